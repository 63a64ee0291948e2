package dev.hadron.mapping;

import dev.hadron.catalog.Catalog;
import dev.hadron.catalog.Check;
import dev.hadron.catalog.Column;
import dev.hadron.catalog.Domain;
import dev.hadron.catalog.SqlType;
import dev.hadron.catalog.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Text columns that a CHECK, their own or that of their domain, holds to a closed list of values. */
final class ClosedLists {

  private final Catalog catalog;
  private final Meanings meanings;

  ClosedLists(Catalog catalog, Meanings meanings) {
    this.catalog = catalog;
    this.meanings = meanings;
  }

  /** A closed list, and the constraint that says so. */
  record ClosedList(List<String> values, Check check) {}

  /** The list that a column's values are from; empty where no CHECK says one. */
  Optional<ClosedList> of(Table table, Column column) {
    SqlType type = catalog.resolveDomain(column.type());
    if (type.isArray() || !type.is("text", "varchar", "bpchar")) {
      return Optional.empty();
    }
    List<ClosedList> lists = new ArrayList<>();
    for (Check check : table.checks()) {
      if (check.columns().equals(List.of(column.name()))) {
        add(lists, check, column.name());
      }
    }
    Optional<Domain> domain = catalog.domain(column.type().name());
    domain.ifPresent(each -> each.checks().forEach(check -> add(lists, check, "VALUE")));
    return lists.stream().findFirst();
  }

  private static void add(List<ClosedList> lists, Check check, String name) {
    new CheckReader(name)
        .closedList(check.expression())
        .ifPresent(values -> lists.add(new ClosedList(values.stream().distinct().toList(), check)));
  }

  /**
   * Whether the list becomes a Java enum: the row is not known by the column, it refers to nothing,
   * the server does not pad its values, and the user does not say that it is plain text.
   */
  boolean isEnum(Table table, Column column) {
    SqlType type = catalog.resolveDomain(column.type());
    return meanings.isOn(Meanings.ENUM)
        && meanings.told(table, column).filter(kind -> !kind.equals(Meanings.ENUM)).isEmpty()
        && !type.is("bpchar")
        && !table.isPrimaryKeyColumn(column.name())
        && table.foreignKeysOf(column.name()).isEmpty()
        && of(table, column).filter(list -> !list.values().contains("")).isPresent();
  }
}
