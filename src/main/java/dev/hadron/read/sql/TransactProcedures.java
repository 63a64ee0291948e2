package dev.hadron.read.sql;

import dev.hadron.catalog.Dialect;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The procedures of SQL Server that change a schema: {@code sp_rename}, and those that keep
 * comments as extended properties called MS_Description.
 */
final class TransactProcedures {

  private static final List<String> PROPERTY =
      List.of(
          "name", "value", "level0type", "level0name", "level1type", "level1name", "level2type",
          "level2name");

  private static final List<String> RENAME = List.of("objname", "newname", "objtype");

  private TransactProcedures() {}

  /** Whether the call is one of those, which is read. */
  static boolean isRead(Dialect dialect, SqlStatement call) {
    if (dialect != Dialect.SQLSERVER) {
      return false;
    }
    Tokens tokens = Tokens.of(dialect, call);
    Optional<String> name = procedure(tokens);
    return name.filter(each -> each.equals("sp_rename")).isPresent()
        || name.filter(TransactProcedures::isProperty).isPresent()
            && isDescription(arguments(tokens, PROPERTY));
  }

  private static boolean isProperty(String procedure) {
    return procedure.equals("sp_addextendedproperty")
        || procedure.equals("sp_updateextendedproperty");
  }

  private static boolean isDescription(Map<String, String> property) {
    return "ms_description".equalsIgnoreCase(property.get("name"));
  }

  /** Applies one call that {@link #isRead}. */
  static void apply(DialectStatement statement) {
    Tokens tokens = statement.tokens();
    Token first = tokens.peek();
    String procedure = procedure(tokens).orElseThrow();
    if (isProperty(procedure)) {
      comment(statement, arguments(tokens, PROPERTY));
    } else {
      rename(statement, arguments(tokens, RENAME), first);
    }
  }

  /** The last part of the name behind EXEC. */
  private static Optional<String> procedure(Tokens tokens) {
    if (!tokens.accept("exec") && !tokens.accept("execute")) {
      return Optional.empty();
    }
    if (!tokens.peek().isName()) {
      return Optional.empty();
    }
    List<String> parts = tokens.dottedName();
    return Optional.of(parts.get(parts.size() - 1).toLowerCase(Locale.ROOT));
  }

  /** What is given by name, as {@code @value = N'…'}, or by place. */
  private static Map<String, String> arguments(Tokens tokens, List<String> names) {
    Map<String, String> given = new HashMap<>();
    for (int place = 0; !tokens.isEnd(); place++) {
      boolean named = tokens.atSymbol("@") && tokens.peek(2).isSymbol("=");
      String name = place < names.size() ? names.get(place) : "";
      if (named) {
        tokens.next();
        name = tokens.label().toLowerCase(Locale.ROOT);
        tokens.next();
      }
      Token value = tokens.peek();
      if (value.kind() == Token.Kind.STRING || value.isName()) {
        given.put(name, value.kind() == Token.Kind.STRING ? value.text() : tokens.nameOf(value));
      }
      tokens.skipElement();
      if (!tokens.acceptSymbol(",")) {
        break;
      }
    }
    return given;
  }

  private static void comment(DialectStatement statement, Map<String, String> property) {
    String table = property.get("level1name");
    String text = property.getOrDefault("value", "");
    if (table == null || !"table".equalsIgnoreCase(property.get("level1type"))) {
      return;
    }
    String schema = property.getOrDefault("level0name", "dbo");
    Optional<TableDraft> draft = statement.find(statement.tableName(List.of(schema, table)));
    String inner = property.get("level2name");
    if (inner == null) {
      draft.ifPresent(each -> each.comment = text);
    } else if ("column".equalsIgnoreCase(property.get("level2type"))) {
      draft.ifPresent(
          each ->
              each.changeColumn(
                  DialectExpressions.column(each, inner), column -> column.withComment(text)));
    }
  }

  private static void rename(
      DialectStatement statement, Map<String, String> given, Token token) {
    List<String> parts = parts(given.getOrDefault("objname", ""));
    String to = given.getOrDefault("newname", "");
    String type = given.getOrDefault("objtype", "OBJECT").toUpperCase(Locale.ROOT);
    if (to.isEmpty()) {
      throw statement.tokens().expected("a new name", token, "give it as a constant");
    }
    Renames renames = new Renames(statement.schema());
    int last = parts.size() - 1;
    switch (type) {
      case "COLUMN" -> {
        TableDraft table = table(statement, parts.subList(0, last), token);
        List<String> column =
            statement.requireColumns(table, List.of(parts.get(last)), token);
        renames.column(table, column.get(0), to);
      }
      case "INDEX" -> {
        TableDraft table = table(statement, parts.subList(0, last), token);
        Renames.index(table, parts.get(last), to);
        table.uniqueKeys.replaceAll(
            key -> key.name().equals(parts.get(last)) ? key.withName(to) : key);
      }
      default -> {
        Optional<TableDraft> table = statement.find(statement.tableName(parts));
        if (table.isPresent()) {
          renames.table(table.get(), table.get().name.sibling(to));
        } else {
          statement
              .schema()
              .tables
              .values()
              .forEach(each -> Renames.constraint(each, parts.get(last), to));
        }
      }
    }
  }

  private static TableDraft table(DialectStatement statement, List<String> name, Token token) {
    return Optional.of(name)
        .filter(parts -> !parts.isEmpty())
        .flatMap(parts -> statement.find(statement.tableName(parts)))
        .orElseThrow(
            () ->
                statement
                    .tokens()
                    .problem(
                        "sql-unknown-name",
                        "table " + String.join(".", name) + " does not exist",
                        token,
                        "give the files in the order in which a server would run them"));
  }

  /** {@code [dbo].[t.x].c} in parts. */
  private static List<String> parts(String name) {
    List<String> parts = new ArrayList<>();
    for (String part : name.split("\\.(?=(?:[^\\[\\]]*\\[[^\\]]*])*[^\\[\\]]*$)")) {
      parts.add(part.replaceFirst("^[\\[\"](.*)[]\"]$", "$1"));
    }
    return parts;
  }
}
