package dev.hadron.mapping;

import dev.hadron.catalog.Catalog;
import dev.hadron.catalog.Column;
import dev.hadron.catalog.SqlType;
import dev.hadron.catalog.Table;
import dev.hadron.model.BasicType;
import dev.hadron.model.Constraints;
import dev.hadron.model.ValueType;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** Java types and constraints of SQL types (ISO 9075-2 and PostgreSQL chapter 8). */
final class ColumnTypes {

  private static final Map<String, BasicType> BUILT_IN =
      Map.ofEntries(
          Map.entry("bool", BasicType.BOOLEAN),
          Map.entry("int2", BasicType.SHORT),
          Map.entry("int4", BasicType.INTEGER),
          Map.entry("int8", BasicType.LONG),
          Map.entry("oid", BasicType.LONG),
          Map.entry("float4", BasicType.FLOAT),
          Map.entry("float8", BasicType.DOUBLE),
          Map.entry("numeric", BasicType.DECIMAL),
          Map.entry("text", BasicType.STRING),
          Map.entry("varchar", BasicType.STRING),
          Map.entry("bpchar", BasicType.STRING),
          Map.entry("char", BasicType.STRING),
          Map.entry("name", BasicType.STRING),
          Map.entry("date", BasicType.LOCAL_DATE),
          Map.entry("time", BasicType.LOCAL_TIME),
          Map.entry("timetz", BasicType.OFFSET_TIME),
          Map.entry("timestamp", BasicType.LOCAL_DATE_TIME),
          Map.entry("timestamptz", BasicType.INSTANT),
          Map.entry("uuid", BasicType.UUID),
          Map.entry("bytea", BasicType.BYTES));

  /** The type {@code "char"} holds one byte and cuts off what is longer. */
  private static final String ONE_BYTE = "^[ -~]?$";

  private final Catalog catalog;
  private final EnumNames enums;

  ColumnTypes(Catalog catalog, EnumNames enums) {
    this.catalog = catalog;
    this.enums = enums;
  }

  /** The type of a column's values; text where Java has no type for it. */
  ValueType valueType(Table table, Column column) {
    return enums
        .of(table, column)
        .<ValueType>map(ValueType.EnumRef::new)
        .orElseGet(() -> valueType(catalog.resolveDomain(column.type())));
  }

  /** The Java type of an SQL type; text where Java has none for it. */
  ValueType valueType(SqlType type) {
    if (type.isArray()) {
      SqlType element = new SqlType(type.name(), type.arguments(), 0, type.text());
      ValueType mapped = valueType(catalog.resolveDomain(element));
      // A matrix is no list: it is read and written as the text that the server makes of it.
      return type.dimensions() > 1
          ? ValueType.of(BasicType.STRING)
          : new ValueType.ListOf(
              mapped instanceof ValueType.Basic ? mapped : ValueType.of(BasicType.STRING));
    }
    Optional<String> enumName = enums.of(type);
    if (enumName.isPresent()) {
      return new ValueType.EnumRef(enumName.get());
    }
    if (type.is("json", "jsonb")) {
      return new ValueType.Json();
    }
    return ValueType.of(
        type.isBuiltIn()
            ? BUILT_IN.getOrDefault(type.name().name(), BasicType.STRING)
            : BasicType.STRING);
  }

  /** Whether Java has a type that holds every value of the column as it is. */
  boolean hasJavaType(Column column) {
    SqlType type = catalog.resolveDomain(column.type());
    boolean known =
        enums.of(type).isPresent()
            || type.name().name().equals("citext")
            || (type.isBuiltIn()
                && (BUILT_IN.containsKey(type.name().name())
                    || type.name().name().equals("json")
                    || type.name().name().equals("jsonb")));
    return known && type.dimensions() <= 1;
  }

  /** Bounds that the type itself sets: length of text, digits of decimals. */
  Constraints constraints(Column column) {
    SqlType type = catalog.resolveDomain(column.type());
    Optional<Constraints> text = length(type).or(() -> textForm(column, type));
    if (text.isPresent()) {
      return text.get();
    }
    if (type.is("char")) {
      return Constraints.NONE.withMaxLength(1).withPattern(ONE_BYTE);
    }
    if (type.is("numeric") && !type.arguments().isEmpty()) {
      int precision = Integer.parseInt(type.arguments().get(0).strip());
      int scale =
          type.arguments().size() > 1 ? Integer.parseInt(type.arguments().get(1).strip()) : 0;
      return scale >= 0 && scale <= precision
          ? Constraints.NONE.withDigits(new Constraints.Digits(precision - scale, scale))
          : Constraints.NONE;
    }
    return Constraints.NONE;
  }

  private static Optional<Constraints> length(SqlType type) {
    if (type.is("varchar", "bpchar") && !type.arguments().isEmpty()) {
      return Optional.of(
          Constraints.NONE.withMaxLength(Integer.parseInt(type.arguments().get(0))));
    }
    return type.is("bpchar") ? Optional.of(Constraints.NONE.withMaxLength(1)) : Optional.empty();
  }

  private static Optional<Constraints> bits(SqlType type) {
    String length = type.arguments().stream().findFirst().orElse("");
    if (type.is("bit")) {
      return Optional.of(Constraints.NONE.withPattern("^[01]{" + length + "}$"));
    }
    String most = length.isEmpty() ? "*" : "{0," + length + "}";
    return type.is("varbit")
        ? Optional.of(Constraints.NONE.withPattern("^[01]" + most + "$"))
        : Optional.empty();
  }

  /** What is known of values that are read and written in their text form. */
  private Optional<Constraints> textForm(Column column, SqlType type) {
    if (type.isArray()) {
      SqlType element = new SqlType(type.name(), type.arguments(), 0, type.text());
      return enums
          .of(element)
          .flatMap(name -> catalog.enumType(type.name()))
          .map(found -> Constraints.NONE.withPattern(PosixPattern.anyOf(found.labels())))
          .or(() -> type.dimensions() == 1 ? elementForm(column, element) : Optional.empty())
          .map(items -> Constraints.NONE.withItems(items));
    }
    return bits(type)
        .or(() -> hasJavaType(column) ? Optional.empty() : Optional.of(namedForm(type)));
  }

  /** Documents in a list are texts. */
  private Optional<Constraints> elementForm(Column column, SqlType element) {
    boolean named = !hasJavaType(column) || element.is("json", "jsonb");
    return length(element)
        .or(() -> bits(element))
        .or(() -> named ? Optional.of(namedForm(element)) : Optional.empty());
  }

  private Constraints namedForm(SqlType type) {
    return catalog
        .compositeType(type.name())
        .map(composite -> TextPatterns.row(composite.attributes().size()))
        .map(Constraints.NONE::withPattern)
        .orElseGet(() -> Constraints.NONE.withFormat(type.name().name()));
  }

  /** Narrower of two lower bounds. */
  static Constraints atLeast(Constraints base, BigDecimal bound, boolean exclusive) {
    return base.minimum().filter(known -> known.compareTo(bound) >= 0).isPresent()
        ? base
        : base.withMinimum(bound, exclusive);
  }

  /** Narrower of two upper bounds. */
  static Constraints atMost(Constraints base, BigDecimal bound, boolean exclusive) {
    return base.maximum().filter(known -> known.compareTo(bound) <= 0).isPresent()
        ? base
        : base.withMaximum(bound, exclusive);
  }
}
