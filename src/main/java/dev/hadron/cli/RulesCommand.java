package dev.hadron.cli;

import dev.hadron.generate.RuleBook;
import dev.hadron.generate.Toolbox;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists the rules that the generator follows and checks, or shows one of them. */
@Command(
    name = "rules",
    description = "Lists the rules that the generator follows and checks, or shows one of them.",
    exitCodeList = {
      "0:ok",
      "1:internal error",
      "2:wrong usage, or there is no such rule",
      "3:a house rule cannot be read"
    },
    footer = {
      "",
      "Examples:",
      "  hadron rules",
      "  hadron rules http-list-paged",
      "  hadron rules --topic security --json",
      "  hadron rules --rules house-rules"
    })
final class RulesCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(
      paramLabel = "ID",
      arity = "0..1",
      description = "Id of a rule, as diagnostics print it: shows its page.")
  private String id;

  @Option(names = "--topic", paramLabel = "TOPIC", description = "List the rules of one topic.")
  private String topic;

  @Option(
      names = "--rules",
      paramLabel = "DIR",
      description = "Folder of house rules that are listed too, or instead.")
  private String rules;

  @Option(names = "--json", description = "Print a JSON array.")
  private boolean json;

  RulesCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    RuleBook book = RuleBook.of(new Toolbox(Optional.empty(), Folders.existing("--rules", rules)));
    if (topic != null && !book.topics().contains(topic)) {
      throw new UsageException("--topic: one of " + String.join(", ", book.topics()));
    }
    new Report(terminal).diagnostics(book.problems(), false);
    terminal.out().print(id == null ? table(book) : page(book));
    return book.problems().isEmpty() ? ExitCode.OK : ExitCode.INPUT;
  }

  private String table(RuleBook book) {
    Optional<String> wanted = Optional.ofNullable(topic);
    return json ? book.json(wanted) : book.list(wanted);
  }

  private String page(RuleBook book) {
    Optional<String> page = json ? book.pageJson(id) : book.page(id);
    return page.orElseThrow(
        () -> new UsageException("there is no rule '" + id + "'; 'hadron rules' lists all"));
  }
}
