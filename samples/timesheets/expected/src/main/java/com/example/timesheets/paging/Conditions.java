package com.example.timesheets.paging;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
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

  /** The item is in a collection of the entity with this key. */
  public Conditions memberOf(Class<?> owner, String ownerKey, Object ownerId, String collection) {
    conditions.add(
        (root, query, cb) -> {
          Subquery<Integer> members = query.subquery(Integer.class);
          Root<?> from = members.from(owner);
          members.select(cb.literal(1));
          members.where(
              cb.equal(from.get(ownerKey), ownerId), cb.equal(from.join(collection), root));
          return cb.exists(members);
        });
    return this;
  }

  /** A collection of the item holds the entity with this key. */
  public Conditions linkedTo(String collection, String key, Object id) {
    conditions.add((root, query, cb) -> cb.equal(root.join(collection).get(key), id));
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
