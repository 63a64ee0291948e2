package dev.hadron.read.openapi;

import dev.hadron.api.AllOfSchema;
import dev.hadron.api.AnySchema;
import dev.hadron.api.ApiSchema;
import dev.hadron.api.BooleanSchema;
import dev.hadron.api.JsonValue;
import dev.hadron.api.NumberRange;
import dev.hadron.api.NumberSchema;
import dev.hadron.api.RefSchema;
import dev.hadron.api.SchemaFacts;
import dev.hadron.api.StringSchema;
import dev.hadron.api.UnionSchema;
import dev.hadron.read.openapi.Node.ListNode;
import dev.hadron.read.openapi.Node.MapNode;
import dev.hadron.read.openapi.Node.ScalarNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Schemas made of others: {@code allOf}, {@code oneOf} and {@code anyOf}, and what stands beside
 * them.
 */
final class CompositionReader {

  private static final Set<String> REQUIREMENTS = Set.of("required", "not", "properties");

  private final SchemaReader schemas;
  private final StructureReader structures;

  CompositionReader(SchemaReader schemas, StructureReader structures) {
    this.schemas = schemas;
    this.structures = structures;
  }

  /** What a reference and the keywords beside it say together. */
  ApiSchema beside(RefSchema reference, Fields fields) {
    Map<String, Node> rest = new LinkedHashMap<>(fields.node().members());
    rest.remove("$ref");
    MapNode remaining = new MapNode(fields.node().place(), rest);
    ApiSchema own = schemas.read(remaining);
    SchemaFacts bare = SchemaFacts.at(reference.location());
    ApiSchema named = reference.withFacts(bare);
    return combine(
        own.facts(), isBare(own) ? List.of(named) : List.of(named, own.withFacts(bare)));
  }

  ApiSchema read(Fields fields, TypeNames types, SchemaFacts facts) {
    List<ApiSchema> parts = new ArrayList<>();
    SchemaFacts all = facts;
    for (Node node : fields.list("allOf")) {
      ApiSchema part = schemas.read(node, scalarType(types));
      if (part instanceof AnySchema) {
        all = merge(all, part.facts());
      } else {
        parts.add(part);
      }
    }
    for (ApiSchema said : bare(parts)) {
      parts.remove(said);
      // Null is a value of all parts, or of none.
      all = merge(all, said.facts().withNullable(false));
    }
    boolean own = fields.hasAny(ownKeywords(fields));
    for (UnionSchema.Kind kind : UnionSchema.Kind.values()) {
      Choice choice = choice(fields, kind, types, own || !parts.isEmpty());
      if (choice.nullable()) {
        all = all.asNullable();
      }
      choice.schema().ifPresent(parts::add);
    }
    boolean nothingElse = parts.isEmpty();
    if (own || nothingElse) {
      ApiSchema structure = structures.read(fields, types, SchemaFacts.at(facts.location()));
      if (nothingElse) {
        return structure.withFacts(merge(all, structure.facts()));
      }
      if (!(structure instanceof AnySchema)) {
        parts.add(structure);
      }
    }
    return combine(all, parts);
  }

  /** Parts that say no more than a type of scalars, as another part does that says more of it. */
  private static List<ApiSchema> bare(List<ApiSchema> parts) {
    List<ApiSchema> bare = parts.stream().filter(CompositionReader::isBare).toList();
    return bare.size() < parts.size() ? bare : bare.subList(0, Math.max(0, bare.size() - 1));
  }

  private static boolean isBare(ApiSchema part) {
    return part instanceof BooleanSchema
        || part instanceof StringSchema text
            && text.format().isEmpty()
            && text.minLength().isEmpty()
            && text.maxLength().isEmpty()
            && text.pattern().isEmpty()
        || part instanceof NumberSchema number
            && number.format().isEmpty()
            && number.range().equals(NumberRange.UNBOUNDED);
  }

  /**
   * The keywords that make the composing schema a part of its own; a union takes the discriminator.
   */
  private static Set<String> ownKeywords(Fields fields) {
    if (!fields.has("oneOf") && !fields.has("anyOf")) {
      return Keywords.STRUCTURE;
    }
    Set<String> keywords = new HashSet<>(Keywords.STRUCTURE);
    keywords.remove("discriminator");
    return keywords;
  }

