package dev.hadron.logic.loop;

import com.github.javaparser.StaticJavaParser;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.MethodCallExpr;
import dev.hadron.logic.DomainType;
import dev.hadron.logic.Example;
import dev.hadron.logic.LogicTask;
import dev.hadron.logic.Signature;
import dev.hadron.logic.gate.BodyFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A hole of the measured set: a page with its signature, rule, types, examples, hidden tests, a
 * body that is right, bodies that are wrong and one that is hostile.
 */
record HoleFile(
    LogicTask task,
    List<Example> hidden,
    String reference,
    Map<String, String> wrong,
    String hostile) {

  private static final Pattern EXAMPLE =
      Pattern.compile("(?<call>.*) (?<kind>=>>?|!!) ?(?<what>.*)");

  static {
    StaticJavaParser.getParserConfiguration()
        .setLanguageLevel(com.github.javaparser.ParserConfiguration.LanguageLevel.JAVA_17);
  }

  static List<HoleFile> all() throws IOException {
    List<HoleFile> holes = new ArrayList<>();
    for (String id : BodyFile.text("holes/index.txt").lines().toList()) {
      holes.add(read(id));
    }
    return holes;
  }

  static HoleFile read(String id) throws IOException {
    return parse(id, BodyFile.text("holes/" + id + ".md"));
  }

  static HoleFile parse(String id, String page) {
    Map<String, String> sections = new LinkedHashMap<>();
    for (String part : page.split("(?m)^## ")) {
      int end = part.indexOf('\n');
      sections.put(part.substring(0, end).strip(), part.substring(end + 1).strip());
    }
    String[] head = sections.get("# " + id).split("\n\n", 2);
    LogicTask task = task(id, head[0].strip(), head[1].strip(), sections);
    Map<String, String> wrong = new LinkedHashMap<>();
    sections.forEach(
        (name, text) -> {
          if (name.startsWith("Wrong: ")) {
            wrong.put(name.substring("Wrong: ".length()), text);
          }
        });
    wrong.put("hard-coded examples", hardCoded(task));
    return new HoleFile(
        task,
        examples(sections.get("Hidden")),
        sections.get("Reference"),
        wrong,
        sections.get("Hostile"));
  }

  private static LogicTask task(String id, String head, String rule, Map<String, String> sections) {
    MethodDeclaration method =
        StaticJavaParser.parseMethodDeclaration(head + ";").asMethodDeclaration();
    List<Signature.Parameter> parameters =
        method.getParameters().stream()
            .map(p -> new Signature.Parameter(p.getTypeAsString(), p.getNameAsString()))
            .toList();
    int dot = id.indexOf('.');
    String name = id.substring(dot + 1);
    return new LogicTask(
        id,
        "com.example." + id.substring(0, dot),
        new Signature(
            name, method.getTypeAsString(), method.getNameAsString(), parameters, List.of()),
        rule,
        List.of(),
        domain(sections.getOrDefault("Domain", "")),
        examples(sections.get("Examples")),
        List.of("src/main/java/com/example/" + id.replace('.', '/') + "Logic.java"));
  }

  private static List<DomainType> domain(String text) {
    List<DomainType> types = new ArrayList<>();
    for (TypeDeclaration<?> type : StaticJavaParser.parse(text).getTypes()) {
      String source = type.getTokenRange().orElseThrow().toString();
      types.add(new DomainType(type.getNameAsString(), "public " + source + "\n"));
    }
    return types;
  }

  private static List<Example> examples(String text) {
    List<Example> examples = new ArrayList<>();
    for (String line : text.lines().toList()) {
      Matcher parts = EXAMPLE.matcher(line);
      if (!parts.matches()) {
        throw new IllegalStateException("no example: " + line);
      }
      MethodCallExpr call =
          StaticJavaParser.parseExpression("f(" + parts.group("call") + ")").asMethodCallExpr();
      List<String> arguments =
          call.getArguments().stream()
              .map(argument -> argument.getTokenRange().orElseThrow().toString())
              .toList();
      examples.add(new Example(parts.group("call"), arguments, outcome(parts)));
    }
    return examples;
  }

  private static Example.Outcome outcome(Matcher parts) {
    String what = parts.group("what");
    return switch (parts.group("kind")) {
      case "=>" -> new Example.Returns(what);
      case "=>>" -> new Example.Prints(what);
      case "!!" -> new Example.Throws(what);
      default -> throw new IllegalStateException(parts.group("kind"));
    };
  }

  /** What somebody writes who only wants the shown examples to pass. */
  private static String hardCoded(LogicTask task) {
    String names =
        task.signature().parameters().stream()
            .map(Signature.Parameter::name)
            .collect(Collectors.joining(", "));
    StringBuilder body = new StringBuilder();
    for (Example example : task.shownExamples()) {
      String then =
          example.outcome() instanceof Example.Returns returns
              ? "return " + returns.expression()
              : example.outcome() instanceof Example.Throws thrown
                  ? "throw new " + thrown.type() + "(\"no\")"
                  : "return null";
      body.append(
          String.format(
              Locale.ROOT,
              "if (Arrays.<Object>asList(%s).equals(Arrays.<Object>asList(%s))) {%n  %s;%n}%n",
              names,
              example.call(),
              then));
    }
    return body.append("throw new IllegalArgumentException(\"unknown\");").toString();
  }

  /** The hole with its hidden tests as examples. */
  LogicTask hiddenTask() {
    return new LogicTask(
        task.id(),
        task.packageName(),
        task.signature(),
        task.description(),
        task.constraints(),
        task.domain(),
        hidden,
        task.files());
  }

  boolean isDecision() {
    return task.signature().returnType().equals("Decision");
  }
}
