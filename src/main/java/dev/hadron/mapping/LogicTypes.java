package dev.hadron.mapping;

import dev.hadron.api.JsonValue;
import dev.hadron.catalog.BuiltInTypes;
import dev.hadron.catalog.Catalog;
import dev.hadron.catalog.Column;
import dev.hadron.catalog.SqlType;
import dev.hadron.diagnostic.Diagnostic;
import dev.hadron.model.Attribute;
import dev.hadron.model.Constraints;
import dev.hadron.model.Entity;
import dev.hadron.model.EnumType;
import dev.hadron.model.RecordType;
import dev.hadron.model.ValueType;
import dev.hadron.model.naming.JavaName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The types of what an operation takes and answers that no table describes: types of SQL ({@code
 * varchar(200)}, {@code date}, {@code text[]}), those of columns ({@code orders.status}), or lists of
 * values. What may be missing is {@code date or null}, or has null in its list.
 */
final class LogicTypes {

  private static final String HINT =
      "{ name: type }, a type of SQL such as integer or varchar(200), TABLE.COLUMN, or a list of"
          + " values; 'date or null' may be missing";

  private static final Pattern TYPE =
      Pattern.compile(
          "(?<name>[a-z_][a-z0-9_ ]*?)(?: ?\\((?<arguments>\\d{1,9}(?: ?, ?\\d{1,9})?)\\))?"
              + "(?<array>\\[])?");

  private static final Pattern COLUMN =
      Pattern.compile("(?<table>[\\w$]+)\\.(?<column>[\\w$]+)");

