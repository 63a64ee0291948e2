package dev.hadron.read.sql;

import dev.hadron.catalog.QualifiedName;
import dev.hadron.catalog.Routine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Interprets DROP of anything the catalog holds. */
final class DropStatements {

  private final Interpretation statement;
  private final Tokens tokens;
  private final SchemaDraft schema;
  private final Drops drops;

  DropStatements(Interpretation statement) {
    this.statement = statement;
    this.tokens = statement.tokens();
    this.schema = statement.schema();
    this.drops = new Drops(schema);
  }

  /**
   * Reads on behind the word DROP.
   *
   * @return false where nothing that was to be dropped had been created
   */
  boolean read() {
    tokens.accept("materialized");
    tokens.accept("foreign");
    String what = tokens.label();
    return switch (what) {
      case "trigger", "rule", "policy" -> onRelation(what);
      case "table", "view", "sequence", "index", "type", "domain", "schema", "extension" ->
          named(what);
      case "function", "procedure", "routine", "aggregate" -> routine();
      default -> other();
    };
  }

  private boolean other() {
    boolean lenient = tokens.at("if", "exists") || tokens.peek(1).isWord("if");
    tokens.rest();
    return !lenient;
  }

  private boolean named(String what) {
    tokens.accept("concurrently");
    tokens.accept("if", "exists");
    List<List<String>> names = new ArrayList<>();
    do {
      names.add(tokens.dottedName());
    } while (tokens.acceptSymbol(","));
    boolean cascade = tokens.accept("cascade");
    tokens.accept("restrict");
    boolean dropped = false;
    for (List<String> name : names) {
      dropped |= drop(what, name, cascade);
    }
    return dropped;
  }

  private boolean drop(String what, List<String> name, boolean cascade) {
    return switch (what) {
      case "table" -> {
        Optional<TableDraft> table = schema.table(name);
        table.ifPresent(drops::table);
        table.filter(each -> cascade).ifPresent(each -> drops.readersOf(each.name));
        yield table.isPresent();
      }
      case "view" -> {
        Optional<QualifiedName> view = schema.find(name, schema.views::containsKey);
        view.ifPresent(drops::view);
        view.filter(each -> cascade).ifPresent(drops::readersOf);
        yield view.isPresent();
      }
      case "sequence" -> found(schema.find(name, schema.sequences::containsKey), drops::sequence);
      case "type", "domain" -> found(schema.type(name), type -> drops.type(type, cascade));
      case "index" -> index(name);
      case "extension" -> schema.extensions.removeIf(each -> each.name().equals(name.get(0)));
      default -> {
        boolean known = schema.schemas.containsKey(name.get(0));
        drops.schema(name.get(0));
        yield known;
      }
    };
  }

  private static boolean found(Optional<QualifiedName> name, Consumer<QualifiedName> drop) {
    name.ifPresent(drop);
    return name.isPresent();
  }

  private boolean index(List<String> name) {
    String index = name.get(name.size() - 1);
    Optional<TableDraft> table = schema.tableWithIndex(name);
    table.ifPresent(each -> each.indexes.removeIf(one -> one.name().equals(index)));
    schema.views.replaceAll(
        (key, view) ->
            view.withIndexes(
                view.indexes().stream().filter(one -> !one.name().equals(index)).toList()));
    return table.isPresent();
  }

  private boolean onRelation(String what) {
    tokens.accept("if", "exists");
    String name = tokens.name();
    tokens.expect("on");
    List<String> parts = tokens.dottedName();
    Optional<QualifiedName> relation =
        schema.find(
            parts, each -> schema.tables.containsKey(each) || schema.views.containsKey(each));
    tokens.rest();
    if (relation.isEmpty()) {
      return false;
    }
    return switch (what) {
      case "trigger" ->
          schema.triggers.removeIf(
              trigger -> trigger.name().equals(name) && trigger.relation().equals(relation.get()));
      case "rule" ->
          schema.rules.removeIf(
              rule -> rule.name().equals(name) && rule.relation().equals(relation.get()));
      default -> true;
    };
  }

  private boolean routine() {
    tokens.accept("if", "exists");
    List<String> parts = tokens.dottedName();
    tokens.rest();
    Optional<QualifiedName> routine =
        schema.find(
            parts, name -> schema.routines.stream().anyMatch(each -> each.name().equals(name)));
    List<Routine> named =
        schema.routines.stream()
            .filter(each -> routine.filter(each.name()::equals).isPresent())
            .toList();
    if (named.size() == 1) {
      // Among several of one name the argument types decide, and those are not known here.
      schema.routines.remove(named.get(0));
    }
    return !named.isEmpty();
  }
}
