package dev.hadron.read.sql;

import dev.hadron.catalog.Dialect;
import dev.hadron.catalog.QualifiedName;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tables that SQLite makes by itself: its own books, and those behind a virtual table, which hold an
 * index in a form that only its module reads.
 */
final class VirtualTables {

  private static final Pattern VIRTUAL =
      Pattern.compile(
          "(?i)\\bcreate\\s+virtual\\s+table\\s+(?:if\\s+not\\s+exists\\s+)?"
              + "(?:\\w+\\.)?([\"'`\\[]{0,2}[\\w ]+[\"'`\\]]{0,2})\\s+using\\s+(\\w+)");

  private static final List<String> RTREE = List.of("_node", "_rowid", "_parent");
  private static final List<String> OLD_TEXT =
      List.of("_content", "_segments", "_segdir", "_docsize", "_stat");

  /** The ends of the names of the tables behind a virtual one, by module. */
  private static final Map<String, List<String>> SHADOWS =
      Map.of(
          "fts5", List.of("_data", "_idx", "_content", "_docsize", "_config"),
          "fts3", OLD_TEXT,
          "fts4", OLD_TEXT,
          "rtree", RTREE,
          "rtree_i32", RTREE,
          "geopoly", RTREE);

  private VirtualTables() {}

  /** The tables that are none of the user's. */
  static Set<QualifiedName> ownTables(
      Dialect dialect, List<SqlStatement> statements, Set<QualifiedName> tables) {
    if (dialect != Dialect.SQLITE) {
      return Set.of();
    }
    Set<String> shadows = new HashSet<>();
    for (SqlStatement statement : statements) {
      boolean dumped =
          statement.kind() == StatementKind.INSERT || statement.kind() == StatementKind.OTHER_DDL;
      Matcher matcher = VIRTUAL.matcher(dumped ? head(statement) : "");
      if (matcher.find()) {
        String name = matcher.group(1).replaceAll("[\"'`\\[\\]]", "").toLowerCase(Locale.ROOT);
        SHADOWS
            .getOrDefault(matcher.group(2).toLowerCase(Locale.ROOT), List.of())
            .forEach(end -> shadows.add(name + end));
      }
    }
    Set<QualifiedName> own = new HashSet<>();
    for (QualifiedName table : tables) {
      String name = table.name().toLowerCase(Locale.ROOT);
      if (name.startsWith("sqlite_") || shadows.contains(name)) {
        own.add(table);
      }
    }
    return own;
  }

  /** Where a virtual table says its name; the rest may be long. */
  private static String head(SqlStatement statement) {
    int end = Math.min(statement.end(), statement.start() + 500);
    return statement.source().text().substring(statement.start(), end);
  }
}
