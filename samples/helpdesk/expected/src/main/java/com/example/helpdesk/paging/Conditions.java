package com.example.helpdesk.paging;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What the items of a list have in common; a value that is not given (null) demands nothing. Kept
 * as text of Hibernate's query language, in which a row is called {@code item}: a text that was
 * asked before is not translated again. Paths come from code, and values are bound.
 */
public final class Conditions {
  private final List<String> joins = new ArrayList<>();
  private final List<String> terms = new ArrayList<>();
  private final List<Object> values = new ArrayList<>();

  /** The attribute at a path such as {@code customer.id} has this value. */
  public Conditions equal(String path, Object value) {
    return value == null ? this : and("item." + path + " = " + parameter(value));
  }

  /** One of the attributes has the text in it, whatever the case. */
  public Conditions containsText(String text, String... paths) {
    if (text == null) {
      return this;
    }
    String escaped = text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    String pattern = parameter("%" + escaped + "%");
    return and(
        Arrays.stream(paths)
            .map(path -> "item." + path + " ilike " + pattern + " escape '!'")
            .collect(Collectors.joining(" or ", "(", ")")));
  }

  /** The same conditions, to which others can be added. */
  Conditions copy() {
    Conditions copy = new Conditions();
    copy.joins.addAll(joins);
    copy.terms.addAll(terms);
    copy.values.addAll(values);
    return copy;
  }

  Conditions and(String term) {
    terms.add(term);
    return this;
  }

  /** Binds a value, and returns what stands for it in a term. */
  String parameter(Object value) {
    values.add(value);
    return "?" + values.size();
  }

  /**
   * The query of what meets the conditions.
   *
   * @param shown of {@code item}, such as {@code item, item.id}
   * @param order terms to sort by, or none
   */
  <R> TypedQuery<R> query(
      EntityManager em, Class<?> type, Class<R> result, String shown, List<String> order) {
    String text =
        "select "
            + shown
            + " from "
            + type.getName()
            + " item"
            + String.join("", joins)
            + (terms.isEmpty() ? "" : " where " + String.join(" and ", terms))
            + (order.isEmpty() ? "" : " order by " + String.join(", ", order));
    TypedQuery<R> query = em.createQuery(text, result);
    for (int i = 0; i < values.size(); i++) {
      query.setParameter(i + 1, values.get(i));
    }
    return query;
  }
}
