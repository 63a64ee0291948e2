package dev.hadron.api;

import dev.hadron.api.ApiParameter.In;
import dev.hadron.api.ApiParameter.Style;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Objects in queries, each of whose properties is written as a parameter of its own: {@code
 * page[size]=5} in the style {@code deepObject}, {@code size=5} in the style {@code form} (OpenAPI
 * 3.1, 4.8.12.3).
 */
public final class QueryObjects {

  private QueryObjects() {}

  /** The parameters of a place as they are written. */
  public static List<ApiParameter> apart(Api api, ApiOperation operation, In in) {
    Map<String, ApiParameter> apart = new LinkedHashMap<>();
    for (ApiParameter parameter : operation.parameters(in)) {
      for (ApiParameter part : parts(api, operation, parameter).orElse(List.of(parameter))) {
        apart.putIfAbsent(part.name(), part);
      }
    }
    return List.copyOf(apart.values());
  }

  /**
   * The properties of an object; empty for other values, for objects that are written as one value,
   * and for those whose members are not known or hold more than values.
   */
  public static Optional<List<ApiParameter>> parts(
      Api api, ApiOperation operation, ApiParameter parameter) {
    boolean deep = parameter.style() == Style.DEEP_OBJECT;
    boolean apart = deep || parameter.style() == Style.FORM && parameter.explode();
    if (parameter.in() != In.QUERY || !apart || parameter.mediaType().isPresent()) {
      return Optional.empty();
    }
    return api.flatten(parameter.schema())
        .filter(object -> object.unions().isEmpty() && !object.properties().isEmpty())
        .filter(object -> !(object.additional() instanceof AdditionalProperties.Allowed))
        .filter(object -> holdsValues(api, object))
        .map(
            object ->
                object.properties().values().stream()
                    .map(property -> part(parameter, property, deep))
                    .filter(part -> !isGiven(operation, parameter, part))
                    .toList());
  }

  private static ApiParameter part(ApiParameter object, ApiProperty property, boolean deep) {
    ApiSchema schema = property.schema();
    return new ApiParameter(
        deep ? object.name() + "[" + property.name() + "]" : property.name(),
        In.QUERY,
        object.required() && property.required(),
        Style.FORM,
        true,
        schema,
        Optional.empty(),
        schema.description(),
        object.deprecated() || schema.facts().deprecated(),
        schema.facts().example(),
        Map.of(),
        property.location());
  }

  /** Whether a parameter of its own has the name, too: what it says counts. */
  private static boolean isGiven(
      ApiOperation operation, ApiParameter object, ApiParameter part) {
    return operation.parameters(In.QUERY).stream()
        .anyMatch(given -> given != object && given.name().equals(part.name()));
  }

  private static boolean holdsValues(Api api, FlatObject object) {
    return object.properties().values().stream()
        .map(property -> api.resolve(property.schema()))
        .allMatch(
            schema ->
                schema instanceof ArraySchema array
                    ? isValue(api.resolve(array.items()))
                    : isValue(schema));
  }

  private static boolean isValue(ApiSchema schema) {
    return schema instanceof StringSchema
        || schema instanceof IntegerSchema
        || schema instanceof NumberSchema
        || schema instanceof BooleanSchema
        || schema instanceof EnumSchema;
  }
}
