package dev.hadron.generate;

import dev.hadron.catalog.Catalog;
import dev.hadron.catalog.Dialect;
import dev.hadron.diagnostic.LedgerEntry;
import dev.hadron.migrate.DdlWriter;
import dev.hadron.migrate.PostgresTarget;
import dev.hadron.read.sql.DialectLedger;
import dev.hadron.read.sql.MigrationScript;
import dev.hadron.read.sql.SqlReading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the service's database starts with: the user's own statements where they are PostgreSQL's,
 * else the schema written anew.
 */
record FirstMigration(String script, Catalog catalog, List<LedgerEntry> ledger) {

  /**
   * @param exact the schema as a server has it, where one was asked
   */
  static FirstMigration of(SqlReading reading, Optional<ExactSchema> exact) {
    if (reading.dialect() == Dialect.POSTGRESQL) {
      MigrationScript script = MigrationScript.of(reading);
      return new FirstMigration(
          script.text(),
          exact.map(ExactSchema::catalog).orElseGet(reading::catalog),
          script.ledger());
    }
    PostgresTarget.Translation translation =
        PostgresTarget.translate(reading.catalog(), reading.dialect());
    List<LedgerEntry> ledger = new ArrayList<>(DialectLedger.of(reading));
    ledger.addAll(translation.ledger().entries());
    return new FirstMigration(
        DdlWriter.write(translation.catalog()), translation.catalog(), ledger);
  }
}
