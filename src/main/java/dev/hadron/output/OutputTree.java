package dev.hadron.output;

import dev.hadron.plan.GeneratedFile;
import dev.hadron.plan.Ownership;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The complete project that one run makes: its files, and under {@code .hadron/} the record of the
 * run and the base of the next merge.
 *
 * @param encoded the files as they are written, by path: hashed, compared and written once encoded
 */
public record OutputTree(
    List<GeneratedFile> files, NavigableMap<String, byte[]> encoded, LockFile lock) {

  /** Where a project keeps its files as they were generated. */
  public static final String BASE_PATH = ".hadron/base.zip";

  public OutputTree {
    files = List.copyOf(files);
    encoded = Collections.unmodifiableNavigableMap(encoded);
    Objects.requireNonNull(lock, "lock");
  }

  /** The project that these files make. */
  public static OutputTree of(List<GeneratedFile> files, Provenance provenance) {
    NavigableMap<String, byte[]> encoded = new TreeMap<>();
    files.forEach(file -> encoded.put(file.path(), file.bytes()));
    return new OutputTree(files, encoded, LockFile.of(provenance, files, encoded));
  }

  /** The same project, with the paths of what it was made from. */
  public OutputTree from(List<String> sources) {
    return new OutputTree(
        files, encoded, new LockFile(lock.provenance().from(sources), lock.files()));
  }

  /** Content by path of everything that is written, the record and the base included. */
  public SortedMap<String, byte[]> contents() {
    TreeMap<String, byte[]> contents = new TreeMap<>(encoded);
    contents.put(LockFile.PATH, LockJson.write(lock).getBytes(StandardCharsets.UTF_8));
    contents.put(BASE_PATH, base());
    return contents;
  }

  /** Only what a later run merges: a scaffolded file is the user's from the start. */
  private byte[] base() {
    TreeMap<String, byte[]> merged = new TreeMap<>(encoded);
    for (GeneratedFile file : files) {
      if (file.ownership() != Ownership.GENERATED) {
        merged.remove(file.path());
      }
    }
    return StoredZip.of(merged);
  }
}
