package com.example.donations.paging;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Order;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;

/** One attribute to sort by. As in PostgreSQL, null is greater than every value. */
record SortTerm(String path, boolean nullable, boolean descending) {
  SortTerm descending(boolean descending) {
    return new SortTerm(path, nullable, descending);
  }

  SortTerm reversed() {
    return descending(!descending);
  }

  Order order(Root<?> root, CriteriaBuilder cb) {
    return descending ? cb.desc(Conditions.path(root, path)) : cb.asc(Conditions.path(root, path));
  }

  /** Items that have the same value as the one beside the cursor. */
  Predicate same(Root<?> root, CriteriaBuilder cb, Cursor cursor, int index) {
    Path<?> attribute = Conditions.path(root, path);
    Object value = cursor.value(index, attribute.getJavaType());
    return value == null ? cb.isNull(attribute) : cb.equal(attribute, value);
  }

  /** Items that come after the one beside the cursor, by this attribute alone. */
  <V extends Comparable<? super V>> Predicate beyond(
      Root<?> root, CriteriaBuilder cb, Cursor cursor, int index) {
    Path<V> attribute = Conditions.path(root, path);
    V value = cursor.value(index, attribute.getJavaType());
    if (value == null) {
      return descending ? cb.isNotNull(attribute) : cb.disjunction();
    }
    if (descending) {
      return cb.lessThan(attribute, value);
    }
    Predicate greater = cb.greaterThan(attribute, value);
    return nullable ? cb.or(greater, cb.isNull(attribute)) : greater;
  }
}
