package dev.hadron.cli;

import dev.hadron.diagnostic.SourceFile;
import dev.hadron.generate.ImplementRequest;
import dev.hadron.generate.ImplementResult;
import dev.hadron.generate.ImplementResult.State;
import dev.hadron.generate.Implementer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Fills the holes of a project, with a model or without. */
@Command(
    name = "implement",
    description = {
      "Fills holes: pure methods whose rule and examples stand on a page each.",
      "Without a model it writes the interface, the tests and the place to write the rule in. With",
      "one it asks for the rule and keeps only what compiles, calls nothing that it may not, and",
      "passes every example. A key comes from HADRON_API_KEY or the file of HADRON_API_KEY_FILE."
    },
    exitCodeList = {
      "0:ok, open holes included",
      "1:internal error",
      "2:wrong usage",
      "3:a page is wrong, a reply or a compiler is missing, or --check refuses a body"
    },
    footer = {
      "",
      "Examples:",
      "  hadron implement holes/discount.md -o shop",
      "  hadron implement holes/*.md -o shop --model qwen2.5-coder --url http://localhost:11434/v1",
      "  hadron implement holes/*.md -o shop --model qwen2.5-coder --replay --accept",
      "  hadron implement holes/*.md -o shop --check"
    })
final class ImplementCommand implements Callable<Integer> {

  private static final String LOCAL = "http://localhost:11434/v1";

  private final Terminal terminal;

  @Parameters(paramLabel = "PAGE", arity = "1..*", description = "Page of a hole, a .md file.")
  private List<Path> pages;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      required = true,
      description = "Folder of the project.")
  private Path output;

  @Option(names = "--model", paramLabel = "NAME", description = "Model to ask.")
  private String model;

  @Option(
      names = "--url",
      paramLabel = "URL",
      description = "Where the model answers; " + LOCAL + " unless given.")
  private String url;

  @Option(
      names = "--protocol",
      paramLabel = "NAME",
      description = "chat (OpenAI and others, the default) or messages (Anthropic).")
  private String protocol;

  @Option(names = "--replay", description = "Use recorded replies only; fail where one is missing.")
  private boolean replay;

  @Option(names = "--accept", description = "Put what passes into the sources.")
  private boolean accept;

  @Option(names = "--check", description = "Only hold the bodies that are there against the gate.")
  private boolean check;

  ImplementCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    ImplementResult result;
    try {
      result = Implementer.implement(request());
    } catch (IllegalArgumentException e) {
      throw new UsageException("--url: " + e.getMessage());
    } catch (IOException e) {
      // A file that cannot be written, or a machine without a compiler: nothing that we did wrong.
      terminal.err().print("hadron: " + e.getMessage() + "\n");
      return ExitCode.INPUT;
    }
    Report report = new Report(terminal);
    report.diagnostics(result.problems(), false);
    boolean refused = !result.problems().isEmpty();
    for (ImplementResult.Row row : result.rows()) {
      report.line(row.hole() + ": " + row.state().label() + ": " + row.note());
      row.files().forEach(file -> report.line("  " + file));
      refused = refused || row.state() == State.REFUSED || (check && row.state() == State.OPEN);
    }
    return refused ? ExitCode.INPUT : ExitCode.OK;
  }

  private ImplementRequest request() throws IOException {
    if (check && (replay || accept || model != null)) {
      throw new UsageException("--check goes with none of --model, --replay, --accept");
    }
    if (replay && model == null) {
      throw new UsageException("--replay wants the --model whose replies were recorded");
    }
    List<SourceFile> holes = new ArrayList<>();
    for (Path page : pages) {
      if (!Files.isRegularFile(page)) {
        throw new UsageException("there is no file '" + page + "'");
      }
      holes.add(new SourceFile(page.toString().replace('\\', '/'), Files.readString(page)));
    }
    ImplementRequest.Mode mode =
        check
            ? ImplementRequest.Mode.CHECK
            : replay ? ImplementRequest.Mode.REPLAY : ImplementRequest.Mode.WRITE;
    return new ImplementRequest(holes, output, mode, model(), accept, System.getenv());
  }

  private Optional<ImplementRequest.Model> model() {
    return Optional.ofNullable(model)
        .map(
            name ->
                new ImplementRequest.Model(
                    name, url == null ? LOCAL : url, protocol == null ? "chat" : protocol));
  }
}
