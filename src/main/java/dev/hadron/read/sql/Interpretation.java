package dev.hadron.read.sql;

import dev.hadron.catalog.QualifiedName;
import dev.hadron.catalog.SqlType;
import dev.hadron.diagnostic.Diagnostic;
import dev.hadron.diagnostic.Severity;
import java.util.List;

/**
 * One statement being interpreted: its tokens, the schema it changes and where its diagnostics go.
 */
record Interpretation(
    SqlStatement statement, Tokens tokens, SchemaDraft schema, List<Diagnostic> diagnostics) {

  /** The id of diagnostics about names that nothing before has created. */
  static final String UNKNOWN_NAME = "sql-unknown-name";

  TypeReader types() {
    return new TypeReader(tokens, schema);
  }

  void report(StatementProblem problem) {
    diagnostics.add(problem.diagnostic());
  }

  void warn(String id, String message, Token token, String hint) {
    diagnostics.add(Diagnostic.warning(id, message, tokens.where(token), hint));
  }

  /** The table of that name. */
  TableDraft table(List<String> parts, Token token) {
    return schema
        .table(parts)
        .orElseThrow(() -> missing("table " + String.join(".", parts) + " does not exist", token));
  }

  void requireColumn(TableDraft table, String column, Token token) {
    if (!table.hasColumn(column)) {
      throw missing("column " + column + " of table " + table.name + " does not exist", token);
    }
  }

  void requireColumns(TableDraft table, List<String> columns, Token token) {
    columns.forEach(column -> requireColumn(table, column, token));
  }

  void requireFree(QualifiedName name, Token token) {
    if (schema.relationExists(name)) {
      throw tokens.problem(
          "sql-duplicate-name",
          "\"" + name + "\" exists already",
          token,
          "the first definition is used; remove one of them");
    }
  }

  /** Reads the type of a column or domain; one that nothing can have created is reported. */
  SqlType existingType() {
    Token token = tokens.peek();
    SqlType type = types().type();
    String name = type.name().name();
    if (!isOfServer(type) && !schema.isIncomplete() && !schema.mayHaveType(name)) {
      diagnostics.add(
          Diagnostic.error(
              UNKNOWN_NAME,
              "type \"" + name + "\" does not exist",
              tokens.where(token),
              "create the type before, or its extension"
                  + ExtensionTypes.bringing(name)
                      .map(extension -> ": CREATE EXTENSION IF NOT EXISTS " + extension + ";")
                      .orElse("")));
    }
    return type;
  }

  private boolean isOfServer(SqlType type) {
    return type.isBuiltIn()
        || type.name().schema().equals("information_schema")
        || type.name().name().startsWith("pg_")
        || tokens.placeholderSeen();
  }

  /**
   * A name that the input has not created up to here. The server would refuse the statement, unless
   * something unreadable has made the thing before.
   */
  StatementProblem missing(String message, Token token) {
    Severity severity = schema.isIncomplete() ? Severity.WARNING : Severity.ERROR;
    String hint =
        schema.isIncomplete()
            ? "an earlier statement could not be read in full; the statement is kept for the"
                + " migration only"
            : "give the files in the order in which a server would run them";
    return new StatementProblem(
        new Diagnostic(severity, UNKNOWN_NAME, message, tokens.where(token), hint));
  }
}
