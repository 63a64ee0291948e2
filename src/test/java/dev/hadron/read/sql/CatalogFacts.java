package dev.hadron.read.sql;

import dev.hadron.catalog.Catalog;
import dev.hadron.catalog.Column;
import dev.hadron.catalog.ColumnValue;
import dev.hadron.catalog.ForeignKey;
import dev.hadron.catalog.Index;
import dev.hadron.catalog.QualifiedName;
import dev.hadron.catalog.ReferentialAction;
import dev.hadron.catalog.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A catalog in the same lines in which {@link Server#facts} tells what a database holds. */
final class CatalogFacts {

  private final List<String> facts = new ArrayList<>();

  private CatalogFacts() {}

  static List<String> of(Catalog catalog) {
    CatalogFacts it = new CatalogFacts();
    catalog.tables().stream().filter(table -> !table.isTemporary()).forEach(it::table);
    catalog.sequences().forEach(sequence -> it.facts.add("sequence " + sequence.name()));
    catalog
        .views()
        .forEach(
            view -> {
              it.facts.add("view " + view.name());
              it.comment(view.name(), view.comment());
              view.columns()
                  .forEach(
                      column ->
                          it.facts.add(
                              "view column "
                                  + view.name()
                                  + "."
                                  + column.name()
                                  + " "
                                  + column.type().text()));
              view.indexes().forEach(index -> it.index(view.name(), index));
            });
    catalog
        .enums()
        .forEach(
            type -> it.facts.add("enum " + type.name() + " " + String.join(",", type.labels())));
    catalog
        .triggers()
        .forEach(trigger -> it.facts.add("trigger " + trigger.relation() + " " + trigger.name()));
    return it.facts.stream().sorted().toList();
  }

  private void comment(QualifiedName name, String comment) {
    if (!comment.isEmpty()) {
      facts.add("comment " + name + " " + comment);
    }
  }

  private void table(Table table) {
    comment(table.name(), table.comment());
    table.columns().forEach(column -> facts.add(column(table, column)));
    boolean own = !table.isPartition();
    String start = "constraint " + table.name() + " ";
    if (own) {
      table.primaryKey().ifPresent(key -> facts.add(start + key.name() + " p"));
      table.uniqueKeys().forEach(key -> facts.add(start + key.name() + " u"));
      table.indexes().forEach(index -> index(table.name(), index));
    }
    table.exclusions().forEach(each -> facts.add(start + each.name() + " x"));
    table.checks().forEach(check -> facts.add(start + check.name() + " c"));
    for (ForeignKey key : table.foreignKeys()) {
      facts.add(start + key.name() + " f " + code(key.onDelete()) + code(key.onUpdate()));
    }
  }

  private void index(QualifiedName relation, Index index) {
    facts.add("index " + relation + " " + index.name() + (index.unique() ? " unique" : ""));
  }

  private static String column(Table table, Column column) {
    String value =
        column.value() instanceof ColumnValue.Identity identity
            ? " " + identity.mode().name().replace('_', ' ').toLowerCase(Locale.ROOT)
            : column.value() instanceof ColumnValue.Generated generated
                ? " " + generated.storage().name().toLowerCase(Locale.ROOT)
                : column.defaultExpression().isPresent() ? " default" : "";
    return "column "
        + table.name()
        + "."
        + column.name()
        + " "
        + column.type().text()
        + (column.nullable() ? "" : " not null")
        + value;
  }

  static String code(ReferentialAction action) {
    return switch (action) {
      case NO_ACTION -> "a";
      case RESTRICT -> "r";
      case CASCADE -> "c";
      case SET_NULL -> "n";
      case SET_DEFAULT -> "d";
    };
  }
}
