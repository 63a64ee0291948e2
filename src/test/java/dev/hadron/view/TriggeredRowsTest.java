package dev.hadron.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hadron.diagnostic.Ledger;
import dev.hadron.diagnostic.LedgerEntry;
import dev.hadron.mapping.Schemas;
import dev.hadron.model.Attribute;
import dev.hadron.model.ServiceModel;
import dev.hadron.model.ValueSource;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rows of tests where triggers set columns, want forms of texts, or insert rows of their own. */
class TriggeredRowsTest {

  private static final ServiceModel MODEL =
      Schemas.map(
              """
              CREATE TABLE crate (
                  id int PRIMARY KEY, mail text NOT NULL, changed_by text NOT NULL,
                  version bigint NOT NULL DEFAULT 0);
              CREATE TABLE version (
                  id int PRIMARY KEY, crate_id int NOT NULL REFERENCES crate,
                  num text NOT NULL, ord bytea NOT NULL, lower_num text);
              CREATE TABLE download (
                  crate_id int PRIMARY KEY REFERENCES crate, downloads bigint NOT NULL);
              CREATE TABLE note (id int PRIMARY KEY, crate_id int REFERENCES crate);

              CREATE FUNCTION ord(num text) RETURNS bytea AS $$
              DECLARE m text[] := regexp_match(num, '^(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)$');
              BEGIN RETURN convert_to(m[1], 'UTF8'); END $$ LANGUAGE plpgsql;
              CREATE FUNCTION set_ord() RETURNS trigger AS $$
              BEGIN NEW.ord := ord(NEW.num); NEW.lower_num := lower(NEW.num); RETURN NEW; END
              $$ LANGUAGE plpgsql;
              CREATE TRIGGER set_ord BEFORE INSERT ON version
                FOR EACH ROW EXECUTE FUNCTION set_ord();

              CREATE FUNCTION stamp() RETURNS trigger AS $$
              BEGIN
                NEW.changed_by := current_setting('request.jwt.claim.username', true);
                IF NEW.mail !~ '^[a-z]+@x$' THEN RAISE EXCEPTION 'no'; END IF;
                RETURN NEW;
              END $$ LANGUAGE plpgsql;
              CREATE TRIGGER stamp BEFORE INSERT OR UPDATE ON crate
                FOR EACH ROW EXECUTE FUNCTION stamp();
              CREATE FUNCTION count_downloads() RETURNS trigger AS $$
              BEGIN INSERT INTO download (crate_id, downloads) VALUES (NEW.id, 0); RETURN NEW; END
              $$ LANGUAGE plpgsql;
              CREATE TRIGGER count_downloads AFTER INSERT ON crate
                FOR EACH ROW EXECUTE FUNCTION count_downloads();
              """)
          .model();

  private static List<String> columns(String entity) {
    return new FixtureWriter(MODEL, new JavaTypes(MODEL), MODEL.entity(entity)).view().columns();
  }

  @Test
  void aTextHasTheFormThatATriggerTakesApart() {
    assertTrue(columns("Version").contains("row.putIfAbsent(\"num\", \"0.0\");"), columns("Version").toString());
    assertFalse(columns("Version").toString().contains("\"ord\""), columns("Version").toString());
  }

  @Test
  void aTextHasTheFormThatATriggerRefusesOthersBy() {
    assertTrue(columns("Crate").toString().contains("@x\""), columns("Crate").toString());
  }

  @Test
  void whereATriggerMayRefuseRowsTheLedgerSaysSoAndTestsEndWithoutAResult() {
    assertEquals(
        List.of("table crate trigger stamp"),
        UnsureChecks.of(MODEL).stream().map(LedgerEntry::construct).toList());
    assertTrue(TriggerRefusals.of(MODEL.entity("Crate")));
    assertFalse(TriggerRefusals.of(MODEL.entity("Version")));
    assertTrue(TriggerRefusals.exist(MODEL));
  }

  @Test
  void aRowThatCameWithItsParentMakesRoom() {
    assertTrue(
        columns("Download")
            .contains(
                "row.computeIfAbsent(\"crate_id\", column -> db.withoutRows(\"download\","
                    + " \"crate_id\", CrateFixture.insert(db).get(\"id\")));"),
        columns("Download").toString());
    assertFalse(MODEL.entity("Note").references().get(0).comesAlong());
  }

  @Test
  void aRowThatCameWithItsParentDoesNotKeepThatFromBeingDeleted() {
    List<String> delete =
        MODEL.resources().stream()
            .filter(resource -> resource.packageName().equals("crate"))
            .map(resource -> new Views(MODEL, new Ledger(List.of())).resourceTest(resource))
            .flatMap(tests -> tests.methods().stream())
            .filter(test -> test.signature().contains(" delete_removes_the_row("))
            .flatMap(test -> test.lines().stream())
            .toList();
    assertEquals(
        "db.withoutRows(\"download\", \"crate_id\", row.get(\"id\"));", delete.get(1), delete.toString());
  }

  @Test
  void theDatabaseIsToldWhoTheCallerIs() {
    Attribute changedBy = MODEL.entity("Crate").attribute("changedBy");
    assertEquals(ValueSource.DATABASE, changedBy.source());
    assertTrue(CallerSettings.exist(MODEL));
    assertEquals(List.of("request.jwt.claim.username"), CallerSettings.of(MODEL));
    assertTrue(
        StoredValues.of(new TestValues(MODEL), MODEL.entity("Crate"), "row", true)
            .contains("assertEquals(\"tester\", row.get(\"changed_by\"));"));
  }

  @Test
  void whatATriggerChangesIsNotSaidToBeUntouched() {
    ServiceModel model =
        Schemas.map(
                """
                CREATE TABLE email (
                    id int PRIMARY KEY, address text, verified boolean NOT NULL, note text,
                    version bigint NOT NULL DEFAULT 0);
                CREATE FUNCTION reconfirm() RETURNS trigger AS $$
                BEGIN
                  IF NEW.address IS DISTINCT FROM OLD.address THEN NEW.verified := false; END IF;
                  RETURN NEW;
                END $$ LANGUAGE plpgsql;
                CREATE TRIGGER reconfirm BEFORE UPDATE ON email
                  FOR EACH ROW EXECUTE FUNCTION reconfirm();
                """)
            .model();
    String patch =
        new Views(model, new Ledger(List.of()))
            .resourceTest(model.resources().get(0)).methods().stream()
                .flatMap(method -> method.lines().stream())
                .filter(line -> line.startsWith("assertEquals(row.get("))
                .findFirst()
                .orElseThrow();
    assertEquals("assertEquals(row.get(\"note\"), after.get(\"note\"));", patch);
  }
}
