package dev.hadron.read.sql;

import dev.hadron.catalog.Column;
import dev.hadron.catalog.ViewStructure;
import dev.hadron.catalog.ViewStructure.Item;
import dev.hadron.catalog.ViewStructure.Opaque;
import dev.hadron.catalog.ViewStructure.Select;
import dev.hadron.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What came of reading a query.
 *
 * @param columns with an empty name where the server makes one up; empty where a type is not known
 * @param problem why they are not known
 */
record QueryReading(
    Optional<List<Column>> columns, ViewStructure structure, Optional<Opaque> problem) {

  QueryReading {
    columns = columns.map(List::copyOf);
  }

  static QueryReading unknown(String reason, SourceLocation where) {
    Opaque problem = new Opaque(reason, where);
    return new QueryReading(Optional.empty(), problem, Optional.of(problem));
  }

  static QueryReading known(List<Column> columns, ViewStructure structure) {
    return new QueryReading(Optional.of(columns), structure, Optional.empty());
  }

  /** The same under these names; a list that is too short names the first columns. */
  QueryReading named(List<String> names) {
    return new QueryReading(
        columns.map(known -> renamed(known, names)), renamed(structure, names), problem);
  }

  private static List<Column> renamed(List<Column> columns, List<String> names) {
    List<Column> renamed = new ArrayList<>(columns);
    for (int i = 0; i < Math.min(names.size(), renamed.size()); i++) {
      renamed.set(i, renamed.get(i).withName(names.get(i)));
    }
    return renamed;
  }

  private static ViewStructure renamed(ViewStructure structure, List<String> names) {
    if (!(structure instanceof Select select)) {
      return structure;
    }
    List<Item> items = new ArrayList<>(select.items());
    for (int i = 0; i < Math.min(names.size(), items.size()); i++) {
      items.set(i, new Item(names.get(i), items.get(i).column(), items.get(i).neverNull()));
    }
    return new Select(
        select.sources(),
        select.conditions(),
        items,
        select.grouping(),
        select.conditional(),
        select.multiplied());
  }
}
