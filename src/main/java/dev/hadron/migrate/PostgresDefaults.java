package dev.hadron.migrate;

import dev.hadron.catalog.QualifiedName;
import dev.hadron.catalog.SqlIdentifier;
import dev.hadron.catalog.SqlLiteral;
import dev.hadron.catalog.SqlType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Defaults of other servers as PostgreSQL writes them for a column of a given type. */
final class PostgresDefaults {

  private static final Pattern STRING = Pattern.compile("([bBxX]?)'((?:[^']|'')*)'", Pattern.DOTALL);
  private static final Pattern NUMBER = Pattern.compile("[-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d+)?");
  private static final Pattern NEXT =
      Pattern.compile("(?i)(?:next\\s+value\\s+for\\s+|nextval\\()([^\\s)]+)\\)?|(\\S+)\\.nextval");

  /** Function names for the time at which a row is written, without their arguments. */
  private static final Set<String> NOW =
      Set.of(
          "current_timestamp", "now", "localtimestamp", "localtime", "getdate", "getutcdate",
          "sysdatetime", "sysutcdatetime", "sysdatetimeoffset", "sysdate", "systimestamp",
          "datetime", "strftime", "current_date", "curdate", "date", "current_time", "curtime",
          "time", "utc_timestamp", "utc_date", "transaction_timestamp", "clock_timestamp");

  private static final Set<String> UUIDS =
      Set.of("uuid", "uuid_to_bin", "newid", "newsequentialid", "random_uuid", "sys_guid", "gen_random_uuid",
          "uuid_v4", "rand_uuid");

  private static final Set<String> SECONDS = Set.of("unixepoch", "unix_timestamp");

  private final Set<QualifiedName> sequences;

  PostgresDefaults(Set<QualifiedName> sequences) {
    this.sequences = sequences;
  }

  /** The default for a column of the type; empty where PostgreSQL has nothing like it. */
  Optional<String> of(String given, SqlType type, List<String> labels) {
    String expression = given.strip();
    Matcher string = STRING.matcher(expression);
    if (string.matches()) {
      String text = string.group(2).replace("''", "'");
      return string.group(1).isEmpty()
          ? literal(text, type, labels)
          : bits(string.group(1).toLowerCase(Locale.ROOT), text, type);
    }
    String plain = expression.toLowerCase(Locale.ROOT);
    if (NUMBER.matcher(expression).matches()) {
      return number(expression, type);
    }
    if (plain.equals("true") || plain.equals("false")) {
      return type.is("bool")
          ? Optional.of(plain)
          : number(plain.equals("true") ? "1" : "0", type);
    }
    return next(expression, type).or(() -> function(plain, type));
  }

  private Optional<String> literal(String text, SqlType type, List<String> labels) {
    if (!labels.isEmpty()) {
      return labels.contains(text) ? Optional.of(SqlLiteral.of(text)) : Optional.empty();
    }
    if (type.is("text", "varchar", "bpchar")) {
      return Optional.of(SqlLiteral.of(text));
    }
    if (type.is("bool")) {
      return truth(text);
    }
    if (type.is("int2", "int4", "int8", "numeric", "float4", "float8")) {
      return NUMBER.matcher(text.strip()).matches() ? number(text.strip(), type) : Optional.empty();
    }
    if (type.is("date", "timestamp", "timestamptz")) {
      return isDate(text) ? Optional.of(SqlLiteral.of(text)) : Optional.empty();
    }
    if (type.is("time", "timetz")) {
      boolean time = text.matches("([01]?\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?");
      return time ? Optional.of(SqlLiteral.of(text)) : Optional.empty();
    }
    if (type.is("jsonb")) {
      return text.matches("(?s)\\s*(\\[.*\\]|\\{.*\\}|null|true|false|-?\\d+(\\.\\d+)?)\\s*")
          ? Optional.of(SqlLiteral.of(text))
          : Optional.empty();
    }
    return type.is("bytea") && text.isEmpty() ? Optional.of("''") : Optional.empty();
  }

