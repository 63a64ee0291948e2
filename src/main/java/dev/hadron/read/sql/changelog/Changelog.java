package dev.hadron.read.sql.changelog;

import dev.hadron.diagnostic.Diagnostic;
import dev.hadron.diagnostic.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** One document of Liquibase: how it is told from others, and what it refers to. */
public final class Changelog {

  private static final Pattern FORMATTED =
      Pattern.compile("(?i)\\s*--\\s*liquibase\\s+formatted\\s+sql");
  private static final String ROOT = "databaseChangeLog";
  private static final Pattern XML = Pattern.compile("<(?:[\\w-]+:)?" + ROOT + "[\\s>]");
  private static final Pattern YAML =
      Pattern.compile("(?m)^[\\s{\"']*" + ROOT + "[\"']?\\s*:");

  private Changelog() {}

  /**
   * What a changelog names to be read in its place.
   *
   * @param kind {@code include}, {@code includeAll} or {@code sqlFile}
   */
  public record Reference(String kind, String path, boolean relative) {}

  /** Whether the text is a changelog in any of its forms. */
  public static boolean is(SourceFile file) {
    return isFormattedSql(file) || isTree(file);
  }

  static boolean isFormattedSql(SourceFile file) {
    return FORMATTED.matcher(file.text()).lookingAt();
  }

  private static boolean isTree(SourceFile file) {
    String name = file.name().toLowerCase(Locale.ROOT);
    if (name.endsWith(".sql") || !file.text().contains(ROOT)) {
      return false;
    }
    return file.text().stripLeading().startsWith("<")
        ? XML.matcher(file.text()).find()
        : YAML.matcher(file.text()).find();
  }

  /** The document's tree; empty, with a problem, where it has none. */
  static Optional<ChangeNode> tree(SourceFile file, List<Diagnostic> problems) {
    return file.text().stripLeading().startsWith("<")
        ? XmlNodes.read(file, problems)
        : YamlNodes.read(file, problems);
  }

  /** Every other file that the document names. */
  public static List<Reference> references(SourceFile file) {
    List<Reference> references = new ArrayList<>();
    if (isTree(file)) {
      tree(file, new ArrayList<>()).ifPresent(root -> collect(root, references));
    }
    return references;
  }

  private static void collect(ChangeNode node, List<Reference> into) {
    reference(node).ifPresent(into::add);
    node.children().forEach(child -> collect(child, into));
  }

  static Optional<Reference> reference(ChangeNode node) {
    boolean relative = node.isTrue("relativeToChangelogFile");
    return switch (node.name()) {
      case "include" -> node.find("file").map(path -> new Reference("include", path, relative));
      case "includeAll" ->
          node.find("path").map(path -> new Reference("includeAll", path, relative));
      case "sqlFile" -> node.find("path").map(path -> new Reference("sqlFile", path, relative));
      case "createView", "createProcedure", "createFunction", "createTrigger" ->
          node.find("path").map(path -> new Reference("sqlFile", path, relative));
      default -> Optional.empty();
    };
  }
}
