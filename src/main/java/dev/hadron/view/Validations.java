package dev.hadron.view;

import dev.hadron.model.BasicType;
import dev.hadron.model.Constraints;
import dev.hadron.model.RequestBody;
import dev.hadron.model.ValueType;
import dev.hadron.model.Variants;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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
          "jakarta.validation.constraints.Size",
          "org.hibernate.validator.constraints.UniqueElements");

  /** Constraints of the service's own, in its base package. */
  static final Set<String> OWN_IMPORTS =
      Set.of("http.MemberCount", "http.MultipleOf", "http.OneOf", "problem.Variants");

  private Validations() {}

  /** The annotations in the order in which they are written. */
  static List<String> of(ValueType type, Constraints constraints, boolean required) {
    List<String> annotations = new ArrayList<>();
    if (required) {
      annotations.add("@NotNull");
    }
    if (type instanceof ValueType.RecordRef) {
      annotations.add("@Valid");
    }
    type.variants().map(Validations::variants).ifPresent(annotations::add);
    if (isSized(type)) {
      size(constraints.minLength(), constraints.maxLength()).ifPresent(annotations::add);
    } else if (type.is(BasicType.BYTES)) {
      size(constraints.minBytes(), constraints.maxBytes()).ifPresent(annotations::add);
    }
    if (constraints.unique()) {
      annotations.add("@UniqueElements");
    }
    if (!constraints.values().isEmpty() && type instanceof ValueType.Basic) {
      annotations.add("@OneOf({" + JavaText.list(constraints.values()) + "})");
    }
    if (type instanceof ValueType.Basic basic) {
      addForBasic(basic.type(), constraints, annotations);
    }
    return annotations;
  }

  private static String variants(Variants variants) {
    return variants.records().entrySet().stream()
        .map(
            variant ->
                "@Variants.Kind(name = %s, type = %s.class)"
                    .formatted(JavaText.literal(variant.getKey()), variant.getValue()))
        .collect(
            Collectors.joining(
                ", ",
                "@Variants(property = " + JavaText.literal(variants.property()) + ", value = {",
                "})"));
  }

  /** Those of a body. */
  static List<String> ofBody(RequestBody body, boolean needed) {
    List<String> annotations = of(body.type(), body.constraints(), needed);
    if (annotations.remove("@Valid")) {
      annotations.add(0, "@Valid");
    }
    return annotations;
  }

  /** The type as code writes it, a list or map with what its elements must satisfy. */
  static String typeName(JavaTypes types, ValueType type, Constraints constraints) {
    if (type instanceof ValueType.ListOf list) {
      return "List<" + element(types, list.element(), constraints) + ">";
    }
    if (type instanceof ValueType.MapOf map) {
      return "Map<%s, %s>".formatted(name(constraints), element(types, map.value(), constraints));
    }
    return types.name(type);
  }

  /** The type of the names of members, one of which each is. */
  private static String name(Constraints constraints) {
    String names =
        constraints.names().stream()
            .map(name -> name.replaceAll("[^\\w -]", "\\\\$0"))
            .collect(Collectors.joining("|"));
    return constraints.names().isEmpty()
        ? "String"
        : "@Pattern(regexp = " + JavaText.literal(names) + ") String";
  }

  private static String element(JavaTypes types, ValueType type, Constraints constraints) {
    Constraints items = TestValues.items(constraints);
    List<String> parts = of(type, items, false);
    parts.add(typeName(types, type, items));
    return String.join(" ", parts);
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
          .multipleOf()
          .ifPresent(
              step ->
                  annotations.add(
                      "@MultipleOf(" + JavaText.literal(step.toPlainString()) + ")"));
      constraints
          .digits()
          .filter(digits -> type == BasicType.DECIMAL)
          .ifPresent(
              digits ->
                  annotations.add(
                      "@Digits(integer = %s, fraction = %s)"
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

  private static Optional<String> size(Optional<Integer> least, Optional<Integer> most) {
    List<String> bounds = new ArrayList<>();
    least.filter(min -> min > 0).ifPresent(min -> bounds.add("min = " + min));
    most.ifPresent(max -> bounds.add("max = " + max));
    return bounds.isEmpty()
        ? Optional.empty()
        : Optional.of("@Size(" + String.join(", ", bounds) + ")");
  }

  private static boolean isSized(ValueType type) {
    return type instanceof ValueType.ListOf
        || type instanceof ValueType.MapOf
        || (type instanceof ValueType.Basic basic && basic.type() == BasicType.STRING);
  }

  /** JSON Schema patterns match anywhere, Jakarta's {@code @Pattern} the whole value. */
  static String anywhere(String regex) {
    List<String> alternatives = alternatives(regex);
    if (alternatives.stream().allMatch(each -> isStart(each) && isEnd(each))) {
      return regex;
    }
    if (alternatives.size() > 1) {
      return "(?s).*(?:" + regex + ")[\\s\\S]*";
    }
    return (isStart(regex) ? "" : "(?s).*") + regex + (isEnd(regex) ? "" : "[\\s\\S]*");
  }

  private static boolean isStart(String regex) {
    return regex.startsWith("^");
  }

  private static boolean isEnd(String regex) {
    return regex.endsWith("$") && !regex.endsWith("\\$");
  }

  /** What stands between the {@code |} that are in no group and no class. */
  private static List<String> alternatives(String regex) {
    List<String> alternatives = new ArrayList<>();
    int groups = 0;
    boolean inClass = false;
    int from = 0;
    for (int i = 0; i < regex.length(); i++) {
      char c = regex.charAt(i);
      if (c == '\\') {
        i++;
      } else if (inClass) {
        inClass = c != ']';
      } else if (c == '[') {
        inClass = true;
      } else if (c == '(') {
        groups++;
      } else if (c == ')') {
        groups--;
      } else if (c == '|' && groups == 0) {
        alternatives.add(regex.substring(from, i));
        from = i + 1;
      }
    }
    alternatives.add(regex.substring(from));
    return alternatives;
  }
}
