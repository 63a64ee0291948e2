package dev.hadron.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
