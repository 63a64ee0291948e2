package dev.hadron.view;

import dev.hadron.model.ListShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The list queries of a repository, by the kinds of paging that its callers use. */
final class ListKinds {

  private ListKinds() {}

  /** Whether the answer says how many rows there are in all. */
  static boolean counts(ListShape shape) {
    return shape.counts(ListShape.Kind.TOTAL) || shape.counts(ListShape.Kind.TOTAL_PAGES);
  }

  static List<MethodView> methods(Set<String> kinds, String entityClass) {
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
              "return LISTING.all(getEntityManager(), conditions, order);",
              entityClass));
    }
    if (kinds.contains("LimitOnly")) {
      methods.add(
          method(
              "The first rows that meet the conditions; without a limit, all of them.",
              "public List<%s> first(Conditions conditions, String order, Number limit)",
              "return LISTING.first(getEntityManager(), conditions, order, limit);",
              entityClass));
    }
    if (kinds.contains("OffsetLimit") || kinds.contains("PageNumber")) {
      methods.add(
          method(
              "The rows that meet the conditions, from an offset on.",
              "public List<%s> slice(Conditions conditions, String order, long offset, long limit)",
              "return LISTING.slice(getEntityManager(), conditions, order, offset, limit);",
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
    return methods;
  }

  private static MethodView method(
      String javadoc, String signature, String line, String entityClass) {
    return new MethodView(
        Optional.of(javadoc), List.of(), signature.formatted(entityClass), List.of(line));
  }
}
