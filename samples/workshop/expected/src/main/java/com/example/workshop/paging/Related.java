package com.example.workshop.paging;

import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.From;
import jakarta.persistence.criteria.JoinType;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import java.util.List;

/** Reads what is shown beside rows: one statement for each association, however many rows. */
public final class Related {
  private Related() {}

  /**
   * Reads associations of rows that are there already, and returns the rows.
   *
   * @param paths of the associations, such as {@code pets} and then {@code pets.visits}
   */
  public static <E> List<E> read(EntityManager em, Class<E> type, List<E> rows, String... paths) {
    if (!rows.isEmpty()) {
      for (String path : paths) {
        query(em, type, rows, List.of(path.split("\\.")));
      }
    }
    return rows;
  }

  /** Fetches the last step for all entities that the steps before it lead to. */
  private static <E> void query(EntityManager em, Class<E> type, List<E> rows, List<String> steps) {
    CriteriaBuilder cb = em.getCriteriaBuilder();
    CriteriaQuery<Object> query = cb.createQuery();
    int last = steps.size() - 1;
    Subquery<Integer> reached = query.subquery(Integer.class);
    Root<E> row = reached.from(type);
    From<?, ?> end = row;
    for (String step : steps.subList(0, last)) {
      end = end.join(step);
    }
    Root<?> owner = query.from(end.getJavaType());
    owner.fetch(steps.get(last), JoinType.LEFT);
    reached.select(cb.literal(1)).where(row.in(rows), cb.equal(end, owner));
    Predicate shown = last == 0 ? owner.in(rows) : cb.exists(reached);
    em.createQuery(query.select(owner).where(shown)).getResultList();
  }
}
