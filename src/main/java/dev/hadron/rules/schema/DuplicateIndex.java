package dev.hadron.rules.schema;

import dev.hadron.catalog.Catalog;
import dev.hadron.catalog.Index;
import dev.hadron.catalog.PrimaryKey;
import dev.hadron.catalog.Table;
import dev.hadron.catalog.UniqueKey;
import dev.hadron.rules.handler.RuleCheck;
import dev.hadron.rules.handler.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * No two indexes of a table are the same; those of keys and unique constraints count too. Indexes
 * of partitions are left out: one that belongs to the index of the whole table can't be dropped.
 */
public final class DuplicateIndex implements RuleCheck.CatalogCheck {

  @Override
  public List<Violation> check(Catalog catalog) {
    List<Violation> violations = new ArrayList<>();
    for (Table table : catalog.tables()) {
      for (Index index : table.isPartition() ? List.<Index>of() : table.indexes()) {
        twin(table, index).ifPresent(twin -> violations.add(violation(table, index, twin)));
      }
    }
    return violations;
  }

  /** Name of what already finds the same rows in the same order, where the index adds nothing. */
  static Optional<String> twin(Table table, Index index) {
    if (isPlain(index)) {
      Optional<String> constraint = constraintOn(table, index);
      if (constraint.isPresent()) {
        return constraint;
      }
    }
    boolean before = true;
    for (Index other : table.indexes()) {
      before = before && other != index;
      boolean addsNothing = other.unique() == index.unique() ? before : other.unique();
      if (other != index && addsNothing && isSame(index, other)) {
        return Optional.of(other.name());
      }
    }
    return Optional.empty();
  }

  private static Optional<String> constraintOn(Table table, Index index) {
    Optional<PrimaryKey> key =
        table.primaryKey().filter(primary -> primary.columns().equals(index.columns()));
    return key.map(PrimaryKey::name)
        .or(
            () ->
                table.uniqueKeys().stream()
                    .filter(unique -> unique.columns().equals(index.columns()))
                    .map(UniqueKey::name)
                    .findFirst());
  }

  /** An index such as a constraint makes: ascending columns in a btree, without anything more. */
  static boolean isPlain(Index index) {
    return index.method().equals("btree")
        && !index.isPartial()
        && index.include().isEmpty()
        && !index.nullsNotDistinct()
        && index.keys().stream()
            .allMatch(
                key ->
                    key.column().isPresent()
                        && !key.descending()
                        && key.nulls().isEmpty()
                        && key.collation().isEmpty()
                        && key.operatorClass().isEmpty());
  }

  private static boolean isSame(Index one, Index other) {
    return one.method().equals(other.method())
        && one.keys().equals(other.keys())
        && one.include().equals(other.include())
        && one.predicate().equals(other.predicate())
        && one.nullsNotDistinct() == other.nullsNotDistinct();
  }

  private static Violation violation(Table table, Index index, String twin) {
    return new Violation(
        "index "
            + index.name()
            + " is the same as "
            + twin
            + ": every write to "
            + table.name().name()
            + " pays for both, no query gains",
        index.where(),
        dialect -> Mending.of(dialect).dropIndex(table, index.name()));
  }
}
