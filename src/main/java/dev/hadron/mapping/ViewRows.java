package dev.hadron.mapping;

import dev.hadron.catalog.Catalog;
import dev.hadron.catalog.Column;
import dev.hadron.catalog.ColumnValue;
import dev.hadron.catalog.ForeignKey;
import dev.hadron.catalog.QualifiedName;
import dev.hadron.catalog.Table;
import dev.hadron.catalog.View;
import dev.hadron.catalog.ViewStructure.Absent;
import dev.hadron.catalog.ViewStructure.Condition;
import dev.hadron.catalog.ViewStructure.Constant;
import dev.hadron.catalog.ViewStructure.OneOf;
import dev.hadron.catalog.ViewStructure.Present;
import dev.hadron.catalog.ViewStructure.Reference;
import dev.hadron.catalog.ViewStructure.Same;
import dev.hadron.model.RowSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which rows one row of a view is made of, so that it can be made. The tables that others refer to
 * come first; what joins two tables gives the later one its values.
 */
final class ViewRows {

  private final Catalog catalog;
  private final EntityNames names;
  private final List<Table> tables = new ArrayList<>();

  /** What columns of each table have to be, by the place of the table in FROM. */
  private final List<Map<String, RowSource.Value>> given = new ArrayList<>();

  /** The tables in front of each other. */
  private final List<List<Integer>> before = new ArrayList<>();

  /** Places whose row is the one of another place. */
  private final Map<Integer, Integer> merged = new LinkedHashMap<>();

  private boolean certain;
  private boolean storable = true;

  private ViewRows(Catalog catalog, EntityNames names) {
    this.catalog = catalog;
    this.names = names;
  }

  /**
   * @param key columns that tell the view's rows apart, if any do
   */
  static RowSource.Derived of(Catalog catalog, EntityNames names, View view, List<String> key) {
    RowSource.Derived unknown =
        new RowSource.Derived(List.of(), List.of(), false, view.materialized());
    Optional<ViewParts> parts = ViewParts.of(catalog, view);
    return parts.isEmpty()
        ? unknown
        : new ViewRows(catalog, names).rows(view, parts.get(), key).orElse(unknown);
  }

  private Optional<RowSource.Derived> rows(View view, ViewParts parts, List<String> key) {
    certain = parts.isCertain() && !parts.tables().isEmpty();
    for (QualifiedName name : parts.tables()) {
      Optional<Table> table = catalog.table(name);
      if (table.isEmpty()) {
        return Optional.empty();
      }
      tables.add(table.get());
      given.add(new LinkedHashMap<>());
      before.add(new ArrayList<>());
    }
    if (!parts.conditions().stream().allMatch(this::isThere)) {
      return Optional.empty();
    }
    parts.conditions().forEach(this::meet);
    merge();
    List<Integer> order = order();
    storable &= order.size() + merged.size() == tables.size();
    for (int place : order) {
      storable &= isStorable(tables.get(place), given.get(place));
    }
    if (!storable) {
      return Optional.empty();
    }
    List<RowSource.Part> rows = order.stream().map(place -> part(place, order)).toList();
    List<RowSource.Given> found = new ArrayList<>();
    for (String name : key) {
      ViewParts.column(catalog, view, name)
          .ifPresent(
              column ->
                  found.add(
                      new RowSource.Given(
                          name,
                          new RowSource.OfPart(
                              order.indexOf(
                                  merged.getOrDefault(column.source(), column.source())),
                              column.column()))));
    }
    boolean whole = found.size() == key.size();
    return Optional.of(
        new RowSource.Derived(
            rows, whole ? found : List.of(), certain && whole, view.materialized()));
  }

