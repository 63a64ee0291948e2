package com.example.workshop.paging;

import jakarta.persistence.EntityManager;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.PluralAttribute;
import java.util.List;

/** Reads what is shown beside rows: one statement for each association, however many rows. */
public final class Related {
  private Related() {}

  /**
   * Reads associations of rows that are there already, and returns the rows. Paths come from code,
   * never from callers.
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
    int last = steps.size() - 1;
    Class<?> owner = type;
    StringBuilder joins = new StringBuilder();
    String end = "item";
    for (String step : steps.subList(0, last)) {
      String next = "step" + joins.length();
      joins.append(" join ").append(end).append('.').append(step).append(' ').append(next);
      end = next;
      owner = target(em.getMetamodel().entity(owner).getAttribute(step));
    }
    String shown =
        last == 0
            ? "owner in ?1"
            : "exists (select 1 from %s item%s where item in ?1 and %s = owner)"
                .formatted(type.getName(), joins, end);
    String text =
        // hadron:suppress security-bound-parameters names of classes and attributes from code
        "select owner from %s owner left join fetch owner.%s where %s"
            .formatted(owner.getName(), steps.get(last), shown);
    em.createQuery(text, owner).setParameter(1, rows).getResultList();
  }

  private static Class<?> target(Attribute<?, ?> attribute) {
    return attribute instanceof PluralAttribute<?, ?, ?> many
        ? many.getElementType().getJavaType()
        : attribute.getJavaType();
  }
}
