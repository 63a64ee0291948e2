package dev.hadron.read.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hadron.catalog.Column;
import dev.hadron.catalog.Dialect;
import dev.hadron.catalog.Table;
import dev.hadron.diagnostic.LedgerEntry;
import dev.hadron.diagnostic.SourceFile;
import java.util.List;
import java.util.Optional;

/** Shorthands for tests that read scripts of one dialect. */
record DialectReading(SqlReading reading) {

  static DialectReading unchecked(Dialect dialect, String sql) {
    return new DialectReading(
        new SqlReader(Optional.of(dialect)).read(List.of(new SourceFile("schema.sql", sql))));
  }

  /** A script that must be understood without a word. */
  static DialectReading of(Dialect dialect, String sql) {
    DialectReading read = unchecked(dialect, sql);
    assertEquals(List.of(), read.reading.diagnostics());
    return read;
  }

  List<String> tables() {
    return reading.catalog().tables().stream().map(table -> table.name().name()).toList();
  }

  Table table(String name) {
    return reading.catalog().table(name).orElseThrow();
  }

  Column column(String table, String column) {
    return table(table).column(column).orElseThrow();
  }

  /** Names of columns with their types, {@code !} behind those that must not be null. */
  List<String> columns(String table) {
    return table(table).columns().stream()
        .map(each -> each.name() + " " + each.type() + (each.nullable() ? "" : "!"))
        .toList();
  }

  /** What the ledger says of constructs, in the order of the text. */
  List<String> ledger() {
    return reading.ledger().stream().map(LedgerEntry::construct).toList();
  }
}
