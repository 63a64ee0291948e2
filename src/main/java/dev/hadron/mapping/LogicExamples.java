package dev.hadron.mapping;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.hadron.diagnostic.Diagnostic;
import dev.hadron.model.BasicType;
import dev.hadron.model.EnumType;
import dev.hadron.model.Hole;
import dev.hadron.model.RecordType;
import dev.hadron.model.ValueType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Holds the examples of an operation's logic against the types of what it takes and answers. */
final class LogicExamples {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String RETURNS = "returns";

  private final LogicStore store;
  private final LogicDecisions decisions;
  private final LogicSite site;
  private final List<Diagnostic> problems;

  /** The example that is being read. */
  private String place = "";

  LogicExamples(
      LogicStore store,
      LogicDecisions decisions,
      LogicSite site,
      List<Diagnostic> problems) {
    this.store = store;
    this.decisions = decisions;
    this.site = site;
    this.problems = problems;
  }

  /**
   * @param told how many of the examples are told as such; all others show a table
   * @param taken what the method takes
   * @param answer type of what it answers; empty where that is nothing
   */
  void check(
      Hole hole, int told, List<Hole.Argument> taken, Optional<ValueType> answer) {
    Map<String, ValueType> arguments = new LinkedHashMap<>();
    taken.forEach(argument -> arguments.put(argument.label(), argument.type()));
    for (int i = 0; i < hole.examples().size(); i++) {
      Hole.Example example = hole.examples().get(i);
      place = i < told ? "/examples/" + i : "/" + LogicHint.TABLE;
      example
          .given()
          .forEach(
              (name, json) -> {
                if (arguments.containsKey(name)) {
                  check(example, name, arguments.get(name), tree(json));
                } else {
                  problem(
                      example,
                      "nothing that is called '%s' is given, only %s"
                          .formatted(name, String.join(", ", arguments.keySet())));
                }
              });
      if (example.outcome() instanceof Hole.Returns returns) {
        answer.ifPresentOrElse(
            type -> check(example, RETURNS, type, tree(returns.json())),
            () -> problem(example, "the operation answers nothing"));
      }
    }
  }

  private static JsonNode tree(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("what was written as JSON is none: " + json, e);
    }
  }

  private void check(Hole.Example example, String place, ValueType type, JsonNode value) {
    if (value.isNull()) {
      return;
    }
    if (type instanceof ValueType.RecordRef ref && value.isObject()) {
      RecordType record =
          decisions.record(ref.recordName()).orElseGet(() -> store.record(ref.recordName()));
      if (decisions.record(ref.recordName()).isPresent()) {
        checkWhole(example, place, record, value);
      }
      Map<String, ValueType> properties = new LinkedHashMap<>();
      record.properties().forEach(each -> properties.put(each.jsonName(), each.type()));
      value
          .properties()
          .forEach(
              member -> {
                String inside = place + "." + member.getKey();
                if (properties.containsKey(member.getKey())) {
                  check(example, inside, properties.get(member.getKey()), member.getValue());
                } else {
                  problem(example, inside + " is no property of " + record.schemaName());
                }
              });
    } else if (type instanceof ValueType.ListOf list && value.isArray()) {
      for (int i = 0; i < value.size(); i++) {
        check(example, place + "[" + i + "]", list.element(), value.get(i));
      }
    } else if (type instanceof ValueType.MapOf map && value.isObject()) {
      value
          .properties()
          .forEach(
              member ->
                  check(example, place + "." + member.getKey(), map.value(), member.getValue()));
    } else if (type instanceof ValueType.EnumRef ref) {
      checkConstant(example, place, ref, value);
    } else if (type instanceof ValueType.Json) {
      problem(example, place + " is JSON without a type, which no example gives");
    } else if (type.is(BasicType.BYTES) && place.startsWith(RETURNS)) {
      problem(example, place + " is bytes, which no example compares");
    } else if (!(type instanceof ValueType.Basic basic) || !fits(basic.type(), value)) {
      problem(example, place + " is not of the type that it has in the contract: " + value);
    }
  }

  /** What is stored has all that a row has, which what is given need not have. */
  private void checkWhole(Hole.Example example, String place, RecordType record, JsonNode value) {
    record.properties().stream()
        .filter(property -> property.required() && !value.hasNonNull(property.jsonName()))
        .forEach(
            property ->
                problem(
                    example,
                    "%s has no '%s', which is stored".formatted(place, property.jsonName())));
  }

  /** Whether a value on the wire is one of that type. */
  private static boolean fits(BasicType type, JsonNode value) {
    return switch (type) {
      case BOOLEAN -> value.isBoolean();
      case SHORT -> value.isIntegralNumber() && value.canConvertToInt() && value.intValue() == value.shortValue();
      case INTEGER -> value.canConvertToInt() && value.isIntegralNumber();
      case LONG -> value.canConvertToLong() && value.isIntegralNumber();
      case FLOAT -> value.isNumber() && Float.isFinite(value.floatValue());
      case DOUBLE -> value.isNumber() && Double.isFinite(value.doubleValue());
      case DECIMAL -> value.isNumber();
      case STRING -> value.isTextual();
      case BYTES, UUID, URI, INSTANT, LOCAL_DATE, LOCAL_TIME, OFFSET_TIME, LOCAL_DATE_TIME, DURATION ->
          value.isTextual() && TextForms.isOne(type, value.textValue());
    };
  }

  private void checkConstant(
      Hole.Example example, String place, ValueType.EnumRef ref, JsonNode value) {
    boolean known =
        store.enumType(ref.enumName()).constants().stream()
            .map(EnumType.Constant::value)
            .anyMatch(value.asText()::equals);
    if (!known) {
      problem(example, place + " is none of the values of " + ref.enumName() + ": " + value);
    }
  }

  private void problem(Hole.Example example, String what) {
    String said =
        "%s of %s: %s: %s".formatted(LogicHint.SAID, site.label(), example.name(), what);
    problems.add(site.problem(place, said, "give values as they are on the wire"));
  }
}
