package dev.hadron.read.sql;

import dev.hadron.catalog.SqlIdentifier;

/** How PostgreSQL stores the names it reads. */
final class Identifiers {

  private Identifiers() {}

  /** A plain name as the server folds it: letters beyond ASCII keep their case. */
  static String fold(String name) {
    StringBuilder folded = new StringBuilder(name);
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (c >= 'A' && c <= 'Z') {
        folded.setCharAt(i, (char) (c + 'a' - 'A'));
      }
    }
    return cut(folded.toString());
  }

  /** The name cut at 63 bytes of UTF-8, never inside a character. */
  static String cut(String name) {
    boolean surelyShort = name.length() * 3 <= SqlIdentifier.MAX_BYTES;
    return surelyShort ? name : SqlIdentifier.cut(name, SqlIdentifier.MAX_BYTES);
  }
}
