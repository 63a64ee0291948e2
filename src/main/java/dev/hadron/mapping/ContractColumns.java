package dev.hadron.mapping;

import dev.hadron.catalog.BuiltInTypes;
import dev.hadron.catalog.SqlIdentifier;
import dev.hadron.catalog.SqlLiteral;
import dev.hadron.catalog.SqlType;
import dev.hadron.model.BasicType;
import dev.hadron.model.Column;
import dev.hadron.model.Constraints;
import dev.hadron.model.ValueType;
import dev.hadron.model.naming.Plural;
import dev.hadron.sample.SampleValues;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Columns for values of the wire: names that need no quotes, types, and neutral defaults. */
final class ContractColumns {

  /** The longest text that the server takes a length for. */
  private static final int MAX_LENGTH = 10_485_760;

  /** Formats that an empty text has not. */
  private static final Set<String> STRICT =
      Set.of("date", "date-time", "email", "hostname", "ipv4", "ipv6", "uri", "url", "uuid");

  /** The address of nothing. */
  private static final String NOWHERE = "about:blank";

  private final ContractEnums enums;

  ContractColumns(ContractEnums enums) {
    this.enums = enums;
  }

  /** A table's name: singular, or plural where the singular is a key word of SQL. */
  static String tableName(String entityName) {
    String name = ContractNames.table(entityName);
    if (!SqlIdentifier.isReserved(name)) {
      return SqlIdentifier.cut(name, SqlIdentifier.MAX_BYTES);
    }
    String plural = Plural.of(name);
    return SqlIdentifier.isReserved(plural) ? "the_" + name : plural;
  }

  /** A column's name; a key word of SQL gets the table's name before it. */
  static String columnName(String table, String jsonName) {
    String name = ContractNames.column(jsonName);
    return SqlIdentifier.cut(
        SqlIdentifier.isReserved(name) ? table + "_" + name : name, SqlIdentifier.MAX_BYTES);
  }

  Column column(String name, ValueType type, Constraints constraints, Optional<String> byDefault) {
    return new Column(
        name, SqlIdentifier.quote(name), sqlType(type, constraints).text(), byDefault);
  }

  SqlType sqlType(ValueType type, Constraints constraints) {
    if (type instanceof ValueType.Basic basic) {
      return basic.type() == BasicType.STRING ? text(constraints) : plain(basic.type());
    }
    if (type instanceof ValueType.EnumRef) {
      return BuiltInTypes.of("text");
    }
    if (isArray(type)) {
      ValueType.Basic element = (ValueType.Basic) ((ValueType.ListOf) type).element();
      return BuiltInTypes.of(plain(element.type()).name().name(), List.of(), 1);
    }
    return BuiltInTypes.of("jsonb");
  }

  /** Whether values are kept in an SQL array. */
  static boolean isArray(ValueType type) {
    return type instanceof ValueType.ListOf list
        && list.element() instanceof ValueType.Basic basic
        && basic.type() != BasicType.BYTES;
  }

  /** Whether values are kept as one JSON document. */
  boolean isDocument(ValueType type) {
    return sqlType(type, Constraints.NONE).text().equals("jsonb");
  }

  private static SqlType text(Constraints constraints) {
    return constraints
        .maxLength()
        .filter(length -> length > 0 && length <= MAX_LENGTH)
        .map(length -> BuiltInTypes.of("varchar", String.valueOf(length)))
        .orElse(BuiltInTypes.of("text"));
  }

  private static SqlType plain(BasicType type) {
    return BuiltInTypes.of(
        switch (type) {
          case STRING, URI -> "text";
          case BOOLEAN -> "bool";
          case SHORT -> "int2";
          case INTEGER -> "int4";
          case LONG -> "int8";
          case FLOAT -> "float4";
          case DOUBLE -> "float8";
          case DECIMAL -> "numeric";
          case LOCAL_DATE -> "date";
          case LOCAL_TIME -> "time";
          case OFFSET_TIME -> "timetz";
          case LOCAL_DATE_TIME -> "timestamp";
          case INSTANT -> "timestamptz";
          case DURATION -> "interval";
          case UUID -> "uuid";
          case BYTES -> "bytea";
        });
  }

