package dev.hadron.generate;

import dev.hadron.catalog.Catalog;
import dev.hadron.catalog.Column;
import dev.hadron.catalog.CompositeType;
import dev.hadron.catalog.Domain;
import dev.hadron.catalog.EnumType;
import dev.hadron.catalog.QualifiedName;
import dev.hadron.catalog.Routine;
import dev.hadron.catalog.Sequence;
import dev.hadron.catalog.Table;
import dev.hadron.catalog.Trigger;
import dev.hadron.catalog.View;
import dev.hadron.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A server's catalog, completed by what was read from the script.
 *
 * @param taken what the server does not have, with its place in the script
 */
record CatalogMerge(Catalog catalog, Map<String, SourceLocation> taken) {

  /** The server's catalog with everything that it lacks. */
  static CatalogMerge of(Catalog server, Catalog script) {
    Map<String, SourceLocation> taken = new LinkedHashMap<>();
    Catalog catalog =
        new Catalog(
            server.schemas(),
            script.extensions(),
            plus(server.enums(), script.enums(), EnumType::name, EnumType::where, "type", taken),
            plus(server.domains(), script.domains(), Domain::name, Domain::where, "domain", taken),
            plus(
                server.compositeTypes(),
                script.compositeTypes(),
                CompositeType::name,
                CompositeType::where,
                "type",
                taken),
            plus(
                server.sequences(),
                script.sequences(),
                Sequence::name,
                Sequence::where,
                "sequence",
                taken),
            plus(
                whole(server.tables(), script, taken),
                script.tables(),
                Table::name,
                Table::where,
                "table",
                taken),
            plus(server.views(), script.views(), View::name, View::where, "view", taken),
            plus(
                server.routines(),
                script.routines(),
                Routine::name,
                Routine::where,
                "function",
                taken),
            plus(
                server.triggers(),
                script.triggers(),
                CatalogMerge::name,
                Trigger::where,
                "trigger",
                taken),
            server.rules());
    return new CatalogMerge(catalog, taken);
  }

  /** The tables as the script has them where the server lacks a part. */
  private static List<Table> whole(
      List<Table> server, Catalog script, Map<String, SourceLocation> taken) {
    List<Table> tables = new ArrayList<>();
    for (Table table : server) {
      Table read = script.table(table.name()).orElse(table);
      boolean complete = parts(table).containsAll(parts(read));
      tables.add(complete ? table : read);
      if (!complete) {
        taken.put("table " + table.name(), read.where());
      }
    }
    return tables;
  }

  private static Set<String> parts(Table table) {
    Set<String> names = new TreeSet<>();
    table.columns().forEach(each -> names.add("column " + each.name()));
    table.primaryKey().ifPresent(each -> names.add("key " + each.name()));
    table.foreignKeys().forEach(each -> names.add("key " + each.name()));
    table.uniqueKeys().forEach(each -> names.add("key " + each.name()));
    table.indexes().forEach(each -> names.add("index " + each.name()));
    return names;
  }

  private static <T> List<T> plus(
      List<T> server,
      List<T> script,
      Function<T, QualifiedName> name,
      Function<T, SourceLocation> where,
      String kind,
      Map<String, SourceLocation> taken) {
    Set<QualifiedName> known = server.stream().map(name).collect(Collectors.toSet());
    List<T> all = new ArrayList<>(server);
    for (T each : script) {
      if (!known.contains(name.apply(each))) {
        all.add(each);
        taken.put(kind + " " + name.apply(each), where.apply(each));
      }
    }
    return all;
  }

  private static QualifiedName name(Trigger trigger) {
    return trigger.relation().sibling(trigger.relation().name() + "." + trigger.name());
  }

  /** The server's catalog with the places of the script, and its order of tables. */
  static Catalog withPlaces(Catalog server, Catalog script) {
    return new Catalog(
        server.schemas(),
        server.extensions(),
        server.enums().stream()
            .map(
                type ->
                    new EnumType(
                        type.name(),
                        type.labels(),
                        type.comment(),
                        script.enumType(type.name()).map(EnumType::where).orElse(type.where())))
            .toList(),
        server.domains(),
        server.compositeTypes(),
        server.sequences(),
        server.tables().stream()
            .map(
                table -> script.table(table.name()).map(read -> located(table, read)).orElse(table))
            .toList(),
        server.views().stream()
            .map(view -> script.view(view.name()).map(read -> located(view, read)).orElse(view))
            .toList(),
        server.routines(),
        server.triggers(),
        server.rules());
  }

  private static Table located(Table table, Table read) {
    return new Table(
        table.name(),
        table.kind(),
        located(table.columns(), read.columns(), read.where()),
        table.primaryKey(),
        table.foreignKeys(),
        table.uniqueKeys(),
        table.checks(),
        table.exclusions(),
        table.indexes(),
        table.inherits(),
        table.partitioning(),
        table.comment(),
        read.where());
  }

  private static View located(View view, View read) {
    return new View(
        view.name(),
        view.materialized(),
        located(view.columns(), read.columns(), read.where()),
        view.query(),
        view.structure(),
        view.indexes(),
        view.comment(),
        read.where());
  }

  private static List<Column> located(
      List<Column> columns, List<Column> read, SourceLocation otherwise) {
    Map<String, SourceLocation> places =
        read.stream().collect(Collectors.toMap(Column::name, Column::where, (a, b) -> a));
    return columns.stream()
        .map(
            c ->
                new Column(
                    c.name(),
                    c.type(),
                    c.nullable(),
                    c.value(),
                    c.collation(),
                    c.comment(),
                    places.getOrDefault(c.name(), otherwise)))
        .toList();
  }
}
