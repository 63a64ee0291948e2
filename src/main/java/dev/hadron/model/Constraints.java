package dev.hadron.model;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/**
 * What a value must satisfy beside its type, in the vocabulary of JSON Schema validation; lengths in
 * characters (or elements of a list), bounds inclusive unless the exclusive flag is set.
 */
public record Constraints(
    Optional<Integer> minLength,
    Optional<Integer> maxLength,
    Optional<BigDecimal> minimum,
    boolean exclusiveMinimum,
    Optional<BigDecimal> maximum,
    boolean exclusiveMaximum,
    Optional<Digits> digits,
    Optional<String> pattern,
    Optional<String> format) {

  public static final Constraints NONE =
      new Constraints(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          false,
          Optional.empty(),
          false,
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /** Decimal digits before and after the point, as in {@code numeric(integer + fraction, fraction)}. */
  public record Digits(int integer, int fraction) {}

  /** Written out since it is compared often: the one of a record is only linked when used. */
  @Override
  public boolean equals(Object other) {
    return this == other
        || other instanceof Constraints that
            && exclusiveMinimum == that.exclusiveMinimum
            && exclusiveMaximum == that.exclusiveMaximum
            && minLength.equals(that.minLength)
            && maxLength.equals(that.maxLength)
            && minimum.equals(that.minimum)
            && maximum.equals(that.maximum)
            && digits.equals(that.digits)
            && pattern.equals(that.pattern)
            && format.equals(that.format);
  }

  @Override
  public int hashCode() {
    return Objects.hash(minLength, maxLength, minimum, maximum, digits, pattern, format);
  }

  public Constraints withMinLength(int value) {
    return new Constraints(
        Optional.of(value), maxLength, minimum, exclusiveMinimum, maximum, exclusiveMaximum,
        digits, pattern, format);
  }

  public Constraints withMaxLength(int value) {
    return new Constraints(
        minLength, Optional.of(value), minimum, exclusiveMinimum, maximum, exclusiveMaximum,
        digits, pattern, format);
  }

  public Constraints withMinimum(BigDecimal value, boolean exclusive) {
    return new Constraints(
        minLength, maxLength, Optional.of(value), exclusive, maximum, exclusiveMaximum, digits,
        pattern, format);
  }

  public Constraints withMaximum(BigDecimal value, boolean exclusive) {
    return new Constraints(
        minLength, maxLength, minimum, exclusiveMinimum, Optional.of(value), exclusive, digits,
        pattern, format);
  }

  public Constraints withDigits(Digits value) {
    return new Constraints(
        minLength, maxLength, minimum, exclusiveMinimum, maximum, exclusiveMaximum,
        Optional.of(value), pattern, format);
  }

  public Constraints withPattern(String value) {
    return new Constraints(
        minLength, maxLength, minimum, exclusiveMinimum, maximum, exclusiveMaximum, digits,
        Optional.of(value), format);
  }

  public Constraints withFormat(String value) {
    return new Constraints(
        minLength, maxLength, minimum, exclusiveMinimum, maximum, exclusiveMaximum, digits,
        pattern, Optional.of(value));
  }
}
