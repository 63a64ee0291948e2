package dev.hadron.generate.jobs;

import dev.hadron.diagnostic.Diagnostic;
import dev.hadron.diagnostic.SourceFile;
import dev.hadron.logic.LogicFile;
import dev.hadron.logic.LogicTask;
import dev.hadron.plan.GeneratedFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A hole of a job: what is known of it before anybody is asked.
 *
 * @param open the class that somebody has to write, as it was generated
 * @param tests its examples as tests, as they were generated; blank where there are none
 */
record JobHole(LogicTask task, PlacedText open, String tests) {

  /** A page of a hole stands in this folder of a project. */
  private static final String PAGES = "logic/";

  JobHole {
    Objects.requireNonNull(task, "task");
    Objects.requireNonNull(open, "open");
    Objects.requireNonNull(tests, "tests");
  }

  /** A text and its place in the project. */
  record PlacedText(String path, String text) {}

  /** The open holes of a project, in the order of their pages. */
  static List<JobHole> of(List<GeneratedFile> files) {
    Map<String, String> texts =
        files.stream()
            .collect(Collectors.toMap(GeneratedFile::path, GeneratedFile::content));
    Function<String, String> text = path -> texts.getOrDefault(path, "");
    List<JobHole> holes = new ArrayList<>();
    for (GeneratedFile file : files) {
      if (file.path().startsWith(PAGES) && file.path().endsWith(".md")) {
        LogicTask task = read(file);
        String path = task.files().get(0);
        String tests = path.replace("src/main/", "src/test/").replace(".java", "Test.java");
        holes.add(new JobHole(task, new PlacedText(path, text.apply(path)), text.apply(tests)));
      }
    }
    return holes;
  }

  private static LogicTask read(GeneratedFile page) {
    List<Diagnostic> problems = new ArrayList<>();
    return LogicFile.read(new SourceFile(page.path(), page.content()), problems)
        .orElseThrow(() -> new IllegalStateException(problems.get(0).format()));
  }
}
