package dev.hadron.read.sql;

import dev.hadron.diagnostic.Diagnostic;
import dev.hadron.diagnostic.SourceFile;
import dev.hadron.diagnostic.SourceLocation;
import java.util.Optional;

/** Refuses files that are no SQL at all, with a message that says what they look like. */
final class InputCheck {

  private InputCheck() {}

  /** What the text is, where it cannot be SQL at all. */
  static Optional<Diagnostic> refusal(SourceFile file) {
    String text = file.text();
    if (isBinary(text)) {
      return error(
          file, "this is not a text file", "give a file of SQL statements, encoded as UTF-8");
    }
    String start = text.strip();
    if (start.startsWith("{") && !start.startsWith("{{") || start.startsWith("[")) {
      return error(
          file, "this is JSON, not SQL", "an OpenAPI document needs a name in .json or .yaml");
    }
    if (start.startsWith("<")) {
      return error(file, "this is XML or HTML, not SQL", "give a file of SQL statements");
    }
    return Optional.empty();
  }

  private static Optional<Diagnostic> error(SourceFile file, String message, String hint) {
    SourceLocation where = SourceLocation.ofFile(file.name());
    return Optional.of(Diagnostic.error("sql-not-sql", message, where, hint));
  }

  private static boolean isBinary(String text) {
    int odd = 0;
    int length = Math.min(text.length(), 4096);
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c == 0) {
        return true;
      }
      odd += c == '\ufffd' || c < ' ' && !SqlScan.isBlank(c) ? 1 : 0;
    }
    return odd * 10 > length;
  }
}
