package dev.hadron.view;

import dev.hadron.model.EnumType;
import dev.hadron.model.ErrorShape;
import dev.hadron.model.RecordType;
import dev.hadron.model.ServiceModel;
import dev.hadron.model.ValueType;
import dev.hadron.model.naming.JavaName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A contract's error as an expression that fills its record from a problem. */
final class ErrorBody {

  private static final Set<ErrorShape.Role> PLACES =
      Set.of(
          ErrorShape.Role.VIOLATIONS,
          ErrorShape.Role.FIELD,
          ErrorShape.Role.FIELDS,
          ErrorShape.Role.POINTER,
          ErrorShape.Role.POINTERS);

  /** Characters of the longest name of a status, Request Header Fields Too Large. */
  private static final int LONGEST_NAME = 31;

  /** Those of every status. */
  private static final int DIGITS = 3;

  private final ServiceModel model;
  private final JavaTypes types;
  private final Set<String> imports;
  private final SortedMap<String, MethodView> codes;
  private final ErrorShape.ContractShape shape;

  /** Whether the shape has a place for what is invalid. */
  private final boolean namesPlaces;

  /** Whether it has more room for words than a title. */
  private final boolean hasDetail;

  /** Whether it says what is wrong beside that place. */
  private final boolean hasText;

  /**
   * An expression of a shape.
   *
   * @param imports takes the names that the expression needs
   * @param codes takes the methods that it calls
   */
  ErrorBody(
      ServiceModel model,
      JavaTypes types,
      ErrorShape.ContractShape shape,
      Set<String> imports,
      SortedMap<String, MethodView> codes) {
    this.model = model;
    this.types = types;
    this.shape = shape;
    this.imports = imports;
    this.codes = codes;
    this.namesPlaces = ErrorShape.plays(shape.parts(), PLACES);
    this.hasDetail = ErrorShape.plays(shape.parts(), Set.of(ErrorShape.Role.DETAIL));
    this.hasText = shape.parts().stream().anyMatch(ErrorBody::isText);
  }

  /** The expression, over the variable {@code problem}. */
  String expression() {
    return object(model.record(shape.record()), shape.parts());
  }

  private static boolean isText(ErrorShape.Part part) {
    return part.role() == ErrorShape.Role.DETAIL
        || part.role() == ErrorShape.Role.TITLE
        || part.role() == ErrorShape.Role.NESTED && part.parts().stream().anyMatch(ErrorBody::isText);
  }

  private String object(RecordType record, List<ErrorShape.Part> parts) {
    imports.add(types.qualified(record.name()));
    String arguments =
        record.properties().stream()
            .map(property -> value(property, part(parts, property)))
            .collect(Collectors.joining(", "));
    return "new " + record.name() + "(" + arguments + ")";
  }

  private static ErrorShape.Part part(List<ErrorShape.Part> parts, RecordType.Property property) {
    return parts.stream()
        .filter(part -> part.property().equals(property.name()))
        .findFirst()
        .orElse(new ErrorShape.Part(property.name(), ErrorShape.Role.ABSENT));
  }

  private String value(RecordType.Property property, ErrorShape.Part part) {
    String type = types.name(property.type());
    return switch (part.role()) {
      case STATUS -> status(property);
      case TYPE -> type.equals("URI") ? "URI.create(problem.type())" : "problem.type()";
      case TITLE -> namesPlaces || hasDetail ? "problem.title()" : "problem.explained()";
      case DETAIL -> detail(property);
      case INSTANCE -> type.equals("URI") ? "URI.create(problem.instance())" : "problem.instance()";
      case TIMESTAMP -> type.equals("Instant") ? "Instant.now()" : "Instant.now().toString()";
      case CODE -> part.codes().isEmpty() ? code(property) : coded(property, part.codes());
      case CORRELATION -> "problem.correlationId()";
      case SUCCEEDED -> "false";
      case FAILED -> "true";
      case FIXED -> fixed(property);
      case FIELD -> orNull(property, "problem.names()");
      case FIELDS -> "problem.errors().stream().map(error -> error.name()).toList()";
      case POINTER -> orNull(property, "problem.places()");
      case POINTERS -> "problem.errors().stream().map(error -> error.place()).toList()";
      case VIOLATIONS -> violations(property, part);
      case NESTED -> object(model.record(((ValueType.RecordRef) property.type()).recordName()), part.parts());
      case ABSENT -> absent(property);
    };
  }

