package dev.hadron.output;

import dev.hadron.plan.GeneratedFile;
import dev.hadron.plan.Ownership;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The record of the last run, {@code .hadron/lock.json}: what it was made from, and the hash and
 * owner of each file that it wrote.
 *
 * @param files what was written, by path
 */
public record LockFile(Provenance provenance, SortedMap<String, Entry> files) {

  /** Where a project keeps it. */
  public static final String PATH = ".hadron/lock.json";

  public LockFile {
    Objects.requireNonNull(provenance, "provenance");
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }

  /**
   * The record of a run that wrote these files.
   *
   * @param encoded the bytes of each, by path
   */
  static LockFile of(
      Provenance provenance, List<GeneratedFile> files, Map<String, byte[]> encoded) {
    TreeMap<String, Entry> entries = new TreeMap<>();
    for (GeneratedFile file : files) {
      String sha256 = Sha256.of(encoded.get(file.path()));
      entries.put(file.path(), new Entry(sha256, file.ownership(), file.template()));
    }
    return new LockFile(provenance, entries);
  }

  /** One file of the run. */
  public record Entry(String sha256, Ownership ownership, String template) {

    public Entry {
      Objects.requireNonNull(sha256, "sha256");
      Objects.requireNonNull(ownership, "ownership");
      Objects.requireNonNull(template, "template");
    }
  }
}
