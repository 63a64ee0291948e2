package com.example.donations.paging;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.List;

/** What the items of a list have in common; a value that is not given (null) demands nothing. */
public final class Conditions {
  private final List<Condition> conditions = new ArrayList<>();

  private interface Condition {
    Predicate on(Root<?> root, CriteriaQuery<?> query, CriteriaBuilder cb);
  }

  /** The attribute at a path such as {@code customer.id} has this value. */
  public Conditions equal(String path, Object value) {
    if (value != null) {
      conditions.add((root, query, cb) -> cb.equal(path(root, path), value));
    }
    return this;
  }

  List<Predicate> on(Root<?> root, CriteriaQuery<?> query, CriteriaBuilder cb) {
    return conditions.stream().map(condition -> condition.on(root, query, cb)).toList();
  }

  static <V> Path<V> path(Root<?> root, String path) {
    Path<V> at = null;
    for (String step : path.split("\\.")) {
      at = at == null ? root.get(step) : at.get(step);
    }
    return at;
  }
}
