package dev.hadron.read.sql;

import dev.hadron.catalog.ExtensionTypes;
import dev.hadron.catalog.QualifiedName;
import dev.hadron.catalog.SqlIdentifier;
import dev.hadron.catalog.SqlType;
import dev.hadron.diagnostic.Diagnostic;
import dev.hadron.diagnostic.Severity;
import java.util.List;
import java.util.function.Consumer;

/**
 * One statement being interpreted: its tokens, the schema it changes and where its diagnostics go.
 */
record Interpretation(
    SqlStatement statement, Tokens tokens, SchemaDraft schema, List<Diagnostic> diagnostics) {

  /** The id of diagnostics about names that nothing before has created. */
  static final String UNKNOWN_NAME = "sql-unknown-name";

  /** The id of warnings about rows of a table that nothing before has created. */
  static final String ROWS_OF_UNKNOWN = "sql-rows-of-unknown";

  TypeReader types() {
    return new TypeReader(tokens, schema);
  }

  void report(StatementProblem problem) {
    diagnostics.add(problem.diagnostic());
  }

  void warn(String id, String message, Token token, String hint) {
    diagnostics.add(Diagnostic.warning(id, message, tokens.where(token), hint));
  }

  /** Nothing may be left of a statement that was understood, and brackets come in pairs. */
  void requireEnd() {
    if (!tokens.isEnd()) {
      throw tokens.expected("the end of the statement");
    }
    Token bracket = tokens.unpaired().orElse(null);
    if (bracket != null) {
      throw tokens.problem(
          "sql-syntax", "this bracket has no partner", bracket, "add the other one, or remove it");
    }
  }

  /** Reports where the text between two positions is no expression. */
  void checkExpression(int from, int behind) {
    check(from, behind, ExpressionSyntax::expression);
  }

  /**
   * Walks over the text between two positions and warns of the first word that can't stand where it
   * is; what a tool has still to fill is not judged. No error, since nothing of it becomes schema, and
   * a server may know more of the language than this walk.
   *
   * @return the names in it that can only mean columns of the table around
   */
  List<Token> check(int from, int behind, Consumer<ExpressionSyntax> walk) {
    Tokens part = tokens.slice(from, behind);
    ExpressionSyntax syntax = new ExpressionSyntax(part, schema);
    if (part.hasPlaceholder()) {
      return List.of();
    }
    try {
      boolean whole = syntax.walk(walk);
      if (whole && !part.isEnd()) {
        throw part.expected("the end of it");
      }
      syntax.relations().forEach(this::requireRelation);
      return syntax.columns();
    } catch (StatementProblem problem) {
      report(problem.softened());
      return List.of();
    }
  }

  /** A relation that nothing has created up to here, and that no server has of itself. */
  private void requireRelation(RelationSyntax.Reference reference) {
    List<String> parts = reference.parts();
    String name = parts.get(parts.size() - 1);
    String of = parts.size() > 1 ? parts.get(parts.size() - 2) : "";
    boolean ofServer =
        name.startsWith("pg_") || of.startsWith("pg_") || of.equals("information_schema");
    boolean ofExtension = ExtensionTypes.mayBringRelations(schema.extensions);
    if (!ofServer && !ofExtension && !schema.mayHaveRelation(name)) {
      StatementProblem problem =
          missing("table " + String.join(".", parts) + " does not exist", reference.token());
      if (!statement.kind().isOfRows()) {
        report(problem.softened());
      } else if (schema.isFirstRowsOf(name)) {
        report(problem.softened(ROWS_OF_UNKNOWN));
      }
    }
  }

  /** The table of that name. */
  TableDraft table(List<String> parts, Token token) {
    return schema
        .table(parts)
        .orElseThrow(() -> missingTable(parts, token));
  }

  /** A table that the input has not created up to here; those of a migration tool it never will. */
  StatementProblem missingTable(List<String> parts, Token token) {
    StatementProblem missing =
        missing("table " + String.join(".", parts) + " does not exist", token);
    String said = parts.size() > 1 ? parts.get(parts.size() - 2) : QualifiedName.PUBLIC;
    boolean elsewhere =
        missing.diagnostic().isError()
            && !said.equals(QualifiedName.PUBLIC)
            && !schema.schemas.containsKey(said);
    if (elsewhere) {
      String name = SqlIdentifier.quote(said);
      String table = name + "." + SqlIdentifier.quote(parts.get(parts.size() - 1));
      missing =
          missing.hinting(
              "where a platform makes the schema, give a file before this one that makes as much of"
                  + " it as is referred to: CREATE SCHEMA "
                  + name
                  + "; CREATE TABLE "
                  + table
                  + " (…);");
    }
    return HistoryTables.contains(parts) ? missing.softened(HistoryTables.ID) : missing;
  }

  void requireColumn(TableDraft table, String column, Token token) {
    if (!table.hasColumn(column)) {
      throw missing("column " + column + " of table " + table.name + " does not exist", token);
    }
  }

  void requireColumns(TableDraft table, List<String> columns, Token token) {
    columns.forEach(column -> requireColumn(table, column, token));
  }

  /** All names of an expression are columns of the table, or mean its whole row. */
  void requireNamed(TableDraft table, List<Token> names) {
    for (Token name : names) {
      if (!name.text().equals(table.name.name())) {
        requireColumn(table, name.text(), name);
      }
    }
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

  /** The name of something new; a schema that is said has to be there. */
  QualifiedName nameForNew(List<String> parts, Token token) {
    String said = parts.size() > 1 ? parts.get(parts.size() - 2) : QualifiedName.PUBLIC;
    boolean known =
        schema.schemas.containsKey(said)
            || said.equals(QualifiedName.PUBLIC)
            || said.startsWith("pg_")
            || tokens.placeholderSeen();
    if (!known) {
      throw missing("schema \"" + said + "\" does not exist", token)
          .hinting("create the schema before: CREATE SCHEMA " + SqlIdentifier.quote(said) + ";");
    }
    return schema.nameForNew(parts);
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
