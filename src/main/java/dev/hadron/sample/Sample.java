package dev.hadron.sample;

import java.util.Objects;

/**
 * One value in the three spellings that tests need.
 *
 * @param json as it stands in a JSON document, strings with quotes
 * @param sql as a PostgreSQL literal, without a cast
 * @param text as it stands in a URL, unescaped
 */
public record Sample(String json, String sql, String text) {

  public Sample {
    Objects.requireNonNull(json, "json");
    Objects.requireNonNull(sql, "sql");
    Objects.requireNonNull(text, "text");
  }

  /** A number or a truth. */
  public static Sample plain(String value) {
    return new Sample(value, value, value);
  }

  /** A text, or what is written as one. */
  public static Sample string(String value) {
    return new Sample(quoteJson(value), quoteSql(value), value);
  }

  static Sample json(String json) {
    return new Sample(json, quoteSql(json), json);
  }

  /** A JSON string (RFC 8259 section 7). */
  public static String quoteJson(String value) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '"' -> quoted.append("\\\"");
        case '\\' -> quoted.append("\\\\");
        case '\n' -> quoted.append("\\n");
        case '\r' -> quoted.append("\\r");
        case '\t' -> quoted.append("\\t");
        default -> {
          if (c < ' ') {
            quoted.append(String.format("\\u%04x", (int) c));
          } else {
            quoted.append(c);
          }
        }
      }
    }
    return quoted.append('"').toString();
  }

  /** A SQL string literal with standard-conforming strings. */
  public static String quoteSql(String value) {
    return "'" + value.replace("'", "''") + "'";
  }
}
