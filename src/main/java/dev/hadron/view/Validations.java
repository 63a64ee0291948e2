package dev.hadron.view;

import dev.hadron.model.BasicType;
import dev.hadron.model.Constraints;
import dev.hadron.model.ValueType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Jakarta Validation annotations that say what the model says of a value. */
final class Validations {

  static final Set<String> IMPORTS =
      Set.of(
          "jakarta.validation.Valid",
          "jakarta.validation.constraints.DecimalMax",
          "jakarta.validation.constraints.DecimalMin",
          "jakarta.validation.constraints.Digits",
          "jakarta.validation.constraints.Email",
          "jakarta.validation.constraints.Max",
          "jakarta.validation.constraints.Min",
          "jakarta.validation.constraints.NotNull",
          "jakarta.validation.constraints.Pattern",
          "jakarta.validation.constraints.Size");

  private Validations() {}

  /** The annotations in the order in which they are written. */
  static List<String> of(ValueType type, Constraints constraints, boolean required) {
    List<String> annotations = new ArrayList<>();
    if (required) {
      annotations.add("@NotNull");
    }
    if (holdsRecord(type)) {
      annotations.add("@Valid");
    }
    if (isSized(type)) {
      size(constraints).ifPresent(annotations::add);
    }
    if (type instanceof ValueType.Basic basic) {
      addForBasic(basic.type(), constraints, annotations);
    }
    return annotations;
  }

  private static void addForBasic(
      BasicType type, Constraints constraints, List<String> annotations) {
    if (type == BasicType.STRING) {
      constraints
          .pattern()
          .ifPresent(
              regex -> annotations.add("@Pattern(regexp = " + JavaText.literal(anywhere(regex)) + ")"));
      if (constraints.format().filter("email"::equals).isPresent()) {
        annotations.add("@Email");
      }
    } else if (type.isNumeric()) {
      boolean whole =
          type == BasicType.SHORT || type == BasicType.INTEGER || type == BasicType.LONG;
      constraints
          .minimum()
          .ifPresent(v -> annotations.add(bound("Min", v, constraints.exclusiveMinimum(), whole)));
      constraints
          .maximum()
          .ifPresent(v -> annotations.add(bound("Max", v, constraints.exclusiveMaximum(), whole)));
      constraints
          .digits()
          .filter(digits -> type == BasicType.DECIMAL)
          .ifPresent(
              digits ->
                  annotations.add(
                      "@Digits(integer = %d, fraction = %d)"
                          .formatted(digits.integer(), digits.fraction())));
    }
  }

  private static String bound(String side, BigDecimal value, boolean exclusive, boolean whole) {
    boolean fits = value.stripTrailingZeros().scale() <= 0 && value.abs().compareTo(LARGEST) < 0;
    if (whole && fits && !exclusive) {
      return "@" + side + "(" + longLiteral(value) + ")";
    }
    if (whole && fits) {
      BigDecimal step = side.equals("Min") ? BigDecimal.ONE : BigDecimal.ONE.negate();
      return "@" + side + "(" + longLiteral(value.add(step)) + ")";
    }
    String inclusive = exclusive ? ", inclusive = false" : "";
    String argument = JavaText.literal(value.toPlainString());
    return "@Decimal%s(%s%s)"
        .formatted(side, exclusive ? "value = " + argument : argument, inclusive);
  }

  private static final BigDecimal LARGEST = BigDecimal.valueOf(Long.MAX_VALUE);

  private static String longLiteral(BigDecimal value) {
    long number = value.longValueExact();
    return number == (int) number ? String.valueOf(number) : number + "L";
  }

  private static Optional<String> size(Constraints constraints) {
    List<String> bounds = new ArrayList<>();
    constraints.minLength().filter(min -> min > 0).ifPresent(min -> bounds.add("min = " + min));
    constraints.maxLength().ifPresent(max -> bounds.add("max = " + max));
    return bounds.isEmpty()
        ? Optional.empty()
        : Optional.of("@Size(" + String.join(", ", bounds) + ")");
  }

  private static boolean isSized(ValueType type) {
    return type instanceof ValueType.ListOf
        || type instanceof ValueType.MapOf
        || (type instanceof ValueType.Basic basic && basic.type() == BasicType.STRING);
  }

  private static boolean holdsRecord(ValueType type) {
    return type instanceof ValueType.RecordRef
        || (type instanceof ValueType.ListOf list && holdsRecord(list.element()))
        || (type instanceof ValueType.MapOf map && holdsRecord(map.value()));
  }

  /** JSON Schema patterns match anywhere, Jakarta's {@code @Pattern} the whole value. */
  private static String anywhere(String regex) {
    boolean start = regex.startsWith("^");
    boolean end = regex.endsWith("$") && !regex.endsWith("\\$");
    boolean alternatives = regex.contains("|");
    if (start && end && !alternatives) {
      return regex;
    }
    String middle = alternatives ? "(?:" + regex + ")" : regex;
    return (start ? "" : "(?s).*") + middle + (end ? "" : "[\\s\\S]*");
  }
}
