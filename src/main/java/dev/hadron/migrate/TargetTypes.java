package dev.hadron.migrate;

import dev.hadron.catalog.BuiltInTypes;
import dev.hadron.catalog.Dialect;
import dev.hadron.catalog.SqlType;
import java.util.List;
import java.util.Optional;

/** The types of PostgreSQL for databases that have fewer. */
final class TargetTypes {

  private static final int MYSQL_DIGITS = 65;
  private static final int MYSQL_FRACTION = 30;
  private static final int MYSQL_CHAR = 255;

  private final Dialect target;

  TargetTypes(Dialect target) {
    this.target = target;
  }

  /**
   * A type that the target has, in PostgreSQL's words, and what is lost with it.
   *
   * @param loss empty where every value fits as it is
   */
  record Mapped(SqlType type, Optional<String> loss) {}

  /**
   * @param type of no domain, and no enum
   */
  Mapped map(SqlType type) {
    if (type.isArray()) {
      return array(type);
    }
    String name = type.name().name();
    if (!type.isBuiltIn()) {
      return name.equals("citext")
          ? lossy("text, which tells letter case apart")
          : lossy("text, whose form nothing checks");
    }
    return switch (name) {
      case "bool", "int2", "int4", "int8", "float4", "float8", "date", "uuid", "jsonb", "bytea",
          "text", "varchar", "timestamp", "timestamptz", "time" ->
          exact(type);
      case "json" -> exact(BuiltInTypes.of("jsonb"));
      case "bpchar" -> exact(character(type));
      case "numeric" -> numeric(type);
      case "timetz" ->
          target == Dialect.MYSQL
              ? new Mapped(type, Optional.of("time without the zone that was sent"))
              : exact(type);
      case "oid" -> exact(BuiltInTypes.of("int8"));
      case "money" -> exact(BuiltInTypes.of("numeric", "19", "2"));
      case "name" -> exact(BuiltInTypes.of("varchar", "63"));
      case "char" -> exact(BuiltInTypes.of("varchar", "1"));
      case "inet", "cidr" ->
          new Mapped(
              BuiltInTypes.of("varchar", "43"), Optional.of("text, whose form nothing checks"));
      default -> lossy("text, whose form nothing checks");
    };
  }

  private Mapped array(SqlType type) {
    SqlType element = new SqlType(type.name(), type.arguments(), 0, type.text());
    Mapped mapped = map(element);
    if (target == Dialect.H2 && mapped.type().is("jsonb")) {
      // H2 would take each text for a JSON string.
      return new Mapped(
          BuiltInTypes.of("text", List.of(), 1), Optional.of("a list of texts, which are any"));
    }
    SqlType list = BuiltInTypes.of(mapped.type().name().name(), mapped.type().arguments(), 1);
    return target == Dialect.MYSQL
        ? new Mapped(list, Optional.of("a JSON array"))
        : new Mapped(list, mapped.loss());
  }

  private SqlType character(SqlType type) {
    if (type.arguments().isEmpty()) {
      return BuiltInTypes.of("text");
    }
    boolean tooLong =
        target == Dialect.MYSQL && Integer.parseInt(type.arguments().get(0)) > MYSQL_CHAR;
    return tooLong ? BuiltInTypes.of("varchar", type.arguments(), 0) : type;
  }

  private Mapped numeric(SqlType type) {
    if (type.arguments().isEmpty()) {
      return target == Dialect.MYSQL
          ? new Mapped(
              BuiltInTypes.of("numeric", "38", "10"),
              Optional.of("decimal(38, 10): 28 digits before the point and 10 behind it"))
          : exact(type);
    }
    int precision = Integer.parseInt(type.arguments().get(0).strip());
    int scale =
        type.arguments().size() > 1 ? Integer.parseInt(type.arguments().get(1).strip()) : 0;
    if (scale < 0) {
      return exact(BuiltInTypes.of("numeric", "" + (precision - scale), "0"));
    }
    int digits = Math.max(precision, scale);
    boolean tooLong = target == Dialect.MYSQL && (digits > MYSQL_DIGITS || scale > MYSQL_FRACTION);
    if (!tooLong) {
      return exact(digits == precision ? type : BuiltInTypes.of("numeric", "" + digits, "" + scale));
    }
    int fraction = Math.min(scale, MYSQL_FRACTION);
    int all = Math.min(digits - scale + fraction, MYSQL_DIGITS);
    return new Mapped(
        BuiltInTypes.of("numeric", List.of("" + all, "" + fraction), 0),
        Optional.of("decimal(%s, %s), the most that there is".formatted(all, fraction)));
  }

  private static Mapped exact(SqlType type) {
    return new Mapped(type, Optional.empty());
  }

  private static Mapped lossy(String loss) {
    return new Mapped(BuiltInTypes.of("text"), Optional.of(loss));
  }
}
