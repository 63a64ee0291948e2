package dev.hadron.read.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hadron.catalog.Catalog;
import dev.hadron.catalog.Table;
import dev.hadron.diagnostic.Diagnostic;
import dev.hadron.diagnostic.SourceFile;
import java.util.List;

/** Shorthands for tests that read snippets. */
final class Reading {

  private Reading() {}

  static SqlReading read(String sql) {
    return new SqlReader().read(List.of(new SourceFile("schema.sql", sql)));
  }

  /** The catalog of a snippet that must be understood without a word. */
  static Catalog catalog(String sql) {
    SqlReading reading = read(sql);
    assertEquals(List.of(), reading.diagnostics());
    return reading.catalog();
  }

  static Table table(String sql, String name) {
    return catalog(sql).table(name).orElseThrow();
  }

  /** The diagnostics as printed, without hints. */
  static List<String> messages(String sql) {
    return read(sql).diagnostics().stream().map(Reading::firstLine).toList();
  }

  private static String firstLine(Diagnostic diagnostic) {
    return diagnostic.format().lines().findFirst().orElseThrow();
  }
}
