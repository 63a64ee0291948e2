package dev.hadron.view;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.hadron.model.BasicType;
import dev.hadron.model.EnumType;
import dev.hadron.model.RecordType;
import dev.hadron.model.ServiceModel;
import dev.hadron.model.ValueType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Values on the wire as Java expressions of the types that logic works with. */
final class LogicValues {

  /** Numbers keep their digits, the zeros at their ends among them. */
  private static final ObjectMapper JSON =
      new ObjectMapper()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .setNodeFactory(JsonNodeFactory.withExactBigDecimals(true));

  private final ServiceModel model;
  private final JavaTypes types;

  LogicValues(ServiceModel model, JavaTypes types) {
    this.model = model;
    this.types = types;
  }

  /**
   * @param json of a value that the type allows
   */
  String expression(ValueType type, String json) {
    try {
      return expression(type, JSON.readTree(json));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("no JSON: " + json, e);
    }
  }

  private String expression(ValueType type, JsonNode value) {
    if (value == null || value.isNull()) {
      return "null";
    }
    if (type instanceof ValueType.Basic basic) {
      return scalar(basic.type(), value);
    }
    if (type instanceof ValueType.EnumRef ref) {
      return ref.enumName() + "." + constant(model.enumType(ref.enumName()), value.asText());
    }
    if (type instanceof ValueType.RecordRef ref) {
      RecordType record = model.record(ref.recordName());
      return record.properties().stream()
          .map(property -> expression(property.type(), value.get(property.jsonName())))
          .collect(Collectors.joining(", ", "new " + record.name() + "(", ")"));
    }
    if (type instanceof ValueType.ListOf list) {
      List<String> elements = new ArrayList<>();
      value.forEach(element -> elements.add(expression(list.element(), element)));
      return list(elements);
    }
    if (type instanceof ValueType.MapOf map) {
      List<String> entries = new ArrayList<>();
      value
          .properties()
          .forEach(
              member ->
                  entries.add(
                      JavaText.literal(member.getKey())
                          + ", "
                          + expression(map.value(), member.getValue())));
      return ContractBodies.map(entries);
    }
    throw new IllegalArgumentException("no expression of type " + types.name(type));
  }

  /** Lists of Java's own take no null, and a null alone is none for a list of variable length. */
  private static String list(List<String> elements) {
    if (elements.equals(List.of("null"))) {
      return "Collections.singletonList(null)";
    }
    String factory = elements.contains("null") ? "Arrays.asList(" : "List.of(";
    return factory + String.join(", ", elements) + ")";
  }

  private static String constant(EnumType type, String value) {
    return type.constants().stream()
        .filter(constant -> constant.value().equals(value))
        .map(EnumType.Constant::javaName)
        .findFirst()
        .orElseThrow();
  }

  private static String scalar(BasicType type, JsonNode value) {
    String text = JavaText.literal(value.asText());
    return switch (type) {
      case BOOLEAN, INTEGER -> value.asText();
      case SHORT -> "(short) " + value.asText();
      case LONG -> value.asText() + "L";
      case FLOAT -> value.asText() + "f";
      case DOUBLE -> value.asText() + "d";
      case DECIMAL -> decimal(digits(value.decimalValue()));
      case STRING -> text;
      case UUID -> "UUID.fromString(" + text + ")";
      case URI -> "URI.create(" + text + ")";
      case BYTES -> bytes(value);
      case INSTANT ->
          "Instant.parse("
              + JavaText.literal(OffsetDateTime.parse(value.asText()).toInstant().toString())
              + ")";
      case LOCAL_DATE, LOCAL_TIME, OFFSET_TIME, LOCAL_DATE_TIME, DURATION ->
          type.simpleName() + ".parse(" + text + ")";
    };
  }

  private static String decimal(String digits) {
    return switch (digits) {
      case "0" -> "BigDecimal.ZERO";
      case "1" -> "BigDecimal.ONE";
      case "10" -> "BigDecimal.TEN";
      default -> "new BigDecimal(" + JavaText.literal(digits) + ")";
    };
  }

  /** Without an exponent, unless that would be a long text. */
  private static String digits(BigDecimal number) {
    return Math.abs((long) number.scale()) > 100 ? number.toString() : number.toPlainString();
  }

  private static String bytes(JsonNode value) {
    try {
      List<String> numbers = new ArrayList<>();
      for (byte each : value.binaryValue()) {
        numbers.add(String.valueOf(each));
      }
      return "new byte[] {" + String.join(", ", numbers) + "}";
    } catch (IOException e) {
      throw new UncheckedIOException("no Base64: " + value, e);
    }
  }
}
