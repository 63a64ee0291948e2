package dev.hadron.cli;

import dev.hadron.generate.RuleBook;
import dev.hadron.generate.Toolbox;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Lists the rules that the generator follows and checks, or shows one of them. */
final class RulesCommand implements Subcommand {

  private final Terminal terminal;

  private final PositionalParamSpec id =
      PositionalParamSpec.builder()
          .paramLabel("ID")
          .arity("0..1")
          .type(String.class)
          .description("Id of a rule, as diagnostics print it: shows its page.")
          .build();

  private final OptionSpec topic =
      Options.text("TOPIC", "List the rules of one topic.", "--topic");

  private final OptionSpec rules =
      Options.text("DIR", "Folder of house rules that are listed too, or instead.", "--rules");

  private final OptionSpec json = Options.flag("Print a JSON array.", "--json");

  RulesCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Options.command(
            this,
            "rules",
            List.of("Lists the rules that the generator follows and checks, or shows one of them."),
            List.of(
                "0:ok",
                "1:internal error",
                "2:wrong usage, or there is no such rule",
                "3:a house rule cannot be read"),
            List.of(
                "",
                "Examples:",
                "  hadron rules",
                "  hadron rules http-list-paged",
                "  hadron rules --topic security --json",
                "  hadron rules --rules house-rules"));
    spec.addPositional(id).addOption(topic).addOption(rules).addOption(json);
    return spec;
  }

  @Override
  public Integer call() {
    RuleBook book =
        RuleBook.of(
            new Toolbox(Optional.empty(), Folders.existing("--rules", Options.value(rules))));
    Optional<String> wanted = Options.value(topic);
    if (wanted.isPresent() && !book.topics().contains(wanted.get())) {
      throw new UsageException("--topic: one of " + String.join(", ", book.topics()));
    }
    new Report(terminal).diagnostics(book.problems(), false);
    terminal.out().print(Options.value(id).map(one -> page(book, one)).orElseGet(() -> table(book)));
    return book.problems().isEmpty() ? ExitCode.OK : ExitCode.INPUT;
  }

  private String table(RuleBook book) {
    Optional<String> wanted = Options.value(topic);
    return Options.isSet(json) ? book.json(wanted) : book.list(wanted);
  }

  private String page(RuleBook book, String rule) {
    Optional<String> page = Options.isSet(json) ? book.pageJson(rule) : book.page(rule);
    return page.orElseThrow(
        () -> new UsageException("there is no rule '" + rule + "'; 'hadron rules' lists all"));
  }
}
