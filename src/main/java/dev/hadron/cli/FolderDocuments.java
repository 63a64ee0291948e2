package dev.hadron.cli;

import dev.hadron.generate.DocumentFilter;
import dev.hadron.generate.InputDocuments;
import dev.hadron.generate.InputKind;
import dev.hadron.generate.InputReferences;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** The documents below a folder, or those that a changelog names, by their names in it. */
final class FolderDocuments {

  private static final int HIGHEST = 12;

  private FolderDocuments() {}

  /** Scripts, changelogs and what is said of logic beside them, at any depth, in name order. */
  static SortedMap<String, Path> below(Path folder) throws IOException {
    SortedMap<String, Path> found = new TreeMap<>(InputDocuments.NAME_ORDER);
    SortedMap<String, Path> logic = new TreeMap<>();
    SortedMap<String, Path> settings = new TreeMap<>();
    for (Path file : files(folder)) {
      String name = file.getFileName().toString();
      if (InputKind.isLogic(name)) {
        logic.put(name(folder, file), file);
      } else if (DocumentFilter.isSettings(name)) {
        settings.put(name(folder, file), file);
      } else if (DocumentFilter.isScript(name)
          || DocumentFilter.isTree(name)
              && DocumentFilter.isChangelog(name, Files.readAllBytes(file))) {
        found.put(name(folder, file), file);
      }
    }
    if (!found.isEmpty()) {
      found.putAll(logic);
      found.putAll(settings);
      for (Path file : List.copyOf(found.values())) {
        tables(file).forEach(table -> found.put(name(folder, table), table));
      }
    }
    return found;
  }

  /**
   * The decision tables that a document names, which lie in its folder or below it, wherever
   * symbolic links lead.
   */
  static List<Path> tables(Path document) throws IOException {
    List<Path> tables = new ArrayList<>();
    Path folder = document.toRealPath().getParent();
    String name = document.getFileName().toString();
    for (String table : InputReferences.tables(name, Files.readAllBytes(document))) {
      Path file = document.resolveSibling(table).normalize();
      if (Files.isRegularFile(file)
          && Files.isReadable(file)
          && file.toRealPath().startsWith(folder)) {
        tables.add(file);
      }
    }
    return tables;
  }

  /** The changelog and all that it includes, itself first. */
  static List<Path> withIncluded(Path changelog) throws IOException {
    Set<Path> seen = new TreeSet<>(Comparator.comparing(Path::toString));
    List<Path> found = new ArrayList<>();
    Deque<Path> waiting = new ArrayDeque<>(List.of(changelog));
    while (!waiting.isEmpty()) {
      Path file = waiting.removeFirst();
      if (seen.add(file.toAbsolutePath().normalize())) {
        found.add(file);
        byte[] bytes = Files.readAllBytes(file);
        if (DocumentFilter.isChangelog(file.getFileName().toString(), bytes)) {
          for (String reference : DocumentFilter.references(file.toString(), bytes)) {
            waiting.addAll(resolve(reference, file));
          }
        }
      }
    }
    return found;
  }

  /** The deepest folder that holds all of the files. */
  static Path commonFolder(List<Path> files) {
    Path common = files.get(0).toAbsolutePath().normalize().getParent();
    for (Path file : files) {
      while (!file.toAbsolutePath().normalize().startsWith(common)) {
        common = common.getParent();
      }
    }
    return common;
  }

  static String name(Path folder, Path file) {
    Path base = folder.toAbsolutePath().normalize();
    return base.relativize(file.toAbsolutePath().normalize()).toString().replace('\\', '/');
  }

  /** Paths start beside the changelog or at any folder above it. */
  private static List<Path> resolve(String reference, Path from) throws IOException {
    Path folder = from.toAbsolutePath().normalize().getParent();
    String relative = reference.replaceFirst("^/+", "");
    for (int i = 0; i < HIGHEST && folder != null; i++) {
      Path candidate = folder.resolve(relative).normalize();
      if (Files.isRegularFile(candidate)) {
        return List.of(candidate);
      }
      if (Files.isDirectory(candidate)) {
        return files(candidate);
      }
      folder = folder.getParent();
    }
    return List.of();
  }

  private static List<Path> files(Path folder) throws IOException {
    List<Path> files = new ArrayList<>();
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
            boolean skipped =
                !dir.equals(folder) && DocumentFilter.isSkipped(dir.getFileName().toString());
            return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String name = file.getFileName().toString();
            boolean wanted =
                DocumentFilter.isScript(name)
                    || DocumentFilter.isTree(name)
                    || DocumentFilter.isSettings(name);
            if (attributes.isRegularFile() && wanted && !DocumentFilter.isSkipped(name)) {
              files.add(file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return files;
  }
}
