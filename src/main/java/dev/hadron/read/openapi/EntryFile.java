package dev.hadron.read.openapi;

import dev.hadron.diagnostic.Diagnostic;
import dev.hadron.diagnostic.SourceFile;
import dev.hadron.diagnostic.SourceLocation;
import dev.hadron.read.openapi.Node.MapNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The file among several that the others belong to.
 *
 * @param diagnostics why there is none; empty where there is one
 */
record EntryFile(Optional<SourceFile> file, List<Diagnostic> diagnostics) {

  private static final Pattern SQL =
      Pattern.compile(
          "\\A(\\s|--[^\\n]*\\n|/\\*.*?\\*/)*(create|alter|drop|insert|set|begin|select)\\s",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  static EntryFile among(List<SourceFile> files) {
    List<SourceFile> versioned = new ArrayList<>();
    List<SourceFile> withPaths = new ArrayList<>();
    List<Diagnostic> broken = new ArrayList<>();
    for (SourceFile file : files) {
      try {
        Node root = Documents.parse(file, new ArrayList<>());
        if (Editions.versionKey(root).isPresent() && root instanceof MapNode map) {
          versioned.add(file);
          if (hasOperations(map)) {
            withPaths.add(file);
          }
        }
      } catch (UnreadableException e) {
        broken.add(explain(e.diagnostic(), file));
      }
    }
    List<SourceFile> candidates = withPaths.isEmpty() ? versioned : withPaths;
    if (candidates.size() == 1) {
      return new EntryFile(Optional.of(candidates.get(0)), List.of());
    }
    return new EntryFile(
        Optional.empty(), broken.isEmpty() ? List.of(problem(files, candidates)) : broken);
  }

  private static boolean hasOperations(MapNode root) {
    return root.get("paths") instanceof MapNode paths && !paths.members().isEmpty()
        || root.get("webhooks") instanceof MapNode webhooks && !webhooks.members().isEmpty();
  }

  private static Diagnostic problem(List<SourceFile> files, List<SourceFile> candidates) {
    if (candidates.isEmpty()) {
      return Diagnostic.error(
          "openapi-not-openapi",
          "none of " + files.size() + " files has an \"openapi\" or \"swagger\" key",
          SourceLocation.ofFile(files.get(0).name()),
          "an OpenAPI document starts with its version, such as \"openapi: 3.0.3\"");
    }
    return Diagnostic.error(
        "openapi-two-contracts",
        "several files are contracts: "
            + String.join(", ", candidates.stream().map(SourceFile::name).toList()),
        SourceLocation.ofFile(candidates.get(0).name()),
        "give one of them, and the files that it refers to");
  }

  /** Adds what an unreadable file seems to be instead. */
  static Diagnostic explain(Diagnostic diagnostic, SourceFile file) {
    boolean sql =
        file.name().toLowerCase(Locale.ROOT).endsWith(".sql") || looksLikeSql(file.text());
    return sql
        ? new Diagnostic(
            diagnostic.severity(),
            diagnostic.id(),
            diagnostic.message(),
            diagnostic.where(),
            "this looks like SQL; a schema is given as a file that ends in .sql")
        : diagnostic;
  }

  private static boolean looksLikeSql(String text) {
    return SQL.matcher(text.length() > 10_000 ? text.substring(0, 10_000) : text).find();
  }
}
