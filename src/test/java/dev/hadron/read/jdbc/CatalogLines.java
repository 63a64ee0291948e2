package dev.hadron.read.jdbc;

import dev.hadron.catalog.Catalog;
import dev.hadron.catalog.Column;
import dev.hadron.catalog.ColumnValue;
import dev.hadron.catalog.ForeignKey;
import dev.hadron.catalog.Index;
import dev.hadron.catalog.Partitioning;
import dev.hadron.catalog.Sequence;
import dev.hadron.catalog.Table;
import dev.hadron.catalog.TableKind;
import dev.hadron.catalog.Trigger;
import dev.hadron.catalog.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A catalog as sorted lines, one a fact, without the places; expressions without what a server
 * writes otherwise than people: casts, brackets, blanks, letter case.
 */
final class CatalogLines {

  private final List<String> lines = new ArrayList<>();

  private CatalogLines() {}

  static List<String> of(Catalog catalog) {
    CatalogLines lines = new CatalogLines();
    catalog.extensions().forEach(each -> lines.add("extension", each.name()));
    catalog.schemas().stream()
        .filter(each -> !each.name().equals("public"))
        .forEach(each -> lines.add("schema", each.name(), each.comment()));
    catalog.enums().forEach(each -> lines.add("enum", each.name(), each.labels(), each.comment()));
    catalog
        .domains()
        .forEach(
            each ->
                lines.add(
                    "domain",
                    each.name(),
                    each.type(),
                    each.type().name(),
                    each.type().arguments(),
                    each.type().dimensions(),
                    each.collation().map(CatalogLines::normal),
                    each.nullable(),
                    each.defaultExpression().map(CatalogLines::normal),
                    each.checks().size(),
                    each.comment()));
    catalog
        .compositeTypes()
        .forEach(
            each ->
                lines.add(
                    "composite",
                    each.name(),
                    each.attributes().stream()
                        .map(a -> a.name() + " " + a.type() + " " + a.type().name())
                        .toList()));
    catalog.sequences().forEach(lines::sequence);
    catalog.tables().stream()
        .filter(table -> table.kind() != TableKind.TEMPORARY)
        .forEach(lines::table);
    catalog.views().forEach(lines::view);
    catalog
        .routines()
        .forEach(
            each ->
                lines.add(
                    "routine",
                    each.name(),
                    each.language().toLowerCase(Locale.ROOT),
                    each.comment()));
    catalog.triggers().forEach(lines::trigger);
    catalog
        .rules()
        .forEach(
            each -> lines.add("rule", each.relation(), each.name(), each.event(), each.instead()));
    return lines.lines.stream().sorted().toList();
  }

  private void add(Object... parts) {
    List<String> texts = new ArrayList<>();
    for (Object part : parts) {
      texts.add(
          part instanceof Optional<?> found ? found.map(Object::toString).orElse("-") : "" + part);
    }
    lines.add(String.join(" ", texts).replace("\n", "\\n"));
  }

  private void sequence(Sequence each) {
    Optional<Long> start = each.start().filter(value -> value != 1);
    Optional<Long> minimum = each.minimum().filter(value -> value != 1);
    Optional<Long> maximum =
        each.maximum().filter(v -> v != Long.MAX_VALUE && v != Integer.MAX_VALUE);
    add(
        "sequence",
        each.name(),
        each.increment(),
        start,
        minimum,
        maximum,
        each.cache(),
        each.cycle(),
        each.ownedBy().map(owner -> owner.table() + "." + owner.column()));
  }

  private void table(Table table) {
    add(
        "table",
        table.name(),
        table.kind(),
        partitioning(table),
        table.inherits(),
        table.comment());
    add("order", table.name(), table.columns().stream().map(Column::name).toList());
    for (Column column : table.columns()) {
      add(
          "column",
          table.name() + "." + column.name(),
          column.type(),
          column.type().name(),
          column.type().arguments(),
          column.type().dimensions(),
          column.nullable() ? "null" : "not null",
          value(column),
          column.collation().map(CatalogLines::normal),
          column.comment());
    }
    table
        .primaryKey()
        .ifPresent(
            key ->
                add(
                    "primary key",
                    table.name(),
                    key.name(),
                    key.columns(),
                    key.include(),
                    key.deferral()));
    table
        .uniqueKeys()
        .forEach(
            key ->
                add(
                    "unique",
                    table.name(),
                    key.name(),
                    key.columns(),
                    key.include(),
                    key.nullsNotDistinct(),
                    key.deferral()));
    table.foreignKeys().forEach(key -> foreignKey(table, key));
    table
        .checks()
        .forEach(
            check ->
                add(
                    "check",
                    table.name(),
                    check.name(),
                    check.columns().stream().sorted().toList(),
                    check.inherited()));
    table.exclusions().forEach(each -> add("exclusion", table.name(), each.name()));
    if (!table.isPartition()) {
      table.indexes().forEach(index -> index(table.name().toString(), index));
    }
  }

