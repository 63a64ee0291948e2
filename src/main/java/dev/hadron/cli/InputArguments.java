package dev.hadron.cli;

import dev.hadron.diagnostic.Diagnostic;
import dev.hadron.generate.ExactMode;
import dev.hadron.generate.GenerationRequest;
import dev.hadron.generate.OptionKey;
import dev.hadron.generate.OptionProblem;
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
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The arguments that say what to generate from, shared by all commands that read inputs. */
final class InputArguments {

  @Parameters(
      paramLabel = "INPUT",
      arity = "1..*",
      description = {
        "A SQL schema or an OpenAPI document, told apart by content;",
          "a folder or archive of scripts, migrations or changelogs, read in the order of",
          "the tool whose names they have, or of one contract; - for standard input; or the",
          "URL of a live database, such as jdbc:postgresql://localhost/shop."
      })
  private List<String> inputs = List.of();

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "Project name, the Maven artifact. Default: from the title or the file name.")
  private String name;

  @Option(
      names = "--group",
      paramLabel = "GROUP",
      description = "Maven group. Default: com.example.")
  private String group;

  @Option(
      names = "--package",
      paramLabel = "PACKAGE",
      description = "Java root package. Default: from group and name.")
  private String packageName;

  @Option(
      names = "--auth",
      paramLabel = "PRESET",
      description = "jwt or none. Default: what the contract says, or jwt for a schema.")
  private String auth;

  @Option(
      names = "--meaning",
      paramLabel = "COLUMN: KIND",
      description = {
        "What a column means where its name misleads, such as 'account.closed_at:",
        "soft-delete', 'verified_at: plain' or 'soft-delete: off'; repeatable."
      })
  private List<String> meaning = List.of();

  @Option(
      names = "--suppress",
      paramLabel = "RULE: REASON",
      description = "A rule of the review that does not hold here, and why; repeatable.")
  private List<String> suppress = List.of();

  @Option(
      names = "--placeholders",
      paramLabel = "NAME=VALUE",
      split = ",",
      description = "Values of ${...} in migrations, such as a=1,b=2.")
  private List<String> placeholders = List.of();

  @Mixin private final DatabaseArguments database = new DatabaseArguments();

  @Option(
      names = "--exact",
      paramLabel = "MODE",
      arity = "0..1",
      fallbackValue = "always",
      defaultValue = "never",
      description = {
        "Run the script on a real PostgreSQL and read the schema there: always, never, or",
        "auto, where its text cannot be read in full. Default: never; without MODE: always."
      })
  private String exact;

  @Option(
      names = "--dialect",
      paramLabel = "DIALECT",
      description =
          "SQL that a schema is written in: postgresql, mysql, sqlite, h2, oracle, sqlserver or"
              + " cockroachdb. Default: told from the text.")
  private String dialect;

  @Option(
      names = "--templates",
      paramLabel = "DIR",
      description = "Folder whose files take the place of templates of the same path.")
  private String templates;

  /**
   * What the arguments came to.
   *
   * @param request absent when there are problems
   */
  record Reading(Inputs inputs, GenerationRequest request, List<Diagnostic> problems) {}

  /**
   * Reads inputs, {@code hadron.yml} and options; options on the command line win.
   *
   * @throws UsageException when an option on the command line has a wrong value
   */
  Reading read(InputStream in) {
    Map<String, String> typed = typed();
    List<OptionProblem> wrong = OptionReader.read(typed).problems();
    if (!wrong.isEmpty()) {
      throw new UsageException(
          wrong.stream()
              .map(problem -> "--" + problem.key() + ": " + problem.message())
              .collect(Collectors.joining("\n")));
    }
    Inputs documents = Inputs.read(inputs, in, database);
    ProjectFile projectFile = ProjectFile.beside(inputs.get(0));
    List<Diagnostic> problems = new ArrayList<>(documents.problems());
    problems.addAll(projectFile.problems());
    if (!problems.isEmpty()) {
      return new Reading(documents, null, problems);
    }
    Map<String, String> values = new TreeMap<>(projectFile.values());
    values.putAll(typed);
    GenerationRequest request =
        new GenerationRequest(
            documents.documents(), OptionReader.read(values).options(), documents.database());
    return exact(documents, request);
  }

  /** Asks a server where {@code --exact} wants that. */
  private Reading exact(Inputs documents, GenerationRequest request) {
    ExactMode mode =
        ExactMode.of(exact)
            .orElseThrow(() -> new UsageException("--exact: one of auto, always, never"));
    List<Diagnostic> problems = new ArrayList<>();
    GenerationRequest asked = mode.apply(request, problems);
    return problems.stream().anyMatch(Diagnostic::isError)
        ? new Reading(documents, null, problems)
        : new Reading(documents, asked, problems);
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
    return new Toolbox(Folders.existing("--templates", templates), rules);
  }

  List<String> inputs() {
    return inputs;
  }

  private Map<String, String> typed() {
    Map<String, String> values = new TreeMap<>();
    put(values, OptionKey.NAME, name);
    put(values, OptionKey.GROUP, group);
    put(values, OptionKey.PACKAGE, packageName);
    put(values, OptionKey.AUTH, auth);
    put(values, OptionKey.MEANING, meaning.isEmpty() ? null : String.join("\n", meaning));
    put(values, OptionKey.SUPPRESS, suppress.isEmpty() ? null : String.join("\n", suppress));
    if (!placeholders.isEmpty()) {
      values.put(OptionKey.PLACEHOLDERS.key(), String.join(",", placeholders));
    }
    put(values, OptionKey.DIALECT, dialect);
    return values;
  }

  private static void put(Map<String, String> values, OptionKey key, String value) {
    if (value != null) {
      values.put(key.key(), value);
    }
  }
}
