package dev.hadron.view;

import dev.hadron.model.Attribute;
import dev.hadron.model.BasicType;
import dev.hadron.model.Constraints;
import dev.hadron.model.EnumType;
import dev.hadron.model.ServiceModel;
import dev.hadron.model.ValueType;
import dev.hadron.sample.PatternSample;
import dev.hadron.sample.PatternVariation;
import dev.hadron.sample.TextForms;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The different values of a column, as Java expressions, where there are so few that the rows of a
 * run of tests run out of them.
 */
final class FewValues {

  /** As many as rows of one test need; more are left out. */
  static final int MOST = 8;

  /** What counters of a run of tests go through without coming back to where they began. */
  static final int PLENTY = 20_000;

  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
  private static final int BASE = LETTERS.length();

  private FewValues() {}

  /** Whether a column has few values, whatever else the model says. */
  static boolean isFew(Attribute attribute) {
    return attribute.type() instanceof ValueType.EnumRef || plain(attribute).isPresent();
  }

  /**
   * @throws IllegalArgumentException when there are many
   */
  static List<String> of(ServiceModel model, Attribute attribute) {
    if (attribute.type() instanceof ValueType.EnumRef ref) {
      return model.enumType(ref.enumName()).constants().stream()
          .map(EnumType.Constant::value)
          .map(JavaText::literal)
          .limit(MOST)
          .toList();
    }
    return plain(attribute)
        .orElseThrow(() -> new IllegalArgumentException("many values: " + attribute.name()));
  }

  private static Optional<List<String>> plain(Attribute attribute) {
    if (!(attribute.type() instanceof ValueType.Basic basic)) {
      return Optional.empty();
    }
    Constraints constraints = attribute.constraints();
    if (!constraints.values().isEmpty()) {
      return Optional.of(
          constraints.values().stream()
              .map(value -> number(basic.type(), value))
              .limit(MOST)
              .toList());
    }
    return switch (basic.type()) {
      case BOOLEAN -> Optional.of(List.of("true", "false"));
      case SHORT, INTEGER, LONG, DECIMAL -> numbers(basic.type(), constraints);
      case STRING -> texts(constraints);
      default -> Optional.empty();
    };
  }

  // ---- numbers -----------------------------------------------------------------------------

  private static Optional<List<String>> numbers(BasicType type, Constraints constraints) {
    int scale =
        type == BasicType.DECIMAL
            ? constraints.digits().map(Constraints.Digits::fraction).orElse(0)
            : 0;
    BigDecimal unit = constraints.multipleOf().orElse(BigDecimal.ONE.movePointLeft(scale));
    Optional<BigDecimal> last = most(constraints, unit);
    if (last.isEmpty()) {
      return Optional.empty();
    }
    BigDecimal first =
        least(constraints, unit)
            .filter(value -> value.signum() >= 0)
            .orElseGet(() -> unit.min(last.get()));
    BigDecimal plenty = unit.multiply(BigDecimal.valueOf(PLENTY));
    if (last.get().subtract(first).compareTo(plenty) >= 0) {
      return Optional.empty();
    }
    return Optional.of(
        IntStream.range(0, MOST)
            .mapToObj(i -> first.add(unit.multiply(BigDecimal.valueOf(i))))
            .takeWhile(value -> value.compareTo(last.get()) <= 0)
            .map(value -> number(type, value.toPlainString()))
            .toList());
  }

  private static Optional<BigDecimal> least(Constraints constraints, BigDecimal unit) {
    return constraints
        .minimum()
        .map(value -> constraints.exclusiveMinimum() ? value.add(unit) : value);
  }

  private static Optional<BigDecimal> most(Constraints constraints, BigDecimal unit) {
    Optional<BigDecimal> most =
        constraints
            .maximum()
            .map(value -> constraints.exclusiveMaximum() ? value.subtract(unit) : value);
    Optional<BigDecimal> widest =
        constraints.digits().map(digits -> BigDecimal.TEN.pow(digits.integer()).subtract(unit));
    return Stream.concat(most.stream(), widest.stream()).min(BigDecimal::compareTo);
  }

  private static String number(BasicType type, String value) {
    return switch (type) {
      case LONG -> value + "L";
      case DECIMAL -> "new BigDecimal(" + JavaText.literal(value) + ")";
      default -> value;
    };
  }

  // ---- texts -------------------------------------------------------------------------------

  private static Optional<List<String>> texts(Constraints constraints) {
    int least = constraints.minLength().orElse(0);
    int most = constraints.maxLength().orElse(255);
    Optional<String> format = constraints.format();
    if (constraints.pattern().isPresent()) {
      return matching(constraints.pattern().get(), least, most);
    }
    if (format.filter(each -> each.endsWith("range")).isPresent()) {
      return Optional.empty();
    }
    if (format.isPresent() && TextForms.of(format.get(), 1).isPresent()) {
      return Optional.of(
          literals(
              IntStream.rangeClosed(1, MOST)
                  .mapToObj(i -> TextForms.of(format.get(), i).orElseThrow())));
    }
    return Math.pow(BASE, most) < PLENTY
        ? Optional.of(literals(IntStream.range(0, MOST).mapToObj(i -> digits(i, LETTERS, most))))
        : Optional.empty();
  }

  private static Optional<List<String>> matching(String regex, int least, int most) {
    Optional<PatternVariation> found = PatternVariation.of(regex, least, most);
    if (found.isEmpty()) {
      return Optional.of(
              PatternSample.of(regex, least, most).stream().map(JavaText::literal).toList())
          .filter(values -> !values.isEmpty());
    }
    PatternVariation variation = found.get();
    String alphabet = variation.alphabet();
    int length = variation.length();
    return Math.pow(alphabet.length(), length) < PLENTY
        ? Optional.of(
            literals(
                IntStream.range(0, MOST)
                    .mapToObj(
                        i -> variation.before() + digits(i, alphabet, length) + variation.after())))
        : Optional.empty();
  }

  private static List<String> literals(Stream<String> texts) {
    return texts.distinct().map(JavaText::literal).toList();
  }

  /** A number over an alphabet, of a length; one that is too large begins again. */
  private static String digits(int number, String alphabet, int length) {
    StringBuilder text = new StringBuilder();
    for (int rest = number; text.length() < length; rest /= alphabet.length()) {
      text.insert(0, alphabet.charAt(rest % alphabet.length()));
    }
    return text.toString();
  }
}
