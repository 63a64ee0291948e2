package dev.hadron.cli;

import dev.hadron.diagnostic.Diagnostic;
import dev.hadron.generate.GenerationRequest;
import dev.hadron.generate.OptionKey;
import dev.hadron.generate.OptionProblem;
import dev.hadron.generate.OptionReader;
import dev.hadron.generate.Toolbox;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The arguments that say what to generate from, shared by all commands that read inputs. */
final class InputArguments {

  @Parameters(
      paramLabel = "INPUT",
      arity = "1..*",
      description = {
        "A SQL schema or an OpenAPI document, told apart by content;",
        "a folder, whose .sql files are read in name order; or - for standard input."
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
    Inputs documents = Inputs.read(inputs, in);
    ProjectFile projectFile = ProjectFile.beside(inputs.get(0));
    List<Diagnostic> problems = new ArrayList<>(documents.problems());
    problems.addAll(projectFile.problems());
    if (!problems.isEmpty()) {
      return new Reading(documents, null, problems);
    }
    Map<String, String> values = new TreeMap<>(projectFile.values());
    values.putAll(typed);
    GenerationRequest request =
        new GenerationRequest(documents.documents(), OptionReader.read(values).options());
    return new Reading(documents, request, List.of());
  }

  /**
   * Templates and rules to work with.
   *
   * @throws UsageException when a folder that is named is none
   */
  Toolbox toolbox() {
    return new Toolbox(Folders.existing("--templates", templates), Optional.empty());
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
    return values;
  }

  private static void put(Map<String, String> values, OptionKey key, String value) {
    if (value != null) {
      values.put(key.key(), value);
    }
  }
}
