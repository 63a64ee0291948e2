package dev.hadron.cli;

import dev.hadron.diagnostic.Diagnostic;
import dev.hadron.diagnostic.SourceLocation;
import dev.hadron.generate.ExactMode;
import dev.hadron.generate.GenerationOptions;
import dev.hadron.generate.GenerationRequest;
import dev.hadron.generate.OptionKey;
import dev.hadron.generate.OptionReader;
import dev.hadron.generate.Toolbox;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The arguments that say what to generate from, shared by all commands that read inputs. */
final class InputArguments {

  private final PositionalParamSpec inputs =
      PositionalParamSpec.builder()
          .paramLabel("INPUT")
          .arity("1..*")
          .required(true)
          .type(List.class)
          .auxiliaryTypes(String.class)
          .description(
              "A SQL schema, an OpenAPI document or both, told apart by content; a folder or archive of"
                  + " scripts, migrations or changelogs, read in the order of the tool whose names"
                  + " they have, or of one contract; - for standard input; or the URL of a live"
                  + " database, such as jdbc:postgresql://localhost/shop. Files NAME.logic.yaml beside"
                  + " them say what no rule knows of operations.")
          .build();

  private final OptionSpec name =
      Options.text(
          "NAME",
          "Project name, the Maven artifact. Default: from the title or the file name.",
          "--name");

  private final OptionSpec group =
      Options.text("GROUP", "Maven group. Default: com.example.", "--group");

  private final OptionSpec packageName =
      Options.text("PACKAGE", "Java root package. Default: from group and name.", "--package");

  private final OptionSpec target =
      Options.text(
          "DATABASE",
          "Where the service keeps its data: postgresql, mysql, mariadb or h2. Default: postgresql.",
          "--database");

  private final OptionSpec auth =
      Options.text(
          "PRESET",
          "Who may call: jwt (tokens of somebody else), local (the service keeps accounts), oidc (an"
              + " OpenID provider) or none. Default: what the contract says, or jwt for a schema.",
          "--auth");

  private final OptionSpec meaning =
      Options.texts(
          "COLUMN: KIND",
          "What a column means where its name misleads, such as 'account.closed_at: soft-delete',"
              + " 'verified_at: plain' or 'soft-delete: off'; repeatable.",
          "--meaning");

  private final OptionSpec pairs =
      Options.texts(
          "SCHEMA: TABLE",
          "Which table keeps what a contract calls by another name, such as 'Owner: customers',"
              + " 'Owner.telephone: phone' or 'Draft: none'; repeatable.",
          "--pairs");

  private final OptionSpec set =
      Options.text(
          "SET",
          "Rules that a review goes by: minimal, standard or strict. Default: standard.",
          "--set");

  private final OptionSpec suppress =
      Options.texts(
          "RULE: REASON",
          "A rule of the review that does not hold here, and why; repeatable.",
          "--suppress");

  private final OptionSpec placeholders =
      OptionSpec.builder("--placeholders")
          .type(List.class)
          .auxiliaryTypes(String.class)
          .paramLabel("NAME=VALUE")
          .splitRegex(",")
          .description("Values of placeholders in migrations, such as a=1,b=2.")
          .build();

  private final DatabaseArguments database = new DatabaseArguments();

  private static final String NEVER = "never";

  private final OptionSpec exact =
      OptionSpec.builder("--exact")
          .type(String.class)
          .paramLabel("MODE")
          .arity("0..1")
          .fallbackValue("always")
          .defaultValue(NEVER)
          .description(
              "Run the script on a real PostgreSQL and read the schema there: always, never, or"
                  + " auto, where its text cannot be read in full. It runs as the owner of a"
                  + " database, not as a superuser. Default: never; without MODE: always.")
          .build();

  private final OptionSpec dialect =
      Options.text(
          "DIALECT",
          "SQL that a schema is written in: postgresql, mysql, sqlite, h2, oracle, sqlserver or"
              + " cockroachdb. Default: told from the text.",
          "--dialect");

  private final OptionSpec broken =
      Options.text(
          "WHAT",
          "Statements of a schema that a server would refuse: refuse the schema, or skip them and"
              + " what needs them, each with a line of the ledger. Default: refuse.",
          "--broken");

  private final OptionSpec client =
      Options.text(
          "LANGUAGE",
          "A typed client in the folder clients, for who calls the service: "
              + String.join(", ", OptionKey.CLIENT.choices())
              + ". Default: none.",
          "--client");

  private final OptionSpec features =
      Options.text(
          "NAMES",
          "By name, " + OptionKey.FEATURES.description() + ". Default: none.",
          "--features");

  private final OptionSpec templates =
      Options.text(
          "DIR",
          "Folder whose files take the place of templates of the same path.",
          "--templates");

  private final Map<String, String> decided = new TreeMap<>();

  void addTo(CommandSpec spec) {
    spec.addPositional(inputs)
        .addOption(name)
        .addOption(group)
        .addOption(packageName)
        .addOption(target)
        .addOption(auth)
        .addOption(meaning)
        .addOption(pairs)
        .addOption(suppress)
        .addOption(set)
        .addOption(placeholders);
    database.addTo(spec);
    spec.addOption(exact).addOption(dialect).addOption(broken).addOption(client);
    spec.addOption(features).addOption(templates);
  }

