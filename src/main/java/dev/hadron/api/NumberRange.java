package dev.hadron.api;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/** The bounds of a number, both spellings of exclusive bounds made one. */
public record NumberRange(
    Optional<BigDecimal> minimum,
    boolean exclusiveMinimum,
    Optional<BigDecimal> maximum,
    boolean exclusiveMaximum,
    Optional<BigDecimal> multipleOf) {

  /** No bounds at all. */
  public static final NumberRange UNBOUNDED =
      new NumberRange(Optional.empty(), false, Optional.empty(), false, Optional.empty());

  public NumberRange {
    Objects.requireNonNull(minimum, "minimum");
    Objects.requireNonNull(maximum, "maximum");
    Objects.requireNonNull(multipleOf, "multipleOf");
  }
}
