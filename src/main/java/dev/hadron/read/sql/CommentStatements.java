package dev.hadron.read.sql;

import dev.hadron.catalog.QualifiedName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** Interprets COMMENT ON. */
final class CommentStatements {

  private static final Set<String> OTHERS =
      Set.of(
          "access", "aggregate", "cast", "collation", "conversion", "database", "event",
          "extension", "language", "large", "operator", "policy", "procedural", "publication",
          "role", "rule", "server", "statistics", "subscription", "tablespace", "text",
          "transform");

  private final Tokens tokens;
  private final SchemaDraft schema;
  private final Interpretation statement;

  CommentStatements(Interpretation statement) {
    this.statement = statement;
    this.tokens = statement.tokens();
    this.schema = statement.schema();
  }

  /** Reads on behind COMMENT ON; comments on what the catalog does not hold are passed over. */
  void read() {
    String what = tokens.next().text();
    if (what.equals("materialized") || what.equals("foreign")) {
      what = tokens.next().text();
    }
    switch (what) {
      case "column" -> column();
      case "constraint", "trigger" -> onTable(what);
      case "table", "view" -> relation();
      case "index" -> index();
      case "type", "domain" -> type();
      case "sequence" -> sequence();
      case "schema" -> namespace();
      case "function", "procedure", "routine" -> routine();
      default -> other(what);
    }
  }

  private void other(String what) {
    if (!OTHERS.contains(what)) {
      tokens.backTo(2);
      throw tokens.expected("a kind of object");
    }
    tokens.skipTo(() -> tokens.at("is"));
    text();
  }

  /** The text behind IS; empty for NULL, which removes a comment. */
  private String text() {
    tokens.expect("is");
    return tokens.accept("null") ? "" : tokens.string();
  }

  private void column() {
    Token token = tokens.peek();
    List<String> parts = tokens.dottedName();
    if (parts.size() < 2) {
      throw tokens.expected("\".\" and the name of a column");
    }
    String column = parts.get(parts.size() - 1);
    List<String> relation = parts.subList(0, parts.size() - 1);
    String text = text();
    Optional<QualifiedName> view = schema.find(relation, schema.views::containsKey);
    if (view.isPresent()) {
      schema.views.computeIfPresent(
          view.get(),
          (name, old) ->
              old.withColumns(
                  old.columns().stream()
                      .map(each -> each.name().equals(column) ? each.withComment(text) : each)
                      .toList()));
    } else if (schema.find(relation, schema.compositeTypes::containsKey).isEmpty()) {
      TableDraft table = statement.table(relation, token);
      statement.requireColumn(table, column, token);
      table.changeColumn(column, each -> each.withComment(text));
    }
  }

  private void relation() {
    Token token = tokens.peek();
    List<String> parts = tokens.dottedName();
    String text = text();
    if (!put(schema.views, parts, text, (view, comment) -> view.withComment(comment))) {
      statement.table(parts, token).comment = text;
    }
  }

  private void type() {
    List<String> parts = tokens.dottedName();
    String text = text();
    put(schema.enums, parts, text, (type, comment) -> type.withComment(comment));
    put(schema.domains, parts, text, (type, comment) -> type.withComment(comment));
    put(schema.compositeTypes, parts, text, (type, comment) -> type.withComment(comment));
  }

  private void sequence() {
    List<String> parts = tokens.dottedName();
    put(schema.sequences, parts, text(), (sequence, comment) -> sequence.withComment(comment));
  }

  private <T> boolean put(
      Map<QualifiedName, T> map, List<String> parts, String text, BiFunction<T, String, T> change) {
    Optional<QualifiedName> name = schema.find(parts, map::containsKey);
    name.ifPresent(found -> map.computeIfPresent(found, (key, old) -> change.apply(old, text)));
    return name.isPresent();
  }

  private void namespace() {
    String name = tokens.name();
    String text = text();
    schema.schemas.computeIfPresent(name, (key, old) -> old.withComment(text));
  }

  private void index() {
    List<String> parts = tokens.dottedName();
    String name = parts.get(parts.size() - 1);
    String text = text();
    schema
        .tableWithIndex(parts)
        .ifPresent(
            table ->
                table.indexes.replaceAll(
                    index -> index.name().equals(name) ? index.withComment(text) : index));
  }

  private void onTable(String what) {
    String name = tokens.name();
    tokens.expect("on");
    if (tokens.accept("domain")) {
      tokens.rest();
      return;
    }
    Token token = tokens.peek();
    List<String> parts = tokens.dottedName();
    String text = text();
    if (what.equals("trigger")) {
      schema.triggers.replaceAll(
          trigger -> trigger.name().equals(name) ? trigger.withComment(text) : trigger);
      return;
    }
    constraint(statement.table(parts, token), name, text);
  }

  private static void constraint(TableDraft table, String name, String text) {
    if (table.primaryKey() != null && table.primaryKey().name().equals(name)) {
      table.primaryKey(table.primaryKey().withComment(text));
    }
    table.foreignKeys.replaceAll(key -> key.name().equals(name) ? key.withComment(text) : key);
    table.uniqueKeys.replaceAll(key -> key.name().equals(name) ? key.withComment(text) : key);
    table.checks.replaceAll(check -> check.name().equals(name) ? check.withComment(text) : check);
    table.exclusions.replaceAll(each -> each.name().equals(name) ? each.withComment(text) : each);
  }

  private void routine() {
    List<String> parts = tokens.dottedName();
    if (tokens.atSymbol("(")) {
      tokens.bracketed();
    }
    QualifiedName name = schema.nameForNew(parts);
    String text = text();
    schema.routines.replaceAll(
        routine -> routine.name().equals(name) ? routine.withComment(text) : routine);
  }
}
