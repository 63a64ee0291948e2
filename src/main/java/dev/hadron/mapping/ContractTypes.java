package dev.hadron.mapping;

import dev.hadron.api.AdditionalProperties;
import dev.hadron.api.AllOfSchema;
import dev.hadron.api.AnySchema;
import dev.hadron.api.Api;
import dev.hadron.api.ApiProperty;
import dev.hadron.api.ApiSchema;
import dev.hadron.api.ArraySchema;
import dev.hadron.api.EnumSchema;
import dev.hadron.api.FlatObject;
import dev.hadron.api.MapSchema;
import dev.hadron.api.NumberSchema;
import dev.hadron.api.ObjectSchema;
import dev.hadron.api.RefSchema;
import dev.hadron.api.SchemaFacts;
import dev.hadron.api.UnionSchema;
import dev.hadron.diagnostic.LedgerEntry;
import dev.hadron.model.BasicType;
import dev.hadron.model.Constraints;
import dev.hadron.model.Origin;
import dev.hadron.model.RecordType;
import dev.hadron.model.ValueType;
import dev.hadron.model.Variants;
import dev.hadron.model.naming.JavaName;
import dev.hadron.model.naming.Plural;
import dev.hadron.model.naming.TellingNames;
import dev.hadron.model.naming.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/** Types of the values on the wire; each object schema that is used becomes a record, once. */
final class ContractTypes {

  private final Api api;
  private final UniqueNames typeNames;
  private final ContractEnums enums;
  private final ContractUnions unions;
  private final List<LedgerEntry> ledger;

  /** Record names by schema name, or by place for schemas without one. */
  private final Map<String, String> names = new LinkedHashMap<>();

  private final Map<String, RecordType> records = new LinkedHashMap<>();

  private final DeclaredOtherwise otherwise;

  /** Named schemas whose types are being found. */
  private final Set<String> open = new HashSet<>();

  ContractTypes(Api api, UniqueNames typeNames, List<LedgerEntry> ledger) {
    this.api = api;
    this.typeNames = typeNames;
    this.enums = new ContractEnums(typeNames, ledger);
    this.unions = new ContractUnions(api);
    this.otherwise = new DeclaredOtherwise(api);
    this.ledger = ledger;
  }

  /** What a value of the schema must satisfy. */
  Constraints constraints(ApiSchema schema) {
    return ContractConstraints.of(api, schema);
  }

  /** All records so far, without packages, in the order of their first use. */
  List<RecordType> records() {
    return List.copyOf(records.values());
  }

  RecordType record(String name) {
    return records.get(name);
  }

  ContractEnums enums() {
    return enums;
  }

  /** Takes a record with other types of properties in the place of the one of its name. */
  void replace(RecordType record) {
    records.replace(record.name(), record);
  }

  DeclaredOtherwise otherwise() {
    return otherwise;
  }

  /** A free name for a type that no schema of the contract has. */
  String claim(String wanted) {
    return typeNames.claim(wanted);
  }

  /** Whether a schema, or what it refers to, at once or at last, lets a value be null. */
  boolean isNullable(ApiSchema schema) {
    Set<String> seen = new HashSet<>();
    ApiSchema current = schema;
    while (!current.nullable()
        && current instanceof RefSchema ref
        && seen.add(ref.name())) {
      current = api.schema(ref.name());
    }
    return current.nullable();
  }

  /** What a schema, or what it refers to, says that a value is where none is sent. */
  Optional<String> defaultValue(ApiSchema schema) {
    return ContractConstraints.defaultValue(schema)
        .or(() -> ContractConstraints.defaultValue(api.resolve(schema)));
  }

  /**
   * @param hint name for an object or enum that has none of its own
   */
  ValueType typeOf(ApiSchema schema, String hint) {
    if (schema instanceof RefSchema ref) {
      return named(ref.name());
    }
    return typeOf(schema, hint, "", schema.location().toString());
  }

  /** A named schema; a list or map of nothing but itself holds any JSON. */
  private ValueType named(String schemaName) {
    ApiSchema schema = api.schema(schemaName);
    if (!names.containsKey(schemaName) && !open.add(schemaName)) {
      if (schema instanceof UnionSchema union) {
        noteAnyJson(union, schemaName);
      }
      return new ValueType.Json();
    }
    ValueType type =
        schema instanceof RefSchema ref
            ? typeOf(ref, schemaName)
            : typeOf(schema, schemaName, schemaName, schemaName);
    open.remove(schemaName);
    return type;
  }

