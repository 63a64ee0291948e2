package dev.hadron.output;

import dev.hadron.diagnostic.Diagnostic;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * What a run would do to a folder, file by file and sorted by path, and why it would refuse to.
 *
 * @param changes every file of the run and every file of the last run; empty when the folder is not
 *     ours to write to
 * @param problems errors; when there is one, {@link FolderSink} writes nothing
 */
public record FolderDiff(List<FileChange> changes, List<Diagnostic> problems) {

  public FolderDiff {
    changes = List.copyOf(changes);
    problems = List.copyOf(problems);
  }

  /**
   * Compares without writing.
   *
   * @throws IOException when the folder cannot be read
   */
  public static FolderDiff of(Path folder, OutputTree tree) throws IOException {
    return new FolderComparison(folder, tree).compare();
  }

  /** Whether the folder already holds what the run makes. */
  public boolean isSame() {
    return problems.isEmpty() && differences().isEmpty();
  }

  /** The rows without those that stay as they are. */
  public List<FileChange> differences() {
    return changes.stream().filter(change -> change.change().isDifference()).toList();
  }
}
