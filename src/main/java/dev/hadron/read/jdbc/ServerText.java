package dev.hadron.read.jdbc;

import dev.hadron.catalog.Deferral;
import java.sql.SQLException;

/** Small pieces of what the server prints. */
final class ServerText {

  private ServerText() {}

  /** The text without one pair of brackets around all of it. */
  static String withoutBrackets(String text) {
    if (!text.startsWith("(") || !text.endsWith(")")) {
      return text;
    }
    int depth = 0;
    char quote = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '\'' || c == '"') {
        quote = c;
      } else if (c == '(') {
        depth++;
      } else if (c == ')' && --depth == 0 && i < text.length() - 1) {
        return text;
      }
    }
    return text.substring(1, text.length() - 1);
  }

  /** A statement without its semicolon. */
  static String withoutEnd(String statement) {
    return statement.strip().replaceFirst(";$", "");
  }

  static Deferral deferral(Query.Row row) throws SQLException {
    if (!row.isTrue("condeferrable")) {
      return Deferral.NOT_DEFERRABLE;
    }
    return row.isTrue("condeferred") ? Deferral.INITIALLY_DEFERRED : Deferral.INITIALLY_IMMEDIATE;
  }
}
