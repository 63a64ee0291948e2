package dev.hadron.mapping;

import dev.hadron.api.Api;
import dev.hadron.api.ApiProperty;
import dev.hadron.api.ApiSchema;
import dev.hadron.api.ArraySchema;
import dev.hadron.api.EnumSchema;
import dev.hadron.api.FlatObject;
import dev.hadron.api.JsonValue;
import dev.hadron.api.MapSchema;
import dev.hadron.api.ObjectSchema;
import dev.hadron.api.UnionSchema;
import dev.hadron.model.BasicType;
import dev.hadron.model.Constraints;
import dev.hadron.sample.Sample;
import dev.hadron.sample.SampleValues;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** JSON that satisfies a schema, for values that are kept as any JSON: with what is required only. */
final class ContractSamples {

  /** Objects in objects; one that requires itself has no value at all. */
  private static final int DEEPEST = 6;

  private static final String NOTHING = "{}";

  private final Api api;

  ContractSamples(Api api) {
    this.api = api;
  }

  /** A value, compact; without null where the schema does not force it. */
  String of(ApiSchema schema) {
    return of(schema, "value", 0);
  }

  private String of(ApiSchema schema, String name, int depth) {
    ApiSchema resolved = api.resolve(schema);
    if (depth > DEEPEST) {
      return NOTHING;
    }
    if (resolved instanceof EnumSchema closed) {
      return closed.values().stream()
          .filter(value -> !(value instanceof JsonValue.JsonNull))
          .findFirst()
          .map(JsonValue::toJson)
          .orElse("null");
    }
    Optional<BasicType> scalar = ContractScalars.of(resolved);
    if (scalar.isPresent()) {
      Constraints constraints = ContractConstraints.of(api, resolved);
      return SampleValues.basic(scalar.get(), constraints, name, 1).json();
    }
    if (resolved instanceof ArraySchema array) {
      int least = ContractConstraints.of(api, resolved).minLength().orElse(1);
      return IntStream.range(0, Math.max(1, least))
          .mapToObj(each -> of(array.items(), name, depth + 1))
          .collect(Collectors.joining(",", "[", "]"));
    }
    if (resolved instanceof MapSchema map) {
      String key = SampleValues.keys(Constraints.NONE.withNames(map.names())).get(0);
      return "{" + Sample.quoteJson(key) + ":" + of(map.values(), name, depth + 1) + "}";
    }
    if (resolved instanceof UnionSchema union) {
      return of(first(union), name, depth + 1);
    }
    return api.flatten(resolved).map(flat -> object(resolved, flat, depth)).orElse(NOTHING);
  }

  /** The variant that demands most: others may match what demands little, too. */
  private ApiSchema first(UnionSchema union) {
    return union.variants().stream()
        .max(Comparator.comparingInt(this::demands))
        .orElseThrow(() -> new IllegalArgumentException("a union of nothing"));
  }

  private int demands(ApiSchema variant) {
    ApiSchema resolved = api.resolve(variant);
    return ContractScalars.of(resolved).isPresent() || resolved instanceof EnumSchema
        ? 0
        : api.flatten(resolved)
            .map(flat -> flat.properties().values().stream().filter(ApiProperty::required).count())
            .map(Long::intValue)
            .orElse(0);
  }

  /** What is required, as many more properties as there have to be, and a choice that is open. */
  private String object(ApiSchema schema, FlatObject flat, int depth) {
    int least =
        schema instanceof ObjectSchema object ? object.minProperties().orElse(0) : 0;
    List<String> members = new ArrayList<>();
    SampleValues.atLeast(
            flat.properties().entrySet(), member -> member.getValue().required(), least)
        .forEach(
            member ->
                members.add(
                    Sample.quoteJson(member.getKey())
                        + ":"
                        + of(member.getValue().schema(), member.getKey(), depth + 1)));
    for (UnionSchema union : flat.unions()) {
      String inside = of(union, "value", depth + 1);
      if (inside.startsWith("{") && !inside.equals(NOTHING)) {
        members.add(inside.substring(1, inside.length() - 1));
      }
    }
    return members.stream().collect(Collectors.joining(",", "{", "}"));
  }
}
