package dev.hadron.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hadron.diagnostic.LedgerEntry;
import dev.hadron.mapping.Mapped;
import dev.hadron.mapping.Schemas;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The partitions that tests make, since the schema makes none. */
class PartitionScriptTest {

  private static final String SCHEMA =
      """
      CREATE SCHEMA "Log";
      CREATE TABLE event (id int, at date, PRIMARY KEY (id, at)) PARTITION BY RANGE (at);
      CREATE TABLE "Log".line (id int PRIMARY KEY) PARTITION BY HASH (id);
      CREATE TABLE visit (id int PRIMARY KEY) PARTITION BY LIST (id);
      CREATE TABLE visit_1 PARTITION OF visit FOR VALUES IN (1);
      CREATE TABLE person (id int PRIMARY KEY);
      """;

  @Test
  void aTableWithoutOneGetsOneThatTakesEveryRow() {
    Mapped mapped = Schemas.map(SCHEMA);
    assertEquals(
        """
        -- For tests alone: without these partitions, the tables take no row, or not every one.
        CREATE TABLE IF NOT EXISTS event_rest PARTITION OF event DEFAULT;
        CREATE TABLE IF NOT EXISTS "Log".line_rest PARTITION OF "Log".line \
        FOR VALUES WITH (MODULUS 1, REMAINDER 0);
        CREATE TABLE IF NOT EXISTS visit_rest PARTITION OF visit DEFAULT;""",
        PartitionScript.of(mapped.model()).orElse(""));
    assertEquals(
        List.of("table public.event", "table Log.line"),
        mapped.ledger().entries().stream()
            .filter(entry -> entry.id().equals("table-without-partition"))
            .map(LedgerEntry::construct)
            .toList());
  }

  @Test
  void whatTakesEveryRowGetsNone() {
    assertTrue(
        PartitionScript.of(Schemas.map("CREATE TABLE a (id int PRIMARY KEY);").model()).isEmpty());
    String parted =
        """
        CREATE TABLE a (id int PRIMARY KEY) PARTITION BY LIST (id);
        CREATE TABLE a_1 PARTITION OF a FOR VALUES IN (1);
        CREATE TABLE a_else PARTITION OF a DEFAULT;
        """;
    assertTrue(PartitionScript.of(Schemas.map(parted).model()).isEmpty());
  }
}