  /** Only what matters where no service is written. */
  void addContractTo(CommandSpec spec) {
    spec.addPositional(inputs).addOption(name).addOption(group).addOption(packageName);
  }

  /** Decides an option of the output in the place of the command line. */
  void set(OptionKey key, String value) {
    decided.put(key.key(), value);
  }

  /**
   * What the arguments came to.
   *
   * @param request absent when there are problems
   */
  record Reading(
      Inputs inputs,
      ProjectFile projectFile,
      GenerationRequest request,
      List<Diagnostic> problems) {

    /** The diagnostic with its place as the user would find it. */
    Diagnostic shown(Diagnostic diagnostic) {
      SourceLocation option = projectFile.places().get(diagnostic.where().file());
      return option == null ? inputs.shown(diagnostic) : diagnostic.at(option);
    }
  }

  /**
   * Reads inputs, {@code hadron.yml} and options; options on the command line win, and what nobody
   * says stays as the project has it.
   *
   * @param lastRun of the project that is written or compared with, where there is one
   * @throws UsageException when an option on the command line has a wrong value
   */
  Reading read(InputStream in, Optional<LastRun> lastRun) {
    Map<String, String> typed = typed();
    options();
    Inputs documents = Inputs.read(inputs(), in, database);
    ProjectFile projectFile = ProjectFile.beside(inputs().get(0));
    List<Diagnostic> problems = new ArrayList<>(documents.problems());
    problems.addAll(projectFile.problems());
    lastRun.ifPresent(last -> problems.addAll(last.problems()));
    if (!problems.isEmpty()) {
      return new Reading(documents, projectFile, null, problems);
    }
    Map<String, String> values = new TreeMap<>(projectFile.values());
    values.putAll(typed);
    lastRun.ifPresent(last -> problems.addAll(last.changes(values)));
    Map<String, String> held = lastRun.map(last -> last.values(values)).orElse(values);
    GenerationRequest request =
        new GenerationRequest(
            documents.documents(), OptionReader.read(held).options(), documents.database());
    return exact(documents, projectFile, request, problems);
  }

  /**
   * The options of the command line alone.
   *
   * @throws UsageException when one has a wrong value
   */
  GenerationOptions options() {
    OptionReader.Reading reading = OptionReader.read(typed());
    if (!reading.problems().isEmpty()) {
      throw new UsageException(
          reading.problems().stream()
              .map(problem -> "--" + problem.key() + ": " + problem.message())
              .collect(Collectors.joining("\n")));
    }
    return reading.options();
  }

  /** Asks a server where {@code --exact} wants that. */
  private Reading exact(
      Inputs documents,
      ProjectFile projectFile,
      GenerationRequest request,
      List<Diagnostic> problems) {
    ExactMode mode =
        ExactMode.of(Options.value(exact).orElse(NEVER))
            .orElseThrow(() -> new UsageException("--exact: one of auto, always, never"));
    GenerationRequest asked = mode.apply(request, problems);
    return problems.stream().anyMatch(Diagnostic::isError)
        ? new Reading(documents, projectFile, null, problems)
        : new Reading(documents, projectFile, asked, problems);
  }

  /**
   * Templates and rules to work with.
   *
   * @throws UsageException when a folder that is named is none
   */
  Toolbox toolbox() {
    return toolbox(Optional.empty());
  }

  /** The same with a folder of house rules. */
  Toolbox toolbox(Optional<Path> rules) {
    return new Toolbox(Folders.existing("--templates", Options.value(templates)), rules);
  }

  List<String> inputs() {
    return Options.values(inputs);
  }

  private Map<String, String> typed() {
    Map<String, String> values = new TreeMap<>(decided);
    put(values, OptionKey.NAME, Options.value(name));
    put(values, OptionKey.GROUP, Options.value(group));
    put(values, OptionKey.PACKAGE, Options.value(packageName));
    put(values, OptionKey.DATABASE, Options.value(target));
    put(values, OptionKey.AUTH, Options.value(auth));
    put(values, OptionKey.MEANING, joined("\n", meaning));
    put(values, OptionKey.PAIRS, joined("\n", pairs));
    put(values, OptionKey.SUPPRESS, joined("\n", suppress));
    put(values, OptionKey.SET, Options.value(set));
    put(values, OptionKey.PLACEHOLDERS, joined(",", placeholders));
    put(values, OptionKey.DIALECT, Options.value(dialect));
    put(values, OptionKey.BROKEN, Options.value(broken));
    put(values, OptionKey.CLIENT, Options.value(client));
    put(values, OptionKey.FEATURES, Options.value(features));
    return values;
  }

  private static Optional<String> joined(String delimiter, OptionSpec option) {
    List<String> given = Options.values(option);
    return given.isEmpty() ? Optional.empty() : Optional.of(String.join(delimiter, given));
  }

  private static void put(Map<String, String> values, OptionKey key, Optional<String> value) {
    value.ifPresent(given -> values.put(key.key(), given));
  }
}
