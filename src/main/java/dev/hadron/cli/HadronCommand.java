package dev.hadron.cli;

import dev.hadron.generate.HadronBuild;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The root of the command line: {@code hadron COMMAND …}. */
public final class HadronCommand implements Callable<Integer> {

  private final OptionSpec version =
      OptionSpec.builder("-V", "--version")
          .versionHelp(true)
          .description("Print the version and exit.")
          .build();

  private final OptionSpec debug =
      Options.flag("Print the stack trace of an internal error.", "--debug");

  private HadronCommand() {}

  /**
   * Runs one command line.
   *
   * @return the exit code: 0 ok, 1 internal error, 2 usage, 3 input, 4 unsupported under {@code
   *     --strict}
   */
  public static int run(Terminal terminal, Server server, String... arguments) {
    HadronCommand root = new HadronCommand();
    Map<String, Supplier<Subcommand>> commands = commands(terminal, server);
    // The one command that is named goes without the others, which take longer to set up than to run.
    boolean named = arguments.length > 0 && commands.containsKey(arguments[0]);
    CommandLine commandLine =
        named ? alone(arguments[0], commands) : new CommandLine(root.spec(commands));
    style(commandLine, terminal);
    commandLine.setParameterExceptionHandler((e, args) -> usageError(e, terminal));
    commandLine.setExecutionExceptionHandler(
        (e, cmd, result) -> root.executionError(e, cmd, result, terminal));
    try {
      return commandLine.execute(withMode(named ? withoutFirst(arguments) : arguments));
    } catch (StackOverflowError e) {
      return internalError(e, Options.isSet(root.debug), terminal);
    } finally {
      terminal.out().flush();
      terminal.err().flush();
    }
  }

  private static CommandLine alone(String name, Map<String, Supplier<Subcommand>> commands) {
    return new CommandLine(commands.get(name).get().spec().name("hadron " + name));
  }

  private static String[] withoutFirst(String... arguments) {
    return Arrays.copyOfRange(arguments, 1, arguments.length);
  }

  private CommandSpec spec(Map<String, Supplier<Subcommand>> commands) {
    CommandSpec spec =
        Options.command(
            this,
            "hadron",
            List.of("Turns a SQL schema, an OpenAPI document or both into a complete Quarkus service."),
            List.of(
                "0:ok",
                "1:internal error, ours",
                "2:wrong usage",
                "3:errors in an input, or files that would be overwritten",
                "4:unsupported constructs under --strict"),
            List.of(
                "",
                "Examples:",
                "  hadron generate schema.sql -o shop",
                "  hadron check openapi.yaml",
                "  hadron COMMAND --help"));
    spec.usageMessage().synopsisSubcommandLabel("COMMAND");
    commands.forEach((name, command) -> spec.addSubcommand(name, command.get().spec()));
    return spec.addOption(version).addOption(debug).version("hadron " + HadronBuild.version());
  }

  private static Map<String, Supplier<Subcommand>> commands(Terminal terminal, Server server) {
    Map<String, Supplier<Subcommand>> commands = new LinkedHashMap<>();
    commands.put("generate", () -> new GenerateCommand(terminal));
    commands.put("check", () -> new CheckCommand(terminal));
    commands.put("diff", () -> new DiffCommand(terminal));
    commands.put("explain", () -> new ExplainCommand(terminal));
    commands.put("rules", () -> new RulesCommand(terminal));
    commands.put("implement", () -> new ImplementCommand(terminal));
    commands.put("agents", () -> new AgentsCommand(terminal));
    commands.put("client", () -> new ClientCommand(terminal));
    commands.put("serve", () -> new ServeCommand(terminal, server));
    return commands;
  }

  @Override
  public Integer call() {
    throw new UsageException("which command?");
  }

  private static void style(CommandLine commandLine, Terminal terminal) {
    commandLine.setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8));
    commandLine.setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8));
    commandLine.setColorScheme(Help.defaultColorScheme(Help.Ansi.OFF));
    commandLine.setUsageHelpWidth(100);
    commandLine.setUsageHelpAutoWidth(false);
    addHelp(commandLine);
    commandLine.getSubcommands().values().forEach(HadronCommand::addHelp);
  }

  private static void addHelp(CommandLine commandLine) {
    commandLine
        .getCommandSpec()
        .addOption(
            CommandLine.Model.OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("Print this help and exit.")
                .build());
  }

  private static int usageError(ParameterException e, Terminal terminal) {
    CommandLine command = e.getCommandLine();
    StringBuilder message = new StringBuilder("hadron: " + e.getMessage() + "\n");
    if (e instanceof UnmatchedArgumentException unmatched) {
      unmatched.getSuggestions().stream()
          .limit(3)
          .forEach(
              suggestion -> message.append("  did you mean ").append(suggestion).append("?\n"));
    }
    message.append("Try '").append(command.getCommandSpec().qualifiedName()).append(" --help'.\n");
    terminal.err().print(message);
    return ExitCode.USAGE;
  }

  private int executionError(
      Exception e, CommandLine command, ParseResult result, Terminal terminal) {
    if (e instanceof UsageException) {
      return usageError(new ParameterException(command, e.getMessage()), terminal);
    }
    return internalError(e, Options.isSet(debug), terminal);
  }

  /** {@code --exact} alone must not take the input behind it for its mode. */
  private static String[] withMode(String... arguments) {
    return Arrays.stream(arguments)
        .map(argument -> argument.equals("--exact") ? "--exact=always" : argument)
        .toArray(String[]::new);
  }

  private static int internalError(Throwable e, boolean debug, Terminal terminal) {
    terminal
        .err()
        .print(
            "hadron: internal error: "
                + e.getClass().getSimpleName()
                + ": "
                + String.valueOf(e.getMessage()).lines().findFirst().orElse("")
                + " (hadron "
                + HadronBuild.version()
                + "); this is our bug, please report it with the input and the output of the same"
                + " command after 'hadron --debug'\n");
    if (debug) {
      e.printStackTrace(terminal.err());
    }
    return ExitCode.INTERNAL;
  }
}
