package dev.hadron.read.sql.changelog;

import dev.hadron.diagnostic.SourceFile;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A changelog that is SQL with comments: what is for another database becomes blank, an end
 * delimiter of its own becomes a semicolon, and every place stays the same.
 */
final class FormattedSql {

  private static final Pattern CHANGE_SET =
      Pattern.compile("(?mi)^[ \\t]*--[ \\t]*changeset[ \\t]+[^\\n]*");
  private static final Pattern ATTRIBUTE =
      Pattern.compile("(?i)\\b(dbms|endDelimiter|context|contextFilter):(?:\"([^\"]*)\"|(\\S+))");

  private FormattedSql() {}

  static SourceFile of(SourceFile file) {
    String text = file.text();
    StringBuilder sql = new StringBuilder();
    Matcher start = CHANGE_SET.matcher(text);
    int copied = 0;
    String head = "";
    while (start.find()) {
      sql.append(section(head, text.substring(copied, start.start())));
      copied = start.start();
      head = start.group();
    }
    sql.append(section(head, text.substring(copied)));
    return new SourceFile(file.name(), sql.toString());
  }

  private static String section(String head, String text) {
    boolean elsewhere =
        attribute(head, "dbms").filter(dbms -> !Databases.includePostgres(dbms)).isPresent()
            || attribute(head, "context").filter(Contexts::excludePostgres).isPresent()
            || attribute(head, "contextFilter").filter(Contexts::excludePostgres).isPresent();
    if (elsewhere) {
      return text.replaceAll("[^\\n]", " ");
    }
    Optional<String> delimiter = attribute(head, "endDelimiter").filter(d -> !d.equals(";"));
    return delimiter.isEmpty() ? text : head + withSemicolons(text, head, delimiter.get());
  }

  private static String withSemicolons(String text, String head, String delimiter) {
    String padded = ";" + " ".repeat(Math.max(0, delimiter.length() - 1));
    return text.substring(head.length()).replace(delimiter, padded);
  }

  private static Optional<String> attribute(String head, String name) {
    Matcher matcher = ATTRIBUTE.matcher(head);
    while (matcher.find()) {
      if (matcher.group(1).equalsIgnoreCase(name)) {
        return Optional.of(matcher.group(2) == null ? matcher.group(3) : matcher.group(2));
      }
    }
    return Optional.empty();
  }
}
