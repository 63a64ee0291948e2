package dev.hadron.read.sql.changelog;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Liquibase's names for types, and those of other databases, as PostgreSQL's. */
final class ChangeTypes {

  private static final Pattern TYPE =
      Pattern.compile(
          "([A-Za-z_][\\w.]*(?: [A-Za-z]+)*?) *(?:\\(([^()]*)\\))? *([A-Za-z ]*)(\\[])?");

  /** Names without arguments of their own. */
  private static final Map<String, String> PLAIN =
      Map.ofEntries(
          Map.entry("int", "integer"),
          Map.entry("integer", "integer"),
          Map.entry("mediumint", "integer"),
          Map.entry("int4", "integer"),
          Map.entry("tinyint", "smallint"),
          Map.entry("smallint", "smallint"),
          Map.entry("bigint", "bigint"),
          Map.entry("bool", "boolean"),
          Map.entry("boolean", "boolean"),
          Map.entry("clob", "text"),
          Map.entry("nclob", "text"),
          Map.entry("text", "text"),
          Map.entry("ntext", "text"),
          Map.entry("longtext", "text"),
          Map.entry("mediumtext", "text"),
          Map.entry("tinytext", "text"),
          Map.entry("longvarchar", "text"),
          Map.entry("longnvarchar", "text"),
          Map.entry("blob", "bytea"),
          Map.entry("longblob", "bytea"),
          Map.entry("mediumblob", "bytea"),
          Map.entry("tinyblob", "bytea"),
          Map.entry("binary", "bytea"),
          Map.entry("varbinary", "bytea"),
          Map.entry("longvarbinary", "bytea"),
          Map.entry("image", "bytea"),
          Map.entry("raw", "bytea"),
          Map.entry("double", "double precision"),
          Map.entry("float", "double precision"),
          Map.entry("currency", "numeric"),
          Map.entry("uniqueidentifier", "uuid"),
          Map.entry("datetime", "timestamp"),
          Map.entry("datetime2", "timestamp"),
          Map.entry("smalldatetime", "timestamp"),
          Map.entry("year", "smallint"));

  private static final Map<String, String> WITH_ARGUMENTS =
      Map.of(
          "varchar2", "varchar",
          "nvarchar", "varchar",
          "nvarchar2", "varchar",
          "nchar", "char",
          "number", "numeric",
          "decimal", "numeric",
          "timestamp_with_timezone", "timestamptz",
          "time_with_timezone", "timetz");

  private static final Set<String> NUMERIC =
      Set.of(
          "integer",
          "smallint",
          "bigint",
          "numeric",
          "double precision",
          "real",
          "serial",
          "bigserial");

  private ChangeTypes() {}

  /** The type as PostgreSQL writes it; what is not known stays as it is. */
  static String of(String given) {
    String plain = given.strip().replaceFirst("(?i)^java\\.sql\\.types\\.", "");
    Matcher matcher = TYPE.matcher(plain);
    if (!matcher.matches()) {
      return plain;
    }
    String name = matcher.group(1).toLowerCase(Locale.ROOT);
    String arguments = matcher.group(2) == null ? "" : matcher.group(2).strip();
    String behind = matcher.group(3).strip().toLowerCase(Locale.ROOT);
    if (behind.matches("unsigned|signed|zerofill|binary")) {
      behind = "";
    }
    String array = matcher.group(4) == null ? "" : "[]";
    if (name.endsWith(" unsigned")) {
      name = name.substring(0, name.length() - " unsigned".length());
    }
    if (name.equals("bit") && (arguments.isEmpty() || arguments.equals("1"))) {
      return "boolean" + array;
    }
    if (arguments.equalsIgnoreCase("max")) {
      return (name.contains("binary") ? "bytea" : "text") + array;
    }
    if (PLAIN.containsKey(name) && !isTimestampWithPrecision(name, arguments)) {
      return PLAIN.get(name) + array;
    }
    String renamed = WITH_ARGUMENTS.getOrDefault(PLAIN.getOrDefault(name, name), name);
    String base = isTimestampWithPrecision(name, arguments) ? "timestamp" : renamed;
    String length = arguments.replaceAll("(?i)\\s*(char|byte)$", "");
    return base
        + (length.isEmpty() ? "" : "(" + length + ")")
        + (behind.isEmpty() ? "" : " " + behind)
        + array;
  }

  private static boolean isTimestampWithPrecision(String name, String arguments) {
    return "timestamp".equals(PLAIN.get(name)) && arguments.matches("[0-6]");
  }

  static boolean isNumeric(String type) {
    return NUMERIC.contains(type.replaceFirst("\\(.*", ""));
  }

  static boolean isBoolean(String type) {
    return type.equals("boolean");
  }
}
