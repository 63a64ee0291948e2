package dev.hadron.cli;

import dev.hadron.diagnostic.SourceFile;
import dev.hadron.generate.ImplementRequest;
import dev.hadron.generate.ImplementResult.State;
import dev.hadron.generate.ImplementResult;
import dev.hadron.generate.Implementer;
import dev.hadron.generate.LogicBench;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Fills the holes of a project, with a model or without. */
final class ImplementCommand implements Subcommand {

  private final Terminal terminal;

  private final PositionalParamSpec pages =
      PositionalParamSpec.builder()
          .paramLabel("PAGE")
          .arity("0..*")
          .required(false)
          .type(List.class)
          .auxiliaryTypes(String.class)
          .description(
              "Page of a hole, a .md file, or its name in the project, such as"
                  + " ticket.ScorePriority. Default: all pages in the project's folder logic.")
          .build();

  private final OptionSpec output =
      Options.text("DIR", "Folder of the project; needed but for --bench.", "-o", "--output");

  private final ModelOptions model = new ModelOptions("Model to ask.", "the run");

  private final OptionSpec replay =
      Options.flag("Use recorded replies only; fail where one is missing.", "--replay");

  private final OptionSpec accept =
      Options.flag("Put what passes into the sources.", "--accept");

  private final OptionSpec check =
      Options.flag(
          "Only hold the bodies that are there against the gate; the tests of those that pass wait no"
              + " longer.",
          "--check");

  private final OptionSpec bench =
      Options.flag(
          "Measure the model on forty holes that come with Hadron: how many it fills, and how many"
              + " rightly, by tests that it is not shown. Writes nothing.",
          "--bench");

  ImplementCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Options.command(
            this,
            "implement",
            List.of(
                "Fills holes: pure methods whose rule and examples stand on a page each. The pages of the",
                "operations that no rule binds are in the folder 'logic' of a generated project; others may stand",
                "beside them. Without a model a page's interface, its tests and the place to write the rule in are",
                "written where they are missing. With one it is asked for the rule, and only what compiles, calls",
                "nothing that it may not, and passes every example is kept. A key comes from HADRON_API_KEY or the",
                "file of HADRON_API_KEY_FILE."),
            List.of(
                "0:ok, open holes included",
                "1:internal error",
                "2:wrong usage",
                "3:a page is wrong, a reply or a compiler is missing, or --check refuses a body"),
            List.of(
                "",
                "Examples:",
                "  hadron implement -o shop --model qwen2.5-coder --base-url http://localhost:11434/v1",
                "  hadron implement -o shop --model qwen2.5-coder --replay --accept",
                "  hadron implement -o shop --model qwen2.5-coder --max-calls 20 --max-minutes 10",
                "  hadron implement ticket.ScorePriority -o shop --check",
                "  hadron implement --bench --model qwen2.5-coder",
                "  hadron implement rules/discount.md -o shop"));
    spec.addPositional(pages).addOption(output);
    model.addModel(spec);
    spec.addOption(replay).addOption(accept).addOption(check).addOption(bench);
    model.addLimits(spec);
    return spec;
  }

  @Override
  public Integer call() throws IOException {
    ImplementResult result;
    try {
      if (Options.isSet(bench)) {
        return measure();
      }
      result = Implementer.implement(request());
    } catch (IllegalArgumentException e) {
      throw new UsageException("--base-url: " + e.getMessage());
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
      refused = refused || row.state() == State.REFUSED;
    }
    return refused ? ExitCode.INPUT : ExitCode.OK;
  }

  private int measure() throws IOException {
    if (model.model().isEmpty()) {
      throw new UsageException("--bench wants a --model to measure");
    }
    Report report = new Report(terminal);
    LogicBench.Result result =
        LogicBench.run(
            model.model().get(),
            model.spending(),
            System.getenv(),
            row ->
                report.line(
                    "%-24s %s, %d %s%s"
                        .formatted(
                            row.hole(),
                            row.right() ? "right" : row.accepted() ? "wrong" : "open",
                            row.replies(),
                            row.replies() == 1 ? "reply" : "replies",
                            row.note().isEmpty() ? "" : ": " + row.note())));
    report.line(
        "%d of %d holes filled, %d at the first reply; %d right by hidden tests; %d calls, %d tokens"
            .formatted(
                result.accepted(),
                result.rows().size(),
                result.atOnce(),
                result.right(),
                result.calls(),
                result.tokens()));
    return ExitCode.OK;
  }

  private ImplementRequest request() throws IOException {
    boolean replays = Options.isSet(replay);
    boolean checks = Options.isSet(check);
    if (checks && (replays || Options.isSet(accept) || model.model().isPresent())) {
      throw new UsageException("--check goes with none of --model, --replay, --accept");
    }
    if (replays && model.model().isEmpty()) {
      throw new UsageException("--replay wants the --model whose replies were recorded");
    }
    Path folder =
        Path.of(
            Options.value(output)
                .orElseThrow(() -> new UsageException("-o is missing: the folder of the project")));
    List<SourceFile> holes = HolePages.of(folder, Options.values(pages));
    ImplementRequest.Mode mode =
        checks
            ? ImplementRequest.Mode.CHECK
            : replays ? ImplementRequest.Mode.REPLAY : ImplementRequest.Mode.WRITE;
    return new ImplementRequest(
        holes, folder, mode, model.model(), model.spending(), Options.isSet(accept), System.getenv());
  }
}
