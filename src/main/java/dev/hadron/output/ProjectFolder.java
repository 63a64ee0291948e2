package dev.hadron.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A folder on disk as a project sees it: whose it is, and what stands at which path. */
record ProjectFolder(Path root) {

  /** What a folder may hold and still count as empty: a new repository. */
  private static final Set<String> NOTHING = Set.of(".git");

  /** What stands at one path. */
  sealed interface Place {

    record Free() implements Place {}

    record Occupied(byte[] content) implements Place {}

    /**
     * Neither a file nor free.
     *
     * @param what ends a sentence that starts with the path
     */
    record Blocked(String what) implements Place {}
  }

  boolean isFolder() {
    return Files.isDirectory(root);
  }

  boolean exists() {
    return Files.exists(root, LinkOption.NOFOLLOW_LINKS);
  }

  /** Whether nobody's work is in the folder. */
  boolean isEmpty() throws IOException {
    try (Stream<Path> entries = Files.list(root)) {
      return entries.map(entry -> entry.getFileName().toString()).allMatch(NOTHING::contains);
    }
  }

  /**
   * The record of the last run, empty when the project is not ours.
   *
   * @throws LockFormatException when there is one that cannot be read
   */
  Optional<LockFile> lock() throws IOException, LockFormatException {
    Path file = root.resolve(LockFile.PATH);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    return Optional.of(LockJson.read(Files.readString(file, StandardCharsets.UTF_8)));
  }

  /** What stands at a path that {@link OutputPaths} found to be safe. */
  Place at(String path) throws IOException {
    Path place = root;
    for (Path name : Path.of(path)) {
      if (place != root && Files.isSymbolicLink(place)) {
        return new Place.Blocked("lies behind the symbolic link " + root.relativize(place));
      }
      if (place != root
          && Files.exists(place, LinkOption.NOFOLLOW_LINKS)
          && !Files.isDirectory(place)) {
        return new Place.Blocked("lies below " + root.relativize(place) + ", which is a file");
      }
      place = place.resolve(name);
    }
    if (Files.isSymbolicLink(place)) {
      return new Place.Blocked("is a symbolic link");
    }
    if (!Files.exists(place)) {
      return new Place.Free();
    }
    return Files.isRegularFile(place)
        ? new Place.Occupied(Files.readAllBytes(place))
        : new Place.Blocked("is not a file");
  }
}
