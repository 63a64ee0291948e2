package dev.hadron.output;

import dev.hadron.diagnostic.Diagnostic;
import java.util.List;

/**
 * What became of a project at its place.
 *
 * @param changes one row a file, sorted by path; what was done, or what an error kept from being
 *     done
 * @param diagnostics errors and warnings; when there is an error, nothing was written
 */
public record SinkResult(List<FileChange> changes, List<Diagnostic> diagnostics) {

  public SinkResult {
    changes = List.copyOf(changes);
    diagnostics = List.copyOf(diagnostics);
  }

  public boolean hasErrors() {
    return diagnostics.stream().anyMatch(Diagnostic::isError);
  }

  /** What a place that starts empty makes of a project. */
  static SinkResult ofEmptyPlace(OutputTree tree) {
    List<Diagnostic> errors =
        OutputPaths.check(tree.files().stream().map(file -> file.path()).toList());
    return new SinkResult(errors.isEmpty() ? FileChange.added(tree) : List.of(), errors);
  }
}
