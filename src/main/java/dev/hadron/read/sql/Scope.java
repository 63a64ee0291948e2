package dev.hadron.read.sql;

import dev.hadron.catalog.Column;
import dev.hadron.catalog.ViewStructure.Reference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The relations that a query's expressions can name, with those of the query around it. */
final class Scope {

  /** A column and where it is from. */
  record Bound(Column column, Reference reference) {}

  private record Relation(int source, String alias, List<Column> columns) {

    Optional<Bound> find(String name) {
      return columns.stream()
          .filter(column -> column.name().equals(name))
          .findFirst()
          .map(this::bound);
    }

    List<Bound> all() {
      return columns.stream().map(this::bound).toList();
    }

    private Bound bound(Column column) {
      return new Bound(column, new Reference(source, column.name()));
    }
  }

  private final List<Relation> relations = new ArrayList<>();
  private final Map<String, QueryReading> queries = new LinkedHashMap<>();
  private final Scope outer;
  private int sources;

  /** True once a column stands for two: JOIN USING and NATURAL JOIN. */
  private boolean merged;

  /** True where some relation's columns are not known, so that a plain name may be one of them. */
  private boolean open;

  /** {@code outer} is null for a query that stands by itself. */
  Scope(Scope outer) {
    this.outer = outer;
  }

  void add(String alias, List<Column> columns) {
    relations.add(new Relation(sources++, alias, columns));
  }

  void addUnknown() {
    sources++;
    open = true;
  }

  /** How many relations there are, also those of which nothing is known. */
  int size() {
    return sources;
  }

  void merge() {
    merged = true;
  }

  /** Gives a query of WITH its name. */
  void name(String name, QueryReading query) {
    queries.put(name, query);
  }

  /** The query that WITH gives this name, here or around. */
  Optional<QueryReading> query(String name) {
    if (queries.containsKey(name)) {
      return Optional.of(queries.get(name));
    }
    return outer == null ? Optional.empty() : outer.query(name);
  }

  /** The column that a plain name means. */
  Optional<Column> column(String name) {
    Optional<Bound> found = bound(name);
    if (found.isPresent()) {
      return found.map(Bound::column);
    }
    return open || outer == null ? Optional.empty() : outer.column(name);
  }

  /** The column that {@code alias.name} means. */
  Optional<Column> column(String alias, String name) {
    if (hasAlias(alias)) {
      return bound(alias, name).map(Bound::column);
    }
    return outer == null ? Optional.empty() : outer.column(alias, name);
  }

  private boolean hasAlias(String alias) {
    return relations.stream().anyMatch(relation -> relation.alias().equals(alias));
  }

  /** The column of this query alone that a plain name means. */
  Optional<Bound> bound(String name) {
    return relations.stream().flatMap(relation -> relation.find(name).stream()).findFirst();
  }

  /** The column of this query alone that {@code alias.name} means. */
  Optional<Bound> bound(String alias, String name) {
    return relations.stream()
        .filter(relation -> relation.alias().equals(alias))
        .findFirst()
        .flatMap(relation -> relation.find(name));
  }

  /** The column of that name in one of the relations with these places. */
  Optional<Bound> bound(String name, int from, int end) {
    return relations.stream()
        .filter(relation -> relation.source() >= from && relation.source() < end)
        .flatMap(relation -> relation.find(name).stream())
        .findFirst();
  }

  /** What {@code *} stands for; empty where that is not known. */
  Optional<List<Bound>> all() {
    return merged || open
        ? Optional.empty()
        : Optional.of(relations.stream().flatMap(each -> each.all().stream()).toList());
  }

  /** What {@code alias.*} stands for; empty where that is not known. */
  Optional<List<Bound>> all(String alias) {
    return relations.stream()
        .filter(relation -> relation.alias().equals(alias))
        .map(Relation::all)
        .findFirst();
  }
}
