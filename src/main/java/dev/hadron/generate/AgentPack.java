package dev.hadron.generate;

import dev.hadron.diagnostic.Diagnostic;
import dev.hadron.diagnostic.SourceFile;
import dev.hadron.logic.LogicFile;
import dev.hadron.logic.LogicTask;
import dev.hadron.logic.loop.LogicPrompts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Hands open holes of a project to a coding agent: a task each, who the agent is, and the way to the
 * project's own rules, which stay as they are.
 */
public final class AgentPack {

  private static final String TASKS = "logic/tasks";
  private static final String AGENT = ".claude/agents/hole-writer.md";
  private static final String ENTRY = "CLAUDE.md";

  /** The rules that hold for every agent. */
  private static final String RULES = "AGENTS.md";

  private final Path project;
  private final List<Diagnostic> problems = new ArrayList<>();
  private final List<String> written = new ArrayList<>();

  private AgentPack(Path project) {
    this.project = project;
  }

  /**
   * What was written.
   *
   * @param open how many holes nobody has filled
   * @param files relative to the project
   */
  public record Result(int open, List<String> files, List<Diagnostic> problems) {

    public Result {
      files = List.copyOf(files);
      problems = List.copyOf(problems);
    }
  }

  /**
   * Writes the pack; nothing where a page is wrong.
   *
   * @param pages of the project's holes
   */
  public static Result export(Path project, List<SourceFile> pages) throws IOException {
    return new AgentPack(project).write(pages);
  }

  private Result write(List<SourceFile> pages) throws IOException {
    List<LogicTask> tasks = new ArrayList<>();
    for (SourceFile page : pages) {
      Optional<LogicTask> task = LogicFile.read(page, problems);
      if (task.isPresent() && !new HoleFiles(task.get(), project).isWritten()) {
        tasks.add(task.get());
      }
    }
    if (problems.isEmpty()) {
      forget();
    }
    if (problems.isEmpty() && !tasks.isEmpty()) {
      for (LogicTask task : tasks) {
        write(TASKS + "/" + task.shortName() + ".md", new LogicPrompts(task).task());
      }
      write(AGENT, LogicPrompts.agent());
      if (Files.exists(project.resolve(RULES)) && !Files.exists(project.resolve(ENTRY))) {
        write(ENTRY, "@" + RULES + "\n");
      }
    }
    return new Result(tasks.size(), written, problems);
  }

  /** Tasks of an earlier export, whose holes may be filled by now, or gone. */
  private void forget() throws IOException {
    Path folder = project.resolve(TASKS);
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.filter(each -> each.toString().endsWith(".md")).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private void write(String name, String text) throws IOException {
    Path file = project.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    written.add(name);
  }
}
