package dev.hadron.read.jdbc;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An extension that a script creates, and the schema that it is to be in. */
public record ScriptExtension(String name, Optional<String> schema) {

  private static final Pattern CREATE =
      Pattern.compile(
          "(?is)create\\s+extension\\s+(?:if\\s+not\\s+exists\\s+)?(?<name>\"[^\"]+\"|[\\w$]+)"
              + "(?:.*?\\bschema\\s+(?<schema>\"[^\"]+\"|[\\w$]+))?.*");

  /** What the statement creates; empty for any other statement. */
  public static Optional<ScriptExtension> of(String statement) {
    Matcher create = CREATE.matcher(statement);
    return create.matches()
        ? Optional.of(
            new ScriptExtension(
                plain(create.group("name")),
                Optional.ofNullable(create.group("schema")).map(ScriptExtension::plain)))
        : Optional.empty();
  }

  private static String plain(String name) {
    return name.startsWith("\"")
        ? name.substring(1, name.length() - 1)
        : name.toLowerCase(Locale.ROOT);
  }
}
