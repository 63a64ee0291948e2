package dev.hadron.rules;

import dev.hadron.diagnostic.Diagnostic;
import dev.hadron.diagnostic.Severity;
import dev.hadron.diagnostic.SourceFile;
import dev.hadron.diagnostic.SourceLocation;
import dev.hadron.rules.handler.FileCheck;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes a {@link Rule} of one page; what is wrong with the page becomes diagnostics. */
final class RuleReader {

  /** Id of every message about a rule's page itself. */
  static final String PROBLEM = "rule-page";

  private static final String DECLARED = "files";
  private static final String BINDS = "binds";

  private static final Set<String> KEYS =
      Set.of(
          "id",
          "summary",
          "severity",
          "sets",
          "applies-to",
          "effect",
          "check",
          "values",
          "templates",
          "serves",
          "files",
          "forbidden-paths",
          "required",
          "forbidden",
          "message",
          "hint",
          "when");

  private final SourceFile page;
  private final List<Diagnostic> problems;
  private Map<String, FrontMatter.Entry> entries = Map.of();

  private RuleReader(SourceFile page, List<Diagnostic> problems) {
    this.page = page;
    this.problems = problems;
  }

  /**
   * Reads a page whose name ends in {@code <topic>/<id>.md}.
   *
   * @param problems receives what is wrong with the page
   */
  static Optional<Rule> read(SourceFile page, List<Diagnostic> problems) {
    return new RuleReader(page, problems).read();
  }

  private Optional<Rule> read() {
    int before = problems.size();
    try {
      entries = FrontMatter.parse(page.text()).entries();
    } catch (FrontMatter.MalformedException e) {
      problem(e.line(), e.getMessage());
      return Optional.empty();
    }
    entries.forEach((key, entry) -> checkKey(key, entry.line()));
    String id = text("id");
    if (!id.equals(fileName())) {
      problem(line("id"), "the id " + id + " is not the file's name");
    }
    Optional<Subject> subject = Subject.of(text("applies-to"));
    if (subject.isEmpty()) {
      problem(line("applies-to"), "applies-to is none of schema, contract, model, java, file, binding");
    }
    Severity severity = severity();
    Rule.Check check = check();
    Map<String, String> values = values();
    if (problems.size() > before) {
      return Optional.empty();
    }
    return Optional.of(
        new Rule(
            id,
            topic(),
            text("summary"),
            severity,
            list("sets"),
            subject.orElseThrow(),
            list("effect").isEmpty() ? Optional.empty() : Optional.of(text("effect")),
            check,
            values,
            list("templates"),
            list("serves"),
            page.text(),
            new SourceLocation(page.name(), 1, 1)));
  }

  private void checkKey(String key, int line) {
    if (!KEYS.contains(key)) {
      problem(line, "no rule has a key " + key);
    }
  }

  private Severity severity() {
    for (Severity severity : Severity.values()) {
      if (severity.label().equals(text("severity"))) {
        return severity;
      }
    }
    problem(line("severity"), "severity is none of error, warning, note");
    return Severity.NOTE;
  }

  private Rule.Check check() {
    String name = text("check");
    if (name.equals(BINDS)) {
      return new Rule.Binds();
    }
    if (name.equals(DECLARED)) {
      return new Rule.Declared(declared());
    }
    if (!name.isEmpty() && !RuleHandlers.isCheck(name)) {
      problem(line("check"), "no check is called " + name);
    }
    for (String effect : list("effect")) {
      if (!RuleHandlers.isDecision(effect)) {
        problem(line("effect"), "no decision is called " + effect);
      }
    }
    return new Rule.Handler(name);
  }

  private FileCheck declared() {
    if (list(DECLARED).isEmpty()) {
      problem(line(DECLARED), "a declared check says which files it is about");
    }
    return new FileCheck(
        list(DECLARED),
        list("when"),
        list("forbidden-paths"),
        list("required"),
        list("forbidden"),
        text("message"),
        list("hint").isEmpty() ? "" : text("hint"));
  }

  private Map<String, String> values() {
    Map<String, String> values = new LinkedHashMap<>();
    for (String value : list("values")) {
      int equals = value.indexOf('=');
      if (equals < 1) {
        problem(line("values"), "a value is written name=value");
      } else {
        values.put(value.substring(0, equals), value.substring(equals + 1));
      }
    }
    return values;
  }

  private String text(String key) {
    List<String> values = list(key);
    if (values.size() != 1) {
      problem(line(key), key + " has to have one value");
      return "";
    }
    return values.get(0);
  }

  private List<String> list(String key) {
    FrontMatter.Entry entry = entries.get(key);
    return entry == null ? List.of() : entry.values();
  }

  private int line(String key) {
    FrontMatter.Entry entry = entries.get(key);
    return entry == null ? 1 : entry.line();
  }

  private String fileName() {
    String name = page.name().substring(page.name().lastIndexOf('/') + 1);
    return name.toLowerCase(Locale.ROOT).endsWith(".md")
        ? name.substring(0, name.length() - ".md".length())
        : name;
  }

  private String topic() {
    int last = page.name().lastIndexOf('/');
    return last < 0 ? "" : page.name().substring(page.name().lastIndexOf('/', last - 1) + 1, last);
  }

  private void problem(int line, String message) {
    problems.add(Diagnostic.error(PROBLEM, message, new SourceLocation(page.name(), line, 1), ""));
  }
}
