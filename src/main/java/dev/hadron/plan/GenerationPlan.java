package dev.hadron.plan;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The table of all files of a service, sorted by path; no path occurs twice. */
public record GenerationPlan(List<PlannedFile> files) {

  /**
   * @throws IllegalArgumentException when two rows write the same path
   */
  public GenerationPlan {
    files = files.stream().sorted(Comparator.comparing(PlannedFile::path)).toList();
    Set<String> seen = new HashSet<>();
    for (PlannedFile file : files) {
      if (!seen.add(file.path())) {
        throw new IllegalArgumentException("two files are planned at " + file.path());
      }
    }
  }
}
