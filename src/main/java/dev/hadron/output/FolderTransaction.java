package dev.hadron.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A set of writes and removals in one folder that happens as a whole or not at all.
 *
 * <p>Everything is written beside its place first. A folder that is not there yet appears in one
 * move. In one that is there, files are moved one by one and moved back when a move fails.
 */
final class FolderTransaction {

  private static final byte[] SCRIPT = {'#', '!'};

  private final Path folder;
  private final SortedMap<String, byte[]> writes = new TreeMap<>();
  private final TreeSet<String> removals = new TreeSet<>();
  private final Deque<Undo> undos = new ArrayDeque<>();

  /** One step back. */
  private interface Undo {
    void run() throws IOException;
  }

  FolderTransaction(Path folder) {
    this.folder = folder;
  }

  void write(Map<String, byte[]> contents) {
    writes.putAll(contents);
  }

  void remove(String path) {
    removals.add(path);
  }

  /**
   * Makes all changes.
   *
   * @throws IOException when one could not be made; the folder is then as it was
   */
  void commit() throws IOException {
    Path absolute = folder.toAbsolutePath().normalize();
    boolean isNew = !Files.exists(absolute);
    Path parent = isNew ? Files.createDirectories(absolute.getParent()) : hidden(absolute);
    Path staging = Files.createTempDirectory(parent, ".hadron-");
    try {
      Path staged = Files.createDirectory(staging.resolve("new"));
      stage(staged);
      if (isNew) {
        Files.move(staged, absolute, StandardCopyOption.ATOMIC_MOVE);
      } else {
        replace(absolute, staged, Files.createDirectory(staging.resolve("old")));
      }
    } finally {
      delete(staging);
    }
  }

  private Path hidden(Path root) throws IOException {
    return Files.createDirectories(root.resolve(".hadron"));
  }

  private void stage(Path staged) throws IOException {
    Set<String> folders = new HashSet<>();
    for (Map.Entry<String, byte[]> write : writes.entrySet()) {
      String path = write.getKey();
      String folder = path.substring(0, Math.max(0, path.lastIndexOf('/')));
      if (folders.add(folder)) {
        Files.createDirectories(staged.resolve(folder));
      }
      stage(staged.resolve(path), write.getValue());
    }
  }

  private static void stage(Path file, byte[] content) throws IOException {
    Files.write(file, content);
    boolean script = content.length > 1 && content[0] == SCRIPT[0] && content[1] == SCRIPT[1];
    if (script && !file.toFile().setExecutable(true, false)) {
      throw new IOException("cannot make " + file + " executable");
    }
  }

  private void replace(Path root, Path staged, Path old) throws IOException {
    try {
      for (String path : removals) {
        setAside(root, path, old);
        removeEmptyFolders(root, root.resolve(path).getParent());
      }
      for (String path : writes.keySet()) {
        if (Files.exists(root.resolve(path), LinkOption.NOFOLLOW_LINKS)) {
          setAside(root, path, old);
        }
        createFolders(root, root.resolve(path).getParent());
        move(staged.resolve(path), root.resolve(path));
      }
    } catch (IOException e) {
      rollBack(e);
      throw e;
    }
  }

  private void setAside(Path root, String path, Path old) throws IOException {
    Path aside = old.resolve(path);
    Files.createDirectories(aside.getParent());
    move(root.resolve(path), aside);
  }

  private void move(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    undos.push(() -> Files.move(to, from, StandardCopyOption.ATOMIC_MOVE));
  }

  private void createFolders(Path root, Path folder) throws IOException {
    if (!folder.equals(root) && !Files.exists(folder)) {
      createFolders(root, folder.getParent());
      Files.createDirectory(folder);
      undos.push(() -> Files.delete(folder));
    }
  }

  private void removeEmptyFolders(Path root, Path folder) throws IOException {
    if (folder.equals(root)) {
      return;
    }
    try (Stream<Path> entries = Files.list(folder)) {
      if (entries.findAny().isPresent()) {
        return;
      }
    }
    Files.delete(folder);
    undos.push(() -> Files.createDirectory(folder));
    removeEmptyFolders(root, folder.getParent());
  }

  private void rollBack(IOException reason) {
    while (!undos.isEmpty()) {
      try {
        undos.pop().run();
      } catch (IOException e) {
        reason.addSuppressed(e);
      }
    }
  }

  private static void delete(Path tree) throws IOException {
    List<Path> paths;
    try (Stream<Path> walk = Files.walk(tree)) {
      paths = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : paths) {
      Files.deleteIfExists(path);
    }
  }
}
