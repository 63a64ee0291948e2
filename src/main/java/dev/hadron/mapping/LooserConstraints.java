package dev.hadron.mapping;

import dev.hadron.model.Constraints;
import java.util.Optional;
import java.util.function.BinaryOperator;

/** What each of two sides demands: of two lengths the wider one, and what both say alike. */
final class LooserConstraints {

  private LooserConstraints() {}

  static Constraints of(Constraints one, Constraints other) {
    if (one.equals(other)) {
      return one;
    }
    boolean sameLeast =
        one.minimum().equals(other.minimum()) && one.exclusiveMinimum() == other.exclusiveMinimum();
    boolean sameMost =
        one.maximum().equals(other.maximum()) && one.exclusiveMaximum() == other.exclusiveMaximum();
    return new Constraints(
        wider(one.minLength(), other.minLength(), Math::min),
        wider(one.maxLength(), other.maxLength(), Math::max),
        sameLeast ? one.minimum() : Optional.empty(),
        sameLeast && one.exclusiveMinimum(),
        sameMost ? one.maximum() : Optional.empty(),
        sameMost && one.exclusiveMaximum(),
        same(one.multipleOf(), other.multipleOf()),
        same(one.digits(), other.digits()),
        same(one.pattern(), other.pattern()),
        same(one.format(), other.format()),
        same(one.type(), other.type()),
        one.unique() && other.unique(),
        one.nullable() || other.nullable(),
        wider(one.items(), other.items(), LooserConstraints::of),
        same(one.sample(), other.sample()),
        one.values().equals(other.values()) ? one.values() : Constraints.NONE.values(),
        one.names().equals(other.names()) ? one.names() : Constraints.NONE.names());
  }

  private static <T> Optional<T> same(Optional<T> one, Optional<T> other) {
    return one.filter(value -> other.filter(value::equals).isPresent());
  }

  private static <T> Optional<T> wider(
      Optional<T> one, Optional<T> other, BinaryOperator<T> both) {
    return one.isPresent() && other.isPresent()
        ? Optional.of(both.apply(one.get(), other.get()))
        : Optional.empty();
  }
}