  private static ApiSchema combine(SchemaFacts facts, List<ApiSchema> parts) {
    if (parts.size() == 1) {
      ApiSchema part = parts.get(0);
      return part.withFacts(merge(facts, part.facts()));
    }
    return new AllOfSchema(facts, parts);
  }

  /** What one of the union keywords comes to. */
  private record Choice(Optional<ApiSchema> schema, boolean nullable) {

    static final Choice NONE = new Choice(Optional.empty(), false);
  }

  private Choice choice(Fields fields, UnionSchema.Kind kind, TypeNames types, boolean hasBase) {
    String key = kind == UnionSchema.Kind.ONE_OF ? "oneOf" : "anyOf";
    List<Node> nodes = new ArrayList<>(fields.list(key));
    boolean nullable = nodes.removeIf(CompositionReader::isNull);
    if (nodes.isEmpty()) {
      return new Choice(Optional.empty(), nullable);
    }
    if (hasBase && nodes.stream().allMatch(CompositionReader::isRequirement)) {
      fields.unused(key, "conditions on which properties are present are not checked");
      return Choice.NONE;
    }
    List<ApiSchema> variants = new ArrayList<>();
    nodes.forEach(node -> variants.add(schemas.read(node, scalarType(types))));
    if (variants.size() == 1 && !fields.has("discriminator")) {
      return new Choice(Optional.of(variants.get(0)), nullable);
    }
    SchemaFacts bare = SchemaFacts.at(fields.node().get(key).location());
    return new Choice(
        Optional.of(new UnionSchema(bare, kind, variants, structures.discriminator(fields))),
        nullable);
  }

  /** A scalar type beside a union holds for its variants; an object's variants tell theirs. */
  private static String scalarType(TypeNames types) {
    String type = types.only();
    return type.equals("object") || type.equals("array") ? "" : type;
  }

  /** Whether a variant admits null and nothing else. */
  private static boolean isNull(Node node) {
    if (!(node instanceof MapNode map) || map.get("$ref") != null) {
      return false;
    }
    if (map.get("type") instanceof ScalarNode type) {
      return type.isNull() || type.text().equals("null");
    }
    if (map.get("enum") instanceof ListNode list) {
      return !list.items().isEmpty()
          && list.items().stream().allMatch(v -> v instanceof ScalarNode s && s.isNull());
    }
    boolean nullConst = map.get("const") instanceof ScalarNode value && value.isNull();
    boolean onlyNullable =
        map.members().size() == 1
            && map.get("nullable") instanceof ScalarNode flag
            && flag.text().equals("true");
    return nullConst || onlyNullable;
  }

  /** Whether a variant only says which properties must be present, describing no value. */
  private static boolean isRequirement(Node node) {
    return node instanceof MapNode map
        && map.get("required") != null
        && REQUIREMENTS.containsAll(map.members().keySet())
        && (!(map.get("properties") instanceof MapNode properties)
            || properties.members().values().stream().allMatch(CompositionReader::isEmpty));
  }

  private static boolean isEmpty(Node node) {
    return node instanceof MapNode map && map.members().isEmpty();
  }

  /** The outer schema's facts, what it leaves out taken from the inner one. */
  static SchemaFacts merge(SchemaFacts outer, SchemaFacts inner) {
    Map<String, JsonValue> extensions = new LinkedHashMap<>(inner.extensions());
    extensions.putAll(outer.extensions());
    return new SchemaFacts(
        outer.title().isEmpty() ? inner.title() : outer.title(),
        outer.description().isEmpty() ? inner.description() : outer.description(),
        outer.nullable() || inner.nullable(),
        outer.readOnly() || inner.readOnly(),
        outer.writeOnly() || inner.writeOnly(),
        outer.deprecated() || inner.deprecated(),
        outer.defaultValue().or(inner::defaultValue),
        outer.example().or(inner::example),
        extensions,
        outer.location());
  }
}
