package dev.hadron.view;

import dev.hadron.model.Binding;
import dev.hadron.model.Entity;
import dev.hadron.model.Operation;
import dev.hadron.model.Paging;
import dev.hadron.model.Parameter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The test that a list has each row on one of its pages, in an order that stays. */
final class PageWalks {

  static final String NAME = "shows_each_row_once_from_page_to_page";

  private static final int LARGEST = 100;
  private static final int TERMS = 3;

  /** More rows than fit on a small page. */
  static final int SEVERAL = 3;

  private PageWalks() {}

  /**
   * Along the links of a list whose order its key ends.
   *
   * @param table with the condition of the rows that the list has
   * @param numbered whether to walk along pages that are counted, too; they are the same everywhere
   * @param inserts statements that add rows to the list
   */
  static List<String> byLinks(
      Trial trial,
      List<String> sortable,
      Entity entity,
      String table,
      boolean numbered,
      List<String> inserts) {
    List<String> lines = new ArrayList<>(inserts);
    lines.add("int rows = " + count(table) + ";");
    if (numbered || entity.isNumbered()) {
      lines.add(byLinks(trial, "page=0", entity));
    }
    lines.add(byLinks(trial, "sort=" + sort(sortable, entity), entity));
    return lines;
  }

  static String byLinks(Trial trial, String query, Entity entity) {
    // Rows that no column tells apart may be equal.
    String check = entity.isNumbered() ? "assertEveryRow" : "assertEveryRowOnce";
    String list = trial.url().substring(0, trial.url().length() - 1) + "?" + query + "\"";
    return "PageWalk.%s(() -> %s, %s, rows);".formatted(check, trial.caller(), list);
  }

  /** Every other term descends; the key comes in where nothing else can be sorted by. */
  private static String sort(List<String> sortable, Entity entity) {
    List<String> others =
        sortable.stream()
            .filter(name -> entity.findAttribute(name).filter(entity::isKey).isEmpty())
            .limit(TERMS)
            .toList();
    List<String> properties = others.isEmpty() ? sortable : others;
    return IntStream.range(0, properties.size())
        .mapToObj(i -> (i % 2 == 0 ? "-" : "") + entity.attribute(properties.get(i)).wireName())
        .collect(Collectors.joining(","));
  }

  /**
   * By the contract's own numbers; empty where it counts no pages, or where parameters narrow the
   * list without being asked to.
   *
   * @param items path of the items in a page
   */
  static Optional<List<String>> byNumbers(
      Trial trial, Paging paging, String insert, String rows, String items) {
    Operation operation = trial.operation();
    if (paging instanceof Paging.PageNumber number) {
      String index = number.firstPage() == 0 ? "page" : "page + " + number.firstPage();
      return byNumbers(
          trial, operation.parameter(number.page()), index, operation.parameter(number.size()),
          insert, rows, items);
    }
    if (paging instanceof Paging.OffsetLimit window) {
      return byNumbers(
          trial, operation.parameter(window.offset()), "page * size",
          operation.parameter(window.limit()), insert, rows, items);
    }
    return Optional.empty();
  }

  private static Optional<List<String>> byNumbers(
      Trial trial,
      Parameter place,
      String index,
      Parameter size,
      String insert,
      String rows,
      String items) {
    if (!isPlain(trial.operation(), Set.of(place, size))) {
      return Optional.empty();
    }
    Trial page = trial.query(place.wireName(), index).query(size.wireName(), "size");
    List<String> lines = new ArrayList<>(several(insert, SEVERAL));
    lines.add("int rows = " + rows + ";");
    lines.add(
        "PageWalk.assertEveryRowOnce((page, size) -> %s, %s, rows, %s);"
            .formatted(page.succeeds(), JavaText.literal(items), largest(size)));
    return Optional.of(lines);
  }

  /**
   * Whether the list is whole when nothing else is asked for, and pages can be small.
   *
   * @param known parameters that cut it into pages, or sort it
   */
  static boolean isPlain(Operation operation, Set<Parameter> known) {
    return operation.parameters().stream()
        .filter(parameter -> parameter.in() == Parameter.In.QUERY)
        .filter(parameter -> !sorts(operation, parameter))
        .allMatch(
            parameter ->
                known.contains(parameter)
                    ? parameter.constraints().minimum().orElse(BigDecimal.ZERO).intValue() <= 1
                    : !parameter.required() && parameter.defaultValue().isEmpty());
  }

  private static boolean sorts(Operation operation, Parameter parameter) {
    return operation.binding() instanceof Binding.ListPage list
        && !parameter.required()
        && list.sorting().filter(s -> s.parameters().contains(parameter.name())).isPresent();
  }

  static int largest(Parameter size) {
    return size.constraints()
        .maximum()
        .map(BigDecimal::intValue)
        .map(most -> Math.min(most, LARGEST))
        .orElse(LARGEST);
  }

  /** Statements that add rows. */
  static List<String> several(String insert, int rows) {
    return rows == 1
        ? List.of(insert)
        : List.of("for (int i = 0; i < " + rows + "; i++) {", "  " + insert, "}");
  }

  /** How many rows a list without a condition has. */
  static String count(Entity entity) {
    return count(TestRows.living(entity));
  }

  /**
   * @param table with the condition of the rows that count
   */
  static String count(String table) {
    String select = "SELECT 1 FROM " + table;
    return "db.rows(" + JavaText.literal(select) + ").size()";
  }
}