  /**
   * @param schemaName empty for an inline schema
   * @param key what makes the schema one and the same wherever it is used
   */
  private ValueType typeOf(ApiSchema schema, String hint, String schemaName, String key) {
    Optional<BasicType> scalar = ContractScalars.of(schema);
    if (scalar.isPresent()) {
      return ValueType.of(scalar.get());
    }
    if (schema instanceof EnumSchema closed) {
      return enums.typeOf(closed, hint, schemaName);
    }
    if (schema instanceof ArraySchema array) {
      return new ValueType.ListOf(typeOf(array.items(), elementHint(hint)));
    }
    if (schema instanceof MapSchema map) {
      return new ValueType.MapOf(typeOf(map.values(), elementHint(hint) + "Value"));
    }
    if (schema instanceof UnionSchema union) {
      return union(union, hint);
    }
    if (schema instanceof AllOfSchema all) {
      return allOf(all, hint, schemaName, key);
    }
    if (schema instanceof ObjectSchema object) {
      return object(object, hint, schemaName, key);
    }
    if (schema instanceof AnySchema) {
      return new ValueType.Json();
    }
    throw new IllegalStateException("unknown kind of schema at " + schema.location());
  }

  private ValueType union(UnionSchema union, String hint) {
    if (union.variants().size() == 1) {
      return typeOf(union.variants().get(0), hint);
    }
    Optional<Variants> variants = unions.told(union).flatMap(told -> variants(told, hint));
    if (variants.isPresent()) {
      return new ValueType.Json(variants);
    }
    noteAnyJson(union, hint);
    return new ValueType.Json();
  }

  private void noteAnyJson(UnionSchema union, String hint) {
    ledger.add(
        new LedgerEntry(
            "union-as-json",
            "union " + hint,
            "is taken and given as any JSON: its variants are not told apart",
            union.location()));
  }

  /** Records of the variants; empty where one of them is no object with properties. */
  private Optional<Variants> variants(ContractUnions.Told told, String hint) {
    Map<String, String> records = new LinkedHashMap<>();
    for (Map.Entry<String, ApiSchema> variant : told.variants().entrySet()) {
      ValueType type = typeOf(variant.getValue(), hint + JavaName.stem(variant.getKey()));
      if (!(type instanceof ValueType.RecordRef ref)) {
        return Optional.empty();
      }
      records.put(variant.getKey(), ref.recordName());
    }
    return Optional.of(new Variants(told.property(), records));
  }

  /** An {@code allOf} around one reference is that reference with words of its own. */
  private ValueType allOf(AllOfSchema all, String hint, String schemaName, String key) {
    List<ApiSchema> telling = all.parts().stream().filter(part -> !isSilent(part)).toList();
    if (telling.size() == 1 && schemaName.isEmpty()) {
      return typeOf(telling.get(0), hint);
    }
    Optional<FlatObject> flat = api.flatten(all);
    if (flat.isPresent()) {
      return record(all, flat.get(), hint, schemaName, key);
    }
    return telling.isEmpty() ? new ValueType.Json() : typeOf(telling.get(0), hint);
  }

  private static boolean isSilent(ApiSchema part) {
    return part instanceof AnySchema
        || part instanceof ObjectSchema object
            && object.properties().isEmpty()
            && object.required().isEmpty();
  }

  private ValueType object(ObjectSchema object, String hint, String schemaName, String key) {
    if (object.properties().isEmpty()) {
      return object.additional() instanceof AdditionalProperties.Allowed allowed
              && !(allowed.values() instanceof AnySchema)
          ? new ValueType.MapOf(typeOf(allowed.values(), hint + "Value"))
          : new ValueType.Json();
    }
    return record(object, api.flatten(object).orElseThrow(), hint, schemaName, key);
  }

