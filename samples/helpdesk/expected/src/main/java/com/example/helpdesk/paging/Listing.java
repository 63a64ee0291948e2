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
 * How the rows of one entity are listed: in the order that is asked for, with the key last so that
 * the order is total.
 */
public final class Listing<E> {
  private static final int MOST = 1_000;

  private static final JsonMapper JSON =
      JsonMapper.builder().addModule(new JavaTimeModule()).build();

  private final Class<E> type;
  private final List<String> key = new ArrayList<>();

  private Listing(Class<E> type) {
    this.type = type;
  }

  /** A list without a key yet. */
  public static <E> Listing<E> of(Class<E> type) {
    return new Listing<>(type);
  }

  /** Adds a part of the key: it ends every order. */
  public Listing<E> key(String attribute) {
    key.add(attribute);
    return this;
  }

  /** All rows; an error when there are too many for one answer, never a silent cut. */
  public List<E> all(EntityManager em, Conditions conditions, String order) {
    List<E> rows = rows(em, conditions, order, 0, MOST + 1);
    if (rows.size() > MOST) {
      throw new ProblemException(500, "There are more than " + MOST + " items: narrow the list.");
    }
    return rows;
  }

  /** The first rows; without a limit, all of them. */
  public List<E> first(EntityManager em, Conditions conditions, String order, Number limit) {
    return limit == null
        ? all(em, conditions, order)
        : slice(em, conditions, order, 0, limit.longValue());
  }

  /** The rows from an offset on; 400 when neither makes sense. */
  public List<E> slice(
      EntityManager em, Conditions conditions, String order, long offset, long limit) {
    if (offset < 0 || offset > Integer.MAX_VALUE || limit < 0 || limit > MOST) {
      throw new ProblemException(400, "At most " + MOST + " items from an offset of 0 or more.");
    }
    return rows(em, conditions, order, (int) offset, (int) limit);
  }

  /**
   * The rows behind the one with this key, or the first ones where it is null; 400 where the order
   * is not by keys alone and there is no such row.
   *
   * @param parameter that the key comes from
   */
  public Window<E> after(
      EntityManager em,
      Conditions conditions,
      String order,
      String parameter,
      Object cursor,
      int limit) {
    if (limit < 0 || limit > MOST) {
      throw new ProblemException(400, "At most " + MOST + " items.");
    }
    List<String> terms = terms(order);
    CriteriaBuilder cb = em.getCriteriaBuilder();
    CriteriaQuery<E> query = cb.createQuery(type);
    Root<E> root = query.from(type);
    List<Predicate> where = new ArrayList<>(conditions.on(root, query, cb));
    if (cursor != null) {
      where.add(beyond(terms, place(em, terms, parameter, cursor), root, cb));
    }
    query.select(root).where(where.toArray(Predicate[]::new)).orderBy(order(order, root, cb));
    List<E> rows = em.createQuery(query).setMaxResults(limit + 1).getResultList();
    return rows.size() > limit
        ? new Window<>(rows.subList(0, limit), limit > 0)
        : new Window<>(rows, false);
  }

  /** What the row with this key has of each term; the key itself where nothing else sorts. */
  private List<Object> place(
      EntityManager em, List<String> terms, String parameter, Object cursor) {
    CriteriaBuilder cb = em.getCriteriaBuilder();
    CriteriaQuery<Tuple> query = cb.createTupleQuery();
    Root<E> root = query.from(type);
    Path<?> id = root.get(key.get(0));
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

  /** For an order by a, b, c: a is beyond, or a is the same and b is beyond, and so on. */
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
    return cb.or(alternatives.toArray(Predicate[]::new));
  }

  @SuppressWarnings("unchecked")
  private static <V extends Comparable<? super V>> Predicate beyond(
      String term, Object place, Root<?> root, CriteriaBuilder cb) {
    Path<V> path = root.get(attribute(term));
    return term.startsWith("-") ? cb.lessThan(path, (V) place) : cb.greaterThan(path, (V) place);
  }

  private List<String> terms(String order) {
    List<String> terms = new ArrayList<>(order.isEmpty() ? List.of() : List.of(order.split(",")));
    boolean named = terms.stream().map(Listing::attribute).anyMatch(key.get(0)::equals);
    if (!named) {
      terms.add(key.get(0));
    }
    return terms;
  }

  private static String attribute(String term) {
    return term.startsWith("-") ? term.substring(1) : term;
  }

  private List<E> rows(
      EntityManager em, Conditions conditions, String order, int offset, int limit) {
    CriteriaBuilder cb = em.getCriteriaBuilder();
    CriteriaQuery<E> query = cb.createQuery(type);
    Root<E> root = query.from(type);
    query
        .select(root)
        .where(conditions.on(root, query, cb).toArray(Predicate[]::new))
        .orderBy(order(order, root, cb));
    return em.createQuery(query).setFirstResult(offset).setMaxResults(limit).getResultList();
  }

  /** How many rows meet the conditions. */
  public long count(EntityManager em, Conditions conditions) {
    CriteriaBuilder cb = em.getCriteriaBuilder();
    CriteriaQuery<Long> query = cb.createQuery(Long.class);
    Root<E> root = query.from(type);
    query.select(cb.count(root)).where(conditions.on(root, query, cb).toArray(Predicate[]::new));
    return em.createQuery(query).getSingleResult();
  }

  private List<Order> order(String order, Root<E> root, CriteriaBuilder cb) {
    List<Order> orders = new ArrayList<>();
    for (String term : order.isEmpty() ? new String[0] : order.split(",")) {
      boolean descending = term.startsWith("-");
      Path<?> path = Conditions.path(root, descending ? term.substring(1) : term);
      orders.add(descending ? cb.desc(path) : cb.asc(path));
    }
    key.forEach(attribute -> orders.add(cb.asc(root.get(attribute))));
    return orders;
  }
}
