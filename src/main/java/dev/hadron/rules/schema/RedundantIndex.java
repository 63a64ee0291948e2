package dev.hadron.rules.schema;

import dev.hadron.catalog.Catalog;
import dev.hadron.catalog.Index;
import dev.hadron.catalog.Table;
import dev.hadron.rules.handler.RuleCheck;
import dev.hadron.rules.handler.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** No index only repeats the first columns of a longer one; equal ones are another rule's. */
public final class RedundantIndex implements RuleCheck.CatalogCheck {

  @Override
  public List<Violation> check(Catalog catalog) {
    List<Violation> violations = new ArrayList<>();
    for (Table table : Tables.reviewed(catalog)) {
      for (Index index : table.indexes()) {
        boolean ours = DuplicateIndex.twin(table, index).isEmpty();
        if (ours && !index.unique() && DuplicateIndex.isPlain(index)) {
          longer(table, index.columns())
              .ifPresent(name -> violations.add(violation(table, index, name)));
        }
      }
    }
    return violations;
  }

  /** Name of the index that begins with these columns and goes on. */
  private static Optional<String> longer(Table table, List<String> columns) {
    List<Optional<String>> candidates = new ArrayList<>();
    table
        .primaryKey()
        .ifPresent(key -> candidates.add(named(key.name(), key.columns(), columns)));
    table
        .uniqueKeys()
        .forEach(key -> candidates.add(named(key.name(), key.columns(), columns)));
    table.indexes().stream()
        .filter(DuplicateIndex::isPlain)
        .forEach(other -> candidates.add(named(other.name(), other.columns(), columns)));
    return candidates.stream().flatMap(Optional::stream).findFirst();
  }

  private static Optional<String> named(String name, List<String> longer, List<String> columns) {
    return longer.size() > columns.size() && longer.subList(0, columns.size()).equals(columns)
        ? Optional.of(name)
        : Optional.empty();
  }

  private static Violation violation(Table table, Index index, String longer) {
    return new Violation(
        "index "
            + index.name()
            + " is the beginning of "
            + longer
            + ", which serves the same queries: every insert into "
            + table.name().name()
            + " writes both, and both compete for the cache",
        index.where(),
        dialect -> Mending.of(dialect).dropIndex(table, index.name()));
  }
}