  private RowSource.Part part(int place, List<Integer> order) {
    Table table = tables.get(place);
    List<RowSource.Given> columns = new ArrayList<>();
    given
        .get(place)
        .forEach(
            (column, value) ->
                columns.add(
                    new RowSource.Given(
                        column,
                        value instanceof RowSource.OfPart of
                            ? new RowSource.OfPart(order.indexOf(of.part()), of.column())
                            : value)));
    return new RowSource.Part(
        Optional.of(table.name()).filter(names::isEntity).map(names::entity),
        EntityMapper.tableName(table.name()),
        columns);
  }

  /** Columns may have been renamed since the view was made. */
  private boolean isThere(Condition condition) {
    return isThere(condition.column())
        && (!(condition.test() instanceof Same same) || isThere(same.other()));
  }

  private boolean isThere(Reference column) {
    return tables.get(column.source()).column(column.column()).isPresent();
  }

  private void meet(Condition condition) {
    Reference column = condition.column();
    if (condition.test() instanceof Same same) {
      join(column, same.other(), condition.always());
    } else if (condition.test() instanceof Constant constant) {
      give(column, new RowSource.Literal(constant.literal()), condition.always());
    } else if (condition.test() instanceof OneOf some) {
      give(column, new RowSource.Literal(some.literals().get(0)), condition.always());
    } else if (condition.test() instanceof Absent) {
      // Null where it cannot be is a row that is not there.
      storable &= column(column).nullable();
      give(column, new RowSource.Literal("NULL"), condition.always());
    } else if (condition.test() instanceof Present) {
      certain &= !condition.always() || !column(column).nullable();
    }
  }

  private void join(Reference one, Reference other, boolean required) {
    if (isGivenBy(one, other) || isGivenBy(other, one)) {
      return;
    }
    boolean forward = gives(one, other);
    Reference from = forward ? one : other;
    Reference to = forward ? other : one;
    boolean known = !column(from).nullable();
    Table target = tables.get(to.source());
    // Who needs such a row brings one, and a second one would be one too many.
    boolean twice =
        target.isUnique(List.of(to.column()))
            && needs(tables.get(from.source()), target.name(), new HashSet<>());
    storable &= !twice;
    certain &= known || !required;
    if (known) {
      before.get(to.source()).add(from.source());
      give(to, new RowSource.OfPart(from.source(), from.column()), required);
    }
  }

  /** Whether a row of the table cannot be without one of the other. */
  private boolean needs(Table table, QualifiedName other, Set<QualifiedName> seen) {
    for (ForeignKey key : table.foreignKeys()) {
      boolean mandatory =
          key.columns().stream()
              .allMatch(name -> table.column(name).filter(c -> !c.nullable()).isPresent());
      if (mandatory && seen.add(key.referencedTable())) {
        Optional<Table> target = catalog.table(key.referencedTable());
        if (key.referencedTable().equals(other)
            || target.filter(found -> needs(found, other, seen)).isPresent()) {
          return true;
        }
      }
    }
    return false;
  }

  /** Outer joins tell their equalities in both directions. */
  private boolean isGivenBy(Reference column, Reference from) {
    return new RowSource.OfPart(from.source(), from.column())
        .equals(given.get(column.source()).get(column.column()));
  }

  /** Whether the first column has its value before the second: that one refers to it. */
  private boolean gives(Reference one, Reference other) {
    boolean refers = refers(other, one);
    if (refers != refers(one, other)) {
      return refers;
    }
    boolean key = isKey(one);
    return key == isKey(other) ? one.source() <= other.source() : key;
  }

  private boolean refers(Reference from, Reference to) {
    return tables.get(from.source()).foreignKeysOf(from.column()).stream()
        .anyMatch(
            key ->
                key.referencedTable().equals(tables.get(to.source()).name())
                    && key.referencedColumns()
                        .get(key.columns().indexOf(from.column()))
                        .equals(to.column()));
  }

  private boolean isKey(Reference column) {
    Table table = tables.get(column.source());
    return table.isPrimaryKeyColumn(column.column()) || table.isUnique(List.of(column.column()));
  }

