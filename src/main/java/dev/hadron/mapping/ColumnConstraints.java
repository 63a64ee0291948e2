package dev.hadron.mapping;

import dev.hadron.catalog.Catalog;
import dev.hadron.catalog.Check;
import dev.hadron.catalog.Column;
import dev.hadron.catalog.Domain;
import dev.hadron.catalog.SqlType;
import dev.hadron.catalog.Table;
import dev.hadron.model.BasicType;
import dev.hadron.model.Constraints;
import dev.hadron.model.ValueType;
import dev.hadron.model.naming.Words;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What values of a column must satisfy: by its type, its CHECKs, its domain's, and its name. */
final class ColumnConstraints {

  private static final Set<String> EMAILS = Set.of("email", "e mail", "email address");

  private static final Set<String> TRUTHS = Set.of("true", "false");

  /** The shortest column that addresses of people fit into. */
  private static final int SHORTEST_EMAIL = 30;

  private final Catalog catalog;
  private final ColumnTypes types;
  private final ClosedLists lists;
  private final Meanings meanings;

  ColumnConstraints(Catalog catalog, ColumnTypes types, ClosedLists lists, Meanings meanings) {
    this.catalog = catalog;
    this.types = types;
    this.lists = lists;
    this.meanings = meanings;
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
    if (list.isEmpty() && isEmail(table, column, constraints)) {
      recognised.add(
          new Recognition(
              table.name().name() + "." + column.name(),
              Meanings.EMAIL,
              "its name, and the type " + column.type(),
              "refused with 400 where it is no e-mail address",
              column.where()));
      return constraints.withFormat("email");
    }
    return constraints;
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

  /** A text of that name (the last words of it), long enough for one. */
  private boolean isEmail(Table table, Column column, Constraints constraints) {
    SqlType type = catalog.resolveDomain(column.type());
    boolean text = type.is("text", "varchar") || type.name().name().equals("citext");
    if (!text || type.isArray()) {
      return false;
    }
    if (meanings.told(table, column).isPresent()) {
      return meanings.told(table, column).filter(Meanings.EMAIL::equals).isPresent();
    }
    List<String> words = Words.of(column.name());
    int size = words.size();
    boolean named =
        size > 0
            && (words.get(size - 1).equals("email")
                || size > 1
                    && EMAILS.contains(words.get(size - 2) + " " + words.get(size - 1)));
    return named
        && meanings.isOn(Meanings.EMAIL)
        && constraints.maxLength().filter(length -> length < SHORTEST_EMAIL).isEmpty()
        && column.defaultExpression().isEmpty();
  }
}
