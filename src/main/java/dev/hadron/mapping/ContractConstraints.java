package dev.hadron.mapping;

import dev.hadron.api.Api;
import dev.hadron.api.ApiSchema;
import dev.hadron.api.ArraySchema;
import dev.hadron.api.EnumSchema;
import dev.hadron.api.IntegerSchema;
import dev.hadron.api.JsonValue;
import dev.hadron.api.MapSchema;
import dev.hadron.api.NumberRange;
import dev.hadron.api.NumberSchema;
import dev.hadron.api.ObjectSchema;
import dev.hadron.api.StringSchema;
import dev.hadron.api.UnionSchema;
import dev.hadron.model.Constraints;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** What a schema demands of a value beside its type. */
final class ContractConstraints {

  /** Formats of texts that a Java type expresses already; of numbers, those are others. */
  private static final Set<String> TYPED =
      Set.of("", "date", "date-time", "uuid", "binary");

  private static final Set<String> TYPED_NUMBERS = Set.of("", "int32", "int64", "float", "double");

  /** Lists of lists and maps of maps; one that is made of itself has no end. */
  private static final int DEEPEST = 3;

  private ContractConstraints() {}

  /** What a schema demands, and what it demands of the elements of a list. */
  static Constraints of(Api api, ApiSchema schema) {
    return of(api, schema, 0);
  }

  private static Constraints of(Api api, ApiSchema schema, int depth) {
    ApiSchema resolved = api.resolve(schema);
    Constraints own =
        resolved instanceof UnionSchema && depth == 0
            ? of(resolved).withSample(new ContractSamples(api).of(resolved))
            : of(resolved);
    Optional<ApiSchema> inside = inside(resolved).filter(any -> depth < DEEPEST);
    if (inside.isEmpty()) {
      return own;
    }
    Constraints items = of(api, inside.get(), depth + 1);
    Constraints whole = items == Constraints.NONE ? own : own.withItems(items);
    return isNullable(api, inside.get()) ? whole.withNullable(true) : whole;
  }

  /** What the elements of a list or the values of a map are. */
  private static Optional<ApiSchema> inside(ApiSchema schema) {
    if (schema instanceof ArraySchema array) {
      return Optional.of(array.items());
    }
    return schema instanceof MapSchema map ? Optional.of(map.values()) : Optional.empty();
  }

  private static boolean isNullable(Api api, ApiSchema schema) {
    return schema.nullable() || api.resolve(schema).nullable();
  }

  private static Constraints of(ApiSchema schema) {
    if (schema instanceof MapSchema map) {
      return sized(map.minProperties(), map.maxProperties())
          .withType("object")
          .withNames(map.names());
    }
    if (schema instanceof ObjectSchema) {
      return Constraints.NONE.withType("object");
    }
    if (schema instanceof EnumSchema closed && closed.type() != EnumSchema.Type.STRING) {
      Constraints listed =
          Constraints.NONE.withValues(closed.values().stream().map(JsonValue::toJson).toList());
      return closed.type() == EnumSchema.Type.INTEGER ? whole(listed, closed.format()) : listed;
    }
    if (schema instanceof StringSchema text) {
      Constraints sized = sized(text.minLength(), text.maxLength());
      Constraints matched = text.pattern().map(sized::withPattern).orElse(sized);
      return TYPED.contains(text.format()) ? matched : matched.withFormat(text.format());
    }
    if (schema instanceof ArraySchema array) {
      return sized(array.minItems(), array.maxItems()).withUnique(array.uniqueItems());
    }
    if (schema instanceof IntegerSchema number) {
      return whole(bounded(number.range()), number.format());
    }
    return schema instanceof NumberSchema number
        ? formatted(bounded(number.range()), number.format())
        : Constraints.NONE;
  }

  /** A default as the model writes it: text without quotes, anything else as JSON. */
  static Optional<String> defaultValue(ApiSchema schema) {
    return schema.facts().defaultValue().flatMap(ContractConstraints::text);
  }

  static Optional<String> text(JsonValue value) {
    if (value instanceof JsonValue.JsonNull) {
      return Optional.empty();
    }
    return Optional.of(
        value instanceof JsonValue.JsonString string ? string.value() : value.toJson());
  }

  private static Constraints formatted(Constraints constraints, String format) {
    return TYPED_NUMBERS.contains(format) ? constraints : constraints.withFormat(format);
  }

  /** A whole number that the contract gives no size is as long as Java has them, and says so. */
  private static Constraints whole(Constraints constraints, String format) {
    return format.isEmpty() ? constraints.withType("integer") : formatted(constraints, format);
  }

  /** Those of a number that has another size in the code than the contract gives it. */
  static Constraints told(Constraints constraints, String format) {
    boolean said = constraints.type().isPresent() || constraints.format().isPresent();
    return said ? constraints : constraints.withFormat(format);
  }

  static Constraints sized(OptionalInt least, OptionalInt most) {
    Constraints from =
        least.isPresent() ? Constraints.NONE.withMinLength(least.getAsInt()) : Constraints.NONE;
    return most.isPresent() ? from.withMaxLength(most.getAsInt()) : from;
  }

  private static Constraints bounded(NumberRange range) {
    Constraints from =
        range
            .minimum()
            .map(bound -> Constraints.NONE.withMinimum(bound, range.exclusiveMinimum()))
            .orElse(Constraints.NONE);
    Constraints between =
        range
            .maximum()
            .map(bound -> from.withMaximum(bound, range.exclusiveMaximum()))
            .orElse(from);
    return range.multipleOf().map(between::withMultipleOf).orElse(between);
  }
}
