package dev.hadron.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hadron.catalog.Catalog;
import dev.hadron.diagnostic.LedgerEntry;
import dev.hadron.diagnostic.SourceFile;
import dev.hadron.model.Coordinates;
import dev.hadron.model.ServiceModel;
import dev.hadron.model.ValueSource;
import dev.hadron.read.sql.SqlReader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Columns that triggers set in every new row, and what a service makes of them. */
class TriggerValuesTest {

  private static final String SCHEMA =
          """
          CREATE TABLE visit (
              id int PRIMARY KEY, title text NOT NULL, slug text NOT NULL, code text NOT NULL,
              tenant text, changed date NOT NULL, changed_by varchar(20) NOT NULL, state text);
          CREATE FUNCTION fill() RETURNS trigger AS $body$
          DECLARE n int;
          BEGIN
            -- IF this were code
            n := 1;
            NEW.slug := lower(replace(NEW.title, ';', '-'));
            new.code = upper(new.code);
            NEW.tenant := current_setting('app.tenant', true);
            NEW.changed = now();
            NEW.changed_by = current_setting('request.jwt.claim.username', true);
            IF NEW.state IS NULL THEN
              NEW.state := 'new';
            END IF;
            RETURN NEW;
          END;
          $body$ LANGUAGE plpgsql;
          CREATE TRIGGER fill BEFORE INSERT OR UPDATE ON visit
            FOR EACH ROW EXECUTE FUNCTION fill();
          CREATE TABLE other (id int PRIMARY KEY, slug text NOT NULL);
          CREATE TRIGGER late BEFORE UPDATE ON other FOR EACH ROW EXECUTE FUNCTION fill();
          CREATE TRIGGER some BEFORE INSERT ON other
            FOR EACH ROW WHEN (NEW.id > 9) EXECUTE FUNCTION fill();
          """;

  private static final Mapped MAPPED = Schemas.map(SCHEMA);

  private static ValueSource source(String entity, String attribute) {
    return MAPPED.model().entity(entity).attribute(attribute).source();
  }

  @Test
  void whatIsSetOnTheStraightWayIsTheDatabases() {
    assertEquals(ValueSource.DATABASE, source("Visit", "slug"));
    assertEquals(ValueSource.DATABASE, source("Visit", "changed"));
    assertEquals(ValueSource.DATABASE, source("Visit", "changedBy"));
  }

  @Test
  void whatIsMadeOfItselfOrSetAtTimesIsTheClients() {
    assertEquals(ValueSource.CLIENT, source("Visit", "code"));
    assertEquals(ValueSource.CLIENT, source("Visit", "state"));
    assertEquals(ValueSource.CLIENT, source("Other", "slug"));
  }

  @Test
  void aSettingThatNobodyTellsIsInTheLedger() {
    List<String> told =
        MAPPED.ledger().entries().stream()
            .filter(entry -> entry.id().equals("setting-not-told"))
            .map(LedgerEntry::construct)
            .toList();
    assertEquals(List.of("column visit.tenant"), told);
  }

  @Test
  void theEvidenceIsTheExpression() {
    assertTrue(
        MAPPED.recognised().stream()
            .filter(each -> each.subject().equals("visit.changed"))
            .anyMatch(each -> each.evidence().endsWith("in every new row: now()")),
        MAPPED.recognised().toString());
  }

  @Test
  void readsNoFurtherThanTheFirstBranch() {
    assertEquals(
        Map.of("a", "f('x;y', NEW.b)", "Odd Name", "1"),
        PlpgsqlAssignments.of(
            """
            CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN NEW.a := f('x;y', NEW.b); NEW."Odd Name" = 1; NEW.c := OLD.c;
              PERFORM g(NEW); LOOP NEW.d := 1; END LOOP; NEW.e := 2; RETURN NEW; END $$
            """));
  }

  @Test
  void aMeaningTakesItBack() {
    Catalog catalog =
        new SqlReader().read(List.of(new SourceFile("schema.sql", SCHEMA))).catalog();
    Coordinates coordinates =
        new Coordinates("com.example", "shop", "1.0.0", "com.example.shop", "Shop");
    Meanings meanings = Meanings.of(Map.of("visit.slug", "plain", "other.slug", "by-trigger"));
    ServiceModel model = new CatalogMapper(catalog, coordinates, false, meanings).map().model();
    assertEquals(ValueSource.CLIENT, model.entity("Visit").attribute("slug").source());
    assertEquals(ValueSource.DATABASE, model.entity("Other").attribute("slug").source());
  }
}
