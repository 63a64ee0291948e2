package dev.hadron.mapping;

import dev.hadron.api.AdditionalProperties;
import dev.hadron.api.Api;
import dev.hadron.api.ApiSchema;
import dev.hadron.api.ArraySchema;
import dev.hadron.api.ObjectSchema;
import dev.hadron.model.ValueType;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Properties that the code declares otherwise than the contract. */
final class DeclaredOtherwise {

  private final Api api;

  private final Map<String, Map<String, Deviation>> byRecord = new HashMap<>();

  DeclaredOtherwise(Api api) {
    this.api = api;
  }

  /**
   * How a value is declared otherwise.
   *
   * @param part what of the value, as the lines of a test begin; empty for the whole
   */
  record Deviation(String part, String reason) {}

  /** What the code leaves open of a value though its schema does not. */
  Optional<Deviation> looser(ApiSchema schema, ValueType type) {
    ApiSchema resolved = api.resolve(schema);
    if (type instanceof ValueType.Json
        && resolved instanceof ObjectSchema object
        && object.additional() instanceof AdditionalProperties.Forbidden) {
      return Optional.of(
          new Deviation(
              ": nothing else", "an object without properties is kept as any object"));
    }
    boolean any = type instanceof ValueType.ListOf list && list.element() instanceof ValueType.Json;
    return any
            && resolved instanceof ArraySchema array
            && api.resolve(array.items()) instanceof ArraySchema
        ? Optional.of(
            new Deviation("[]", "a list of nothing but itself holds any JSON"))
        : Optional.empty();
  }

  void add(String record, String property, Deviation deviation) {
    byRecord.computeIfAbsent(record, name -> new HashMap<>()).put(property, deviation);
  }

  boolean isEmpty() {
    return byRecord.isEmpty();
  }

  Optional<Deviation> of(String record, String property) {
    return Optional.ofNullable(byRecord.getOrDefault(record, Map.of()).get(property));
  }
}
