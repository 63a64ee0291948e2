package com.example.helpdesk.paging;

import com.example.helpdesk.problem.ProblemException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Walks a list by the keys of its rows, however deep: a cursor is the key of the last row that was
 * seen.
 *
 * @param parameter that cursors come from
 */
record Keyset<E>(Class<E> type, String key, String parameter) {
  private static final JsonMapper JSON =
      JsonMapper.builder().addModule(new JavaTimeModule()).build();

  /**
   * The rows behind the one with this key, or the first ones where it is null; 400 where the order
   * is not by keys alone and there is no such row.
   */
  Window<E> after(EntityManager em, Conditions conditions, String order, Object cursor, int limit) {
    List<String> terms = terms(order);
    Conditions narrowed = conditions.copy();
    if (cursor != null) {
      beyond(terms, place(em, terms, cursor), narrowed);
    }
    List<E> rows =
        narrowed
            .query(em, type, type, "item", terms.stream().map(Keyset::order).toList())
            .setMaxResults(limit + 1)
            .getResultList();
    return rows.size() > limit
        ? new Window<>(rows.subList(0, limit), limit > 0)
        : new Window<>(rows, false);
  }

  /** What the row with this key has of each term; the key itself where nothing else sorts. */
  private List<Object> place(EntityManager em, List<String> terms, Object cursor) {
    Object value = value(cursor, em.getMetamodel().entity(type).getAttribute(key).getJavaType());
    if (value == null) {
      throw ProblemException.invalidParameter(parameter, "does not come from this list");
    }
    if (terms.size() == 1) {
      return List.of(value);
    }
    String shown = terms.stream().map(Keyset::attribute).collect(Collectors.joining(", "));
    return new Conditions()
        .equal(key, value)
        .query(em, type, Object[].class, shown, List.of())
        .getResultStream()
        .findFirst()
        .map(List::of)
        .orElseThrow(
            () -> ProblemException.invalidParameter(parameter, "is of no row that there is"));
  }

  private static Object value(Object cursor, Class<?> type) {
    try {
      return JSON.convertValue(cursor, type);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /**
   * For an order by a, b, c: a is beyond, or a is the same and b is beyond, and so on. That a is
   * not before follows from it, and is said since no index begins at an alternative; where there is
   * one alone, it begins itself.
   */
  private static void beyond(List<String> terms, List<Object> place, Conditions conditions) {
    List<String> alternatives = new ArrayList<>();
    String same = "";
    for (int i = 0; i < terms.size(); i++) {
      String attribute = attribute(terms.get(i));
      String comparison = terms.get(i).startsWith("-") ? " <" : " >";
      String value = conditions.parameter(place.get(i));
      if (i == 0 && terms.size() > 1) {
        conditions.and(attribute + comparison + "= " + value);
      }
      alternatives.add(same + attribute + comparison + " " + value);
      same += attribute + " = " + value + " and ";
    }
    conditions.and("(" + String.join(" or ", alternatives) + ")");
  }

  private List<String> terms(String order) {
    List<String> terms = new ArrayList<>(order.isEmpty() ? List.of() : List.of(order.split(",")));
    boolean named = terms.stream().map(Keyset::attribute).anyMatch(attribute(key)::equals);
    if (!named) {
      terms.add(key);
    }
    return terms;
  }

  private static String attribute(String term) {
    return "item." + (term.startsWith("-") ? term.substring(1) : term);
  }

  private static String order(String term) {
    return attribute(term) + (term.startsWith("-") ? " desc" : "");
  }
}
