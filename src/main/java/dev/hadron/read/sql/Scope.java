package dev.hadron.read.sql;

import dev.hadron.catalog.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The relations that a query's expressions can name, with those of the query around it. */
final class Scope {

  private record Relation(String alias, List<Column> columns) {}

  private final List<Relation> relations = new ArrayList<>();
  private final Scope outer;

  /** True once a column stands for two: JOIN USING and NATURAL JOIN. */
  private boolean merged;

  /** True where some relation's columns are not known, so that a plain name may be one of them. */
  private boolean open;

  /** {@code outer} is null for a query that stands by itself. */
  Scope(Scope outer) {
    this.outer = outer;
  }

  void add(String alias, List<Column> columns) {
    relations.add(new Relation(alias, columns));
  }

  void addUnknown() {
    open = true;
  }

  void merge() {
    merged = true;
  }

  /** The column that a plain name means. */
  Optional<Column> column(String name) {
    List<Column> found =
        relations.stream()
            .flatMap(relation -> relation.columns().stream())
            .filter(column -> column.name().equals(name))
            .toList();
    if (!found.isEmpty()) {
      return Optional.of(found.get(0));
    }
    return open || outer == null ? Optional.empty() : outer.column(name);
  }

  /** The column that {@code alias.name} means. */
  Optional<Column> column(String alias, String name) {
    for (Relation relation : relations) {
      if (relation.alias().equals(alias)) {
        return relation.columns().stream().filter(each -> each.name().equals(name)).findFirst();
      }
    }
    return outer == null ? Optional.empty() : outer.column(alias, name);
  }

  /** What {@code *} stands for; empty where that is not known. */
  Optional<List<Column>> all() {
    return merged || open
        ? Optional.empty()
        : Optional.of(relations.stream().flatMap(each -> each.columns().stream()).toList());
  }

  /** What {@code alias.*} stands for; empty where that is not known. */
  Optional<List<Column>> all(String alias) {
    return relations.stream()
        .filter(relation -> relation.alias().equals(alias))
        .map(Relation::columns)
        .findFirst();
  }
}
