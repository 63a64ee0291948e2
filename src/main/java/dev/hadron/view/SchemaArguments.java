package dev.hadron.view;

import dev.hadron.model.BasicType;
import dev.hadron.model.Constraints;
import dev.hadron.model.ValueType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Arguments of {@code @Schema} for what a scan cannot read from a Java type and its validation. */
final class SchemaArguments {

  private SchemaArguments() {}

  /** Beside a Java type and its validation. */
  static List<String> of(ValueType type, Constraints constraints) {
    List<String> arguments = new ArrayList<>(told(type, constraints));
    constraints
        .format()
        .ifPresent(format -> arguments.add("format = " + JavaText.literal(format)));
    constraints
        .pattern()
        .filter(regex -> !isTold(type, regex))
        .ifPresent(regex -> arguments.add("pattern = " + JavaText.literal(regex)));
    if (isTypedText(type)) {
      arguments.addAll(bounds(type, constraints));
    }
    if (constraints.unique()) {
      arguments.add("uniqueItems = true");
    }
    constraints
        .multipleOf()
        .ifPresent(step -> arguments.add("multipleOf = " + step.toPlainString()));
    if (!constraints.values().isEmpty()) {
      arguments.add("enumeration = {" + JavaText.list(constraints.values()) + "}");
    }
    return arguments;
  }

  private static List<String> told(ValueType type, Constraints constraints) {
    Constraints items = TestValues.items(constraints);
    // Beside a stand-in a scan does not look at what elements have to satisfy.
    boolean bounded = items.minimum().isPresent() || items.maximum().isPresent();
    if (type instanceof ValueType.ListOf && bounded) {
      return List.of();
    }
    if (type instanceof ValueType.ListOf list) {
      return standIn(list.element(), items)
          .map(each -> List.of("type = SchemaType.ARRAY", "implementation = " + each + ".class"))
          .orElse(List.of());
    }
    if (type instanceof ValueType.MapOf map) {
      return standIn(map.value(), items)
          .map(
              each ->
                  List.of("implementation = Map.class", "additionalProperties = " + each + ".class"))
          .orElse(List.of());
    }
    return standIn(type, constraints)
        .map(each -> List.of("implementation = " + each + ".class"))
        .orElse(List.of());
  }

  /**
   * The class that describes a value in the place of its own: free objects, anything at all, whole
   * numbers of which the contract does not say how large they are, and keys that it takes as text.
   */
  static Optional<String> standIn(ValueType type, Constraints constraints) {
    if (constraints.type().filter("string"::equals).isPresent()) {
      return Optional.of("String");
    }
    if (type instanceof ValueType.Json) {
      return Optional.of(constraints.type().isPresent() ? "Map" : "Object");
    }
    boolean whole = Stream.of(BasicType.LONG, BasicType.INTEGER, BasicType.SHORT).anyMatch(type::is);
    return constraints
        .type()
        .filter(any -> whole)
        .map(told -> told.equals("number") ? "BigDecimal" : "BigInteger");
  }

  /** Whether a value may be any JSON, null included. */
  static boolean isAnything(ValueType type, Constraints constraints) {
    return type instanceof ValueType.Json && constraints.type().isEmpty();
  }

  /** What validation says of other values, for those that it does not look at. */
  static List<String> bounds(ValueType type, Constraints constraints) {
    List<String> arguments = new ArrayList<>();
    String unit = type instanceof ValueType.ListOf ? "Items = " : "Length = ";
    boolean bytes = type.is(BasicType.BYTES) && constraints.format().isEmpty();
    constraints
        .minLength()
        .ifPresent(least -> arguments.add("min" + unit + (bytes ? base64(least) : least)));
    constraints
        .maxLength()
        .ifPresent(most -> arguments.add("max" + unit + (bytes ? base64(most) : most)));
    constraints
        .minimum()
        .ifPresent(v -> addBound("Minimum", v, constraints.exclusiveMinimum(), arguments));
    constraints
        .maximum()
        .ifPresent(v -> addBound("Maximum", v, constraints.exclusiveMaximum(), arguments));
    constraints
        .pattern()
        .filter(regex -> isTold(type, regex))
        .ifPresent(regex -> arguments.add("pattern = " + JavaText.literal(regex)));
    return arguments;
  }

  /** How long the text is that stands for so many bytes. */
  private static int base64(int bytes) {
    return (bytes + 2) / 3 * 4;
  }

  private static void addBound(
      String side, BigDecimal value, boolean exclusive, List<String> arguments) {
    String bound = side.replace('M', 'm');
    arguments.add(bound + " = " + JavaText.literal(value.toPlainString()));
    if (exclusive) {
      arguments.add("exclusive" + side + " = true");
    }
  }

  /** Text with a Java type of its own, such as a UUID: no validation looks at its length. */
  private static boolean isTypedText(ValueType type) {
    return type instanceof ValueType.Basic basic
        && basic.type() != BasicType.STRING
        && basic.type() != BasicType.BOOLEAN
        && !basic.type().isNumeric();
  }

  /** Whether {@code @Pattern} says the pattern as the contract does. */
  private static boolean isTold(ValueType type, String regex) {
    return type.is(BasicType.STRING) && Validations.anywhere(regex).equals(regex);
  }
}
