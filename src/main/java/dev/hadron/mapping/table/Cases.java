package dev.hadron.mapping.table;

import dev.hadron.model.DecisionTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * All cases that the tests of a table can tell apart, and which rule decides each: cases without a
 * rule are gaps, those with rules that say different things are overlaps.
 */
final class Cases {

  private static final int MOST = 100_000;

  /** As many of a kind are told. */
  private static final int TOLD = 3;

  private final DecisionTable table;
  private final List<Column<?>> columns;

  /** By rule, the cases that it decides. */
  private final List<List<int[]>> decided = new ArrayList<>();

  /**
   * @param first whether the first rule that holds decides, so that rules may overlap
   * @param starts first cells of the rows
   * @param problems receives gaps, overlaps, and rules that decide nothing
   */
  Cases(
      DecisionTable table,
      List<Column<?>> columns,
      List<TableText.Cell> starts,
      boolean first,
      List<TableException> problems)
      throws TableException {
    this.table = table;
    this.columns = columns;
    table.rules().forEach(rule -> decided.add(new ArrayList<>()));
    long all = columns.stream().mapToLong(Column::size).reduce(1, Math::multiplyExact);
    if (all > MOST) {
      throw new TableException(
          "it has %d cases, too many to look for gaps: make two tables of it".formatted(all));
    }
    List<TableException> gaps = new ArrayList<>();
    List<TableException> overlaps = new ArrayList<>();
    int[] values = new int[columns.size()];
    for (long i = 0; i < all; i++) {
      List<Integer> rules = holding(values);
      if (rules.isEmpty()) {
        gaps.add(new TableException("no row holds for " + text(values)));
      } else {
        decided.get(rules.get(0)).add(values.clone());
        if (!first && saysMore(rules)) {
          overlaps.add(
              new TableException("%s hold for %s".formatted(rows(rules), text(values)))
                  .at(starts.get(rules.get(1))));
        }
      }
      next(values);
    }
    gaps.stream().limit(TOLD).forEach(problems::add);
    overlaps.stream().limit(TOLD).forEach(problems::add);
    for (int rule = 0; rule < decided.size(); rule++) {
      if (decided.get(rule).isEmpty() && overlaps.isEmpty()) {
        problems.add(
            new TableException("row %d never decides anything".formatted(rule + 1))
                .at(starts.get(rule)));
      }
    }
  }

  private void next(int[] values) {
    for (int i = values.length - 1; i >= 0; i--) {
      values[i]++;
      if (values[i] < columns.get(i).size()) {
        return;
      }
      values[i] = 0;
    }
  }

  private List<Integer> holding(int[] values) {
    List<Integer> rules = new ArrayList<>();
    for (int rule = 0; rule < table.rules().size(); rule++) {
      boolean holds = true;
      for (int i = 0; holds && i < values.length; i++) {
        holds = columns.get(i).holds(rule, values[i]);
      }
      if (holds) {
        rules.add(rule);
      }
    }
    return rules;
  }

  private boolean saysMore(List<Integer> rules) {
    return rules.stream().map(rule -> table.rules().get(rule).outcome()).distinct().count() > 1;
  }

  private static String rows(List<Integer> rules) {
    return "rows "
        + rules.stream().map(rule -> String.valueOf(rule + 1)).collect(Collectors.joining(", "));
  }

  private String text(int[] values) {
    return IntStream.range(0, values.length)
        .filter(i -> !columns.get(i).isIdle())
        .mapToObj(i -> table.inputs().get(i).text() + " = " + columns.get(i).json(values[i]))
        .collect(Collectors.joining(", "));
  }

  /**
   * Cases that show a rule: the first that it decides, and along each column with an order the first
   * and the last.
   */
  List<int[]> shown(int rule) {
    List<int[]> all = decided.get(rule);
    if (all.isEmpty()) {
      return List.of();
    }
    int[] base = all.get(0);
    Set<List<Integer>> seen = new LinkedHashSet<>();
    List<int[]> shown = new ArrayList<>();
    add(base, seen, shown);
    for (int i = 0; i < base.length; i++) {
      if (columns.get(i).isOrdered()) {
        int column = i;
        List<int[]> along =
            all.stream().filter(values -> differsOnlyAt(column, values, base)).toList();
        add(along.get(along.size() - 1), seen, shown);
      }
    }
    return shown;
  }

  private static void add(int[] values, Set<List<Integer>> seen, List<int[]> shown) {
    if (seen.add(Arrays.stream(values).boxed().toList())) {
      shown.add(values);
    }
  }

  private static boolean differsOnlyAt(int column, int[] values, int[] base) {
    return IntStream.range(0, base.length).allMatch(i -> i == column || values[i] == base[i]);
  }
}
