package dev.hadron.mapping;

import dev.hadron.api.Api;
import dev.hadron.api.ApiMediaType;
import dev.hadron.api.ApiProperty;
import dev.hadron.api.ApiResponse;
import dev.hadron.api.ApiSchema;
import dev.hadron.api.EnumSchema;
import dev.hadron.api.FlatObject;
import dev.hadron.api.JsonValue;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Statuses that the body of a declared error may tell, where it lists those. */
final class ToldStatuses {

  private static final int DEEPEST = 2;

  private static final Set<String> NAMES =
      Set.of("status", "statuscode", "httpstatus", "httpstatuscode", "httpcode");

  private final Api api;

  ToldStatuses(Api api) {
    this.api = api;
  }

  /** Whether the body of an error lets it tell a status; any body that lists none does. */
  boolean allow(ApiResponse response, int status) {
    return ContractBodies.served(response.content())
        .map(Map.Entry::getValue)
        .map(ApiMediaType::schema)
        .flatMap(schema -> listed(schema, 0))
        .filter(list -> list.values().stream().noneMatch(value -> isNumber(value, status)))
        .isEmpty();
  }

  private static boolean isNumber(JsonValue value, int status) {
    return value.toJson().equals(String.valueOf(status));
  }

  private Optional<EnumSchema> listed(ApiSchema schema, int depth) {
    Optional<FlatObject> object = depth < DEEPEST ? api.flatten(schema) : Optional.empty();
    if (object.isEmpty()) {
      return Optional.empty();
    }
    Map<String, ApiProperty> properties = object.get().properties();
    return properties.values().stream()
        .filter(property -> NAMES.contains(ContractNames.letters(property.name())))
        .map(property -> api.resolve(property.schema()))
        .filter(EnumSchema.class::isInstance)
        .map(EnumSchema.class::cast)
        .filter(list -> list.type() == EnumSchema.Type.INTEGER)
        .findFirst()
        .or(
            () ->
                properties.values().stream()
                    .flatMap(property -> listed(property.schema(), depth + 1).stream())
                    .findFirst());
  }
}
