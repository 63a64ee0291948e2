package com.example.timesheets.paging;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Order;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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

  /**
   * Items behind the one beside the cursor. For a sort by a, b, c: a is beyond, or a is the same
   * and b is beyond, and so on. That a is not before follows from it, and is said since no index
   * begins at an alternative; where there is one alone, it begins itself.
   */
  static Predicate beyond(List<SortTerm> walk, Root<?> root, CriteriaBuilder cb, Cursor cursor) {
    List<Predicate> alternatives = new ArrayList<>();
    List<Predicate> same = new ArrayList<>();
    for (int i = 0; i < walk.size(); i++) {
      Predicate beyond = walk.get(i).beyond(root, cb, cursor, i);
      alternatives.add(cb.and(cb.and(same), beyond));
      same.add(walk.get(i).same(root, cb, cursor, i));
    }
    Predicate behind = cb.or(alternatives);
    if (walk.size() == 1) {
      return behind;
    }
    return walk.get(0).from(root, cb, cursor, 0).map(from -> cb.and(from, behind)).orElse(behind);
  }

  /** Items that have the same value as the one beside the cursor. */
  private Predicate same(Root<?> root, CriteriaBuilder cb, Cursor cursor, int index) {
    Path<?> attribute = Conditions.path(root, path);
    Object value = cursor.value(index, attribute.getJavaType());
    return value == null ? cb.isNull(attribute) : cb.equal(attribute, value);
  }

  /** Items that come after the one beside the cursor, by this attribute alone. */
  private <V extends Comparable<? super V>> Predicate beyond(
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

  /**
   * Items that are not before the one beside the cursor, by this attribute alone: where an index
   * begins to be read. Empty where those without a value come last, at the other end of it.
   */
  private <V extends Comparable<? super V>> Optional<Predicate> from(
      Root<?> root, CriteriaBuilder cb, Cursor cursor, int index) {
    Path<V> attribute = Conditions.path(root, path);
    V value = cursor.value(index, attribute.getJavaType());
    if (value == null || nullable && !descending) {
      return Optional.empty();
    }
    return Optional.of(
        descending
            ? cb.lessThanOrEqualTo(attribute, value)
            : cb.greaterThanOrEqualTo(attribute, value));
  }
}
