package dev.hadron.migrate;

import dev.hadron.catalog.SqlType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Defaults of PostgreSQL as another database writes them for a column of a given type. */
final class TargetDefaults {

  private static final Pattern NUMBER = Pattern.compile("[-+]?\\(?-?\\d+(?:\\.\\d+)?\\)?");
  private static final Pattern NOW =
      Pattern.compile(
          "(?:now|transaction_timestamp|statement_timestamp|clock_timestamp)\\(\\)"
              + "|current_timestamp(?:\\(\\d\\))?|localtimestamp(?:\\(\\d\\))?"
              + "|timezone\\('utc',\\s*(?:now\\(\\)|current_timestamp)\\)"
              + "|\\(*(?:now\\(\\)|current_timestamp)\\)* at time zone '(?:utc|gmt)'");
  private static final Pattern UUID =
      Pattern.compile("(?:\\w+\\.)?(?:gen_random_uuid|uuid_generate_v[147]|uuidv[47])\\(\\)");

  /** Functions that every target has, of a UUID as text. */
  private static final Pattern RANDOM_TEXT =
      Pattern.compile(
          "(?:concat|replace|left|upper)\\("
              + "(?:(?:concat|replace|left|upper)\\(|'(?:[^']|'')*'|gen_random_uuid\\(\\)|[0-9, )])+");

  private static final Pattern EMPTY_ARRAY = Pattern.compile("'\\{\\}'|array\\[\\]");

  private final boolean mysql;
  private final DdlStyle style;

  TargetDefaults(DdlStyle style) {
    this.style = style;
    this.mysql = style instanceof MysqlStyle;
  }

  /** The default for a column of the type; empty where the target has nothing like it. */
  Optional<String> of(String given, SqlType type) {
    String expression = bare(TargetExpressions.withoutCasts(given.strip()));
    String plain = expression.toLowerCase(Locale.ROOT);
    if (type.isArray()) {
      return EMPTY_ARRAY.matcher(plain).matches()
          ? Optional.of(mysql ? "('[]')" : H2Style.array(List.of()))
          : Optional.empty();
    }
    if (RANDOM_TEXT.matcher(expression).matches()) {
      String made = expression.replace("gen_random_uuid()", mysql ? "uuid()" : "random_uuid()");
      return Optional.of(mysql ? "(" + made + ")" : made);
    }
    Optional<String> text = TargetExpressions.text(expression);
    if (text.isPresent()) {
      return constant(text.get(), type);
    }
    if (plain.equals("true") || plain.equals("false")) {
      return type.is("bool") ? Optional.of(plain) : Optional.empty();
    }
    if (NUMBER.matcher(plain).matches()) {
      return number(expression, type);
    }
    return function(plain, type);
  }

  private Optional<String> constant(String text, SqlType type) {
    if (type.is("text", "varchar", "bpchar")) {
      return Optional.of(expression(style.literal(text), type));
    }
    if (type.is("jsonb")) {
      return Optional.of(mysql ? "(" + style.literal(text) + ")" : "JSON " + style.literal(text));
    }
    if (type.is("bool")) {
      return switch (text.toLowerCase(Locale.ROOT)) {
        case "t", "true", "y", "yes", "on", "1" -> Optional.of("true");
        case "f", "false", "n", "no", "off", "0" -> Optional.of("false");
        default -> Optional.empty();
      };
    }
    if (type.is("int2", "int4", "int8", "numeric", "float4", "float8")) {
      return NUMBER.matcher(text).matches() ? number(text, type) : Optional.empty();
    }
    if (type.is("date", "timestamp") && PostgresDefaults.isDate(text)) {
      return Optional.of(style.literal(text));
    }
    boolean uuid = type.is("uuid") && text.matches("[0-9a-fA-F-]{36}");
    boolean noBytes = type.is("bytea") && text.isEmpty();
    if (noBytes) {
      return Optional.of(mysql ? "('')" : "X''");
    }
    return uuid ? Optional.of(style.literal(text)) : Optional.empty();
  }

  private static Optional<String> number(String number, SqlType type) {
    return type.is("int2", "int4", "int8", "numeric", "float4", "float8")
        ? Optional.of(number.replaceAll("[()]", ""))
        : Optional.empty();
  }

  private Optional<String> function(String plain, SqlType type) {
    if (UUID.matcher(plain).matches()) {
      String made = mysql ? "uuid()" : "random_uuid()";
      boolean room =
          type.is("text")
              || type.is("varchar", "bpchar")
                  && (type.arguments().isEmpty()
                      || Integer.parseInt(type.arguments().get(0)) >= 36);
      boolean fits = type.is("uuid") || room;
      return fits ? Optional.of(mysql ? "(" + made + ")" : made) : Optional.empty();
    }
    boolean now = NOW.matcher(plain).matches();
    if (now && type.is("timestamp", "timestamptz")) {
      String digits = type.arguments().isEmpty() ? "6" : type.arguments().get(0);
      return Optional.of(mysql ? "CURRENT_TIMESTAMP(" + digits + ")" : "CURRENT_TIMESTAMP");
    }
    if (type.is("date") && (now || plain.equals("current_date"))) {
      return Optional.of(mysql ? "(CURRENT_DATE)" : "CURRENT_DATE");
    }
    boolean time = now || plain.matches("(?:current_time|localtime)(?:\\(\\d\\))?");
    return time && type.is("time")
        ? Optional.of(mysql ? "(CURRENT_TIME)" : "LOCALTIME")
        : Optional.empty();
  }

  /** MySQL takes a constant for a long text in brackets only. */
  private String expression(String constant, SqlType type) {
    boolean isLong = type.is("text") || type.is("varchar") && type.arguments().isEmpty();
    return mysql && isLong ? "(" + constant + ")" : constant;
  }

  /** Without brackets around all of it. */
  private static String bare(String expression) {
    String bare = expression.strip();
    while (bare.startsWith("(") && bare.endsWith(")") && isOne(bare)) {
      bare = bare.substring(1, bare.length() - 1).strip();
    }
    return bare;
  }

  private static boolean isOne(String text) {
    int depth = 0;
    for (int i = 0; i < text.length() - 1; i++) {
      depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
      if (depth == 0) {
        return false;
      }
    }
    return true;
  }
}
