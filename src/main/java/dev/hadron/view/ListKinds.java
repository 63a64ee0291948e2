package dev.hadron.view;

import dev.hadron.model.ListShape;
import dev.hadron.model.Operation;
import dev.hadron.model.Paging;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The list queries of a repository, by the kinds of paging that its callers use. */
final class ListKinds {

  private ListKinds() {}

  /** Whether the answer says how many rows there are in all. */
  static boolean counts(Operation operation, ListShape shape, Paging paging) {
    return !operation.listHeaders().isEmpty() || EnvelopeCode.needsTotal(shape, paging);
  }

  /**
   * @param key attributes of the key
   * @param shown statements that complete the rows that are shown
   */
  static List<MethodView> methods(
      Set<String> kinds, String entityClass, List<String> key, List<String> shown) {
    List<MethodView> methods = new ArrayList<>();
    if (kinds.contains("LinkHeader")) {
      methods.add(
          method(
              "The rows that meet the conditions, in the order and part that was asked for.",
              "public Page<%s> page(Conditions conditions, PageRequest request)",
              "return LISTING.fetch(getEntityManager(), conditions, request);",
              entityClass));
    }
    if (kinds.contains("Ordered")) {
      methods.add(
          method(
              "The same, in the order of a parent's rows where no other was asked for.",
              "public Page<%s> pageInOrder(Conditions conditions, PageRequest request)",
              "return IN_ORDER.fetch(getEntityManager(), conditions, request);",
              entityClass));
    }
    if (kinds.contains("All")) {
      methods.add(
          method(
              "All rows that meet the conditions; an error when they are too many.",
              "public List<%s> all(Conditions conditions)",
              "return AllRows.of(getEntityManager(), %s.class, conditions, %s);"
                  .formatted(entityClass, JavaText.list(key)),
              entityClass));
    }
    if (kinds.contains("Capped")) {
      methods.add(
          method(
              "All rows that meet the conditions; an error when they are too many for one answer.",
              "public List<%s> all(Conditions conditions, String order)",
              rows("LISTING.all(getEntityManager(), conditions, order)", shown),
              entityClass));
    }
    if (kinds.contains("LimitOnly")) {
      methods.add(
          method(
              "The first rows that meet the conditions; without a limit, all of them.",
              "public List<%s> first(Conditions conditions, String order, Number limit)",
              rows("LISTING.first(getEntityManager(), conditions, order, limit)", shown),
              entityClass));
    }
    if (kinds.contains("OffsetLimit") || kinds.contains("PageNumber")) {
      methods.add(
          method(
              "The rows that meet the conditions, from an offset on.",
              "public List<%s> slice(Conditions conditions, String order, long offset, long limit)",
              rows("LISTING.slice(getEntityManager(), conditions, order, offset, limit)", shown),
              entityClass));
    }
    if (kinds.contains("Keyset")) {
      methods.add(
          method(
              "The rows that meet the conditions, from behind the one that a cursor names on.",
              "public Window<%s> after(Conditions conditions, String order, String parameter,"
                  + " Object cursor, int limit)",
              window(entityClass, shown),
              entityClass));
    }
    if (kinds.contains("Sorting")) {
      methods.add(
          method(
              "The order that a caller wants, in attributes; 400 where its words say none.",
              "public String order(Sorting sorting, String otherwise)",
              "return LISTING.order(sorting, otherwise);",
              entityClass));
    }
    if (kinds.contains("Count")) {
      methods.add(
          method(
              "How many rows meet the conditions.",
              "public long count(Conditions conditions)",
              "return LISTING.count(getEntityManager(), conditions);",
              entityClass));
    }
    if (!shown.isEmpty()) {
      methods.add(shown(entityClass, shown));
    }
    return methods;
  }

  private static List<String> window(String entityClass, List<String> shown) {
    String query = "LISTING.after(getEntityManager(), conditions, order, parameter, cursor, limit)";
    return shown.isEmpty()
        ? List.of("return " + query + ";")
        : List.of(
            "Window<%s> window = %s;".formatted(entityClass, query),
            "return new Window<>(shown(window.rows()), window.more());");
  }

  private static String rows(String query, List<String> shown) {
    return "return " + (shown.isEmpty() ? query : "shown(" + query + ")") + ";";
  }

  private static MethodView shown(String entityClass, List<String> shown) {
    List<String> lines = new ArrayList<>(shown);
    lines.add("return rows;");
    return method(
        "Reads what is shown with the rows, in one statement for each association.",
        "private List<%1$s> shown(List<%1$s> rows)",
        isOneRead(shown) ? List.of("return " + shown.get(0)) : lines,
        entityClass);
  }

  /** Reads what the answers about one row show of others. */
  static MethodView shownRow(String entityClass, List<String> shown) {
    List<String> lines = new ArrayList<>(shown);
    lines.add("return row;");
    return method(
        "Reads what is shown with the row, in one statement for each association.",
        "public %1$s shown(%1$s row)",
        isOneRead(shown)
            ? List.of("return " + shown.get(0).replaceFirst(";$", ".get(0);"))
            : lines,
        entityClass);
  }

  /** Whether the reading itself gives the rows back. */
  private static boolean isOneRead(List<String> shown) {
    return shown.size() == 1 && shown.get(0).startsWith("Related.");
  }

  private static MethodView method(
      String javadoc, String signature, String line, String entityClass) {
    return method(javadoc, signature, List.of(line), entityClass);
  }

  private static MethodView method(
      String javadoc, String signature, List<String> lines, String entityClass) {
    return new MethodView(
        Optional.of(javadoc), List.of(), signature.formatted(entityClass), lines);
  }
}
