package dev.hadron.cli;

import dev.hadron.diagnostic.Diagnostic;
import dev.hadron.diagnostic.SourceFile;
import dev.hadron.diagnostic.SourceLocation;
import dev.hadron.generate.Explainer;
import dev.hadron.generate.Explanation;
import dev.hadron.generate.GenerationRequest;
import dev.hadron.generate.OptionReader;
import dev.hadron.generate.Toolbox;
import dev.hadron.output.LockFile;
import dev.hadron.output.LockFormatException;
import dev.hadron.output.LockJson;
import dev.hadron.output.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Names the template, the rules and the place in the input behind a generated line. */
final class ExplainCommand implements Subcommand {

  private static final Pattern WITH_LINE = Pattern.compile("(?<file>.+?):(?<line>[1-9]\\d{0,8})");

  private final Terminal terminal;

  private final PositionalParamSpec file =
      PositionalParamSpec.builder()
          .paramLabel("FILE[:LINE]")
          .arity("1")
          .required(true)
          .type(String.class)
          .description("A file of a generated project, or one line of it.")
          .build();

  private final DatabaseArguments database = new DatabaseArguments();

  private final OptionSpec inputs =
      Options.texts(
          "INPUT",
          "What the project was generated from, where that lies elsewhere by now; repeatable.",
          "--input");

  private final OptionSpec templates =
      Options.text(
          "DIR",
          "Folder whose files took the place of templates of the same path.",
          "--templates");

  ExplainCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Options.command(
            this,
            "explain",
            List.of("Names the template, the rules and the place in the input behind a generated line."),
            List.of(
                "0:ok",
                "1:internal error",
                "2:wrong usage",
                "3:not a generated file, or it or an input cannot be read"),
            List.of(
                "",
                "Examples:",
                "  hadron explain shop/pom.xml",
                "  hadron explain shop/src/main/resources/application.properties:12",
                "  hadron explain shop/src/main/java/com/example/shop/order/OrderEntity.java:31"));
    spec.addPositional(file);
    database.addTo(spec);
    spec.addOption(inputs).addOption(templates);
    return spec;
  }

  @Override
  public Integer call() {
    Matcher withLine = WITH_LINE.matcher(place());
    boolean named = !Files.exists(Path.of(place())) && withLine.matches();
    Path file = Path.of(named ? withLine.group("file") : place());
    int line = named ? Integer.parseInt(withLine.group("line")) : 0;
    Toolbox toolbox = new Toolbox(Folders.existing("--templates", Options.value(templates)), Optional.empty());
    try {
      return explain(toolbox, file.toAbsolutePath().normalize(), line);
    } catch (IOException | LockFormatException e) {
      return refuse("cannot be read: " + e.getMessage());
    }
  }

  private int explain(Toolbox toolbox, Path file, int line)
      throws IOException, LockFormatException {
    if (!Files.isRegularFile(file)) {
      return refuse("there is no such file");
    }
    Optional<Path> root = root(file);
    if (root.isEmpty()) {
      return refuse("no folder above it has a " + LockFile.PATH + ": Hadron did not generate it");
    }
    LockFile lock = LockJson.read(Files.readString(root.get().resolve(LockFile.PATH)));
    String path = root.get().relativize(file).toString().replace('\\', '/');
    SourceFile source = new SourceFile(path, Files.readString(file, StandardCharsets.UTF_8));
    if (line > source.text().lines().count()) {
      return refuse("the file has no line " + line + ": it has " + source.text().lines().count());
    }
    List<String> named = Options.values(inputs);
    Inputs read =
        Inputs.read(
            named.isEmpty() ? recorded(root.get(), lock) : named, terminal.in(), database);
    if (!named.isEmpty() && !read.problems().isEmpty()) {
      new Report(terminal).diagnostics(read.problems().stream().map(read::shown).toList(), true);
      return ExitCode.INPUT;
    }
    return new Explainer(toolbox)
        .explain(lock, source, line, request(lock, read))
        .map(found -> print(found, read, lock))
        .orElseGet(() -> refuse("the last run did not write it: it is yours"));
  }

  /** Paths of what the last run read, as short as they can be from here. */
  private static List<String> recorded(Path root, LockFile lock) {
    Path here = Path.of("").toAbsolutePath();
    return lock.provenance().sources().stream()
        .map(source -> root.resolve(source).normalize())
        .map(path -> path.startsWith(here) ? here.relativize(path) : path)
        .map(Path::toString)
        .toList();
  }

  /** The request of the last run, where its inputs are there to be read. */
  private static Optional<GenerationRequest> request(LockFile lock, Inputs read) {
    if (read.documents().isEmpty() || !read.problems().isEmpty()) {
      return Optional.empty();
    }
    Map<String, String> values = new TreeMap<>(lock.provenance().options());
    values.putAll(lock.provenance().project());
    return Optional.of(
        new GenerationRequest(
            read.documents(), OptionReader.read(values).options(), read.database()));
  }

  private static Optional<Path> root(Path file) {
    for (Path folder = file.getParent(); folder != null; folder = folder.getParent()) {
      if (Files.isRegularFile(folder.resolve(LockFile.PATH))) {
        return Optional.of(folder);
      }
    }
    return Optional.empty();
  }

  private int print(Explanation found, Inputs read, LockFile lock) {
    Report report = new Report(terminal);
    report.line(found.path() + (found.line() == 0 ? "" : ":" + found.line()));
    if (!found.text().isEmpty()) {
      report.line("    " + found.text());
    }
    String owner =
        switch (found.ownership()) {
          case GENERATED -> "generated: written again by every run";
          case SCAFFOLDED -> "scaffolded: yours from your first edit on";
        };
    report.line("owner     " + owner + (found.edited() ? "; edited since the last run" : ""));
    String line = found.templateLine() == 0 ? "" : ":" + found.templateLine();
    report.line("template  " + found.template() + line);
    if (!found.templateText().isEmpty()) {
      report.line("    " + found.templateText());
    }
    found.rules().forEach(rule -> report.line("rule      " + rule.id() + ": " + rule.summary()));
    found
        .places()
        .forEach(
            input ->
                report.line("input     " + read.shown(input.where()) + ": " + input.construct()));
    unsure(read, lock).ifPresent(why -> report.line("input     " + why));
    return ExitCode.OK;
  }

  /** Why places in the input are not told, or may be others by now. */
  private static Optional<String> unsure(Inputs read, LockFile lock) {
    if (!read.problems().isEmpty()) {
      Diagnostic problem = read.shown(read.problems().get(0));
      return Optional.of(problem.where() + ": " + problem.message() + "; name it with --input");
    }
    if (read.documents().isEmpty()) {
      return Optional.of("not a file when it was read: name one with --input");
    }
    Map<String, String> now = new TreeMap<>();
    read.documents().forEach(document -> now.put(document.name(), Sha256.of(document.text())));
    boolean same =
        List.copyOf(now.values()).equals(List.copyOf(lock.provenance().inputs().values()));
    return same
        ? Optional.empty()
        : Optional.of("has changed since the last run: its lines may be others by now");
  }

  private int refuse(String message) {
    Diagnostic refusal =
        Diagnostic.error("not-explained", message, SourceLocation.ofFile(place()), "");
    new Report(terminal).diagnostics(List.of(refusal), true);
    return ExitCode.INPUT;
  }

  private String place() {
    return Options.value(file).orElseThrow();
  }
}
