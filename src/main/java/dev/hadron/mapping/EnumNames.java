package dev.hadron.mapping;

import dev.hadron.catalog.Catalog;
import dev.hadron.catalog.Column;
import dev.hadron.catalog.QualifiedName;
import dev.hadron.catalog.SqlIdentifier;
import dev.hadron.catalog.SqlType;
import dev.hadron.catalog.Table;
import dev.hadron.model.EnumType;
import dev.hadron.model.Origin;
import dev.hadron.model.naming.JavaName;
import dev.hadron.model.naming.Plural;
import dev.hadron.model.naming.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Java enums of a catalogue's enum types. */
final class EnumNames {

  /** Endings of the other types of an entity. */
  private static final Set<String> SUFFIXES =
      Set.of(
          "Create", "Update", "Filter", "Id", "Entity", "Mapper", "Repository", "Service", "Resource");

  private final Map<QualifiedName, EnumType> byType = new TreeMap<>();
  private final Map<String, EnumType> byColumn = new TreeMap<>();

  EnumNames(Catalog catalog, UniqueNames typeNames) {
    for (dev.hadron.catalog.EnumType type : catalog.enums()) {
      String wanted = JavaName.type(type.name().name());
      String name = typeNames.claim(typeNames.isTaken(wanted) ? wanted + "Value" : wanted);
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

  /** Adds an enum for each column that a CHECK holds to a closed list, named by table and column. */
  void addChecked(
      List<Table> tables,
      EntityNames names,
      ClosedLists lists,
      UniqueNames typeNames,
      List<Recognition> recognised) {
    for (Table table : tables) {
      for (Column column : table.columns()) {
        if (lists.isEnum(table, column)) {
          ClosedLists.ClosedList list = lists.of(table, column).orElseThrow();
          String entity = names.entity(table.name());
          String subject = table.name().name() + "." + column.name();
          EnumType type =
              new EnumType(
                  typeNames.claim(checkedName(entity, column)),
                  JavaName.segment(entity),
                  constants(list.values()),
                  new EnumType.TextColumn(),
                  column.comment(),
                  new Origin(list.check().where(), "check " + list.check().name()));
          byColumn.put(table.name() + "." + column.name(), type);
          recognised.add(
              new Recognition(
                  subject,
                  Meanings.ENUM,
                  "check " + list.check().name(),
                  "the Java enum " + type.name() + "; any other value is refused with 400",
                  column.where()));
        }
      }
    }
  }

  /** {@code AccountStatus} for the status of an account, also where the column says the table. */
  private static String checkedName(String entity, Column column) {
    String name = JavaName.type(column.name());
    String joined = name.startsWith(entity) && !name.equals(entity) ? name : entity + name;
    return SUFFIXES.stream().anyMatch(joined::endsWith) ? joined + "Value" : joined;
  }

  /** The enum of a column that a CHECK holds to a closed list. */
  Optional<String> of(Table table, Column column) {
    return Optional.ofNullable(byColumn.get(table.name() + "." + column.name()))
        .map(EnumType::name);
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
    List<EnumType> all = new ArrayList<>(byType.values());
    all.addAll(byColumn.values());
    return all;
  }

  /** A constant for each value; those that differ only by signs have the signs in their names. */
  static List<EnumType.Constant> constants(List<String> values) {
    Map<String, Long> wanted =
        values.stream()
            .collect(Collectors.groupingBy(JavaName::constant, Collectors.counting()));
    UniqueNames names = new UniqueNames();
    List<EnumType.Constant> constants = new ArrayList<>();
    for (String value : values) {
      String plain = JavaName.constant(value);
      String name = wanted.get(plain) == 1 ? plain : JavaName.spelledConstant(value);
      constants.add(new EnumType.Constant(names.claim(name), value));
    }
    return constants;
  }
}
