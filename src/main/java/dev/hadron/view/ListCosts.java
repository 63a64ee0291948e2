package dev.hadron.view;

import dev.hadron.model.Attribute;
import dev.hadron.model.Entity;
import dev.hadron.model.Operation;
import dev.hadron.model.Paging;
import dev.hadron.model.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The test that an answer of many rows costs as many statements as one of a single row. */
final class ListCosts {

  static final String NAME = "costs_the_same_for_more_rows";
  static final int MANY = 6;

  private ListCosts() {}

  /** The parameter that says how many rows the answer has, where there is one. */
  static Optional<String> size(Operation operation, Paging paging) {
    if (paging instanceof Paging.LinkHeader) {
      return Optional.of("size");
    }
    return paging.limitParameter().map(name -> operation.parameter(name).wireName());
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

  /**
   * The first call answers one row where the list can be cut, and fewer rows where it cannot.
   *
   * @param insert statement that adds a row to the list
   */
  static List<String> lines(Trial trial, Paging paging, String insert) {
    return lines(trial, paging, insert, MANY);
  }

  /**
   * @param many rows that there are in the end
   */
  static List<String> lines(Trial trial, Paging paging, String insert, int many) {
    Optional<String> size = size(trial.operation(), paging);
    return lines(
        size.map(name -> trial.query(name, 1)).orElse(trial),
        size.map(name -> trial.query(name, many)).orElse(trial),
        List.of(insert),
        many);
  }

  /**
   * @param inserts statements that add to what is answered
   */
  static List<String> lines(Trial one, Trial many, List<String> inserts) {
    return lines(one, many, inserts, MANY);
  }

  private static List<String> lines(Trial one, Trial many, List<String> inserts, int rows) {
    List<String> lines = new ArrayList<>(inserts);
    lines.add(count("one", one));
    lines.add("for (int i = 1; i < " + rows + "; i++) {");
    inserts.forEach(insert -> lines.add("  " + insert));
    lines.add("}");
    lines.add(count("many", many));
    lines.add("assertEquals(one, many);");
    return lines;
  }

  private static String count(String variable, Trial trial) {
    return "long %s = statements.during(() -> %s);".formatted(variable, trial.succeeds());
  }
}
