package dev.hadron.mapping;

import dev.hadron.catalog.Catalog;
import dev.hadron.catalog.Check;
import dev.hadron.catalog.Column;
import dev.hadron.catalog.Domain;
import dev.hadron.catalog.Table;
import dev.hadron.model.BasicType;
import dev.hadron.model.Constraints;
import dev.hadron.model.ValueType;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What values of a column must satisfy: by its type, its CHECKs, its domain's, and its name. */
final class ColumnConstraints {

  private static final Set<String> TRUTHS = Set.of("true", "false");

  private final Catalog catalog;
  private final ColumnTypes types;
  private final ClosedLists lists;
  private final TextMeanings texts;

  ColumnConstraints(Catalog catalog, ColumnTypes types, ClosedLists lists, Meanings meanings) {
    this.catalog = catalog;
    this.types = types;
    this.lists = lists;
    this.texts = new TextMeanings(catalog, meanings);
  }

  Constraints of(Table table, Column column, List<Recognition> recognised) {
    Constraints constraints = inForm(table, column, types.constraints(column));
    for (Check check : table.checks()) {
      if (check.columns().equals(List.of(column.name()))) {
        constraints = CheckReader.of(column).narrow(constraints, check.expression());
      }
    }
    Optional<Domain> domain = catalog.domain(column.type().name());
    if (domain.isPresent() && !column.type().isArray()) {
      for (Check check : domain.get().checks()) {
        constraints = new CheckReader("VALUE").narrow(constraints, check.expression());
      }
    }
    if (!constraints.values().isEmpty() && !areOf(types.valueType(table, column), constraints)) {
      constraints = constraints.withValues(List.of());
    }
    Optional<ClosedLists.ClosedList> list = lists.of(table, column);
    if (list.isPresent() && !lists.isEnum(table, column)) {
      constraints = constraints.withPattern(PosixPattern.anyOf(list.get().values()));
    }
    return list.isEmpty() ? texts.narrow(table, column, constraints, recognised) : constraints;
  }

  /**
   * A value that goes to the database as text has its form; keys are left to the database, since
   * the values of rows are made up for them.
   */
  private static Constraints inForm(Table table, Column column, Constraints constraints) {
    boolean told =
        table.primaryKey().filter(key -> key.columns().contains(column.name())).isPresent()
            || table.uniqueKeys().stream().anyMatch(key -> key.columns().contains(column.name()))
            || table.indexes().stream()
                .anyMatch(index -> index.unique() && index.columns().contains(column.name()));
    return told
        ? constraints
        : constraints
            .format()
            .flatMap(TextPatterns::of)
            .map(constraints::withPattern)
            .orElse(constraints);
  }

  /** Whether they are spelled as the type is: a number may stand for what is true or false. */
  private static boolean areOf(ValueType type, Constraints constraints) {
    boolean truths = constraints.values().stream().allMatch(TRUTHS::contains);
    return truths
        ? type.is(BasicType.BOOLEAN)
        : type instanceof ValueType.Basic basic && basic.type().isNumeric();
  }
}