  /** A default as SQL, from one that the contract states; empty where it fits no such type. */
  Optional<String> stated(ValueType type, String value) {
    if (type instanceof ValueType.Basic basic) {
      boolean number = value.matches("-?[0-9]+(\\.[0-9]+)?");
      return switch (basic.type()) {
        case STRING, URI -> Optional.of(literal(value));
        case BOOLEAN -> Optional.of(value).filter(each -> each.matches("true|false"));
        case SHORT, INTEGER, LONG, FLOAT, DOUBLE, DECIMAL ->
            Optional.of(value).filter(each -> number);
        default -> Optional.empty();
      };
    }
    boolean known =
        type instanceof ValueType.EnumRef ref
            && enums.named(ref.enumName()).constants().stream()
                .anyMatch(constant -> constant.value().equals(value));
    return known ? Optional.of(literal(value)) : Optional.empty();
  }

  /**
   * A value that says nothing, as SQL; one that is valid where that is not. Empty where the type has
   * none.
   */
  Optional<String> neutral(ValueType type, Constraints constraints, String name) {
    return neutral(type)
        .map(
            nothing ->
                type instanceof ValueType.Basic basic && !isValid(nothing, basic, constraints)
                    ? valid(basic.type(), constraints, name)
                    : nothing);
  }

  private static boolean isValid(String nothing, ValueType.Basic basic, Constraints constraints) {
    if (basic.type() == BasicType.STRING) {
      return !STRICT.contains(constraints.format().orElse(""))
          && constraints.minLength().orElse(0) == 0
          && constraints.pattern().isEmpty();
    }
    if (!nothing.equals("0")) {
      return true;
    }
    BigDecimal zero = BigDecimal.ZERO;
    return (constraints.values().isEmpty() || constraints.values().contains(nothing))
        && constraints.minimum().filter(least -> least.compareTo(zero) > 0).isEmpty()
        && constraints.maximum().filter(most -> most.compareTo(zero) < 0).isEmpty()
        && !(constraints.exclusiveMinimum() && isZero(constraints.minimum()))
        && !(constraints.exclusiveMaximum() && isZero(constraints.maximum()));
  }

  private static boolean isZero(Optional<BigDecimal> bound) {
    return bound.filter(each -> each.signum() == 0).isPresent();
  }

  private static String valid(BasicType type, Constraints constraints, String name) {
    boolean link = constraints.format().filter(Set.of("uri", "url")::contains).isPresent();
    boolean free =
        constraints.pattern().isEmpty()
            && constraints.maxLength().filter(most -> most < NOWHERE.length()).isEmpty()
            && constraints.minLength().filter(least -> least > NOWHERE.length()).isEmpty();
    return link && free
        ? literal(NOWHERE)
        : constraints.values().stream()
            .findFirst()
            .orElseGet(() -> SampleValues.basic(type, constraints, name, 1).sql());
  }

  private Optional<String> neutral(ValueType type) {
    if (type instanceof ValueType.Basic basic) {
      return switch (basic.type()) {
        case STRING -> Optional.of("''");
        case BOOLEAN -> Optional.of("false");
        case SHORT, INTEGER, LONG, FLOAT, DOUBLE, DECIMAL -> Optional.of("0");
        case LOCAL_DATE -> Optional.of("CURRENT_DATE");
        case INSTANT -> Optional.of("CURRENT_TIMESTAMP");
        case UUID -> Optional.of("gen_random_uuid()");
        default -> Optional.empty();
      };
    }
    if (type instanceof ValueType.EnumRef ref) {
      return Optional.of(literal(enums.named(ref.enumName()).constants().get(0).value()));
    }
    if (isArray(type)) {
      return Optional.of("'{}'");
    }
    if (type instanceof ValueType.ListOf) {
      return Optional.of("'[]'");
    }
    return type instanceof ValueType.MapOf ? Optional.of("'{}'") : Optional.empty();
  }

  /** The text as a string constant of SQL. */
  static String literal(String text) {
    return SqlLiteral.of(text);
  }
}
