package dev.hadron.output;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A folder on disk: takes a project as a whole, and only when that loses nothing that a person
 * wrote.
 *
 * <p>Files of the last run that nobody edited are replaced, or removed when the project has them no
 * longer; scaffolded files stay as they are from the first edit on; all others are never touched.
 */
public record FolderSink(Path folder) implements Sink {

  public FolderSink {
    Objects.requireNonNull(folder, "folder");
  }

  @Override
  public SinkResult write(OutputTree tree) throws IOException {
    FolderDiff diff = FolderDiff.of(folder, tree);
    SinkResult result = new SinkResult(diff.changes(), diff.problems());
    if (!result.hasErrors()) {
      apply(tree, diff);
    }
    return result;
  }

  private void apply(OutputTree tree, FolderDiff diff) throws IOException {
    SortedMap<String, byte[]> writes = new TreeMap<>(tree.contents());
    FolderTransaction transaction = new FolderTransaction(folder);
    for (FileChange change : diff.changes()) {
      switch (change.change()) {
        case ADDED, CHANGED -> {}
        case REMOVED -> transaction.remove(change.path());
        case UNCHANGED, KEPT -> writes.remove(change.path());
        case EDITED, CONFLICT ->
            throw new IllegalStateException(change.path() + " would lose what a person wrote");
      }
    }
    transaction.write(writes);
    transaction.commit();
  }
}
