package dev.hadron.api;

import dev.hadron.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Collects what the parts of an object schema contribute, each named schema once. */
final class Flattening {

  private final Api api;
  private final Map<String, ApiProperty> properties = new LinkedHashMap<>();
  private final Set<String> required = new LinkedHashSet<>();
  private final Set<String> includes = new LinkedHashSet<>();
  private final List<UnionSchema> unions = new ArrayList<>();
  private AdditionalProperties additional = new AdditionalProperties.Unspecified();
  private Optional<Discriminator> discriminator = Optional.empty();

  private Flattening(Api api) {
    this.api = api;
  }

  static Optional<FlatObject> of(Api api, ApiSchema schema) {
    Flattening flattening = new Flattening(api);
    ApiSchema resolved = api.resolve(schema);
    boolean isObject = flattening.add(resolved);
    return isObject
        ? Optional.of(flattening.result(resolved.facts().location()))
        : Optional.empty();
  }

  /** Whether {@code schema} contributes to an object at all. */
  private boolean add(ApiSchema schema) {
    if (schema instanceof ObjectSchema object) {
      addObject(object);
      return true;
    }
    if (schema instanceof MapSchema map) {
      additional = new AdditionalProperties.Allowed(map.values());
      return true;
    }
    if (schema instanceof AllOfSchema all) {
      boolean isObject = false;
      for (ApiSchema part : all.parts()) {
        isObject |= addPart(part);
      }
      return isObject;
    }
    return false;
  }

  private boolean addPart(ApiSchema part) {
    if (part instanceof RefSchema ref) {
      return includes.add(ref.name()) && addPart(api.schema(ref.name()));
    }
    if (part instanceof UnionSchema union) {
      unions.add(union);
      return false;
    }
    return add(part);
  }

  private void addObject(ObjectSchema object) {
    for (ApiProperty property : object.properties().values()) {
      // A part that only says "any value" refines nothing that another part declares.
      if (!(property.schema() instanceof AnySchema) || !properties.containsKey(property.name())) {
        properties.put(property.name(), property);
      }
    }
    required.addAll(object.required());
    if (!(object.additional() instanceof AdditionalProperties.Unspecified)) {
      additional = object.additional();
    }
    if (object.discriminator().isPresent()) {
      discriminator = object.discriminator();
    }
  }

  private FlatObject result(SourceLocation location) {
    Map<String, ApiProperty> merged = new LinkedHashMap<>();
    properties.forEach(
        (name, property) ->
            merged.put(
                name,
                new ApiProperty(
                    name, property.schema(), required.contains(name), property.location())));
    Set<String> undescribed = undescribed();
    for (String name : undescribed) {
      ApiSchema anything = new AnySchema(SchemaFacts.at(location).asNullable());
      merged.put(name, new ApiProperty(name, anything, true, location));
    }
    return new FlatObject(
        merged, undescribed, List.copyOf(includes), additional, unions, discriminator);
  }

  /** What has to be there, whatever it is; variants may say more of it, and kinds of the object. */
  private Set<String> undescribed() {
    boolean told =
        properties.isEmpty()
            || !unions.isEmpty()
            || additional instanceof AdditionalProperties.Forbidden;
    Set<String> names = new LinkedHashSet<>(told ? Set.of() : required);
    names.removeAll(properties.keySet());
    discriminator.ifPresent(by -> names.remove(by.property()));
    return names;
  }
}
