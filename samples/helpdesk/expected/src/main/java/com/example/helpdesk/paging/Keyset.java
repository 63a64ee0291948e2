package com.example.helpdesk.paging;

import com.example.helpdesk.problem.ProblemException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Order;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Selection;
import java.util.ArrayList;
import java.util.List;

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
    CriteriaBuilder cb = em.getCriteriaBuilder();
    CriteriaQuery<E> query = cb.createQuery(type);
    Root<E> root = query.from(type);
    List<Predicate> where = new ArrayList<>(conditions.on(root, query, cb));
    if (cursor != null) {
      where.add(beyond(terms, place(em, terms, cursor), root, cb));
    }
    query.select(root).where(where.toArray(Predicate[]::new)).orderBy(order(terms, root, cb));
    List<E> rows = em.createQuery(query).setMaxResults(limit + 1).getResultList();
    return rows.size() > limit
        ? new Window<>(rows.subList(0, limit), limit > 0)
        : new Window<>(rows, false);
  }

  /** What the row with this key has of each term; the key itself where nothing else sorts. */
  private List<Object> place(EntityManager em, List<String> terms, Object cursor) {
    CriteriaBuilder cb = em.getCriteriaBuilder();
    CriteriaQuery<Tuple> query = cb.createTupleQuery();
    Root<E> root = query.from(type);
    Path<?> id = root.get(key);
    Object value = value(cursor, id.getJavaType());
    if (value == null) {
      throw ProblemException.invalidParameter(parameter, "does not come from this list");
    }
    if (terms.size() == 1) {
      return List.of(value);
    }
    List<Selection<?>> shown = new ArrayList<>();
    terms.forEach(term -> shown.add(root.get(attribute(term))));
    return em.createQuery(query.select(cb.tuple(shown)).where(cb.equal(id, value)))
        .getResultStream()
        .findFirst()
        .map(row -> List.of(row.toArray()))
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
  private static Predicate beyond(
      List<String> terms, List<Object> place, Root<?> root, CriteriaBuilder cb) {
    List<Predicate> alternatives = new ArrayList<>();
    List<Predicate> same = new ArrayList<>();
    for (int i = 0; i < terms.size(); i++) {
      List<Predicate> all = new ArrayList<>(same);
      all.add(beyond(terms.get(i), place.get(i), root, cb));
      alternatives.add(cb.and(all.toArray(Predicate[]::new)));
      same.add(cb.equal(root.get(attribute(terms.get(i))), place.get(i)));
    }
    Predicate behind = cb.or(alternatives.toArray(Predicate[]::new));
    return terms.size() == 1 ? behind : cb.and(from(terms.get(0), place.get(0), root, cb), behind);
  }

  @SuppressWarnings("unchecked")
  private static <V extends Comparable<? super V>> Predicate from(
      String term, Object place, Root<?> root, CriteriaBuilder cb) {
    Path<V> path = root.get(attribute(term));
    return term.startsWith("-")
        ? cb.lessThanOrEqualTo(path, (V) place)
        : cb.greaterThanOrEqualTo(path, (V) place);
  }

  @SuppressWarnings("unchecked")
  private static <V extends Comparable<? super V>> Predicate beyond(
      String term, Object place, Root<?> root, CriteriaBuilder cb) {
    Path<V> path = root.get(attribute(term));
    return term.startsWith("-") ? cb.lessThan(path, (V) place) : cb.greaterThan(path, (V) place);
  }

  private List<String> terms(String order) {
    List<String> terms = new ArrayList<>(order.isEmpty() ? List.of() : List.of(order.split(",")));
    boolean named = terms.stream().map(Keyset::attribute).anyMatch(key::equals);
    if (!named) {
      terms.add(key);
    }
    return terms;
  }

  private static String attribute(String term) {
    return term.startsWith("-") ? term.substring(1) : term;
  }

  private static List<Order> order(List<String> terms, Root<?> root, CriteriaBuilder cb) {
    return terms.stream()
        .map(
            term ->
                term.startsWith("-")
                    ? cb.desc(root.get(attribute(term)))
                    : cb.asc(root.get(attribute(term))))
        .toList();
  }
}
