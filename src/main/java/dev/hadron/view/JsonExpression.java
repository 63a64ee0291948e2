package dev.hadron.view;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** JSON as a Java expression that Jackson writes as the same JSON. */
final class JsonExpression {

  private static final ObjectMapper JSON = new ObjectMapper();

  private JsonExpression() {}

  /**
   * An expression of maps, lists and literals.
   *
   * @param json without null, which neither maps nor lists of Java's own take
   */
  static String of(String json) {
    try {
      return of(JSON.readTree(json));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("no JSON: " + json, e);
    }
  }

  private static String of(JsonNode value) {
    if (value.isObject()) {
      List<String> entries = new ArrayList<>();
      value
          .properties()
          .forEach(m -> entries.add(JavaText.literal(m.getKey()) + ", " + of(m.getValue())));
      return ContractBodies.map(entries);
    }
    if (value.isArray()) {
      return StreamSupport.stream(value.spliterator(), false)
          .map(JsonExpression::of)
          .collect(Collectors.joining(", ", "List.of(", ")"));
    }
    if (value.isTextual()) {
      return JavaText.literal(value.textValue());
    }
    return value.isIntegralNumber() && !value.canConvertToInt() ? value + "L" : value.toString();
  }
}
