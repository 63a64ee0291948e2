package dev.hadron.view;

import dev.hadron.model.Attribute;
import dev.hadron.model.Entity;
import dev.hadron.model.Operation;
import dev.hadron.model.Paging;
import dev.hadron.model.Parameter;
import dev.hadron.model.Relation;
import java.util.List;
import java.util.Optional;

/** The test that a list of many rows costs as many statements as a list of one. */
final class ListCosts {

  static final String NAME = "costs_the_same_for_more_rows";
  static final int MANY = 6;

  private ListCosts() {}

  /** The parameter that says how many rows the answer has, where the contract has one. */
  static Optional<Parameter> size(Operation operation, Paging paging) {
    if (paging instanceof Paging.PageNumber page) {
      return Optional.of(operation.parameter(page.size()));
    }
    if (paging instanceof Paging.OffsetLimit window) {
      return Optional.of(operation.parameter(window.limit()));
    }
    if (paging instanceof Paging.LimitOnly only) {
      return Optional.of(operation.parameter(only.limit()));
    }
    return Optional.empty();
  }

  /** Whether a parent has one such child at most, or has to tell its children apart itself. */
  static boolean isSingle(Entity child, Relation.ManyToOne parent) {
    List<String> columns = parent.columns().stream().map(Relation.JoinColumn::column).toList();
    boolean unique =
        child.uniqueKeys().stream().anyMatch(key -> key.members().contains(parent.name()));
    return unique
        || child.keyAttributes().stream()
            .map(Attribute::column)
            .anyMatch(column -> columns.contains(column.name()));
  }

  static List<String> lines(
      String as, Optional<Parameter> size, String get, String insert) {
    return lines(as + query(size, 1), as + query(size, MANY), get, insert);
  }

  private static String query(Optional<Parameter> size, int rows) {
    return size.map(s -> ".queryParam(%s, %d)".formatted(JavaText.literal(s.wireName()), rows))
        .orElse("");
  }

  /** The first call answers one row where the list can be cut, and fewer rows where it cannot. */
  static List<String> lines(String asOne, String asMany, String get, String insert) {
    String count = "long %s = statements.during(() -> %s.%s.then().statusCode(200));";
    return List.of(
        insert,
        count.formatted("one", asOne, get),
        "for (int i = 1; i < " + MANY + "; i++) {",
        "  " + insert,
        "}",
        count.formatted("many", asMany, get),
        "assertEquals(one, many);");
  }
}
