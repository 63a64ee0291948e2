package dev.hadron.read.sql.changelog;

import dev.hadron.diagnostic.SourceFile;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Finds the documents that a changelog names, whichever folder its paths start from. */
final class ChangelogPaths {

  private final List<SourceFile> documents;

  ChangelogPaths(List<SourceFile> documents) {
    this.documents = documents;
  }

  /** The document of the path. */
  Optional<SourceFile> file(Changelog.Reference reference, SourceFile from) {
    String relative = clean(folder(from.name()) + reference.path());
    String path = clean(reference.path());
    return named(relative)
        .or(() -> reference.relative() ? Optional.empty() : named(path))
        .or(() -> ending(path));
  }

  /** The documents below the folder of the path, by name. */
  List<SourceFile> folder(Changelog.Reference reference, SourceFile from) {
    String relative = clean(folder(from.name()) + reference.path());
    String path = clean(reference.path());
    List<SourceFile> found = below(relative);
    if (found.isEmpty() && !reference.relative()) {
      found = below(path);
    }
    // The path may start above the folder that was given: drop names from its front.
    String rest = path;
    while (found.isEmpty() && rest.indexOf('/') >= 0) {
      rest = rest.substring(rest.indexOf('/') + 1);
      found = below(rest);
    }
    return found.stream().filter(file -> file != from).toList();
  }

  private List<SourceFile> below(String folder) {
    String prefix = folder.isEmpty() ? "" : folder + "/";
    return documents.stream()
        .filter(file -> file.name().startsWith(prefix) || file.name().contains("/" + prefix))
        .sorted(Comparator.comparing(SourceFile::name))
        .toList();
  }

  private Optional<SourceFile> named(String path) {
    return documents.stream().filter(file -> file.name().equals(path)).findFirst();
  }

  /** The longest name that the path ends with, or else the name that ends with the path. */
  private Optional<SourceFile> ending(String path) {
    return documents.stream()
        .filter(file -> path.endsWith("/" + file.name()))
        .max(Comparator.comparingInt(file -> file.name().length()))
        .or(() -> documents.stream().filter(f -> f.name().endsWith("/" + path)).findFirst());
  }

  private static String folder(String name) {
    return name.substring(0, name.lastIndexOf('/') + 1);
  }

  /** The path without {@code classpath:}, {@code .} and {@code ..}. */
  private static String clean(String path) {
    Deque<String> parts = new ArrayDeque<>();
    for (String part : path.replaceFirst("^classpath\\*?:", "").replace('\\', '/').split("/")) {
      if (part.equals("..") && !parts.isEmpty()) {
        parts.removeLast();
      } else if (!part.isEmpty() && !part.equals(".") && !part.equals("..")) {
        parts.addLast(part);
      }
    }
    return String.join("/", parts);
  }
}
