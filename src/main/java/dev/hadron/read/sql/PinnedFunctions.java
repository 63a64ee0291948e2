package dev.hadron.read.sql;

import dev.hadron.catalog.Catalog;
import dev.hadron.catalog.ExtensionTypes;
import dev.hadron.catalog.QualifiedName;
import dev.hadron.catalog.SqlIdentifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Functions that a server runs while it builds an index or a materialized view. It looks up plain
 * names in {@code pg_catalog} alone then, from PostgreSQL 17 on, so that a function that uses others
 * of the schema has to say itself where they are.
 */
final class PinnedFunctions {

  private static final Set<String> COMPILED = Set.of("c", "internal");

  private final Set<String> routines;
  private final Set<String> objects;
  private final boolean extended;
  private final Set<SqlStatement> pinned = new HashSet<>();

  private PinnedFunctions(Catalog catalog) {
    this.routines =
        catalog.routines().stream().map(each -> each.name().name()).collect(Collectors.toSet());
    this.objects = catalog.names().map(QualifiedName::name).collect(Collectors.toSet());
    this.extended =
        catalog.extensions().stream().anyMatch(each -> !each.name().equals("plpgsql"));
  }

  static PinnedFunctions of(List<SqlStatement> statements, Catalog catalog) {
    PinnedFunctions functions = new PinnedFunctions(catalog);
    functions.find(statements);
    return functions;
  }

  boolean contains(SqlStatement statement) {
    return pinned.contains(statement);
  }

  /** What such a function says of itself, for one made where {@code path} holds. */
  static String clause(List<String> path) {
    List<String> schemas =
        path.stream()
            .filter(each -> !each.equals("$user") && !each.equals(QualifiedName.PG_CATALOG))
            .collect(Collectors.toCollection(ArrayList::new));
    if (schemas.isEmpty()) {
      schemas.add(QualifiedName.PUBLIC);
    }
    schemas.remove("pg_temp");
    return " SET search_path = " + SqlIdentifier.quote(schemas) + ", pg_temp";
  }

  private void find(List<SqlStatement> statements) {
    if (routines.isEmpty()) {
      return;
    }
    Deque<String> called = new ArrayDeque<>();
    for (SqlStatement statement : statements) {
      if (isRunByServer(statement)) {
        called.addAll(calls(statement.tokens()));
      }
    }
    if (called.isEmpty()) {
      return;
    }
    List<SqlStatement> functions =
        statements.stream().filter(each -> each.kind() == StatementKind.FUNCTION).toList();
    Set<String> seen = new HashSet<>();
    while (!called.isEmpty()) {
      String name = called.remove();
      if (seen.add(name) && routines.contains(name)) {
        functions.forEach(each -> follow(each, name, called));
      }
    }
  }

  /** What a pinned function calls finds its names by the path of that one. */
  private void follow(SqlStatement function, String name, Deque<String> called) {
    RoutineText routine = RoutineText.of(function);
    if (!routine.name().equals(name)
        || routine.hasPath()
        || COMPILED.contains(routine.language())) {
      return;
    }
    if (usesPlainNames(routine.body())) {
      pinned.add(function);
    } else {
      called.addAll(calls(routine.body()));
    }
  }

  private boolean isRunByServer(SqlStatement statement) {
    return statement.kind() == StatementKind.INDEX
        || statement.kind() == StatementKind.VIEW
            && DdlLexer.head(statement.source().text(), statement.start(), statement.end(), 4)
                .stream()
                .anyMatch(each -> each.isWord("materialized"));
  }

  private boolean usesPlainNames(List<Token> body) {
    for (int i = 0; i + 1 < body.size(); i++) {
      Token token = body.get(i);
      boolean plain = token.isName() && (i == 0 || !body.get(i - 1).isSymbol("."));
      if (plain && !body.get(i + 1).isSymbol(".") && isOfSchema(token, isCall(body, i))) {
        return true;
      }
    }
    return false;
  }

  private boolean isOfSchema(Token token, boolean call) {
    boolean ofExtension =
        extended
            && (call
                ? !FunctionTypes.isBuiltIn(token.text()) && !SqlIdentifier.isReserved(token.text())
                : ExtensionTypes.bringing(token.text()).isPresent());
    return ofExtension || objects.contains(token.text());
  }

  private static List<String> calls(List<Token> tokens) {
    List<String> calls = new ArrayList<>();
    for (int i = 0; i + 1 < tokens.size(); i++) {
      if (isCall(tokens, i)) {
        calls.add(tokens.get(i).text());
      }
    }
    return calls;
  }

  private static boolean isCall(List<Token> tokens, int at) {
    return tokens.get(at).isName() && tokens.get(at + 1).isSymbol("(");
  }
}