  private String detail(RecordType.Property property) {
    String text = namesPlaces ? "problem.detail()" : "problem.explained()";
    return property.type() instanceof ValueType.Json
        ? "JsonNodeFactory.instance.textNode(" + text + ")"
        : text;
  }

  /** The name of the status, written as the contract's example is; its number where no name fits. */
  private String code(RecordType.Property property) {
    if (property.constraints().maxLength().filter(most -> most < LONGEST_NAME).isPresent()) {
      return status(property);
    }
    String example = property.example().orElse("");
    if (example.matches("[A-Z][a-z].*")) {
      return "problem.title().replace(\" \", \"\")";
    }
    imports.add("java.util.Locale");
    String separator = example.contains("-") ? "-" : "_";
    String letters = example.equals(example.toUpperCase(Locale.ROOT)) ? "toUpperCase" : "toLowerCase";
    return "problem.title().%s(Locale.ROOT).replace(\" \", %s)"
        .formatted(letters, JavaText.literal(separator));
  }

  /** The value of a closed list that the status has, by a method of its own. */
  private String coded(RecordType.Property property, SortedMap<Integer, String> values) {
    EnumType closed = model.enumType(((ValueType.EnumRef) property.type()).enumName());
    String method = JavaName.decapitalize(closed.name()) + "Of";
    Map<String, List<String>> statuses = new LinkedHashMap<>();
    values.forEach(
        (status, value) -> {
          if (status > ErrorShape.Part.ANY_5XX) {
            statuses
                .computeIfAbsent(constant(property, value), key -> new ArrayList<>())
                .add(String.valueOf(status));
          }
        });
    List<String> lines = new ArrayList<>(List.of("return switch (status) {"));
    statuses.forEach(
        (constant, of) -> lines.add("case " + String.join(", ", of) + " -> " + constant + ";"));
    String client = otherwise(property, values, ErrorShape.Part.ANY_4XX);
    String server = otherwise(property, values, ErrorShape.Part.ANY_5XX);
    lines.add(
        client.equals(server)
            ? "default -> " + client + ";"
            : "default -> status < 500 ? " + client + " : " + server + ";");
    lines.add("};");
    codes.put(
        method,
        new MethodView(
            Optional.of("The contract's word for a status; none where it has no word."),
            List.of(),
            "private static %s %s(int status)".formatted(closed.name(), method),
            lines));
    return method + "(problem.status())";
  }

  private String otherwise(
      RecordType.Property property, SortedMap<Integer, String> values, int status) {
    return values.containsKey(status) ? constant(property, values.get(status)) : "null";
  }

  private String constant(RecordType.Property property, String value) {
    return DefaultLiterals.of(model, types, imports, property.type(), value).orElseThrow();
  }

  /** The default, or the only value that there is. */
  private String fixed(RecordType.Property property) {
    String value =
        property
            .defaultValue()
            .orElseGet(
                () ->
                    property.type() instanceof ValueType.EnumRef ref
                        ? model.enumType(ref.enumName()).constants().get(0).value()
                        : "");
    return DefaultLiterals.of(model, types, imports, property.type(), value).orElse("null");
  }

  private static String absent(RecordType.Property property) {
    return property.type() instanceof ValueType.ListOf ? "List.of()" : "null";
  }

  /** What there is only of an invalid request, unless nothing else says what is wrong. */
  private String orNull(RecordType.Property property, String value) {
    return property.required() || !hasText ? value : "problem.errors().isEmpty() ? null : " + value;
  }

