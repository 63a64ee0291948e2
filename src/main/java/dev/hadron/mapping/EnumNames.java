package dev.hadron.mapping;

import dev.hadron.catalog.Catalog;
import dev.hadron.catalog.QualifiedName;
import dev.hadron.catalog.SqlIdentifier;
import dev.hadron.catalog.SqlType;
import dev.hadron.model.EnumType;
import dev.hadron.model.Origin;
import dev.hadron.model.naming.JavaName;
import dev.hadron.model.naming.Plural;
import dev.hadron.model.naming.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Java enums of a catalogue's enum types. */
final class EnumNames {

  private final Map<QualifiedName, EnumType> byType = new TreeMap<>();

  EnumNames(Catalog catalog, UniqueNames typeNames) {
    for (dev.hadron.catalog.EnumType type : catalog.enums()) {
      String name = typeNames.claim(JavaName.type(type.name().name()));
      byType.put(
          type.name(),
          new EnumType(
              name,
              packageOf(catalog, type),
              constants(type.labels()),
              new EnumType.NamedEnum(SqlIdentifier.quote(type.name())),
              type.comment(),
              new Origin(type.where(), "type " + type.name())));
    }
  }

  /** The package of the first table that uses the type. */
  private static String packageOf(Catalog catalog, dev.hadron.catalog.EnumType type) {
    return catalog.tables().stream()
        .filter(
            table ->
                table.columns().stream()
                    .anyMatch(column -> column.type().name().equals(type.name())))
        .findFirst()
        .map(table -> Plural.singularOfLast(Words.of(table.name().name())))
        .map(JavaName::segment)
        .orElse("shared");
  }

  /** The enum of a column's type; empty for any other type. */
  Optional<String> of(SqlType type) {
    return Optional.ofNullable(byType.get(type.name())).map(EnumType::name);
  }

  List<EnumType> all() {
    return List.copyOf(byType.values());
  }

  static List<EnumType.Constant> constants(List<String> values) {
    UniqueNames names = new UniqueNames();
    List<EnumType.Constant> constants = new ArrayList<>();
    for (String value : values) {
      constants.add(new EnumType.Constant(names.claim(JavaName.constant(value)), value));
    }
    return constants;
  }
}
