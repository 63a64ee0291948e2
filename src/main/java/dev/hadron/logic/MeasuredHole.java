package dev.hadron.logic;

import dev.hadron.diagnostic.Diagnostic;
import dev.hadron.diagnostic.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A hole of the set that writers of logic are measured by.
 *
 * @param task with the examples that a writer is shown
 * @param hidden the same with tests that nobody is shown in their place
 */
public record MeasuredHole(LogicTask task, LogicTask hidden) {

  private static final String FOLDER = "/dev/hadron/logic/holes/";

  /** All holes of the set, by name. */
  public static List<MeasuredHole> all() throws IOException {
    List<MeasuredHole> holes = new ArrayList<>();
    for (String id : resource("index.txt").lines().toList()) {
      holes.add(of(id, page(id)));
    }
    return holes;
  }

  /** The page of a hole, with its answers. */
  public static String page(String id) throws IOException {
    return resource(id + ".md");
  }

  /**
   * @param page with a section {@code Hidden} beside its examples
   */
  public static MeasuredHole of(String id, String page) {
    String other = page.replace("## Examples", "## Shown").replace("## Hidden", "## Examples");
    return new MeasuredHole(read(id, page), read(id, other));
  }

  private static LogicTask read(String id, String page) {
    List<Diagnostic> problems = new ArrayList<>();
    return LogicFile.read(new SourceFile(id + ".md", page), problems)
        .orElseThrow(() -> new IllegalStateException(problems.get(0).format()));
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = MeasuredHole.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IOException("no resource " + FOLDER + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
