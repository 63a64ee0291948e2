package dev.hadron.read.openapi;

import dev.hadron.api.AdditionalProperties;
import dev.hadron.api.AnySchema;
import dev.hadron.api.ApiProperty;
import dev.hadron.api.ApiSchema;
import dev.hadron.api.ArraySchema;
import dev.hadron.api.BooleanSchema;
import dev.hadron.api.Discriminator;
import dev.hadron.api.IntegerSchema;
import dev.hadron.api.MapSchema;
import dev.hadron.api.NumberRange;
import dev.hadron.api.NumberSchema;
import dev.hadron.api.ObjectSchema;
import dev.hadron.api.SchemaFacts;
import dev.hadron.api.StringSchema;
import dev.hadron.api.UnionSchema;
import dev.hadron.read.openapi.Node.ListNode;
import dev.hadron.read.openapi.Node.MapNode;
import dev.hadron.read.openapi.Node.ScalarNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Schemas that describe a value by themselves: objects, maps, arrays, scalars and enums. */
final class StructureReader {

  /** What a map, whose members have one form and no more, does not say. */
  private static final Set<String> NO_MAP =
      Set.of("properties", "required", "discriminator", "allOf", "oneOf", "anyOf", "enum", "const");

  private final Reading reading;
  private final SchemaReader schemas;
  private final SchemaNames names;
  private final EnumReader enums;

  StructureReader(Reading reading, SchemaReader schemas, SchemaNames names) {
    this.reading = reading;
    this.schemas = schemas;
    this.names = names;
    this.enums = new EnumReader(reading);
  }

  ApiSchema read(Fields fields, TypeNames types, SchemaFacts facts) {
    if (fields.has("const") || fields.has("enum")) {
      Optional<ApiSchema> listed = enums.read(fields, types, facts);
      if (listed.isPresent()) {
        return listed.get();
      }
    }
    if (types.names().size() > 1) {
      List<ApiSchema> variants = new ArrayList<>();
      for (String type : types.names()) {
        variants.add(ofType(fields, type, SchemaFacts.at(facts.location())));
      }
      return new UnionSchema(facts, UnionSchema.Kind.ANY_OF, variants, Optional.empty());
    }
    return ofType(fields, types.names().isEmpty() ? guess(fields) : types.only(), facts);
  }

  /** The type that a schema without one must mean; empty where it could be any. */
  private static String guess(Fields fields) {
    if (fields.hasAny(Keywords.OBJECT)) {
      return "object";
    }
    if (fields.hasAny(Keywords.ARRAY)) {
      return "array";
    }
    if (fields.hasAny(Keywords.STRING) || fields.has("contentMediaType")) {
      return "string";
    }
    if (fields.hasAny(Keywords.NUMBER)) {
      return "number";
    }
    return switch (fields.text("format")) {
      case "int32", "int64" -> "integer";
      case "float", "double" -> "number";
      case "" -> "";
      default -> "string";
    };
  }

  private ApiSchema ofType(Fields fields, String type, SchemaFacts facts) {
    return switch (type) {
      case "object" -> object(fields, facts);
      case "array" -> array(fields, facts);
      case "string" -> string(fields, facts);
      case "file" ->
          new StringSchema(
              facts,
              "binary",
              fields.count("minLength"),
              fields.count("maxLength"),
              Optional.empty());
      case "integer" -> new IntegerSchema(facts, fields.text("format"), range(fields));
      case "number" -> new NumberSchema(facts, fields.text("format"), range(fields));
      case "boolean" -> new BooleanSchema(facts);
      case "" -> new AnySchema(facts);
      default -> throw new IllegalStateException("no reader for type " + type);
    };
  }

  private StringSchema string(Fields fields, SchemaFacts facts) {
    String format = fields.text("format");
    if (format.isEmpty()) {
      boolean base64 = fields.text("contentEncoding").startsWith("base64");
      boolean binary = fields.text("contentMediaType").equals("application/octet-stream");
      format = base64 ? "byte" : binary ? "binary" : "";
    }
    return new StringSchema(
        facts,
        format,
        fields.count("minLength"),
        fields.count("maxLength"),
        fields.optionalText("pattern").filter(regex -> isReadable(regex, fields)));
  }

  /** Whether a pattern means something to Java, which reads ECMA-262 but for few forms of it. */
  private boolean isReadable(String regex, Fields fields) {
    try {
      Pattern.compile(regex);
      return true;
    } catch (PatternSyntaxException e) {
      reading.note(
          "openapi-unreadable-pattern",
          "pattern " + regex,
          "is no regular expression that can be read, and is left out: " + e.getDescription(),
          fields.node().get("pattern"));
      return false;
    }
  }

  private ArraySchema array(Fields fields, SchemaFacts facts) {
    fields.unused("prefixItems", "items by position are read as items of any kind");
    Node items = fields.node().get("items");
    boolean byPosition = items instanceof ListNode;
    if (byPosition) {
      fields.unused("items", "items by position are read as items of any kind");
    }
    return new ArraySchema(
        facts,
        items == null || byPosition
            ? new AnySchema(SchemaFacts.at(fields.node().location()))
            : schemas.read(items),
        fields.count("minItems"),
        fields.count("maxItems"),
        fields.flag("uniqueItems"));
  }

