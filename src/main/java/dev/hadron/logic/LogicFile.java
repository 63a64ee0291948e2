package dev.hadron.logic;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Modifier;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import dev.hadron.diagnostic.Diagnostic;
import dev.hadron.diagnostic.SourceFile;
import dev.hadron.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads a hole from a page: a title with the interface's full name, the method, the rule, and the
 * sections {@code Types}, {@code Types of PACKAGE}, {@code Constraints} and {@code Examples}. A line of the last one is the
 * arguments, then {@code =>} and the value, {@code =>>} and how it prints, or {@code !!} and the
 * exception, with what its {@code status()} returns where that matters.
 */
public final class LogicFile {

  /** Id of every message about such a page. */
  public static final String PROBLEM = "logic-file";

  private static final Pattern TITLE =
      Pattern.compile("# (?<package>[a-z]\\w*(\\.[a-z]\\w*)*)\\.(?<name>[A-Z]\\w*)");

  private static final Pattern TYPES =
      Pattern.compile("## Types(?: of (?<package>[a-z]\\w*(\\.[a-z]\\w*)*))?");

  /** What a call comes to, from the blank after it on; not where text is quoted. */
  private static final Pattern KIND = Pattern.compile(" (?<kind>=>>|=>|!!)( |$)");

  private static final Pattern QUOTED =
      Pattern.compile("\"(?:\\\\.|[^\"\\\\])*+\"|'(?:\\\\.|[^'\\\\])++'");

  private static final Pattern THROWN = Pattern.compile("(?<type>[A-Z]\\w*)(?: (?<status>\\d{3}))?");

  private static final String HINT =
      "# com.example.pricing.Discount, then the method, the rule, and a section ## Examples";

  private final SourceFile page;
  private final List<Diagnostic> problems;
  private final List<String> lines;
  private final JavaParser parser =
      new JavaParser(
          new ParserConfiguration().setLanguageLevel(ParserConfiguration.LanguageLevel.JAVA_17));

  private LogicFile(SourceFile page, List<Diagnostic> problems) {
    this.page = page;
    this.problems = problems;
    this.lines = page.text().lines().toList();
  }

  /**
   * Reads a page.
   *
   * @param problems receives what is wrong with it
   */
  public static Optional<LogicTask> read(SourceFile page, List<Diagnostic> problems) {
    int before = problems.size();
    Optional<LogicTask> task = new LogicFile(page, problems).read();
    return problems.size() > before ? Optional.empty() : task;
  }

  private Optional<LogicTask> read() {
    Matcher title = TITLE.matcher(lines.isEmpty() ? "" : lines.get(0).strip());
    if (!title.matches()) {
      problem(0, "the first line names no interface");
      return Optional.empty();
    }
    int head = nextText(1);
    Optional<Signature> signature = signature(head, title.group("name"));
    if (signature.isEmpty()) {
      problem(head, "this is no method of an interface");
      return Optional.empty();
    }
    String rule = text(head + 1, nextSection(head + 1));
    if (rule.isEmpty()) {
      problem(head, "the rule is missing");
    }
    List<DomainType> types = types(title.group("package"));
    List<Example> examples = examples(signature.get().parameters().size());
    String packageName = title.group("package");
    String folder = "src/main/java/" + packageName.replace('.', '/') + "/";
    return Optional.of(
        new LogicTask(
            packageName + "." + title.group("name"),
            packageName,
            signature.get(),
            rule,
            constraints(),
            types,
            examples,
            List.of(folder + title.group("name") + "Logic.java")));
  }

  private Optional<Signature> signature(int line, String interfaceName) {
    String text = line < lines.size() ? lines.get(line).strip() : "";
    String declaration = text.endsWith(";") ? text : text + ";";
    ParseResult<BodyDeclaration<?>> result = parser.parseBodyDeclaration(declaration);
    return result
        .getResult()
        .filter(found -> result.isSuccessful())
        .filter(MethodDeclaration.class::isInstance)
        .map(MethodDeclaration.class::cast)
        .filter(method -> method.getTypeParameters().isEmpty() && !method.getType().isVoidType())
        .map(
            method ->
                new Signature(
                    interfaceName,
                    method.getTypeAsString(),
                    method.getNameAsString(),
                    method.getParameters().stream()
                        .map(p -> new Signature.Parameter(p.getTypeAsString(), p.getNameAsString()))
                        .toList(),
                    method.getThrownExceptions().stream().map(Node::toString).toList()));
  }