  private Column column(Reference reference) {
    return tables.get(reference.source()).column(reference.column()).orElseThrow();
  }

  private void give(Reference column, RowSource.Value value, boolean required) {
    Map<String, RowSource.Value> columns = given.get(column.source());
    if (columns.containsKey(column.column())) {
      certain &= !required || columns.get(column.column()).equals(value);
    } else {
      columns.put(column.column(), value);
    }
  }

  /** Two places have one row where the key of one is that of the other. */
  private void merge() {
    for (int i = 0; i < tables.size(); i++) {
      int place = i;
      for (int other = 0; other < tables.size() && !merged.containsKey(place); other++) {
        if (other != place && !merged.containsKey(other) && hasKeyOf(place, other)) {
          merge(place, other);
        }
      }
    }
  }

  private boolean hasKeyOf(int place, int other) {
    List<String> same =
        given.get(place).entrySet().stream()
            .filter(
                entry -> entry.getValue().equals(new RowSource.OfPart(other, entry.getKey())))
            .map(Map.Entry::getKey)
            .toList();
    return !same.isEmpty()
        && tables.get(place).name().equals(tables.get(other).name())
        && tables.get(place).isUnique(same);
  }

  private void merge(int place, int other) {
    merged.put(place, other);
    before.get(other).addAll(before.get(place));
    for (List<Integer> places : before) {
      places.replaceAll(each -> each == place ? other : each);
    }
    before.get(other).removeIf(each -> each == other);
    Map<String, RowSource.Value> columns = new LinkedHashMap<>(given.get(place));
    columns.forEach(
        (column, value) -> {
          if (!value.equals(new RowSource.OfPart(other, column))) {
            give(new Reference(other, column), value, true);
          }
        });
    for (Map<String, RowSource.Value> each : given) {
      each.replaceAll(
          (column, value) ->
              value instanceof RowSource.OfPart of && of.part() == place
                  ? new RowSource.OfPart(other, of.column())
                  : value);
    }
  }

  /** The places of tables, each behind those that give it values; fewer where they go in circles. */
  private List<Integer> order() {
    List<Integer> order = new ArrayList<>();
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int i = 0; i < tables.size(); i++) {
        if (!merged.containsKey(i)
            && !order.contains(i)
            && order.containsAll(before.get(i))) {
          order.add(i);
          changed = true;
        }
      }
    }
    return order;
  }

  /** Whether row after row can be stored with these values. */
  private boolean isStorable(Table table, Map<String, RowSource.Value> values) {
    boolean computed =
        table.columns().stream()
            .filter(column -> values.containsKey(column.name()))
            .anyMatch(column -> column.value() instanceof ColumnValue.Generated);
    boolean whole =
        names.isEntity(table.name())
            || table.columns().stream()
                .allMatch(column -> !column.isMandatory() || values.containsKey(column.name()));
    boolean refers =
        values.entrySet().stream()
            .filter(entry -> isConstant(entry.getValue()))
            .anyMatch(entry -> !table.foreignKeysOf(entry.getKey()).isEmpty());
    return whole && !computed && !refers && !repeats(table, values);
  }

  private static boolean isConstant(RowSource.Value value) {
    return value instanceof RowSource.Literal literal && !literal.sql().equals("NULL");
  }

  /** Whether constants alone make up a key, so that there can be one such row only. */
  private static boolean repeats(Table table, Map<String, RowSource.Value> values) {
    List<String> constant =
        values.entrySet().stream()
            .filter(entry -> isConstant(entry.getValue()))
            .map(Map.Entry::getKey)
            .toList();
    return table.primaryKey().filter(key -> constant.containsAll(key.columns())).isPresent()
        || table.uniqueKeys().stream().anyMatch(key -> constant.containsAll(key.columns()))
        || table.indexes().stream()
            .anyMatch(
                index ->
                    index.unique()
                        && index.isOnColumnsOnly()
                        && constant.containsAll(index.columns()));
  }
}
