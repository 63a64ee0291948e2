package dev.hadron.view;

import dev.hadron.model.Column;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Hibernate's schema validation knows of a PostgreSQL type by itself, and what it must be told. */
final class SqlText {

  private static final Set<String> KNOWN =
      Set.of(
          "boolean", "smallint", "integer", "bigint", "real", "double precision", "text", "date",
          "uuid", "json", "jsonb", "bytea");

  /** Names of types inside the server, of which those of arrays are made. */
  private static final Map<String, String> ELEMENTS =
      Map.of(
          "boolean", "bool", "smallint", "int2", "integer", "int4", "bigint", "int8", "real",
          "float4", "double precision", "float8", "character varying", "varchar", "character",
          "bpchar");

  private static final Pattern OF_SCHEMA =
      Pattern.compile(
          "\"?(?<schema>[^\".()]+)\"?\\.\"?(?<name>[^\".()\\[]+)\"?"
              + "(?<arguments>\\(.*\\))?(?<list>\\[\\])?");

  private static final Pattern QUOTED = Pattern.compile("\"((?:[^\"]|\"\")+)\"");

  private SqlText() {}

  private static String element(String sqlType) {
    return sqlType.replaceFirst("(?:\\(.*\\))?\\[]$", "");
  }

  /** A type that holds plain text of its own. */
  static boolean isText(String sqlType) {
    return sqlType.equals("text")
        || sqlType.startsWith("character varying")
        || isBlankPadded(sqlType)
        || sqlType.equals("citext")
        || sqlType.endsWith(".citext")
        || sqlType.equals("name")
        || sqlType.equals("\"char\"");
  }

  /** Whether Java has text where the database has a type of its own that is no text. */
  static boolean isForm(Column column) {
    return column.ownType().isEmpty() && !isText(column.sqlType());
  }

  static boolean isBlankPadded(String sqlType) {
    return (sqlType.startsWith("character(") || sqlType.equals("character"))
        && !sqlType.endsWith("[]");
  }

  /**
   * What validation compares with the name that the driver tells: that of the type itself where SQL
   * has another spelling for it.
   */
  static String definition(String sqlType) {
    Matcher ofSchema = OF_SCHEMA.matcher(sqlType);
    if (ofSchema.matches()) {
      // The driver quotes both names where no search path leads to the type.
      String prefix = ofSchema.group("list") == null ? "" : "_";
      return "\"%s\".\"%s%s\"%s"
          .formatted(
              ofSchema.group("schema"),
              prefix,
              ofSchema.group("name"),
              Optional.ofNullable(ofSchema.group("arguments")).orElse(""));
    }
    if (sqlType.endsWith("[]")) {
      return "_" + ELEMENTS.getOrDefault(element(sqlType), unquoted(element(sqlType)));
    }
    if (sqlType.startsWith("bit varying")) {
      return "varbit" + sqlType.substring("bit varying".length());
    }
    if (sqlType.startsWith("interval")) {
      return "interval";
    }
    return unquoted(sqlType);
  }

  /** The driver quotes no name to which the search path leads. */
  private static String unquoted(String sqlType) {
    Matcher quoted = QUOTED.matcher(sqlType);
    return quoted.matches() ? quoted.group(1).replace("\"\"", "\"") : sqlType;
  }

  /** Whether validation would take the column for another type: domains, text-form types, oddities. */
  static boolean needsDefinition(String sqlType) {
    boolean parameterised =
        sqlType.startsWith("character")
            || sqlType.startsWith("numeric")
            || sqlType.startsWith("timestamp")
            || sqlType.startsWith("time ");
    return !KNOWN.contains(sqlType) && !parameterised && !sqlType.endsWith("[]");
  }
}
