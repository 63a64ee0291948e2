package dev.hadron.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hadron.diagnostic.LedgerEntry;
import dev.hadron.mapping.Schemas;
import dev.hadron.model.Entity;
import dev.hadron.model.ServiceModel;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What rows of tests have where CHECKs over several columns want it. */
class CheckedRowTest {

  private static final ServiceModel MODEL =
      Schemas.map(
              """
              CREATE TABLE photo (id int PRIMARY KEY);
              CREATE TABLE post (id int PRIMARY KEY);
              CREATE TABLE remark (
                  id int PRIMARY KEY, text text,
                  photo_id int REFERENCES photo, post_id int REFERENCES post,
                  CHECK (num_nonnulls(photo_id, post_id) = 1));
              CREATE TABLE worker (
                  name text PRIMARY KEY, addr text, url text DEFAULT ''::text, note text,
                  state text NOT NULL DEFAULT 'up' CHECK (state IN ('down', 'up')),
                  CHECK (state = 'down' OR addr IS NOT NULL OR url IS NOT NULL));
              CREATE TABLE task (
                  id int PRIMARY KEY, status int NOT NULL, done_at timestamptz, done_by text,
                  CHECK ((status = 9) = (done_at IS NOT NULL)),
                  CHECK ((done_at IS NULL) = (done_by IS NULL)));
              CREATE TABLE offer (
                  id int PRIMARY KEY, kind text NOT NULL, price numeric(9,2), rate numeric(9,2),
                  CHECK ((kind = 'fixed' AND price IS NOT NULL AND rate IS NULL)
                      OR (kind = 'open' AND price IS NULL AND rate IS NOT NULL)));
              CREATE TABLE node (
                  id int PRIMARY KEY, up int REFERENCES node, name text,
                  CHECK (up IS NOT NULL OR name IS NOT NULL));
              CREATE TABLE parcel (
                  id int PRIMARY KEY, w int NOT NULL, h int NOT NULL, area int NOT NULL,
                  due date NOT NULL CHECK (due > CURRENT_DATE), packs int NOT NULL,
                  tel text NOT NULL CHECK (strpos(tel, '+') = 1), meta jsonb NOT NULL,
                  starts date NOT NULL, ends date NOT NULL, odd text CHECK (is_odd(odd)),
                  tags text[] NOT NULL CHECK (cardinality(tags) > 0),
                  code text NOT NULL CHECK (length(code) BETWEEN 15 AND 34),
                  CHECK (area = w * h), CHECK (packs % 6 = 0), CHECK (meta ? 'kind'),
                  CHECK (ends - starts BETWEEN 30 AND 90));
              CREATE TABLE pair (
                  id int PRIMARY KEY, a int NOT NULL REFERENCES photo, b int NOT NULL REFERENCES photo,
                  CHECK (a <> b));
              """)
          .model();

  private static CheckedRow row(String entity) {
    return new CheckedRow(MODEL, MODEL.entity(entity));
  }

  private static List<String> fixture(String entity, String method) {
    FixtureView view = new FixtureWriter(MODEL, new JavaTypes(MODEL), MODEL.entity(entity)).view();
    return method.equals("row")
        ? view.columns()
        : view.bodies().stream()
            .filter(each -> each.signature().contains(" " + method + "("))
            .flatMap(each -> each.lines().stream())
            .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "Remark, photo, true",
    "Remark, post, false",
    "Worker, addr, true",
    "Worker, url, false",
    "Worker, note, false",
    "Task, doneAt, false",
    "Offer, price, true",
    "Offer, rate, false",
    "Node, up, false",
    "Node, name, true",
  })
  void aRowHasWhatItCanNotDoWithout(String entity, String member, boolean given) {
    assertEquals(given, row(entity).gives(member));
  }

  @Test
  void aValueIsTheOneThatItsCheckLeaves() {
    Entity offer = MODEL.entity("Offer");
    assertEquals("fixed", row("Offer").fixed(offer.attribute("kind")).orElse(""));
    assertEquals("\"fixed\"", new TestValues(MODEL).property(offer, offer.attribute("kind"), 2));
    assertTrue(row("Task").fixed(MODEL.entity("Task").attribute("status")).isEmpty());
  }

  @Test
  void aRowSatisfiesWhatNoSingleBoundSays() {
    String columns = String.join("\n", fixture("Parcel", "row"));
    assertTrue(columns.contains("\"due\", \"2999-01-15\""), columns);
    assertTrue(columns.contains("\"packs\", 6"), columns);
    assertTrue(columns.contains("\"tel\", \"+x\""), columns);
    assertTrue(columns.contains("kind"), columns);
    assertTrue(columns.contains("\"starts\", \"2024-01-02\""), columns);
    assertTrue(columns.contains("\"ends\", \"2024-03-02\""), columns);
    assertTrue(columns.contains("\"code\", \"code 1xxxxxxxxx\""), columns);
  }

  @Test
  void whatMayRefuseRowsStandsInTheLedger() {
    assertEquals(
        List.of("table parcel CHECK parcel_odd_check"),
        UnsureChecks.of(MODEL).stream().map(LedgerEntry::construct).toList());
  }

  @Test
  void whatATestGivesTurnsTheRest() {
    assertEquals(List.of("post_id"), row("Remark").turning("photo"));
    assertEquals(List.of(), row("Remark").turning("post"));
    String columns = String.join("\n", fixture("Remark", "row"));
    assertTrue(columns.contains("if (!given.containsKey(\"post_id\")) {"), columns);
    assertFalse(columns.contains("PostFixture"), columns);
    assertTrue(fixture("Remark", "update").stream().anyMatch(l -> l.contains("\"photoId\"")));
    assertTrue(fixture("Remark", "update").stream().noneMatch(l -> l.contains("\"postId\"")));
  }

  @Test
  void whatATestGivesBringsWhatItNeeds() {
    assertEquals(List.of("done_by"), row("Task").turning("doneAt"));
    String columns = String.join("\n", fixture("Task", "row"));
    assertTrue(columns.contains("if (given.containsKey(\"done_by\")) {"), columns);
  }
}
