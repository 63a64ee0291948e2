package dev.hadron.sample;

import java.util.Optional;

/** Values of types that Java has none for, as PostgreSQL reads them, by the name of the type. */
public final class TextForms {

  private TextForms() {}

  /** A value that the type takes; empty where nothing is known of it. */
  public static Optional<String> of(String type, int number) {
    int n = number % 200;
    return Optional.ofNullable(
        switch (type) {
          case "inet" -> "192.0.2." + n;
          case "cidr" -> "192.0." + n + ".0/24";
          case "macaddr" -> "08:00:2b:01:02:" + hex(n);
          case "macaddr8" -> "08:00:2b:01:02:03:04:" + hex(n);
          case "interval" -> n + " days";
          case "money" -> n + ".00";
          case "xml" -> "<sample>" + n + "</sample>";
          case "json", "jsonb" -> "{\"key\": " + n + "}";
          case "jsonpath" -> "$.a[" + n + "]";
          case "point" -> "(" + n + ",1)";
          case "line" -> "{1,2," + n + "}";
          case "lseg" -> "[(0,0),(1," + n + ")]";
          case "box" -> "(" + (n + 1) + ",1),(0,0)";
          case "path", "polygon" -> "((0,0),(1,1),(1," + n + "))";
          case "circle" -> "<(0,0)," + n + ">";
          case "int4range", "int8range", "numrange" -> "[" + n + "," + (n + 1) + ")";
          case "daterange" -> "[2024-01-01,2024-02-01)";
          case "tsrange" -> "[\"2024-01-01 10:00:00\",\"2024-01-01 11:00:00\")";
          case "tstzrange" -> "[\"2024-01-01 10:00:00+00\",\"2024-01-01 11:00:00+00\")";
          case "tsquery" -> "sample";
          case "pg_lsn" -> "0/" + hex(n);
          case "xid", "xid8", "cid" -> String.valueOf(n);
          case "hstore" -> "\"key\"=>\"" + n + "\"";
          case "ltree" -> "top.sample" + n;
          default -> null;
        });
  }

  private static String hex(int number) {
    String digits = Integer.toHexString(number);
    return digits.length() < 2 ? "0" + digits : digits;
  }
}
