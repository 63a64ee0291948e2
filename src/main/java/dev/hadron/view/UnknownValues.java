package dev.hadron.view;

import dev.hadron.model.BasicType;
import dev.hadron.model.Constraints;
import dev.hadron.model.ValueType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Java expressions of values that a parameter may have and that no row has. */
final class UnknownValues {

  private static final String TEXT = "unknown";

  /** Texts of the formats that say what a text looks like. */
  private static final Map<String, String> BY_FORMAT =
      Map.of(
          "uuid", "00000000-0000-0000-0000-000000000000",
          "email", "unknown@example.com",
          "date", "1900-01-01",
          "date-time", "1900-01-01T00:00:00Z",
          "hostname", "unknown.example.com",
          "ipv4", "198.51.100.1",
          "ipv6", "2001:db8:ffff::1");

  /** What keys that are counted never come to, and JSON still tells apart. */
  private static final Map<BasicType, BigDecimal> LARGEST =
      Map.of(
          BasicType.SHORT, BigDecimal.valueOf(Short.MAX_VALUE),
          BasicType.INTEGER, BigDecimal.valueOf(Integer.MAX_VALUE),
          BasicType.LONG, BigDecimal.valueOf((1L << 53) - 1));

  private UnknownValues() {}

  /** Empty where every value that is valid may be one of a row, or none is known. */
  static Optional<String> of(ValueType type, Constraints constraints) {
    if (!(type instanceof ValueType.Basic basic) || !constraints.values().isEmpty()) {
      return Optional.empty();
    }
    return switch (basic.type()) {
      case UUID -> Optional.of("new UUID(0, 0)");
      case LOCAL_DATE -> Optional.of("\"1900-01-01\"");
      case INSTANT -> Optional.of("\"1900-01-01T00:00:00Z\"");
      case LOCAL_DATE_TIME -> Optional.of("\"1900-01-01T00:00:00\"");
      case LOCAL_TIME -> Optional.of("\"23:59:59\"");
      case OFFSET_TIME -> Optional.of("\"23:59:59Z\"");
      case STRING -> text(constraints);
      case SHORT, INTEGER, LONG -> number(basic.type(), constraints);
      case DECIMAL, FLOAT, DOUBLE ->
          isAllowed(BigDecimal.ZERO, constraints) ? Optional.of("0") : Optional.empty();
      case BOOLEAN, BYTES, DURATION, URI -> Optional.empty();
    };
  }

  private static Optional<String> text(Constraints constraints) {
    Optional<String> plain = plain(constraints);
    Optional<String> pattern = constraints.pattern();
    boolean fits =
        plain
            .filter(text -> pattern.stream().allMatch(p -> Pattern.compile(p).matcher(text).find()))
            .isPresent();
    // One that a pattern allows is made for each call, since rows may have the one that is known.
    return fits
        ? plain.map(JavaText::literal)
        : pattern.flatMap(
            any -> UniqueValues.of(ValueType.of(BasicType.STRING), constraints, TEXT));
  }

  private static Optional<String> plain(Constraints constraints) {
    int least = constraints.minLength().orElse(0);
    int most = constraints.maxLength().orElse(Integer.MAX_VALUE);
    Optional<String> form = constraints.format().map(BY_FORMAT::get);
    if (form.isPresent()) {
      return form.filter(text -> text.length() >= least && text.length() <= most);
    }
    String padded = TEXT + "-".repeat(Math.max(0, least - TEXT.length()));
    return Optional.of(padded.substring(0, Math.min(most, padded.length())));
  }

  /** Nothing is counted from zero; where it is not allowed, the largest number will do. */
  private static Optional<String> number(BasicType type, Constraints constraints) {
    if (isAllowed(BigDecimal.ZERO, constraints)) {
      return Optional.of("0");
    }
    BigDecimal most = constraints.maximum().orElse(LARGEST.get(type)).min(LARGEST.get(type));
    BigDecimal step = constraints.multipleOf().orElse(BigDecimal.ONE);
    BigDecimal multiple = most.divide(step, 0, RoundingMode.FLOOR).multiply(step);
    BigDecimal number =
        isAllowed(multiple, constraints) ? multiple : multiple.subtract(step);
    boolean fits = isAllowed(number, constraints) && number.stripTrailingZeros().scale() <= 0;
    return fits
        ? Optional.of(number.toBigInteger() + (type == BasicType.LONG ? "L" : ""))
        : Optional.empty();
  }

  private static boolean isAllowed(BigDecimal number, Constraints constraints) {
    int fromLeast = constraints.minimum().map(number::compareTo).orElse(1);
    int fromMost = constraints.maximum().map(number::compareTo).orElse(-1);
    return fromLeast >= (constraints.exclusiveMinimum() ? 1 : 0)
        && fromMost <= (constraints.exclusiveMaximum() ? -1 : 0);
  }
}
