package com.example.helpdesk.paging;

import com.example.helpdesk.problem.ProblemException;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * How the rows of one entity are listed: in the order that is asked for, with the key last so that
 * the order is total.
 */
public final class Listing<E> {
  private static final int MOST = 1_000;

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

  /** The rows behind the one with this key, or the first ones where it is null. */
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
    return new Keyset<>(type, key.get(0), Set.of(), parameter)
        .after(em, conditions, order, cursor, limit);
  }

  private List<E> rows(
      EntityManager em, Conditions conditions, String order, int offset, int limit) {
    return conditions
        .query(em, type, type, "item", order(order))
        .setFirstResult(offset)
        .setMaxResults(limit)
        .getResultList();
  }

  /** How many rows meet the conditions. */
  public long count(EntityManager em, Conditions conditions) {
    return conditions.query(em, type, Long.class, "count(item)", List.of()).getSingleResult();
  }

  private List<String> order(String order) {
    List<String> terms = new ArrayList<>();
    for (String term : order.isEmpty() ? new String[0] : order.split(",")) {
      boolean descending = term.startsWith("-");
      terms.add(descending ? "item." + term.substring(1) + " desc" : "item." + term);
    }
    key.forEach(attribute -> terms.add("item." + attribute));
    return terms;
  }
}
