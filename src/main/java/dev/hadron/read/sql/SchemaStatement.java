package dev.hadron.read.sql;

import dev.hadron.catalog.QualifiedName;
import dev.hadron.catalog.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** CREATE SCHEMA, with the objects that one statement makes in it (ISO 9075-2, 11.1). */
final class SchemaStatement {

  private final Interpretation statement;
  private final Consumer<SqlStatement> interpreter;

  /**
   * @param interpreter takes each part of the statement
   */
  SchemaStatement(Interpretation statement, Consumer<SqlStatement> interpreter) {
    this.statement = statement;
    this.interpreter = interpreter;
  }

  /** Reads on behind {@code CREATE SCHEMA}. */
  void create() {
    Tokens tokens = statement.tokens();
    tokens.accept("if", "not", "exists");
    Token token = tokens.peek();
    String name = tokens.accept("authorization") ? tokens.label() : tokens.name();
    if (tokens.accept("authorization")) {
      tokens.name();
    }
    if (!tokens.isEnd() && !tokens.atAny("create", "grant")) {
      throw tokens.expected("\";\" or CREATE behind CREATE SCHEMA");
    }
    SchemaDraft schema = statement.schema();
    schema.schemas.putIfAbsent(name, new Schema(name, "", tokens.where(token)));
    List<SqlStatement> parts = parts(tokens);
    List<String> before = schema.searchPath();
    schema.searchPath(List.of(name, QualifiedName.PUBLIC));
    parts.forEach(interpreter);
    schema.searchPath(before);
  }

  private List<SqlStatement> parts(Tokens tokens) {
    List<SqlStatement> parts = new ArrayList<>();
    int first = tokens.isEnd() ? -1 : tokens.peek().start();
    while (!tokens.isEnd()) {
      tokens.next();
      while (tokens.atSymbol("(")) {
        tokens.bracketed();
      }
      if (tokens.isEnd() || tokens.atAny("create", "grant")) {
        int end = tokens.isEnd() ? statement.statement().end() : tokens.peek().start();
        parts.add(part(first, end));
        first = tokens.isEnd() ? -1 : tokens.peek().start();
      }
    }
    return parts;
  }

  private SqlStatement part(int start, int end) {
    SqlStatement whole = statement.statement();
    StatementKind kind = StatementClassifier.classify(whole.source().text(), start, end);
    return new SqlStatement(kind, whole.source(), start, start, end);
  }
}
