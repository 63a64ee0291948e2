package dev.hadron.read.sql.changelog;

import dev.hadron.catalog.SqlIdentifier;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Names of a changelog as Liquibase writes them for PostgreSQL. */
final class ChangeNames {

  private ChangeNames() {}

  /** Only what is in mixed case keeps its case. */
  static String plain(String name) {
    String stripped = name.strip();
    boolean quoted = stripped.length() > 1 && stripped.startsWith("\"") && stripped.endsWith("\"");
    if (quoted) {
      return stripped.substring(1, stripped.length() - 1);
    }
    return stripped.equals(stripped.toUpperCase(Locale.ROOT))
        ? stripped.toLowerCase(Locale.ROOT)
        : stripped;
  }

  static String quoted(String name) {
    return SqlIdentifier.quote(plain(name));
  }

  /** The names of a comma-separated list. */
  static String list(String names) {
    return Arrays.stream(names.split(","))
        .map(ChangeNames::quoted)
        .collect(Collectors.joining(", "));
  }

  /** The table, view or sequence that the node names by {@code attribute}. */
  static String relation(ChangeNode node, String schemaAttribute, String attribute) {
    String schema = node.find(schemaAttribute).map(ChangeNames::plain).orElse("");
    String name = quoted(node.get(attribute));
    return schema.isEmpty() || schema.equals("public")
        ? name
        : SqlIdentifier.quote(schema) + "." + name;
  }

  static String table(ChangeNode node) {
    return relation(node, "schemaName", "tableName");
  }
}
