package dev.hadron.migrate;

import dev.hadron.catalog.BuiltInTypes;
import dev.hadron.catalog.Dialect;
import dev.hadron.catalog.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The types of PostgreSQL that hold what the types of other servers hold. */
final class PostgresTypes {

  /** PostgreSQL's limit for the length of text. */
  private static final int LONGEST = 10_485_760;

  /**
   * A type, and what is lost with it.
   *
   * @param loss empty where every value fits as it is
   */
  record Mapped(SqlType type, Optional<String> loss) {}

  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("tinyint", "int2"),
          Map.entry("smallint", "int2"),
          Map.entry("int2", "int2"),
          Map.entry("mediumint", "int4"),
          Map.entry("int", "int4"),
          Map.entry("integer", "int4"),
          Map.entry("int4", "int4"),
          Map.entry("signed", "int4"),
          Map.entry("bigint", "int8"),
          Map.entry("int8", "int8"),
          Map.entry("int64", "int8"),
          Map.entry("serial", "int4"),
          Map.entry("smallserial", "int2"),
          Map.entry("bigserial", "int8"),
          Map.entry("identity", "int8"),
          Map.entry("decimal", "numeric"),
          Map.entry("numeric", "numeric"),
          Map.entry("number", "numeric"),
          Map.entry("dec", "numeric"),
          Map.entry("decfloat", "numeric"),
          Map.entry("double", "float8"),
          Map.entry("double precision", "float8"),
          Map.entry("float8", "float8"),
          Map.entry("float", "float8"),
          Map.entry("binary_double", "float8"),
          Map.entry("real", "float4"),
          Map.entry("float4", "float4"),
          Map.entry("binary_float", "float4"),
          Map.entry("bool", "bool"),
          Map.entry("boolean", "bool"),
          Map.entry("date", "date"),
          Map.entry("json", "jsonb"),
          Map.entry("jsonb", "jsonb"),
          Map.entry("uuid", "uuid"),
          Map.entry("uniqueidentifier", "uuid"),
          Map.entry("inet", "inet"),
          Map.entry("year", "int2"));

  private final Dialect dialect;

  PostgresTypes(Dialect dialect) {
    this.dialect = dialect;
  }

  Mapped map(SqlType type) {
    String name = type.name().name();
    if (name.endsWith(" array")) {
      SqlType element = map(plain(type, name.substring(0, name.length() - 6))).type();
      return exact(BuiltInTypes.of(element.name().name(), element.arguments(), 1));
    }
    List<String> arguments = type.arguments();
    boolean unsigned = type.text().contains(" unsigned");
    return ofServer(name, arguments, type, unsigned)
        .or(() -> ofNumber(name, arguments, unsigned))
        .or(() -> ofText(name, arguments))
        .or(() -> ofTime(name, arguments))
        .orElseGet(() -> affinity(name, type));
  }

  private static SqlType plain(SqlType type, String name) {
    return new SqlType(type.name().sibling(name), type.arguments(), 0, name);
  }

  /** What one server means otherwise than all others. */
  private Optional<Mapped> ofServer(
      String name, List<String> arguments, SqlType type, boolean unsigned) {
    switch (dialect) {
      case MYSQL -> {
        if (name.equals("tinyint") && arguments.equals(List.of("1"))) {
          return Optional.of(exact(BuiltInTypes.of("bool")));
        }
        if (name.equals("bit")) {
          boolean flag = arguments.equals(List.of("1"));
          return Optional.of(exact(flag ? BuiltInTypes.of("bool") : bits(arguments)));
        }
        if (name.equals("float")) {
          return Optional.of(exact(BuiltInTypes.of("float4")));
        }
        if (name.equals("timestamp")) {
          return Optional.of(exact(BuiltInTypes.of("timestamptz", precision(arguments), 0)));
        }
        if (name.equals("set")) {
          return Optional.of(
              lossy(BuiltInTypes.of("text"), "text, its values with commas between them"));
        }
        if (name.equals("bigint") && unsigned) {
          return Optional.of(
              lossy(BuiltInTypes.of("int8"), "bigint, which ends at 9223372036854775807"));
        }
      }
      case SQLITE -> {
        if (type.text().isEmpty()) {
          return Optional.of(lossy(BuiltInTypes.of("text"), "text, since it says no type"));
        }
        if (name.equals("tinyint") && arguments.equals(List.of("1"))) {
          return Optional.of(exact(BuiltInTypes.of("bool")));
        }
        boolean whole = List.of("integer", "int", "bigint", "mediumint").contains(name);
        if (whole || name.equals("real")) {
          return Optional.of(exact(BuiltInTypes.of(whole ? "int8" : "float8")));
        }
      }
      case ORACLE -> {
        if (name.equals("date")) {
          return Optional.of(exact(BuiltInTypes.of("timestamp", "0")));
        }
        if (List.of("int", "integer").contains(name)) {
          return Optional.of(exact(BuiltInTypes.of("int8")));
        }
        if (name.equals("number")) {
          boolean longest =
              arguments.equals(List.of("19")) || arguments.equals(List.of("19", "0"));
          return Optional.of(
              longest
                  ? lossy(BuiltInTypes.of("int8"), "bigint, which ends at 9223372036854775807")
                  : exact(number(arguments)));
        }
      }
      case COCKROACHDB -> {
        if (List.of("int", "integer", "serial").contains(name)) {
          return Optional.of(exact(BuiltInTypes.of("int8")));
        }
      }
      case SQLSERVER -> {
        if (name.equals("timestamp") || name.equals("rowversion")) {
          return Optional.of(lossy(BuiltInTypes.of("bytea"), "bytea, which nothing counts up"));
        }
        if (name.equals("money") || name.equals("smallmoney")) {
          String digits = name.equals("money") ? "19" : "10";
          return Optional.of(exact(BuiltInTypes.of("numeric", digits, "4")));
        }
        if (name.equals("tinyint")) {
          return Optional.of(exact(BuiltInTypes.of("int2")));
        }
      }
      default -> {}
    }
    boolean flag = name.equals("bit") && arguments.isEmpty();
    return flag ? Optional.of(exact(BuiltInTypes.of("bool"))) : Optional.empty();
  }

  private static SqlType bits(List<String> arguments) {
    return BuiltInTypes.of("bit", arguments, 0);
  }

  /** Whole numbers of Oracle, by their digits. */
  private static SqlType number(List<String> given) {
    // The asterisk is as many digits as there are.
    List<String> arguments = given.stream().map(each -> each.equals("*") ? "38" : each).toList();
    boolean whole =
        arguments.size() == 1 || arguments.size() == 2 && arguments.get(1).equals("0");
    int digits = arguments.isEmpty() ? 0 : digits(arguments.get(0));
    if (!whole || digits == 0 || digits > 18) {
      boolean plain = arguments.stream().allMatch(each -> digits(each) >= 0) && digits > 0;
      return BuiltInTypes.of("numeric", plain ? arguments : List.of(), 0);
    }
    return BuiltInTypes.of(digits <= 4 ? "int2" : digits <= 9 ? "int4" : "int8");
  }

  private static Optional<Mapped> ofNumber(String name, List<String> arguments, boolean unsigned) {
    String known = NAMES.get(name);
    if (known == null) {
      return Optional.empty();
    }
    String wide =
        !unsigned
            ? known
            : switch (name) {
              case "smallint", "mediumint" -> "int4";
              case "int" -> "int8";
              default -> known;
            };
    boolean scaled = wide.equals("numeric") && arguments.stream().allMatch(each -> digits(each) >= 0);
    return Optional.of(exact(BuiltInTypes.of(wide, scaled ? arguments : List.of(), 0)));
  }

  private static Optional<Mapped> ofText(String name, List<String> arguments) {
    int length = arguments.isEmpty() ? -1 : digits(arguments.get(0));
    boolean bounded = length > 0 && length <= LONGEST;
    return switch (name) {
      case "char", "nchar", "character", "national char", "national character" ->
          Optional.of(exact(BuiltInTypes.of("bpchar", bounded ? "" + length : "1")));
      case "varchar", "nvarchar", "varchar2", "nvarchar2", "character varying", "char varying",
          "varchar_ignorecase", "varchar_casesensitive", "national varchar", "string", "sysname",
          "varying character", "native character", "nchar varying",
          "national character varying" ->
          Optional.of(
              exact(
                  bounded
                      ? BuiltInTypes.of("varchar", "" + length)
                      : BuiltInTypes.of("text")));
      case "text", "tinytext", "mediumtext", "longtext", "clob", "nclob", "ntext", "long",
          "longvarchar", "character large object", "char large object", "xml", "xmltype" ->
          Optional.of(exact(BuiltInTypes.of("text")));
      case "blob", "tinyblob", "mediumblob", "longblob", "binary", "varbinary", "image", "raw",
          "long raw", "longvarbinary", "bytes", "bytea", "binary large object", "binary varying" ->
          Optional.of(exact(BuiltInTypes.of("bytea")));
      case "enum" -> Optional.of(exact(BuiltInTypes.of("text")));
      default -> Optional.empty();
    };
  }

  private static Optional<Mapped> ofTime(String name, List<String> arguments) {
    String plain = name.replace(" without time zone", "");
    return switch (plain) {
      case "datetime", "datetime2", "smalldatetime", "timestamp" ->
          Optional.of(exact(BuiltInTypes.of("timestamp", precision(arguments), 0)));
      case "timestamptz", "datetimeoffset", "timestamp with time zone" ->
          Optional.of(exact(BuiltInTypes.of("timestamptz", precision(arguments), 0)));
      case "time" -> Optional.of(exact(BuiltInTypes.of("time", precision(arguments), 0)));
      case "time with time zone", "timetz" ->
          Optional.of(exact(BuiltInTypes.of("timetz", precision(arguments), 0)));
      default ->
          plain.startsWith("interval")
              ? Optional.of(exact(BuiltInTypes.of("interval")))
              : Optional.empty();
    };
  }

  /** PostgreSQL keeps six digits of a second at most. */
  private static List<String> precision(List<String> arguments) {
    int digits = arguments.size() == 1 ? digits(arguments.get(0)) : -1;
    return digits < 0 || digits >= 6 ? List.of() : List.of("" + digits);
  }

  /** SQLite goes by parts of the name; of any other server the type is its own, or the user's. */
  private Mapped affinity(String name, SqlType type) {
    String upper = name.toUpperCase(java.util.Locale.ROOT);
    if (dialect == Dialect.SQLITE) {
      List<String> text = List.of("CHAR", "CLOB", "TEXT");
      if (upper.contains("INT")) {
        return exact(BuiltInTypes.of("int8"));
      }
      if (text.stream().anyMatch(upper::contains)) {
        return exact(BuiltInTypes.of("text"));
      }
      if (upper.contains("REAL") || upper.contains("FLOA") || upper.contains("DOUB")) {
        return exact(BuiltInTypes.of("float8"));
      }
      if (upper.contains("BLOB")) {
        return exact(BuiltInTypes.of("bytea"));
      }
    }
    return lossy(BuiltInTypes.of("text"), "text: PostgreSQL has no type " + type.text());
  }

  /** The number that a type's argument is; -1 where it is none. */
  private static int digits(String argument) {
    String number = argument.strip();
    return number.matches("\\d{1,8}") ? Integer.parseInt(number) : -1;
  }

  private static Mapped exact(SqlType type) {
    return new Mapped(type, Optional.empty());
  }

  private static Mapped lossy(SqlType type, String loss) {
    return new Mapped(type, Optional.of(loss));
  }

  /** The labels of an ENUM, resolved from its arguments. */
  static List<String> labels(SqlType type) {
    List<String> labels = new ArrayList<>();
    for (String argument : type.arguments()) {
      String inner = argument.substring(1, Math.max(1, argument.length() - 1));
      labels.add(inner.replace("''", "'"));
    }
    return labels.stream().distinct().toList();
  }
}