  private ValueType record(
      ApiSchema schema, FlatObject flat, String hint, String schemaName, String key) {
    String known = names.get(key);
    if (known != null) {
      return new ValueType.RecordRef(known);
    }
    if (flat.properties().isEmpty()) {
      return new ValueType.Json();
    }
    String name = typeNames.claim(ContractReserved.clear(JavaName.type(hint)));
    names.put(key, name);
    new ContractLosses(api, ledger).note(schema, flat, name);
    List<RecordType.Property> properties = new ArrayList<>();
    UniqueNames components = new UniqueNames();
    // The name is taken before the properties are read: schemas may be recursive.
    records.put(name, null);
    for (ApiProperty property : flat.properties().values()) {
      properties.add(property(name, property, components));
    }
    records.put(
        name,
        new RecordType(
            name,
            schemaName.isEmpty() ? name : schemaName,
            "",
            properties,
            members(schema, flat),
            schema instanceof ObjectSchema && flat.isClosed(),
            text(schema.description()),
            new Origin(schema.location(), "schema " + (schemaName.isEmpty() ? name : schemaName))));
    return new ValueType.RecordRef(name);
  }

  /**
   * How few and how many members there are, in all parts, each named one once: schemas may be made of
   * themselves. Members without a name in the schema count too and are not kept, so that nobody can
   * tell whether there are enough of them.
   */
  private Constraints members(ApiSchema schema, FlatObject flat) {
    return Stream.concat(Stream.of(schema), flat.includes().stream().map(api::schema))
        .map(part -> ownMembers(part, flat))
        .reduce(Constraints.NONE, StricterConstraints::of);
  }

  private static Constraints ownMembers(ApiSchema schema, FlatObject flat) {
    if (schema instanceof AllOfSchema all) {
      return all.parts().stream()
          .map(part -> ownMembers(part, flat))
          .reduce(Constraints.NONE, StricterConstraints::of);
    }
    if (!(schema instanceof ObjectSchema object)) {
      return Constraints.NONE;
    }
    boolean open = flat.additional() instanceof AdditionalProperties.Allowed;
    return ContractConstraints.sized(
        open ? OptionalInt.empty() : object.minProperties(), object.maxProperties());
  }

  /**
   * One property; amounts of money are exact whatever format the contract gives them, and ids are
   * whole.
   */
  private RecordType.Property property(String owner, ApiProperty property, UniqueNames components) {
    ApiSchema schema = property.schema();
    ApiSchema resolved = api.resolve(schema);
    SchemaFacts own = schema.facts();
    SchemaFacts target = resolved.facts();
    boolean money =
        resolved instanceof NumberSchema number
            && !ContractScalars.of(number).equals(Optional.of(BasicType.DECIMAL))
            && TellingNames.isAmount(property.name());
    Constraints constraints = ContractConstraints.of(api, resolved);
    String name = components.claim(JavaName.variable(property.name()));
    boolean counted = ContractScalars.isCounted(property.name(), resolved);
    ValueType type =
        money
            ? ValueType.of(BasicType.DECIMAL)
            : counted
                ? ValueType.of(BasicType.LONG)
                : typeOf(schema, owner + JavaName.stem(property.name()));
    otherwise.looser(schema, type).ifPresent(each -> otherwise.add(owner, name, each));
    return new RecordType.Property(
        name,
        property.name(),
        type,
        property.required(),
        isNullable(schema),
        money
            ? constraints.withFormat(((NumberSchema) resolved).format())
            : counted ? constraints.withType("number") : constraints,
        access(own, target),
        defaultValue(schema),
        text(own.description()).or(() -> text(target.description())),
        own.example().or(target::example).flatMap(ContractConstraints::text),
        new Origin(property.location(), "property " + owner + "." + property.name()));
  }

  private static RecordType.Access access(SchemaFacts own, SchemaFacts target) {
    if (own.readOnly() || target.readOnly()) {
      return RecordType.Access.READ_ONLY;
    }
    return own.writeOnly() || target.writeOnly()
        ? RecordType.Access.WRITE_ONLY
        : RecordType.Access.READ_WRITE;
  }

  private static String elementHint(String hint) {
    List<String> words = Words.of(hint);
    String singular = words.isEmpty() ? "" : JavaName.stem(Plural.singularOfLast(words));
    return singular.equals(JavaName.stem(hint)) ? hint + "Item" : singular;
  }

  private static Optional<String> text(String value) {
    return value.isBlank() ? Optional.empty() : Optional.of(value.strip());
  }
}