  private ApiSchema object(Fields fields, SchemaFacts facts) {
    Set<String> required = required(fields);
    Map<String, ApiProperty> properties = new LinkedHashMap<>();
    fields
        .members("properties")
        .forEach(
            (name, node) ->
                properties.put(
                    name,
                    new ApiProperty(
                        name, schemas.read(node), required.contains(name), node.location())));
    AdditionalProperties additional = additional(fields);
    if (properties.isEmpty()
        && required.isEmpty()
        && !fields.has("discriminator")
        && additional instanceof AdditionalProperties.Allowed allowed) {
      return new MapSchema(
          facts,
          allowed.values(),
          memberNames(fields),
          fields.count("minProperties"),
          fields.count("maxProperties"));
    }
    return new ObjectSchema(
        facts,
        properties,
        required,
        additional,
        fields.count("minProperties"),
        fields.count("maxProperties"),
        discriminator(fields));
  }

  /** Whether {@code propertyNames} says no more than what a map has: any name, or one of a list. */
  boolean takesNames(Fields fields) {
    Node said = fields.node().get("propertyNames");
    boolean map = fields.has("additionalProperties") && !fields.hasAny(NO_MAP);
    return said instanceof MapNode any
            && any.get("type") instanceof ScalarNode type
            && type.text().equals("string")
            && !new Fields(any, reading).hasAny(Keywords.STRUCTURE)
        || map && !memberNames(fields).isEmpty();
  }

  private List<String> memberNames(Fields fields) {
    Node said = fields.node().get("propertyNames");
    return said != null
            && names.meant(said) instanceof MapNode closed
            && closed.get("enum") instanceof ListNode list
        ? list.items().stream()
            .filter(ScalarNode.class::isInstance)
            .map(name -> ((ScalarNode) name).text())
            .toList()
        : List.of();
  }

  private static Set<String> required(Fields fields) {
    Node node = fields.node().get("required");
    if (node instanceof ScalarNode) {
      fields.unused("required", "should be a list of names on the enclosing object");
      return Set.of();
    }
    return new LinkedHashSet<>(fields.texts("required"));
  }

  private AdditionalProperties additional(Fields fields) {
    Node node = fields.node().get("additionalProperties");
    if (node instanceof ScalarNode scalar) {
      return switch (scalar.text()) {
        case "false" -> new AdditionalProperties.Forbidden();
        default -> new AdditionalProperties.Allowed(schemas.read(scalar));
      };
    }
    if (node != null) {
      return new AdditionalProperties.Allowed(schemas.read(node));
    }
    List<Node> patterns = List.copyOf(fields.members("patternProperties").values());
    if (patterns.isEmpty()) {
      return new AdditionalProperties.Unspecified();
    }
    fields.unused("patternProperties", "the patterns of the names are not checked");
    return new AdditionalProperties.Allowed(
        patterns.size() == 1
            ? schemas.read(patterns.get(0))
            : new AnySchema(SchemaFacts.at(fields.node().location())));
  }

  /** The discriminator of an object or union, in the spelling of either edition. */
  Optional<Discriminator> discriminator(Fields fields) {
    Node node = fields.node().get("discriminator");
    if (node instanceof ScalarNode scalar && !scalar.isNull()) {
      return Optional.of(new Discriminator(scalar.text(), Map.of(), scalar.location()));
    }
    if (!(node instanceof MapNode map)) {
      return Optional.empty();
    }
    Fields inner = new Fields(map, reading);
    String property = inner.text("propertyName");
    if (property.isEmpty()) {
      fields.unused("discriminator", "names no property");
      return Optional.empty();
    }
    Map<String, String> mapping = new LinkedHashMap<>();
    inner
        .members("mapping")
        .forEach(
            (value, target) -> mappedName(target).ifPresent(schema -> mapping.put(value, schema)));
    return Optional.of(new Discriminator(property, mapping, map.location()));
  }

  /** A mapping names a schema by its name or by a reference. */
  private Optional<String> mappedName(Node target) {
    if (!(target instanceof ScalarNode scalar)) {
      return Optional.empty();
    }
    return names.isKnown(scalar.text()) ? Optional.of(scalar.text()) : names.nameOf(scalar);
  }

  private static NumberRange range(Fields fields) {
    Optional<BigDecimal> minimum = fields.number("minimum");
    Optional<BigDecimal> maximum = fields.number("maximum");
    boolean exclusiveMinimum = saysTrue(fields, "exclusiveMinimum");
    boolean exclusiveMaximum = saysTrue(fields, "exclusiveMaximum");
    Optional<BigDecimal> above = bound(fields, "exclusiveMinimum");
    Optional<BigDecimal> below = bound(fields, "exclusiveMaximum");
    if (above.isPresent() && (minimum.isEmpty() || above.get().compareTo(minimum.get()) >= 0)) {
      minimum = above;
      exclusiveMinimum = true;
    }
    if (below.isPresent() && (maximum.isEmpty() || below.get().compareTo(maximum.get()) <= 0)) {
      maximum = below;
      exclusiveMaximum = true;
    }
    return new NumberRange(
        minimum,
        exclusiveMinimum && minimum.isPresent(),
        maximum,
        exclusiveMaximum && maximum.isPresent(),
        fields.number("multipleOf"));
  }

  private static boolean saysTrue(Fields fields, String key) {
    return isBoolean(fields.node().get(key)) && fields.flag(key);
  }

  private static Optional<BigDecimal> bound(Fields fields, String key) {
    return isBoolean(fields.node().get(key)) ? Optional.empty() : fields.number(key);
  }

  private static boolean isBoolean(Node node) {
    return node instanceof ScalarNode scalar && scalar.type() == ScalarNode.Type.BOOLEAN;
  }
}
