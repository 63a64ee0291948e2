package dev.hadron.read.sql;

import dev.hadron.catalog.Catalog;
import dev.hadron.catalog.Dialect;
import dev.hadron.diagnostic.Diagnostic;
import java.util.List;

/**
 * What came of reading SQL text: the schema it creates, the statements in order, and what could not
 * be understood.
 */
public record SqlReading(
    Dialect dialect,
    Catalog catalog,
    List<SqlStatement> statements,
    List<Diagnostic> diagnostics) {

  public SqlReading {
    statements = List.copyOf(statements);
    diagnostics = List.copyOf(diagnostics);
  }

  public boolean hasErrors() {
    return diagnostics.stream().anyMatch(Diagnostic::isError);
  }
}
