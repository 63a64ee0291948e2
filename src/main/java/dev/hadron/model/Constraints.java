package dev.hadron.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What a value must satisfy beside its type, in the vocabulary of JSON Schema validation; lengths in
 * characters, bytes, elements of a list or members of a map, bounds inclusive unless the exclusive
 * flag is set.
 *
 * @param type the JSON type of a value that is kept as any JSON, of a number whose Java type says
 *     more of it than the contract does, or of a key that is read as another value than it is said
 *     to be
 * @param unique whether no two elements of a list are equal
 * @param nullable whether an element of a list, or a value of a map, may be null
 * @param items what the elements of a list, or the values of a map, must satisfy
 * @param sample JSON that satisfies the schema of a value that is kept as any JSON
 * @param values the only numbers or booleans that there may be, as JSON; empty for any
 * @param names the only names that members of a map may have; empty for any
 */
public record Constraints(
    Optional<Integer> minLength,
    Optional<Integer> maxLength,
    Optional<BigDecimal> minimum,
    boolean exclusiveMinimum,
    Optional<BigDecimal> maximum,
    boolean exclusiveMaximum,
    Optional<BigDecimal> multipleOf,
    Optional<Digits> digits,
    Optional<String> pattern,
    Optional<String> format,
    Optional<String> type,
    boolean unique,
    boolean nullable,
    Optional<Constraints> items,
    Optional<String> sample,
    List<String> values,
    List<String> names) {

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
          false,
          false,
          Optional.empty(),
          Optional.empty(),
          List.of(),
          List.of());

  public Constraints {
    values = List.copyOf(values);
    names = List.copyOf(names);
  }

  /** Decimal digits before and after the point, as in {@code numeric(integer + fraction, fraction)}. */
  public record Digits(int integer, int fraction) {}

  /** The fewest bytes that text of the least length stands for, where that is base64 or not. */
  public Optional<Integer> minBytes() {
    return minLength.map(least -> isBase64() ? Math.max(0, (least + 3) / 4 * 3 - 2) : least);
  }

  /** The most bytes that text of the greatest length stands for, where that is base64 or not. */
  public Optional<Integer> maxBytes() {
    return maxLength.map(most -> isBase64() ? most / 4 * 3 : most);
  }

  private boolean isBase64() {
    return format.filter("byte"::equals).isPresent();
  }

  public Constraints withMinLength(int value) {
    return new Constraints(
        Optional.of(value), maxLength, minimum, exclusiveMinimum, maximum, exclusiveMaximum,
        multipleOf, digits, pattern, format, type, unique, nullable, items, sample, values, names);
  }

  public Constraints withMaxLength(int value) {
    return new Constraints(
        minLength, Optional.of(value), minimum, exclusiveMinimum, maximum, exclusiveMaximum,
        multipleOf, digits, pattern, format, type, unique, nullable, items, sample, values, names);
  }

  public Constraints withMinimum(BigDecimal value, boolean exclusive) {
    return new Constraints(
        minLength, maxLength, Optional.of(value), exclusive, maximum, exclusiveMaximum,
        multipleOf, digits, pattern, format, type, unique, nullable, items, sample, values, names);
  }

  public Constraints withMaximum(BigDecimal value, boolean exclusive) {
    return new Constraints(
        minLength, maxLength, minimum, exclusiveMinimum, Optional.of(value), exclusive,
        multipleOf, digits, pattern, format, type, unique, nullable, items, sample, values, names);
  }

  public Constraints withMultipleOf(BigDecimal value) {
    return new Constraints(
        minLength, maxLength, minimum, exclusiveMinimum, maximum, exclusiveMaximum,
        Optional.of(value), digits, pattern, format, type, unique, nullable, items, sample, values, names);
  }

  public Constraints withDigits(Digits value) {
    return new Constraints(
        minLength, maxLength, minimum, exclusiveMinimum, maximum, exclusiveMaximum, multipleOf,
        Optional.of(value), pattern, format, type, unique, nullable, items, sample, values, names);
  }

  public Constraints withPattern(String value) {
    return new Constraints(
        minLength, maxLength, minimum, exclusiveMinimum, maximum, exclusiveMaximum, multipleOf,
        digits, Optional.of(value), format, type, unique, nullable, items, sample, values, names);
  }

  public Constraints withFormat(String value) {
    return new Constraints(
        minLength, maxLength, minimum, exclusiveMinimum, maximum, exclusiveMaximum, multipleOf,
        digits, pattern, Optional.of(value), type, unique, nullable, items, sample, values, names);
  }

  public Constraints withType(String value) {
    return new Constraints(
        minLength, maxLength, minimum, exclusiveMinimum, maximum, exclusiveMaximum, multipleOf,
        digits, pattern, format, Optional.of(value), unique, nullable, items, sample, values, names);
  }

  public Constraints withUnique(boolean value) {
    return new Constraints(
        minLength, maxLength, minimum, exclusiveMinimum, maximum, exclusiveMaximum, multipleOf,
        digits, pattern, format, type, value, nullable, items, sample, values, names);
  }

  public Constraints withNullable(boolean value) {
    return new Constraints(
        minLength, maxLength, minimum, exclusiveMinimum, maximum, exclusiveMaximum, multipleOf,
        digits, pattern, format, type, unique, value, items, sample, values, names);
  }

  public Constraints withItems(Constraints value) {
    return new Constraints(
        minLength, maxLength, minimum, exclusiveMinimum, maximum, exclusiveMaximum, multipleOf,
        digits, pattern, format, type, unique, nullable, Optional.of(value), sample, values, names);
  }

  public Constraints withValues(List<String> value) {
    return new Constraints(
        minLength, maxLength, minimum, exclusiveMinimum, maximum, exclusiveMaximum, multipleOf,
        digits, pattern, format, type, unique, nullable, items, sample, value, names);
  }

  public Constraints withSample(String value) {
    return new Constraints(
        minLength, maxLength, minimum, exclusiveMinimum, maximum, exclusiveMaximum, multipleOf,
        digits, pattern, format, type, unique, nullable, items, Optional.of(value), values, names);
  }

  public Constraints withNames(List<String> value) {
    return new Constraints(
        minLength, maxLength, minimum, exclusiveMinimum, maximum, exclusiveMaximum, multipleOf,
        digits, pattern, format, type, unique, nullable, items, sample, values, value);
  }
}
