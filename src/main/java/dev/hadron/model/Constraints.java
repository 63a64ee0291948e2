package dev.hadron.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a value must satisfy beside its type, in the vocabulary of JSON Schema validation; lengths in
 * characters (or elements of a list), bounds inclusive unless the exclusive flag is set.
 *
 * @param type the JSON type of a value that is kept as any JSON
 * @param items what the elements of a list must satisfy
 * @param values the only numbers or booleans that there may be, as JSON; empty for any
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
    Optional<String> format,
    Optional<String> type,
    Optional<Constraints> items,
    List<String> values) {

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
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of());

  public Constraints {
    values = List.copyOf(values);
  }

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
            && format.equals(that.format)
            && type.equals(that.type)
            && items.equals(that.items)
            && values.equals(that.values);
  }

  @Override
  public int hashCode() {
    return Objects.hash(
        minLength, maxLength, minimum, maximum, digits, pattern, format, type, items, values);
  }

  public Constraints withMinLength(int value) {
    return new Constraints(
        Optional.of(value), maxLength, minimum, exclusiveMinimum, maximum, exclusiveMaximum, digits,
        pattern, format, type, items, values);
  }

  public Constraints withMaxLength(int value) {
    return new Constraints(
        minLength, Optional.of(value), minimum, exclusiveMinimum, maximum, exclusiveMaximum, digits,
        pattern, format, type, items, values);
  }

  public Constraints withMinimum(BigDecimal value, boolean exclusive) {
    return new Constraints(
        minLength, maxLength, Optional.of(value), exclusive, maximum, exclusiveMaximum, digits,
        pattern, format, type, items, values);
  }

  public Constraints withMaximum(BigDecimal value, boolean exclusive) {
    return new Constraints(
        minLength, maxLength, minimum, exclusiveMinimum, Optional.of(value), exclusive, digits,
        pattern, format, type, items, values);
  }

  public Constraints withDigits(Digits value) {
    return new Constraints(
        minLength, maxLength, minimum, exclusiveMinimum, maximum, exclusiveMaximum,
        Optional.of(value), pattern, format, type, items, values);
  }

  public Constraints withPattern(String value) {
    return new Constraints(
        minLength, maxLength, minimum, exclusiveMinimum, maximum, exclusiveMaximum, digits,
        Optional.of(value), format, type, items, values);
  }

  public Constraints withFormat(String value) {
    return new Constraints(
        minLength, maxLength, minimum, exclusiveMinimum, maximum, exclusiveMaximum, digits, pattern,
        Optional.of(value), type, items, values);
  }

  public Constraints withType(String value) {
    return new Constraints(
        minLength, maxLength, minimum, exclusiveMinimum, maximum, exclusiveMaximum, digits, pattern,
        format, Optional.of(value), items, values);
  }

  public Constraints withItems(Constraints value) {
    return new Constraints(
        minLength, maxLength, minimum, exclusiveMinimum, maximum, exclusiveMaximum, digits, pattern,
        format, type, Optional.of(value), values);
  }

  public Constraints withValues(List<String> value) {
    return new Constraints(
        minLength, maxLength, minimum, exclusiveMinimum, maximum, exclusiveMaximum, digits, pattern,
        format, type, items, value);
  }
}