  /** The number; as a text with zeros before it where that has to be longer. */
  private String status(RecordType.Property property) {
    int least = property.constraints().minLength().orElse(0);
    String type = types.name(property.type());
    return switch (type) {
      case "String" ->
          least > DIGITS
              ? JavaText.literal("0".repeat(least - DIGITS)) + " + problem.status()"
              : "String.valueOf(problem.status())";
      case "Integer" -> "problem.status()";
      case "Long" -> "(long) problem.status()";
      default -> throw new IllegalArgumentException("a status is no " + type);
    };
  }

  /** Every invalid value, or the detail where nothing else says what is wrong. */
  private String violations(RecordType.Property property, ErrorShape.Part part) {
    if (property.type() instanceof ValueType.MapOf map) {
      return map.value() instanceof ValueType.ListOf
          ? orNull(property, "problem.byName()")
          : orNull(property, "problem.textByName()");
    }
    if (property.type() instanceof ValueType.Json) {
      boolean object = property.constraints().type().isPresent();
      String value = object ? "problem.byName()" : "problem.errors()";
      return orNull(property, "JsonNodeFactory.instance.pojoNode(" + value + ")");
    }
    ValueType.ListOf list = (ValueType.ListOf) property.type();
    if (list.element() instanceof ValueType.Json) {
      imports.add("com.fasterxml.jackson.databind.JsonNode");
      String causes = causes(property);
      return causes
          + ".stream().<JsonNode>map(error -> JsonNodeFactory.instance.pojoNode(error)).toList()";
    }
    if (list.element() instanceof ValueType.RecordRef ref) {
      String causes = causes(property);
      return causes
          + ".stream().map(error -> "
          + violation(model.record(ref.recordName()), part.parts())
          + ").toList()";
    }
    return "problem.messages()";
  }

  /** Each invalid value; the problem itself where nothing else says what is wrong, or one must be there. */
  private String causes(RecordType.Property property) {
    boolean never = property.constraints().minLength().filter(least -> least > 0).isPresent();
    return hasText && !never ? "problem.errors()" : "problem.causes()";
  }

  private String violation(RecordType record, List<ErrorShape.Part> parts) {
    imports.add(types.qualified(record.name()));
    return record.properties().stream()
        .map(property -> violation(property, part(parts, property), parts))
        .collect(Collectors.joining(", ", "new " + record.name() + "(", ")"));
  }

  /** The name of what is invalid; of a parameter alone where a pointer tells what is in the body. */
  private static String name(RecordType.Property property, List<ErrorShape.Part> siblings) {
    boolean ofParameters =
        property.jsonName().equals("parameter")
            && ErrorShape.plays(siblings, Set.of(ErrorShape.Role.POINTER));
    return ofParameters ? "error.parameter()" : "error.name()";
  }

  /** The pointer, or the parameter's name where that has no property of its own. */
  private static String pointer(List<ErrorShape.Part> siblings) {
    return ErrorShape.plays(siblings, Set.of(ErrorShape.Role.FIELD))
        ? "error.pointer()"
        : "error.place()";
  }

  private String violation(
      RecordType.Property property, ErrorShape.Part part, List<ErrorShape.Part> siblings) {
    return switch (part.role()) {
      case DETAIL -> "error.detail()";
      case TITLE ->
          ErrorShape.plays(siblings, Set.of(ErrorShape.Role.DETAIL))
              ? "problem.title()"
              : "error.detail()";
      case FIELD -> name(property, siblings);
      case FIELDS -> "Optional.ofNullable(error.name()).stream().toList()";
      case POINTER -> pointer(siblings);
      case POINTERS -> "Optional.ofNullable(error.place()).stream().toList()";
      case NESTED ->
          violation(
              model.record(((ValueType.RecordRef) property.type()).recordName()), part.parts());
      case VIOLATIONS -> absent(property);
      case STATUS, TYPE, INSTANCE, TIMESTAMP, CODE, CORRELATION, SUCCEEDED, FAILED, FIXED, ABSENT ->
          value(property, part);
    };
  }
}
