package dev.hadron.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hadron.diagnostic.LedgerEntry;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Extensions that a service's own PostgreSQL lacks, and names that its start would not find. */
class LocalExtensionsTest {

  private static List<String> lines(String schema, String id) {
    return Schemas.map(schema).ledger().entries().stream()
        .filter(entry -> entry.id().equals(id))
        .map(LedgerEntry::construct)
        .toList();
  }

  @Test
  void whatDoesNotComeWithPostgresIsInTheLedger() {
    assertEquals(
        List.of("extension vector"),
        lines(
            """
            CREATE EXTENSION IF NOT EXISTS "uuid-ossp";
            CREATE EXTENSION vector;
            CREATE TABLE t (id int PRIMARY KEY);
            """,
            "extension-not-local"));
  }

  @Test
  void aTableWithAQuoteInItsNameIsNoResource() {
    String schema =
        """
        CREATE SCHEMA "odd ""@/\\#";
        CREATE TABLE "odd ""@/\\#".words (id int PRIMARY KEY);
        CREATE TABLE plain (id int PRIMARY KEY);
        CREATE VIEW "a""b" AS SELECT id FROM plain;
        """;
    assertEquals(1, lines(schema, "table-no-resource").size());
    assertEquals(1, lines(schema, "view-no-resource").size());
    assertEquals(1, Schemas.map(schema).model().entities().size());
  }
}
