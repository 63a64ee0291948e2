package dev.hadron.mapping;

import dev.hadron.model.Constraints;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.BinaryOperator;

/** What satisfies two sides at once: of two bounds the narrower one, of two forms the first. */
final class StricterConstraints {

  private StricterConstraints() {}

  static Constraints of(Constraints one, Constraints other) {
    if (other.equals(Constraints.NONE) || one.equals(other)) {
      return one;
    }
    Constraints both =
        new Constraints(
            of(one.minLength(), other.minLength(), Math::max),
            of(one.maxLength(), other.maxLength(), Math::min),
            one.minimum(),
            one.exclusiveMinimum(),
            one.maximum(),
            one.exclusiveMaximum(),
            one.multipleOf().or(other::multipleOf),
            one.digits().or(other::digits),
            one.pattern().or(other::pattern),
            one.format().or(other::format),
            one.type().or(other::type),
            one.unique() || other.unique(),
            one.nullable() && other.nullable(),
            items(one.items(), other.items()),
            one.sample().or(other::sample),
            one.values().isEmpty() ? other.values() : one.values(),
            one.names().isEmpty() ? other.names() : one.names());
    Optional<BigDecimal> least = other.minimum();
    Optional<BigDecimal> most = other.maximum();
    if (least.isPresent()) {
      both = ColumnTypes.atLeast(both, least.get(), other.exclusiveMinimum());
    }
    return most.isPresent()
        ? ColumnTypes.atMost(both, most.get(), other.exclusiveMaximum())
        : both;
  }

  private static Optional<Constraints> items(
      Optional<Constraints> one, Optional<Constraints> other) {
    return one.isPresent() && other.isPresent()
        ? Optional.of(of(one.get(), other.get()))
        : one.or(() -> other);
  }

  private static <T> Optional<T> of(Optional<T> one, Optional<T> other, BinaryOperator<T> both) {
    return one.isPresent() && other.isPresent()
        ? Optional.of(both.apply(one.get(), other.get()))
        : one.or(() -> other);
  }
}
