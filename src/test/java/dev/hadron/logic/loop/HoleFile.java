package dev.hadron.logic.loop;

import dev.hadron.logic.Example;
import dev.hadron.logic.LogicTask;
import dev.hadron.logic.MeasuredHole;
import dev.hadron.logic.Signature;
import dev.hadron.logic.gate.BodyFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A hole of the measured set: a page with its signature, rule, types, examples, hidden tests, a
 * body that is right, bodies that are wrong and one that is hostile.
 */
record HoleFile(
    MeasuredHole hole,
    String reference,
    Map<String, String> wrong,
    String hostile) {

  static List<HoleFile> all() throws IOException {
    List<HoleFile> holes = new ArrayList<>();
    for (String id : BodyFile.text("holes/index.txt").lines().toList()) {
      holes.add(read(id));
    }
    return holes;
  }

  static HoleFile read(String id) throws IOException {
    return parse(id, MeasuredHole.page(id));
  }

  static HoleFile parse(String id, String page) {
    Map<String, String> sections = new LinkedHashMap<>();
    for (String part : page.split("(?m)^## ")) {
      int end = part.indexOf('\n');
      sections.put(part.substring(0, end).strip(), part.substring(end + 1).strip());
    }
    MeasuredHole hole = MeasuredHole.of(id, page);
    Map<String, String> wrong = new LinkedHashMap<>();
    sections.forEach(
        (name, text) -> {
          if (name.startsWith("Wrong: ")) {
            wrong.put(name.substring("Wrong: ".length()), text);
          }
        });
    wrong.put("hard-coded examples", hardCoded(hole.task()));
    return new HoleFile(hole, sections.get("Reference"), wrong, sections.get("Hostile"));
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

  LogicTask task() {
    return hole.task();
  }

  LogicTask hiddenTask() {
    return hole.hidden();
  }

  List<Example> hidden() {
    return hole.hidden().examples();
  }

  boolean isDecision() {
    return task().signature().returnType().equals("Decision");
  }
}
