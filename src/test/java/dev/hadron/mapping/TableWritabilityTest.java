package dev.hadron.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hadron.diagnostic.LedgerEntry;
import dev.hadron.model.Operation;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rules that take the place of statements leave no operation that would do nothing. */
class TableWritabilityTest {

  private static final String TABLE =
      "CREATE TABLE entry (id bigserial PRIMARY KEY, what text NOT NULL);\n";

  private static List<String> operations(Mapped mapped) {
    return mapped.model().resources().get(0).operations().stream().map(Operation::id).toList();
  }

  private static List<String> kinds(Mapped mapped) {
    return mapped.ledger().entries().stream().map(LedgerEntry::id).toList();
  }

  @Test
  void rulesOnUpdateAndDelete() {
    Mapped mapped =
        Schemas.map(
            TABLE
                + """
                CREATE RULE no_delete AS ON DELETE TO entry DO INSTEAD NOTHING;
                CREATE RULE no_update AS ON UPDATE TO entry DO INSTEAD NOTHING;
                """);

    assertEquals(List.of("listEntries", "createEntry", "getEntry"), operations(mapped));
    assertEquals(List.of("table-no-delete", "table-no-update"), kinds(mapped));
  }

  @Test
  void rulesOnEverything() {
    Mapped mapped =
        Schemas.map(
            TABLE
                + """
                CREATE RULE a AS ON INSERT TO entry DO INSTEAD NOTHING;
                CREATE RULE b AS ON DELETE TO entry DO INSTEAD NOTHING;
                CREATE RULE c AS ON UPDATE TO entry DO INSTEAD NOTHING;
                """);

    assertEquals(List.of("listEntries", "getEntry"), operations(mapped));
    assertTrue(mapped.model().entity("Entry").writability().isReadOnly());
  }

  @Test
  void triggersThatRefuseWhateverTheRow() {
    String function =
        """
        CREATE FUNCTION stay() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          -- What is written stays.
          %s RAISE EXCEPTION 'entries stay';
          RETURN NULL;
        END $$;
        CREATE TRIGGER stays BEFORE UPDATE OR DELETE ON entry
          FOR EACH ROW %s EXECUTE FUNCTION stay();
        """;
    Mapped always = Schemas.map(TABLE + function.formatted("", ""));
    assertEquals(List.of("listEntries", "createEntry", "getEntry"), operations(always));
    assertEquals(List.of("table-no-delete", "table-no-update"), kinds(always));
    String asked = function.formatted("PERFORM 1;", "");
    assertTrue(operations(Schemas.map(TABLE + asked)).contains("deleteEntry"));
    String some = function.formatted("", "WHEN (OLD.what = 'x')");
    assertTrue(operations(Schemas.map(TABLE + some)).contains("deleteEntry"));
  }

  @Test
  void rulesThatOnlyAdd() {
    Mapped mapped =
        Schemas.map(TABLE + "CREATE RULE seen AS ON UPDATE TO entry DO ALSO NOTIFY entries;\n");

    assertTrue(operations(mapped).contains("patchEntry"));
    assertEquals(List.of(), kinds(mapped));
  }
}
