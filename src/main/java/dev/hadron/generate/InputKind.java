package dev.hadron.generate;

import dev.hadron.diagnostic.SourceFile;
import dev.hadron.read.sql.changelog.Changelog;
import java.util.Locale;
import java.util.regex.Pattern;

/** What an input document is, told by its text rather than by its name. */
public enum InputKind {
  SQL,
  OPENAPI;

  private static final Pattern YAML_KEY =
      Pattern.compile("(?m)^\\s*[\"']?(openapi|swagger)[\"']?\\s*:");
  private static final Pattern SQL_WORD =
      Pattern.compile(
          "(?i)\\b(create|alter|insert\\s+into|drop|comment\\s+on)\\s+"
              + "(or\\s+replace\\s+)?[a-z_\"]");

  /** Whether a document of this name says something of the logic of operations. */
  public static boolean isLogic(String name) {
    return name.toLowerCase(Locale.ROOT).matches(".*\\.logic\\.(ya?ml|json)");
  }

  /** Whether a document of this name is a decision table. */
  public static boolean isTable(String name) {
    return name.toLowerCase(Locale.ROOT).matches(".*\\.(csv|md)");
  }

  /** Whether the text itself says that it is a contract; a part of one does not. */
  static boolean isContract(SourceFile file) {
    return of(file) == OPENAPI && YAML_KEY.matcher(file.text()).find();
  }

  /** Whether name or text say that it is a schema, which no part of a contract does. */
  static boolean isSchema(SourceFile file) {
    return file.name().toLowerCase(Locale.ROOT).endsWith(".sql") || Changelog.is(file);
  }

  /**
   * The kind of one document: a changelog is SQL, a contract says its version, anything else with a
   * DDL statement is SQL; where neither is to be seen the file's ending decides.
   */
  public static InputKind of(SourceFile file) {
    String name = file.name().toLowerCase(Locale.ROOT);
    if (Changelog.is(file)) {
      return SQL;
    }
    boolean documentName = name.matches(".*\\.(ya?ml|json)$");
    if (name.endsWith(".sql")) {
      return SQL;
    }
    if (documentName || YAML_KEY.matcher(file.text()).find()) {
      return OPENAPI;
    }
    return SQL_WORD.matcher(file.text()).find() || !file.text().stripLeading().startsWith("{")
        ? SQL
        : OPENAPI;
  }
}
