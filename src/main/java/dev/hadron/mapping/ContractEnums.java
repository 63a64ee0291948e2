package dev.hadron.mapping;

import dev.hadron.api.EnumSchema;
import dev.hadron.api.JsonValue;
import dev.hadron.diagnostic.LedgerEntry;
import dev.hadron.model.BasicType;
import dev.hadron.model.EnumType;
import dev.hadron.model.Origin;
import dev.hadron.model.ValueType;
import dev.hadron.model.naming.JavaName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Java enums of the closed lists of a contract; inline lists with the same values are one. */
final class ContractEnums {

  private final UniqueNames typeNames;
  private final List<LedgerEntry> ledger;
  private final Map<String, EnumType> byKey = new LinkedHashMap<>();

  ContractEnums(UniqueNames typeNames, List<LedgerEntry> ledger) {
    this.typeNames = typeNames;
    this.ledger = ledger;
  }

  /** All enums so far, without packages, in the order of their first use. */
  List<EnumType> all() {
    return List.copyOf(byKey.values());
  }

  EnumType named(String enumName) {
    return byKey.values().stream()
        .filter(type -> type.name().equals(enumName))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no enum named " + enumName));
  }

  /** Keeps the values of an enum as a column of a schema does. */
  void keep(String enumName, EnumType.Storage storage) {
    byKey.replaceAll(
        (key, type) ->
            type.name().equals(enumName)
                ? new EnumType(
                    type.name(),
                    type.packageName(),
                    type.constants(),
                    storage,
                    type.description(),
                    type.origin())
                : type);
  }

  /**
   * An enum for a list of strings; for one of numbers or booleans the plain type, whose values a
   * constraint lists; any JSON, with a ledger line, where values have several types.
   *
   * @param schemaName empty for an inline schema
   */
  ValueType typeOf(EnumSchema schema, String hint, String schemaName) {
    if (schema.type() == EnumSchema.Type.MIXED) {
      ledger.add(
          new LedgerEntry(
              "enum-values-unchecked",
              "enum " + hint,
              "is taken as any JSON: its values have several types",
              schema.location()));
    }
    if (schema.type() != EnumSchema.Type.STRING) {
      return plain(schema);
    }
    List<String> values =
        schema.values().stream().map(value -> ((JsonValue.JsonString) value).value()).toList();
    String key = schemaName.isEmpty() ? "inline " + values : "schema " + schemaName;
    EnumType known = byKey.get(key);
    if (known == null) {
      String name = typeNames.claim(ContractReserved.clear(JavaName.type(hint)));
      known =
          new EnumType(
              name,
              "",
              EnumNames.constants(values),
              new EnumType.TextColumn(),
              schema.description().strip(),
              new Origin(schema.location(), "enum " + hint));
      byKey.put(key, known);
    }
    return new ValueType.EnumRef(known.name());
  }

  private static ValueType plain(EnumSchema schema) {
    return switch (schema.type()) {
      case INTEGER ->
          ValueType.of(schema.format().equals("int32") ? BasicType.INTEGER : BasicType.LONG);
      case NUMBER -> ValueType.of(BasicType.DECIMAL);
      case BOOLEAN -> ValueType.of(BasicType.BOOLEAN);
      case MIXED -> new ValueType.Json();
      case STRING -> throw new IllegalArgumentException("strings have an enum of their own");
    };
  }
}
