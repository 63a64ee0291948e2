package dev.hadron.read.sql;

import dev.hadron.catalog.QualifiedName;
import dev.hadron.catalog.Routine;
import java.util.Set;

/** Interprets CREATE FUNCTION, PROCEDURE and AGGREGATE as far as the signature goes. */
final class RoutineStatements {

  private static final Set<String> CLAUSES =
      Set.of(
          "language",
          "transform",
          "window",
          "immutable",
          "stable",
          "volatile",
          "leakproof",
          "called",
          "returns",
          "strict",
          "external",
          "security",
          "parallel",
          "cost",
          "rows",
          "support",
          "set",
          "as",
          "begin",
          "return",
          "not");

  private final Interpretation statement;
  private final Tokens tokens;
  private final SchemaDraft schema;

  RoutineStatements(Interpretation statement) {
    this.statement = statement;
    this.tokens = statement.tokens();
    this.schema = statement.schema();
  }

  /** Reads on behind the word FUNCTION or PROCEDURE. */
  void create() {
    Token token = tokens.peek();
    QualifiedName name = statement.nameForNew(tokens.routineName(), token);
    int open = tokens.position();
    tokens.rest();
    statement.check(open, tokens.position(), syntax -> syntax.routine().read());
    tokens.backTo(open);
    String arguments = tokens.bracketed();
    String returns = "";
    if (tokens.accept("returns")) {
      int first = tokens.position();
      while (!tokens.isEnd() && !isClause()) {
        tokens.next();
      }
      returns = tokens.textBetween(first, tokens.position());
    }
    String language = "sql";
    while (!tokens.isEnd()) {
      if (tokens.accept("language")) {
        language = tokens.next().text();
      } else {
        tokens.next();
      }
    }
    add(name, arguments, returns, language, token);
  }

  /** Reads on behind the word AGGREGATE; what it returns is known where no final function is. */
  void createAggregate() {
    Token token = tokens.peek();
    QualifiedName name = statement.nameForNew(tokens.dottedName(), token);
    String arguments = tokens.bracketed();
    String state = "";
    boolean changed = false;
    if (tokens.acceptSymbol("(")) {
      do {
        String option = tokens.name();
        tokens.acceptSymbol("=");
        int first = tokens.position();
        tokens.skipElement();
        changed |= option.equals("finalfunc");
        state = option.equals("stype") ? tokens.textBetween(first, tokens.position()) : state;
      } while (tokens.acceptSymbol(","));
    }
    tokens.rest();
    add(name, arguments, changed ? "" : state, "internal", token);
  }

  private void add(
      QualifiedName name, String arguments, String returns, String language, Token token) {
    schema.routines.removeIf(
        each -> each.name().equals(name) && each.arguments().equals(arguments));
    String definition = statement.statement().text();
    schema.routines.add(
        new Routine(name, arguments, returns, language, definition, "", tokens.where(token)));
  }

  private boolean isClause() {
    return tokens.peek().kind() == Token.Kind.WORD && CLAUSES.contains(tokens.peek().text());
  }
}
