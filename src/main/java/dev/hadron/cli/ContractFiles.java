package dev.hadron.cli;

import dev.hadron.diagnostic.SourceFile;
import dev.hadron.generate.InputDocuments;
import dev.hadron.generate.InputKind;
import dev.hadron.generate.InputReferences;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The files that belong to one document on the disk.
 *
 * <p>A document brings the files that it refers to, if they are YAML or JSON and lie in its own
 * folder or below the folder that encloses it: the outermost of the folder above, the working
 * directory and the root of the repository. Symbolic links are followed before that is decided.
 *
 * @param bytes content by path, the first one's first
 */
record ContractFiles(Map<Path, byte[]> bytes) {

  private static final Pattern DOCUMENT = Pattern.compile("(?i).*\\.(ya?ml|json)(\\.gz)?");

  /** A document and what it refers to; the document alone where it is no contract. */
  static ContractFiles of(Path document) throws IOException {
    Map<Path, byte[]> found = new LinkedHashMap<>();
    Path first = document.toAbsolutePath().normalize();
    Path enclosing = enclosing(document.toRealPath());
    found.put(first, Files.readAllBytes(first));
    Deque<Path> open = new ArrayDeque<>(List.of(first));
    while (!open.isEmpty()) {
      Path file = open.poll();
      for (String reference : references(file, found.get(file))) {
        Path path = file.resolveSibling(reference).normalize();
        if (!found.containsKey(path) && mayBeRead(path, enclosing)) {
          found.put(path, Files.readAllBytes(path));
          open.add(path);
        }
      }
      for (Path table : FolderDocuments.tables(file)) {
        found.putIfAbsent(table, Files.readAllBytes(table));
      }
    }
    return new ContractFiles(found);
  }

  /** Every file of a folder that can be part of a contract, hidden ones left out. */
  static ContractFiles in(Path folder) throws IOException {
    Map<Path, byte[]> found = new LinkedHashMap<>();
    Path root = folder.toAbsolutePath().normalize();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        if (!root.relativize(file).toString().matches("(^|.*/)\\..*")
            && !file.endsWith(ProjectFile.NAME)
            && DOCUMENT.matcher(file.toString()).matches()) {
          found.put(file, Files.readAllBytes(file));
          for (Path table : FolderDocuments.tables(file)) {
            found.put(table, Files.readAllBytes(table));
          }
        }
      }
    }
    return new ContractFiles(found);
  }

  boolean isEmpty() {
    return bytes.isEmpty();
  }

  /**
   * Adds the files under names relative to the deepest folder that holds them all.
   *
   * @param typed the folder or the first file as the user gave it
   * @param shown receives for each name the path as the user would type it
   */
  void addTo(InputDocuments documents, String typed, Map<String, String> shown) {
    Path folder = FolderDocuments.commonFolder(List.copyOf(bytes.keySet()));
    Path given = Path.of(typed).toAbsolutePath().normalize();
    Path start = Path.of(typed).normalize();
    for (Map.Entry<Path, byte[]> file : bytes.entrySet()) {
      String name = slashes(folder.relativize(file.getKey()));
      String path = slashes(start.resolve(given.relativize(file.getKey())).normalize());
      String told = file.getKey().equals(given) ? typed : path;
      String known = shown.putIfAbsent(InputDocuments.unpackedName(name), told);
      // Several documents may name one table.
      if (known == null || !known.equals(told) || !InputKind.isTable(name)) {
        documents.add(name, file.getValue());
      }
    }
  }

  private static Iterable<String> references(Path file, byte[] bytes) {
    InputDocuments alone = new InputDocuments();
    alone.add(file.getFileName().toString(), bytes);
    Optional<SourceFile> document = alone.files().stream().findFirst();
    return document.<Iterable<String>>map(InputReferences::of).orElse(List.of());
  }

  private static boolean mayBeRead(Path path, Path enclosing) throws IOException {
    return DOCUMENT.matcher(path.toString()).matches()
        && Files.isRegularFile(path)
        && Files.isReadable(path)
        && path.toRealPath().startsWith(enclosing);
  }

  /** The folder that references may not leave. */
  private static Path enclosing(Path document) throws IOException {
    Path own = document.getParent();
    Path above = own.getParent();
    Path enclosing = above == null || above.getParent() == null ? own : above;
    Path working = Path.of("").toRealPath();
    if (enclosing.startsWith(working) && working.getParent() != null) {
      enclosing = working;
    }
    for (Path folder = own; folder != null; folder = folder.getParent()) {
      if (Files.exists(folder.resolve(".git"))) {
        return enclosing.startsWith(folder) ? folder : enclosing;
      }
    }
    return enclosing;
  }

  private static String slashes(Path path) {
    return path.toString().replace('\\', '/');
  }
}
