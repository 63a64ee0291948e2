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
   * @param related paths of the associations that are shown with the rows
   */
  static List<MethodView> methods(Set<String> kinds, String entityClass, List<String> related) {
    List<MethodView> methods = new ArrayList<>();
    if (kinds.contains("LinkHeader")) {
      methods.add(
          method(
              "The rows that meet the conditions, in the order and part that was asked for.",
              "public Page<%s> page(Conditions conditions, PageRequest request)",
              "return LISTING.fetch(getEntityManager(), conditions, request);",
              entityClass));
    }
    if (kinds.contains("Capped")) {
      methods.add(
          method(
              "All rows that meet the conditions; an error when they are too many for one answer.",
              "public List<%s> all(Conditions conditions, String order)",
              rows("LISTING.all(getEntityManager(), conditions, order)", related),
              entityClass));
    }
    if (kinds.contains("LimitOnly")) {
      methods.add(
          method(
              "The first rows that meet the conditions; without a limit, all of them.",
              "public List<%s> first(Conditions conditions, String order, Number limit)",
              rows("LISTING.first(getEntityManager(), conditions, order, limit)", related),
              entityClass));
    }
    if (kinds.contains("OffsetLimit") || kinds.contains("PageNumber")) {
      methods.add(
          method(
              "The rows that meet the conditions, from an offset on.",
              "public List<%s> slice(Conditions conditions, String order, long offset, long limit)",
              rows("LISTING.slice(getEntityManager(), conditions, order, offset, limit)", related),
              entityClass));
    }
    if (kinds.contains("Keyset")) {
      methods.add(
          method(
              "The rows that meet the conditions, from behind the one that a cursor names on.",
              "public Window<%s> after(Conditions conditions, String order, String parameter,"
                  + " Object cursor, int limit)",
              window(entityClass, related),
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
    if (!related.isEmpty()) {
      methods.add(shown(entityClass, related));
    }
    return methods;
  }

  private static List<String> window(String entityClass, List<String> related) {
    String query = "LISTING.after(getEntityManager(), conditions, order, parameter, cursor, limit)";
    return related.isEmpty()
        ? List.of("return " + query + ";")
        : List.of(
            "Window<%s> window = %s;".formatted(entityClass, query),
            "return new Window<>(shown(window.rows()), window.more());");
  }

  private static String rows(String query, List<String> related) {
    return "return " + (related.isEmpty() ? query : "shown(" + query + ")") + ";";
  }

  private static MethodView shown(String entityClass, List<String> related) {
    return method(
        "Reads what is shown with the rows, in one statement for each association.",
        "private List<%1$s> shown(List<%1$s> rows)",
        "return Related.read(getEntityManager(), %s.class, rows, %s);"
            .formatted(entityClass, JavaText.list(related)),
        entityClass);
  }

  /** Reads what the answers about one row show of others. */
  static MethodView shownRow(String entityClass, List<String> related) {
    return method(
        "Reads what is shown with the row, in one statement for each association.",
        "public %1$s shown(%1$s row)",
        "return Related.read(getEntityManager(), %s.class, List.of(row), %s).get(0);"
            .formatted(entityClass, JavaText.list(related)),
        entityClass);
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
