package dev.hadron.mapping;

import dev.hadron.api.Api;
import dev.hadron.api.ApiProperty;
import dev.hadron.api.ApiSchema;
import dev.hadron.api.Discriminator;
import dev.hadron.api.EnumSchema;
import dev.hadron.api.FlatObject;
import dev.hadron.api.JsonValue;
import dev.hadron.api.RefSchema;
import dev.hadron.api.UnionSchema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which property tells the variants of a contract's unions apart, and by which values. */
final class ContractUnions {

  private final Api api;

  ContractUnions(Api api) {
    this.api = api;
  }

  /**
   * The property and the variant by each of its values.
   *
   * @param variants in document order
   */
  record Told(String property, Map<String, ApiSchema> variants) {}

  /** What the discriminator says, or constants of one required property; empty where neither does. */
  Optional<Told> told(UnionSchema union) {
    if (union.discriminator().isPresent()) {
      return declared(union, union.discriminator().get());
    }
    return candidates(union).stream()
        .map(property -> byConstants(union, property, true))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<Told> declared(UnionSchema union, Discriminator discriminator) {
    Map<String, ApiSchema> variants = new LinkedHashMap<>();
    for (ApiSchema variant : union.variants()) {
      if (!(variant instanceof RefSchema ref)) {
        return byConstants(union, discriminator.property(), false);
      }
      List<String> mapped =
          discriminator.mapping().entrySet().stream()
              .filter(entry -> entry.getValue().equals(ref.name()))
              .map(Map.Entry::getKey)
              .toList();
      mapped.forEach(value -> variants.put(value, ref));
      if (mapped.isEmpty()) {
        variants.put(discriminator.valueOf(ref.name()), ref);
      }
    }
    return Optional.of(new Told(discriminator.property(), variants));
  }

  private List<String> candidates(UnionSchema union) {
    return api.flatten(union.variants().get(0)).stream()
        .flatMap(object -> object.properties().keySet().stream())
        .toList();
  }

  private Optional<Told> byConstants(UnionSchema union, String property, boolean required) {
    Map<String, ApiSchema> variants = new LinkedHashMap<>();
    for (ApiSchema variant : union.variants()) {
      Optional<String> constant =
          api.flatten(variant).flatMap(object -> constant(object, property, required));
      if (constant.isEmpty() || variants.put(constant.get(), variant) != null) {
        return Optional.empty();
      }
    }
    return Optional.of(new Told(property, variants));
  }

  /** The one text that the property can be. */
  private Optional<String> constant(FlatObject object, String name, boolean required) {
    ApiProperty property = object.properties().get(name);
    if (property == null || required && !property.required()) {
      return Optional.empty();
    }
    return api.resolve(property.schema()) instanceof EnumSchema closed
            && closed.values().size() == 1
            && closed.values().get(0) instanceof JsonValue.JsonString text
        ? Optional.of(text.value())
        : Optional.empty();
  }
}
