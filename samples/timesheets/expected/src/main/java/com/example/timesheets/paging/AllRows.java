package com.example.timesheets.paging;

import com.example.timesheets.problem.ProblemException;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.stream.Stream;

/** All rows of a kind that meet conditions, for logic that looks at each of them. */
public final class AllRows {
  private static final int MOST = 1_000;

  private AllRows() {}

  /** In the order of the key; an error when there are too many of them, never a silent cut. */
  public static <E> List<E> of(
      EntityManager em, Class<E> type, Conditions conditions, String... key) {
    List<String> order = Stream.of(key).map(attribute -> "item." + attribute).toList();
    List<E> rows =
        conditions.query(em, type, type, "item", order).setMaxResults(MOST + 1).getResultList();
    if (rows.size() > MOST) {
      throw new ProblemException(500, "There are more than " + MOST + " items: narrow the list.");
    }
    return rows;
  }
}