  /** Names that SQL writes in several words. */
  private static final Map<String, String> WORDS =
      Map.of(
          "double precision", "float8",
          "character varying", "varchar",
          "timestamp with time zone", "timestamptz",
          "timestamp without time zone", "timestamp");

  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,62}");

  private static final Pattern OR_NULL = Pattern.compile("(?i) or null$");

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private final Catalog catalog;
  private final ColumnTypes columns;
  private final List<Entity> entities;
  private final SchemaLogic store;
  private final List<Diagnostic> problems;

  LogicTypes(
      Catalog catalog,
      ColumnTypes columns,
      List<Entity> entities,
      SchemaLogic store,
      List<Diagnostic> problems) {
    this.catalog = catalog;
    this.columns = columns;
    this.entities = entities;
    this.store = store;
    this.problems = problems;
  }

  /** A type with what every value of it satisfies. */
  private record Typed(ValueType type, Constraints constraints) {}

  /**
   * One thing that is said by name.
   *
   * @param optional whether it may be missing
   */
  record Member(String name, boolean optional, ValueType type, Constraints constraints) {}

  /**
   * The members of an object that names types.
   *
   * @param stem name of the type that they are a part of
   */
  List<Member> members(
      LogicSite site, String path, JsonValue value, String stem, Entity entity) {
    if (!(value instanceof JsonValue.JsonObject object)) {
      problem(site, path, "no object of names and types");
      return List.of();
    }
    List<Member> members = new ArrayList<>();
    object
        .members()
        .forEach(
            (key, type) -> {
              String at = path + "/" + key;
              if (!NAME.matcher(key).matches()) {
                problem(site, at, "'" + key + "' is no name of letters and digits");
                return;
              }
              typed(site, type, stem + JavaName.type(key), entity)
                  .ifPresentOrElse(
                      typed ->
                          members.add(
                              new Member(key, isOptional(type), typed.type(), typed.constraints())),
                      () -> problem(site, at, "'" + type.toJson() + "' is no type"));
            });
    return members;
  }

  /** A record of members, which is a type of the entity's package. */
  RecordType record(
      LogicSite site, String name, List<Member> members, Entity entity, String description) {
    List<RecordType.Property> properties = new ArrayList<>();
    UniqueNames names = new UniqueNames();
    for (Member member : members) {
      properties.add(
          new RecordType.Property(
              names.claim(JavaName.component(member.name())),
              member.name(),
              member.type(),
              !member.optional(),
              member.optional(),
              member.constraints(),
              RecordType.Access.READ_WRITE,
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              site.origin()));
    }
    RecordType record =
        new RecordType(
            name,
            name,
            entity.packageName(),
            properties,
            Constraints.NONE,
            false,
            Optional.of(description),
            site.origin());
    store.add(record);
    return record;
  }

  private static boolean isOptional(JsonValue type) {
    return type instanceof JsonValue.JsonArray list
        ? list.items().stream().anyMatch(JsonValue.JsonNull.class::isInstance)
        : type instanceof JsonValue.JsonString text
            && OR_NULL.matcher(words(text)).find();
  }

  /** With one blank between words, so that patterns look at each place once. */
  private static String words(JsonValue.JsonString text) {
    return BLANKS.matcher(text.value().strip()).replaceAll(" ");
  }

  private Optional<Typed> typed(
      LogicSite site, JsonValue value, String stem, Entity entity) {
    if (value instanceof JsonValue.JsonArray list) {
      return values(site, list, stem, entity);
    }
    if (!(value instanceof JsonValue.JsonString text)) {
      return Optional.empty();
    }
    String type = OR_NULL.matcher(words(text)).replaceFirst("");
    Matcher column = COLUMN.matcher(type);
    return column.matches()
        ? ofColumn(column.group("table"), column.group("column"))
        : ofSql(type.toLowerCase(Locale.ROOT), site);
  }

  /** A closed list of values, as an enum of its own. */
  private Optional<Typed> values(
      LogicSite site, JsonValue.JsonArray list, String stem, Entity entity) {
    List<String> values = new ArrayList<>();
    for (JsonValue item : list.items()) {
      if (item instanceof JsonValue.JsonNull) {
        continue;
      }
      if (!(item instanceof JsonValue.JsonString text) || text.value().isBlank()) {
        return Optional.empty();
      }
      values.add(text.value());
    }
    if (values.isEmpty() || values.stream().distinct().count() < values.size()) {
      return Optional.empty();
    }
    EnumType type =
        new EnumType(
            store.claim(stem),
            entity.packageName(),
            EnumNames.constants(values),
            new EnumType.TextColumn(),
            "",
            site.origin());
    store.add(type);
    return Optional.of(new Typed(new ValueType.EnumRef(type.name()), Constraints.NONE));
  }

  private Optional<Typed> ofColumn(String table, String column) {
    return entities.stream()
        .filter(entity -> entity.table().name().equals(table))
        .flatMap(entity -> entity.attributes().stream())
        .filter(SchemaRecords::isShown)
        .filter(attribute -> attribute.column().name().equals(column))
        .findFirst()
        .map(LogicTypes::typed);
  }

  private static Typed typed(Attribute attribute) {
    return new Typed(attribute.type(), attribute.constraints());
  }

  private Optional<Typed> ofSql(String text, LogicSite site) {
    Matcher matcher = TYPE.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String words = matcher.group("name").strip().replaceAll(" +", " ");
    List<String> arguments =
        matcher.group("arguments") == null
            ? List.of()
            : Arrays.stream(matcher.group("arguments").split(",")).map(String::strip).toList();
    int dimensions = matcher.group("array") == null ? 0 : 1;
    return BuiltInTypes.internalName(WORDS.getOrDefault(words, words))
        .map(name -> BuiltInTypes.of(name, arguments, dimensions))
        .or(() -> named(words, dimensions))
        .map(type -> Column.of("value", type, false, site.where()))
        .filter(columns::hasJavaType)
        .map(column -> new Typed(columns.valueType(column.type()), columns.constraints(column)));
  }

  private Optional<SqlType> named(String name, int dimensions) {
    return catalog.enums().stream()
        .filter(type -> type.name().name().equals(name))
        .findFirst()
        .map(type -> new SqlType(type.name(), List.of(), dimensions, name));
  }

  private void problem(LogicSite site, String path, String what) {
    problems.add(
        site.problem(
            path, "%s of %s: %s".formatted(LogicHint.SAID, site.label(), what), HINT));
  }
}
