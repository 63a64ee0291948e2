package dev.hadron.mapping.table;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.hadron.model.BasicType;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The values of one column: how they are read, written as JSON and compared, and which lie beside
 * others.
 */
final class Scale<T extends Comparable<? super T>> {

  private static final int MOST_DIGITS = 30;

  private final Reading<T> reading;
  private final Function<T, String> json;
  private final Optional<Steps<T>> steps;
  private final Optional<List<T>> all;

  /** Reads a value as a cell has it. */
  private interface Reading<T> {
    T read(String text) throws TableException;
  }

  /**
   * Neighbours of a value.
   *
   * @param some any value
   * @param below the next one below; not below it where there is none
   * @param middle a value between two that are no neighbours
   */
  private record Steps<T>(
      T some,
      UnaryOperator<T> below,
      UnaryOperator<T> above,
      Function<List<T>, Optional<T>> middle) {}

  private Scale(
      Reading<T> reading,
      Function<T, String> json,
      Optional<Steps<T>> steps,
      Optional<List<T>> all) {
    this.reading = reading;
    this.json = json;
    this.steps = steps;
    this.all = all;
  }

  /**
   * @throws TableException if values of the type have no tests
   */
  static Scale<?> of(BasicType type) throws TableException {
    return switch (type) {
      case SHORT, INTEGER, LONG -> numbers(true);
      case FLOAT, DOUBLE, DECIMAL -> numbers(false);
      case BOOLEAN -> new Scale<>(
          text -> known(text, List.of("true", "false")),
          Function.identity(),
          Optional.empty(),
          Optional.of(List.of("true", "false")));
      case STRING -> new Scale<>(text -> text, Scale::quoted, Optional.empty(), Optional.empty());
      case LOCAL_DATE ->
          Scale.<LocalDate>times(
              LocalDate::parse, "2026-01-15", at -> at.minusDays(1), at -> at.plusDays(1));
      case INSTANT ->
          Scale.<Instant>times(
              text -> OffsetDateTime.parse(text).toInstant(),
              "2026-01-15T12:00:00Z",
              at -> at.minusSeconds(1),
              at -> at.plusSeconds(1));
      case LOCAL_DATE_TIME ->
          Scale.<LocalDateTime>times(
              LocalDateTime::parse, "2026-01-15T12:00:00", at -> at.minusSeconds(1), at -> at.plusSeconds(1));
      case LOCAL_TIME ->
          Scale.<LocalTime>times(
              LocalTime::parse,
              "12:00:00",
              at -> at.minus(least(Duration.between(LocalTime.MIN, at))),
              at -> at.plus(least(Duration.between(at, LocalTime.MAX.truncatedTo(ChronoUnit.SECONDS)))));
      case BYTES, UUID, URI, OFFSET_TIME, DURATION ->
          throw new TableException("values of type " + type.simpleName() + " cannot be asked");
    };
  }

  /** A closed list of values. */
  static Scale<?> of(List<String> values) {
    return new Scale<>(
        text -> known(text, values), Scale::quoted, Optional.empty(), Optional.of(values));
  }

  private static Scale<BigDecimal> numbers(boolean whole) {
    return new Scale<>(
        text -> number(text, whole),
        BigDecimal::toPlainString,
        Optional.of(
            new Steps<>(
                BigDecimal.ONE,
                value -> value.subtract(step(value)),
                value -> value.add(step(value)),
                ends ->
                    whole
                        ? Optional.empty()
                        : Optional.of(
                            ends.get(0).add(ends.get(1)).divide(BigDecimal.valueOf(2))))),
        Optional.empty());
  }

  private static BigDecimal number(String text, boolean whole) throws TableException {
    try {
      BigDecimal value = new BigDecimal(text);
      boolean fits = Math.abs(value.scale()) <= MOST_DIGITS && value.precision() <= MOST_DIGITS;
      if (!fits || (whole && value.stripTrailingZeros().scale() > 0)) {
        throw new TableException("'" + text + "' is no number of the column's type");
      }
      return value;
    } catch (NumberFormatException e) {
      throw new TableException("'" + text + "' is no number");
    }
  }

  /** One in the last digit that is written. */
  private static BigDecimal step(BigDecimal value) {
    return BigDecimal.ONE.movePointLeft(Math.max(0, value.scale()));
  }

  private static <T extends Comparable<? super T>> Scale<T> times(
      Function<String, T> parser, String some, UnaryOperator<T> below, UnaryOperator<T> above) {
    return new Scale<>(
        text -> {
          try {
            return parser.apply(text);
          } catch (DateTimeException e) {
            throw new TableException("'" + text + "' is no date or time as ISO 8601 writes it");
          }
        },
        value -> quoted(value.toString()),
        Optional.of(new Steps<>(parser.apply(some), below, above, ends -> Optional.empty())),
        Optional.empty());
  }

  private static Duration least(Duration left) {
    return left.compareTo(Duration.ofSeconds(1)) < 0 ? left : Duration.ofSeconds(1);
  }

  private static String known(String text, List<String> values) throws TableException {
    if (!values.contains(text)) {
      throw new TableException("'" + text + "' is none of " + String.join(", ", values));
    }
    return text;
  }

  private static String quoted(String text) {
    return TextNode.valueOf(text).toString();
  }

  /** Whether one value is less than another. */
  boolean isOrdered() {
    return steps.isPresent();
  }

  /** All values, where there are few. */
  Optional<List<T>> all() {
    return all;
  }

  /**
   * A value as a cell has it.
   *
   * @throws TableException if it is none of the column
   */
  T read(String text) throws TableException {
    return reading.read(text);
  }

  String json(T value) {
    return json.apply(value);
  }

  /** Any value of an order. */
  T some() {
    return steps.orElseThrow().some();
  }

  /** A value below; empty where there is none. */
  Optional<T> below(T value) {
    return steps.map(each -> each.below().apply(value)).filter(next -> next.compareTo(value) < 0);
  }

  /** A value above; empty where there is none. */
  Optional<T> above(T value) {
    return steps.map(each -> each.above().apply(value)).filter(next -> next.compareTo(value) > 0);
  }

  /** Between two values, what lies beside them; something, if there is anything. */
  List<T> between(T low, T high) {
    List<T> beside =
        Stream.of(above(low), below(high))
            .flatMap(Optional::stream)
            .filter(value -> value.compareTo(low) > 0 && value.compareTo(high) < 0)
            .toList();
    return beside.isEmpty()
        ? steps.flatMap(each -> each.middle().apply(List.of(low, high))).stream().toList()
        : beside;
  }

  /** A text that is none of these. */
  static String otherThan(Collection<String> texts) {
    String other = "other";
    while (texts.contains(other)) {
      other += "s";
    }
    return other;
  }
}
