package dev.hadron.generate;

import dev.hadron.diagnostic.SourceFile;
import dev.hadron.read.sql.FlywaySettings;
import dev.hadron.read.sql.changelog.Changelog;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Which files of a folder or an archive are documents: SQL scripts, and changelogs of Liquibase,
 * told by their text; nothing whose name, or that of a folder around it, starts with {@code _} or
 * {@code .}.
 */
public final class DocumentFilter {

  private static final Set<String> TREES = Set.of("xml", "yaml", "yml", "json");
  private static final Set<String> SKIPPED = Set.of("node_modules", "target");
  private static final int HEAD = 1 << 16;

  private DocumentFilter() {}

  /** Whether a folder or file of this name is passed over, with all that it holds. */
  public static boolean isSkipped(String fileName) {
    return fileName.startsWith("_") || fileName.startsWith(".") || SKIPPED.contains(fileName);
  }

  public static boolean isScript(String name) {
    return ending(name).equals("sql");
  }

  /** Whether a file of this name may give values to the placeholders of migrations. */
  public static boolean isSettings(String name) {
    return FlywaySettings.is(name);
  }

  /** Whether a changelog or a contract may have this name. */
  public static boolean isTree(String name) {
    return TREES.contains(ending(name));
  }

  /** Whether the file, of which a part from the start is enough, is a changelog. */
  public static boolean isChangelog(String name, byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.UTF_8);
    return (isTree(name) || isScript(name)) && Changelog.is(new SourceFile(name, head));
  }

  /** The files and folders that the changelog names, as it writes them. */
  public static List<String> references(String name, byte[] bytes) {
    return Changelog.references(new SourceFile(name, new String(bytes, StandardCharsets.UTF_8)))
        .stream()
        .map(reference -> reference.path().replaceFirst("^classpath\\*?:/?", ""))
        .toList();
  }

  private static String ending(String name) {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
