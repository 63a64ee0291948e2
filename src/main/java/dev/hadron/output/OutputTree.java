package dev.hadron.output;

import dev.hadron.plan.GeneratedFile;
import dev.hadron.plan.Ownership;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The complete project that one run makes: its files, and under {@code .hadron/} the record of the
 * run and the base of the next merge.
 */
public record OutputTree(List<GeneratedFile> files, LockFile lock) {

  /** Where a project keeps its files as they were generated. */
  public static final String BASE_PATH = ".hadron/base.zip";

  public OutputTree {
    files = List.copyOf(files);
    Objects.requireNonNull(lock, "lock");
  }

  /** The project that these files make. */
  public static OutputTree of(List<GeneratedFile> files, Provenance provenance) {
    return new OutputTree(files, LockFile.of(provenance, files));
  }

  /** The same project, with the paths of what it was made from. */
  public OutputTree from(List<String> sources) {
    return new OutputTree(files, new LockFile(lock.provenance().from(sources), lock.files()));
  }

  /** Content by path of everything that is written, the record and the base included. */
  public SortedMap<String, byte[]> contents() {
    TreeMap<String, byte[]> contents = new TreeMap<>();
    for (GeneratedFile file : files) {
      contents.put(file.path(), file.bytes());
    }
    byte[] base = base(contents);
    contents.put(LockFile.PATH, LockJson.write(lock).getBytes(StandardCharsets.UTF_8));
    contents.put(BASE_PATH, base);
    return contents;
  }

  /** Only what a later run merges: a scaffolded file is the user's from the start. */
  private byte[] base(SortedMap<String, byte[]> contents) {
    TreeMap<String, byte[]> merged = new TreeMap<>(contents);
    for (GeneratedFile file : files) {
      if (file.ownership() != Ownership.GENERATED) {
        merged.remove(file.path());
      }
    }
    return StoredZip.of(merged);
  }
}
