package dev.hadron.render;

import dev.hadron.diagnostic.Diagnostic;
import dev.hadron.plan.GeneratedFile;
import java.util.List;

/**
 * What rendering a plan came to: the files in the order of their paths, and one error for each
 * template that failed; a failed template's files are missing.
 */
public record Rendering(List<GeneratedFile> files, List<Diagnostic> diagnostics) {

  public Rendering {
    files = List.copyOf(files);
    diagnostics = List.copyOf(diagnostics);
  }
}
