package dev.hadron.view;

import dev.hadron.model.BasicType;
import dev.hadron.model.Constraints;
import dev.hadron.model.ValueType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Arguments of {@code @Schema} for what a scan cannot read from a Java type and its validation. */
final class SchemaArguments {

  private SchemaArguments() {}

  /** Beside a Java type and its validation. */
  static List<String> of(ValueType type, Constraints constraints) {
    List<String> arguments = new ArrayList<>();
    if (isAnything(type, constraints)) {
      arguments.add("implementation = Object.class");
    } else if (type instanceof ValueType.Json) {
      arguments.add("implementation = Map.class");
    }
    if (type instanceof ValueType.ListOf list && list.element() instanceof ValueType.Json) {
      arguments.add("type = SchemaType.ARRAY");
      arguments.add("implementation = " + element(constraints) + ".class");
    }
    constraints
        .format()
        .ifPresent(format -> arguments.add("format = " + JavaText.literal(format)));
    constraints
        .pattern()
        .filter(regex -> !isString(type) || !Validations.anywhere(regex).equals(regex))
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

  /** Whether a value may be any JSON, null included. */
  static boolean isAnything(ValueType type, Constraints constraints) {
    return type instanceof ValueType.Json && constraints.type().isEmpty();
  }

  /** The class of free objects, or of anything at all. */
  static String element(Constraints constraints) {
    return constraints.items().flatMap(Constraints::type).isPresent() ? "Map" : "Object";
  }

  /** The bounds, for values that no validation looks at. */
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

  private static boolean isString(ValueType type) {
    return type instanceof ValueType.Basic basic && basic.type() == BasicType.STRING;
  }
}