  private static String partitioning(Table table) {
    if (table.partitioning() instanceof Partitioning.PartitionedBy by) {
      return "by " + by.strategy() + " " + by.columns();
    }
    return table.partitioning() instanceof Partitioning.PartitionOf of
        ? "partition of " + of.parent()
        : "whole";
  }

  private static String value(Column column) {
    if (column.value() instanceof ColumnValue.Identity identity) {
      return identity.mode() + " " + identity.sequence();
    }
    if (column.value() instanceof ColumnValue.NextValue next) {
      return "next " + next.sequence();
    }
    if (column.value() instanceof ColumnValue.Generated generated) {
      return "generated " + generated.storage() + " " + normal(generated.expression());
    }
    return column.defaultExpression().map(CatalogLines::normal).orElse("-");
  }

  private void foreignKey(Table table, ForeignKey key) {
    add(
        "foreign key",
        table.name(),
        key.name(),
        key.columns(),
        key.referencedTable(),
        key.referencedColumns(),
        key.onDelete(),
        key.onUpdate(),
        key.onDeleteColumns(),
        key.match(),
        key.deferral());
  }

  private void index(String relation, Index index) {
    List<String> keys = new ArrayList<>();
    for (Index.Key key : index.keys()) {
      keys.add(
          (key.column().isPresent() ? key.column().get() : "(" + normal(key.expression()) + ")")
              + key.operatorClass()
                  .filter(name -> !name.equals("array_ops"))
                  .map(name -> " " + name)
                  .orElse("")
              + key.collation().map(name -> " collate " + normal(name)).orElse("")
              + (key.descending() ? " desc" : "")
              + key.nulls().map(order -> " nulls " + order).orElse(""));
    }
    String table = relation.substring(relation.lastIndexOf('.') + 1);
    add(
        "index",
        relation,
        index.name(),
        index.unique() ? "unique" : "plain",
        index.method(),
        keys,
        index.include(),
        index.nullsNotDistinct(),
        index.predicate().map(CatalogLines::normal).map(text -> text.replace(table + ".", "")));
  }

  private void view(View view) {
    add("view", view.name(), view.materialized(), view.comment());
    view.indexes().forEach(index -> index(view.name().toString(), index));
  }

  private void trigger(Trigger each) {
    add(
        "trigger",
        each.relation(),
        each.name(),
        each.timing(),
        each.events().stream().sorted().toList(),
        each.updateColumns(),
        each.forEachRow(),
        each.function());
  }

  /** What is left of an expression when the server's own way of writing is taken out. */
  static String normal(String expression) {
    String plain =
        expression
            .toLowerCase(Locale.ROOT)
            .replaceAll("::\\s*(timestamp|time)(\\(\\d+\\))? with(out)? time zone", "")
            .replaceAll("::\\s*(character|char|bit) varying(\\(\\d+\\))?(\\[])*", "")
            .replaceAll("::\\s*double precision", "")
            .replaceAll("::\\s*\"?[a-z_][\\w.]*\"?(\\.\"[^\"]*\")?(\\([\\d,]+\\))?(\\[])*", "")
            .replaceAll("cast\\s*\\((.*?)\\s+as\\s+[^()]*(\\(\\d+\\))?\\)", "$1")
            .replaceAll("pg_catalog\\.|public\\.", "")
            .replaceAll("<>", "!=")
            .replaceAll("\\b(like)\\b", "~~")
            .replaceAll("[()\\s\"]", "")
            .replaceAll("=anyarray\\[(.*?)]", "in$1")
            .replaceAll("(^|[^\\w])e'", "$1'")
            .replaceAll("current_timestamp", "now")
            .replaceAll("\\+00'$", "'")
            .replaceAll("^'f'$", "false")
            .replaceAll("^'t'$", "true")
            .replaceAll("(^|[+-])(timestamp|date|interval|b)?'(.*)'$", "$1$3")
            .replaceAll("elsenullend", "end")
            .replaceAll("^epoch$", "1970-01-01")
            .replaceAll("(\\d+day)s$", "$1")
            .replaceAll("00:00:00$", "");
    return plain.equals("null") ? "" : plain;
  }
}
