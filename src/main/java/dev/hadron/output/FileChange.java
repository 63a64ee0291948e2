package dev.hadron.output;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One row of a folder's comparison with a run.
 *
 * @param path path relative to the project's root
 * @param before text in the folder, absent when there is no file
 * @param after text that the run makes, absent when it makes no such file
 */
public record FileChange(
    String path, Change change, Optional<String> before, Optional<String> after) {

  public FileChange {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(change, "change");
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(after, "after");
  }

  /** The rows of a project whose place is empty. */
  static List<FileChange> added(OutputTree tree) {
    return tree.files().stream()
        .map(
            file ->
                new FileChange(
                    file.path(), Change.ADDED, Optional.empty(), Optional.of(file.content())))
        .sorted(Comparator.comparing(FileChange::path))
        .toList();
  }

  /** The difference in unified format, as {@code diff -u} prints it; empty when there is none. */
  public String unifiedDiff() {
    return change.isDifference() ? UnifiedDiff.of(path, before, after) : "";
  }
}
