package dev.hadron.read.sql;

import dev.hadron.catalog.Dialect;
import dev.hadron.catalog.QualifiedName;
import dev.hadron.catalog.SqlType;
import dev.hadron.diagnostic.Diagnostic;
import dev.hadron.diagnostic.LedgerEntry;
import java.util.List;
import java.util.Optional;

/** One statement of another dialect being interpreted. */
record DialectStatement(
    Dialect dialect,
    Tokens tokens,
    SchemaDraft schema,
    List<Diagnostic> diagnostics,
    List<LedgerEntry> ledger) {

  /** The type that comes next. */
  SqlType type() {
    return new DialectTypes(dialect, tokens).read();
  }

  /** Says what became of a part of the statement. */
  void note(String id, String construct, String outcome, Token token) {
    ledger.add(new LedgerEntry(id, construct, outcome, tokens.where(token)));
  }

  void report(StatementProblem problem) {
    diagnostics.add(problem.diagnostic());
  }

  void warn(String id, String message, Token token, String hint) {
    diagnostics.add(Diagnostic.warning(id, message, tokens.where(token), hint));
  }

  /**
   * The name under which the service's database keeps a table. Databases, owners and the default
   * schema do not count; any other schema is kept.
   */
  QualifiedName tableName(List<String> parts) {
    String name = parts.get(parts.size() - 1);
    String schema = parts.size() > 1 ? parts.get(parts.size() - 2) : "";
    boolean kept =
        switch (dialect) {
          case SQLSERVER -> !schema.isEmpty() && !schema.equalsIgnoreCase("dbo");
          case H2, COCKROACHDB -> !schema.isEmpty() && !schema.equalsIgnoreCase("public");
          default -> false;
        };
    return new QualifiedName(kept ? schema : QualifiedName.PUBLIC, name);
  }

  /** The table of that name, found without regard to case where it is not there as written. */
  Optional<TableDraft> find(QualifiedName name) {
    TableDraft exact = schema.tables.get(name);
    return exact != null
        ? Optional.of(exact)
        : schema.tables.values().stream()
            .filter(table -> table.name.toString().equalsIgnoreCase(name.toString()))
            .findFirst();
  }

  /** The table that comes next. */
  TableDraft table() {
    Token token = tokens.peek();
    List<String> parts = tokens.dottedName();
    return find(tableName(parts))
        .orElseThrow(() -> missingTable(parts, token));
  }

  private StatementProblem missingTable(List<String> parts, Token token) {
    StatementProblem missing =
        tokens.problem(
            "sql-unknown-name",
            "table " + String.join(".", parts) + " does not exist",
            token,
            "give the files in the order in which a server would run them");
    return HistoryTables.contains(parts) ? missing.softened(HistoryTables.ID) : missing;
  }

  List<String> requireColumns(TableDraft table, List<String> names, Token token) {
    List<String> columns = DialectExpressions.columns(table, names);
    for (String column : columns) {
      if (!table.hasColumn(column)) {
        throw tokens.problem(
            "sql-unknown-name",
            "column " + column + " of table " + table.name.name() + " does not exist",
            token,
            "check the name");
      }
    }
    return columns;
  }
}