  private List<DomainType> types(String ownPackage) {
    List<DomainType> types = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Matcher heading = TYPES.matcher(lines.get(i));
      if (heading.matches()) {
        String other = heading.group("package");
        types(other == null ? ownPackage : other, i + 1, types);
      }
    }
    return types;
  }

  private void types(String packageName, int start, List<DomainType> types) {
    String text = text(start, nextSection(start));
    ParseResult<CompilationUnit> result = parser.parse(text);
    if (!result.isSuccessful() || result.getResult().isEmpty()) {
      problem(start, "the types are no Java");
      return;
    }
    for (TypeDeclaration<?> type : result.getResult().get().getTypes()) {
      type.removeModifier(Modifier.Keyword.PUBLIC);
      type.getModifiers().addFirst(Modifier.publicModifier());
      types.add(new DomainType(packageName, type.getNameAsString(), type.toString() + "\n"));
    }
  }

  private List<String> constraints() {
    int start = section("Constraints");
    return start < 0
        ? List.of()
        : text(start, nextSection(start))
            .lines()
            .filter(line -> !line.isBlank())
            .map(line -> line.replaceFirst("^- ", ""))
            .toList();
  }

  private List<Example> examples(int parameters) {
    int start = section("Examples");
    if (start < 0) {
      problem(0, "there are no examples");
      return List.of();
    }
    List<Example> examples = new ArrayList<>();
    for (int i = start; i < nextSection(start); i++) {
      if (!lines.get(i).isBlank()) {
        Optional<Example> example = example(lines.get(i));
        if (example.isEmpty() || example.get().arguments().size() != parameters) {
          problem(i, "this is no example of a call with " + parameters + " arguments");
        }
        example.ifPresent(examples::add);
      }
    }
    return examples;
  }

  /** An example in one line; nothing where the line is none. */
  public Optional<Example> example(String line) {
    Matcher kind = KIND.matcher(QUOTED.matcher(line).replaceAll(quoted -> "\"".repeat(quoted.end() - quoted.start())));
    if (!kind.find()) {
      return Optional.empty();
    }
    String call = line.substring(line.startsWith("- ") ? 2 : 0, kind.start());
    ParseResult<Expression> result = parser.parseExpression("f(" + call + ")");
    Optional<Example.Outcome> outcome = outcome(kind.group("kind"), line.substring(kind.end()).strip());
    return result
        .getResult()
        .filter(found -> result.isSuccessful() && outcome.isPresent())
        .filter(MethodCallExpr.class::isInstance)
        .map(found -> ((MethodCallExpr) found).getArguments())
        .map(found -> found.stream().map(Node::toString).toList())
        .map(arguments -> new Example(call, arguments, outcome.get()));
  }

  private Optional<Example.Outcome> outcome(String kind, String what) {
    return switch (kind) {
      case "=>" -> {
        ParseResult<Expression> result = parser.parseExpression(what);
        yield result
            .getResult()
            .filter(found -> result.isSuccessful())
            .map(found -> new Example.Returns(found.toString()));
      }
      case "=>>" -> Optional.of(new Example.Prints(what));
      case "!!" -> thrown(what);
      default -> throw new IllegalStateException(kind);
    };
  }

  private static Optional<Example.Outcome> thrown(String what) {
    Matcher thrown = THROWN.matcher(what);
    if (!thrown.matches()) {
      return Optional.empty();
    }
    String status = thrown.group("status");
    return Optional.of(
        new Example.Throws(
            thrown.group("type"),
            status == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(status))));
  }

  private int nextText(int from) {
    int line = from;
    while (line < lines.size() && lines.get(line).isBlank()) {
      line++;
    }
    return line;
  }

  /** The line after a section's heading; negative where there is none. */
  private int section(String name) {
    int line = lines.indexOf("## " + name);
    return line < 0 ? line : line + 1;
  }

  private int nextSection(int from) {
    int line = from;
    while (line < lines.size() && !lines.get(line).startsWith("## ")) {
      line++;
    }
    return line;
  }

  private String text(int from, int until) {
    return lines.subList(Math.min(from, until), until).stream()
        .collect(Collectors.joining("\n"))
        .strip();
  }

  private void problem(int line, String message) {
    SourceLocation where = new SourceLocation(page.name(), line + 1, 1);
    problems.add(Diagnostic.error(PROBLEM, message, where, HINT));
  }
}
