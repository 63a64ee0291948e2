package dev.hadron.read.openapi;

import dev.hadron.api.AnySchema;
import dev.hadron.api.ApiSchema;
import dev.hadron.api.BooleanSchema;
import dev.hadron.api.EnumSchema;
import dev.hadron.api.JsonValue;
import dev.hadron.api.JsonValue.JsonNumber;
import dev.hadron.api.SchemaFacts;
import dev.hadron.read.openapi.Node.ScalarNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Closed lists of values: {@code enum} and {@code const}. */
final class EnumReader {

  private final Reading reading;

  EnumReader(Reading reading) {
    this.reading = reading;
  }

  /** The schema of the listed values; empty where the list says nothing about scalars. */
  Optional<ApiSchema> read(Fields fields, TypeNames types, SchemaFacts facts) {
    String type = types.only();
    if (type.equals("array") || type.equals("object")) {
      fields.unused("enum", "values of an array or object are not compared");
      fields.unused("const", "values of an array or object are not compared");
      return Optional.empty();
    }
    List<Node> nodes =
        fields.has("const") ? List.of(fields.node().get("const")) : fields.list("enum");
    Set<JsonValue> values = new LinkedHashSet<>();
    boolean nullable = facts.nullable();
    for (Node node : nodes) {
      if (node instanceof ScalarNode scalar && scalar.isNull()) {
        nullable = true;
      } else {
        values.add(value(node, type));
      }
    }
    SchemaFacts known = nullable ? facts.asNullable() : facts;
    if (values.isEmpty()) {
      return nodes.isEmpty() ? Optional.empty() : Optional.of(new AnySchema(known));
    }
    if (type.equals("boolean") && values.size() > 1) {
      return Optional.of(new BooleanSchema(known));
    }
    EnumSchema.Type found = values.stream().map(EnumReader::typeOf).reduce(EnumReader::both).get();
    // Whole numbers among others.
    boolean decimal = type.equals("number") && found == EnumSchema.Type.INTEGER;
    EnumSchema.Type shared = decimal ? EnumSchema.Type.NUMBER : found;
    return Optional.of(new EnumSchema(known, shared, fields.text("format"), List.copyOf(values)));
  }

  private JsonValue value(Node node, String type) {
    if (type.equals("string")) {
      return Json.ofText(node);
    }
    boolean numeric = type.equals("integer") || type.equals("number");
    if (numeric
        && node instanceof ScalarNode scalar
        && scalar.type() == ScalarNode.Type.STRING
        && !scalar.text().isEmpty()
        && Scalars.isNumber(scalar.text())) {
      reading.note(
          "openapi-wrong-kind",
          "enum value \"" + scalar.text() + "\"",
          "is a text where the type is " + type + "; read as a number",
          node);
      return new JsonNumber(Scalars.number(scalar.text()));
    }
    return Json.of(node);
  }

  private static EnumSchema.Type typeOf(JsonValue value) {
    if (value instanceof JsonValue.JsonString) {
      return EnumSchema.Type.STRING;
    }
    if (value instanceof JsonNumber number) {
      return number.value().stripTrailingZeros().scale() <= 0
          ? EnumSchema.Type.INTEGER
          : EnumSchema.Type.NUMBER;
    }
    return value instanceof JsonValue.JsonBoolean ? EnumSchema.Type.BOOLEAN : EnumSchema.Type.MIXED;
  }

  private static EnumSchema.Type both(EnumSchema.Type a, EnumSchema.Type b) {
    if (a == b) {
      return a;
    }
    boolean numbers =
        Set.of(EnumSchema.Type.INTEGER, EnumSchema.Type.NUMBER).containsAll(Set.of(a, b));
    return numbers ? EnumSchema.Type.NUMBER : EnumSchema.Type.MIXED;
  }
}
