package com.example.helpdesk.paging;

import com.example.helpdesk.problem.ProblemException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Walks a list by the keys of its rows, however deep: a cursor is the key of the last row that was
 * seen.
 *
 * @param nullable attributes to sort by that not every row has
 * @param parameter that cursors come from
 */
record Keyset<E>(Class<E> type, String key, Set<String> nullable, String parameter) {
  private static final JsonMapper JSON =
      JsonMapper.builder().addModule(new JavaTimeModule()).build();

  /**
   * The rows behind the one with this key, or the first ones where it is null; 400 where the order
   * is not by keys alone and there is no such row.
   */
  Window<E> after(EntityManager em, Conditions conditions, String order, Object cursor, int limit) {
    List<SortTerm> terms = terms(order);
    Conditions narrowed = conditions.copy();
    if (cursor != null) {
      SortTerm.beyond(terms, place(em, terms, cursor), narrowed);
    }
    List<E> rows =
        narrowed
            .query(em, type, type, "item", terms.stream().map(SortTerm::order).toList())
            .setMaxResults(limit + 1)
            .getResultList();
    return rows.size() > limit
        ? new Window<>(rows.subList(0, limit), limit > 0)
        : new Window<>(rows, false);
  }

  /** What the row with this key has of each term; the key itself where nothing else sorts. */
  private List<Object> place(EntityManager em, List<SortTerm> terms, Object cursor) {
    Object value = value(cursor, em.getMetamodel().entity(type).getAttribute(key).getJavaType());
    if (value == null) {
      throw ProblemException.invalidParameter(parameter, "does not come from this list");
    }
    if (terms.size() == 1) {
      return List.of(value);
    }
    String shown = terms.stream().map(SortTerm::attribute).collect(Collectors.joining(", "));
    return new Conditions()
        .equal(key, value)
        .query(em, type, Object[].class, shown, List.of())
        .getResultStream()
        .findFirst()
        .map(Arrays::asList)
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

  private List<SortTerm> terms(String order) {
    List<SortTerm> terms = new ArrayList<>();
    for (String term : order.isEmpty() ? new String[0] : order.split(",")) {
      String path = term.startsWith("-") ? term.substring(1) : term;
      terms.add(new SortTerm(path, nullable.contains(path), term.startsWith("-")));
    }
    if (terms.stream().noneMatch(term -> term.path().equals(key))) {
      terms.add(new SortTerm(key, false, false));
    }
    return terms;
  }
}