  /** True for a day that a calendar has: other servers also keep {@code 0000-00-00}. */
  static boolean isDate(String text) {
    Matcher date =
        Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})([ T]\\d{1,2}:\\d{2}(:\\d{2}(\\.\\d+)?)?)?")
            .matcher(text.strip());
    if (!date.matches()) {
      return false;
    }
    int year = Integer.parseInt(date.group(1));
    int month = Integer.parseInt(date.group(2));
    int day = Integer.parseInt(date.group(3));
    return year > 0
        && month >= 1
        && month <= 12
        && day >= 1
        && day <= java.time.YearMonth.of(year, month).lengthOfMonth();
  }

  private static Optional<String> truth(String text) {
    return switch (text.strip().toLowerCase(Locale.ROOT)) {
      case "1", "t", "true", "y", "yes", "on" -> Optional.of("true");
      case "0", "f", "false", "n", "no", "off" -> Optional.of("false");
      default -> Optional.empty();
    };
  }

  private Optional<String> number(String number, SqlType type) {
    if (type.is("bool")) {
      return truth(number);
    }
    if (type.is("int2", "int4", "int8")) {
      return number.matches("[-+]?\\d{1,19}(\\.0*)?")
          ? Optional.of(number.replaceAll("\\..*", ""))
          : Optional.empty();
    }
    if (type.is("numeric", "float4", "float8")) {
      return Optional.of(number);
    }
    return type.is("text", "varchar", "bpchar")
        ? Optional.of(SqlLiteral.of(number))
        : Optional.empty();
  }

  private static Optional<String> bits(String prefix, String text, SqlType type) {
    if (prefix.equals("b") && text.matches("[01]{1,62}")) {
      long value = Long.parseLong(text, 2);
      if (type.is("bool")) {
        return value < 2 ? Optional.of(value == 1 ? "true" : "false") : Optional.empty();
      }
      if (type.is("bit")) {
        int width = Integer.parseInt(type.arguments().get(0));
        String bits = "0".repeat(Math.max(0, width - text.length())) + text;
        return Optional.of("B'" + bits.substring(bits.length() - width) + "'");
      }
      return type.is("int2", "int4", "int8") ? Optional.of("" + value) : Optional.empty();
    }
    boolean hex = prefix.equals("x") && text.matches("([0-9a-fA-F]{2})*");
    return hex && type.is("bytea") ? Optional.of("'\\x" + text + "'") : Optional.empty();
  }

  private Optional<String> next(String expression, SqlType type) {
    Matcher next = NEXT.matcher(expression);
    if (!next.matches() || !type.is("int2", "int4", "int8", "numeric")) {
      return Optional.empty();
    }
    String written = next.group(1) == null ? next.group(2) : next.group(1);
    String bare = written.replaceAll("^.*\\.", "").replace("\"", "");
    return sequences.stream()
        .filter(name -> name.name().equalsIgnoreCase(bare))
        .findFirst()
        .map(name -> "nextval(" + SqlLiteral.of(SqlIdentifier.quote(name)) + ")");
  }

  private static Optional<String> function(String expression, SqlType type) {
    Matcher call = Pattern.compile("([a-z_0-9]+)\\s*(\\(.*\\))?", Pattern.DOTALL).matcher(expression);
    if (!call.matches()) {
      return Optional.empty();
    }
    String name = call.group(1);
    String inner = call.group(2) == null ? "" : call.group(2);
    boolean ofNow = inner.matches("\\(\\s*\\d*\\s*\\)|") || inner.contains("'now'");
    if (UUIDS.contains(name)) {
      return type.is("uuid")
          ? Optional.of("gen_random_uuid()")
          : text(type, "gen_random_uuid()::text");
    }
    boolean seconds = SECONDS.contains(name) || name.equals("strftime") && inner.contains("%s");
    if (seconds && type.is("int4", "int8", "numeric")) {
      return Optional.of("extract(epoch FROM now())::bigint");
    }
    if (type.is("jsonb") && (name.equals("json_array") || name.equals("json_object"))) {
      return Optional.of(name.equals("json_array") ? "'[]'" : "'{}'");
    }
    return NOW.contains(name) && ofNow ? now(type) : Optional.empty();
  }

  private static Optional<String> now(SqlType type) {
    if (type.is("timestamp", "timestamptz")) {
      return Optional.of("CURRENT_TIMESTAMP");
    }
    if (type.is("date")) {
      return Optional.of("CURRENT_DATE");
    }
    if (type.is("time", "timetz")) {
      return Optional.of(type.is("time") ? "LOCALTIME" : "CURRENT_TIME");
    }
    return text(type, "CURRENT_TIMESTAMP::text");
  }

  /** Where there is room for what the function gives. */
  private static Optional<String> text(SqlType type, String expression) {
    boolean room =
        type.is("text")
            || type.is("varchar", "bpchar") && Integer.parseInt(type.arguments().get(0)) >= 36;
    return room ? Optional.of(expression) : Optional.empty();
  }
}
