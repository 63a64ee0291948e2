package dev.hadron.logic.gate;

import dev.hadron.logic.Example;
import dev.hadron.logic.LogicTask;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Judges replies for one hole: read, parse, guard, compile, guard again, run the examples. The
 * frame around the body is compiled once, in a folder that is gone when the gate is closed.
 */
public final class LogicGate implements Gate {

  private static final int MAX_ERRORS = 3;

  private final LogicTask task;
  private final Skeleton skeleton;
  private final ExampleHost host;
  private final JavaCompilation compilation;
  private final Path folder;
  private final Set<String> frameClasses = new TreeSet<>();
  private GateResult.Refused broken;
  private int bodies;

  private LogicGate(LogicTask task, ExampleHost host, JavaCompilation compilation, Path folder) {
    this.task = task;
    this.skeleton = new Skeleton(task);
    this.host = host;
    this.compilation = compilation;
    this.folder = folder;
  }

  /** Opens the gate of a hole; a hole that is wrong itself refuses every reply with the reason. */
  public static LogicGate open(LogicTask task, GateLimits limits) throws IOException {
    return open(task, new Sandbox(limits), JavaCompilation.open());
  }

  static LogicGate open(LogicTask task, ExampleHost host, JavaCompilation compilation)
      throws IOException {
    Path folder = Files.createTempDirectory("hadron-logic");
    LogicGate gate = new LogicGate(task, host, compilation, folder);
    try {
      gate.frame();
    } catch (RefusedException e) {
      gate.broken = e.result();
    }
    return gate;
  }

  @Override
  public Optional<GateResult.Refused> broken() {
    return Optional.ofNullable(broken);
  }

  /** Judges a reply by everything but its examples, which want a process. */
  public GateResult judgeStatically(String reply) throws IOException {
    return judge(reply, false);
  }

  @Override
  public GateResult judge(String reply) throws IOException {
    return judge(reply, true);
  }

  private GateResult judge(String reply, boolean withExamples) throws IOException {
    if (broken != null) {
      return broken;
    }
    try {
      LogicBody tree = new BodyParser(task.signature()).parse(guarded(reply));
      SyntaxGuard.check(tree);
      String body = Skeleton.print(tree);
      String source = skeleton.classSource(body);
      checkSplice(source, body);
      Path output = folder.resolve("body-" + ++bodies);
      compile(source, output);
      checkCalls(JavaCompilation.classes(output));
      int run = withExamples ? runExamples(output) : 0;
      return new GateResult.Accepted(body, source, run);
    } catch (RefusedException e) {
      return e.result();
    } catch (StackOverflowError e) {
      return new GateResult.Refused(Stage.REPLY, "The code is nested too deeply.");
    }
  }

  /** Compiles and runs a body that no guard has seen: a test of the process alone. */
  GateResult.Refused runUnguarded(String body) throws IOException {
    try {
      Path output = folder.resolve("body-" + ++bodies);
      compile(skeleton.classSource(body), output);
      runExamples(output);
      throw new IllegalStateException("the body was run and passed");
    } catch (RefusedException e) {
      return e.result();
    }
  }

  private static String guarded(String reply) throws RefusedException {
    String code = ReplyReader.code(reply);
    TextGuard.check(code);
    return code;
  }

  /** What was spliced in has to come out again as the body of the method and its helpers. */
  private void checkSplice(String source, String body) throws RefusedException {
    boolean same =
        BodyParser.parser()
            .parse(source)
            .getResult()
            .filter(unit -> unit.getTypes().size() == 1)
            .flatMap(unit -> LogicBody.of(unit.getType(0), task.signature().method()))
            .filter(inside -> Skeleton.print(inside).equals(body))
            .isPresent();
    if (!same) {
      throw new RefusedException(Stage.SYNTAX, "The code does not stay within its method.");
    }
  }

  private void frame() throws IOException, RefusedException {
    Map<String, String> sources = new TreeMap<>(skeleton.domainSources());
    sources.put(task.signature().interfaceName(), skeleton.interfaceSource());
    Path frame = folder.resolve("frame");
    sources.put(ExamplesSource.className(task), ExamplesSource.write(task));
    List<JavaCompilation.Error> errors = compilation.compile(sources, folder, frame);
    if (!errors.isEmpty()) {
      String first =
          errors.stream()
              .limit(MAX_ERRORS)
              .map(error -> error.className() + ": " + error.message())
              .collect(Collectors.joining("\n"));
      throw new RefusedException(
          Stage.TASK, "The hole's types or examples do not compile:\n" + first);
    }
    Map<String, byte[]> classes = JavaCompilation.classes(frame);
    frameClasses.addAll(classes.keySet());
    String examples = internalName(ExamplesSource.className(task));
    Set<String> foreign = new TreeSet<>();
    // A page may come from anywhere, and its types are run like the body.
    classes.values().forEach(bytes -> foreign.addAll(BytecodeGuard.foreign(bytes, frameClasses)));
    if (!foreign.isEmpty()) {
      throw new RefusedException(
          Stage.TASK, "The types or the examples refer to " + String.join(", ", foreign) + ".");
    }
    frameClasses.removeIf(name -> name.equals(examples) || name.startsWith(examples + "$"));
    writeRunner();
  }

  private void writeRunner() throws IOException {
    for (String name : List.of("ExampleRunner", "ExampleRunner$Fenced")) {
      Path target = folder.resolve("runner/" + LogicGate.class.getPackageName().replace('.', '/'));
      Files.createDirectories(target);
      try (InputStream in = LogicGate.class.getResourceAsStream(name + ".class")) {
        if (in == null) {
          throw new IOException(name + ".class is not on the class path");
        }
        Files.copy(in, target.resolve(name + ".class"));
      }
    }
    Set<String> allowed = new TreeSet<>(AllowList.loadable());
    Files.write(folder.resolve("allowed.txt"), allowed);
    Files.write(
        folder.resolve("examples.txt"),
        task.examples().stream().map(example -> outcome(example.outcome())).toList());
  }

  private static String outcome(Example.Outcome outcome) {
    if (outcome instanceof Example.Returns) {
      return "returns\t";
    }
    if (outcome instanceof Example.Prints prints) {
      return "prints\t" + ExampleRunner.escape(prints.text());
    }
    if (outcome instanceof Example.Throws thrown) {
      return "throws\t" + thrown.text();
    }
    throw new IllegalStateException("unknown outcome: " + outcome);
  }

  private void compile(String source, Path output) throws IOException, RefusedException {
    List<JavaCompilation.Error> errors =
        compilation.compile(Map.of(task.className(), source), folder.resolve("frame"), output);
    if (errors.isEmpty()) {
      return;
    }
    int offset = skeleton.firstLine(source) - 1;
    String[] lines = source.split("\n", -1);
    String text =
        errors.stream()
            .limit(MAX_ERRORS)
            .map(error -> describe(error, offset, lines))
            .collect(Collectors.joining("\n"));
    throw new RefusedException(Stage.COMPILER, "The code does not compile:\n" + text);
  }

  private static String describe(JavaCompilation.Error error, int offset, String[] lines) {
    int line = (int) error.line();
    String code = line > 0 && line <= lines.length ? lines[line - 1].strip() : "";
    String shown = code.length() > 120 ? code.substring(0, 120) + " …" : code;
    return "line " + Math.max(1, line - offset) + ": " + error.message() + "\n    " + shown;
  }

  private void checkCalls(Map<String, byte[]> classes) throws RefusedException {
    String own = internalName(task.className());
    Set<String> names = new HashSet<>(frameClasses);
    names.addAll(classes.keySet());
    Set<String> foreign = new TreeSet<>();
    for (Map.Entry<String, byte[]> each : classes.entrySet()) {
      if (!each.getKey().equals(own) && !each.getKey().startsWith(own + "$")) {
        foreign.add("a class " + each.getKey());
      }
      foreign.addAll(BytecodeGuard.foreign(each.getValue(), names));
    }
    if (!foreign.isEmpty()) {
      throw new RefusedException(
          Stage.CALLS,
          "The code may not use "
              + String.join(", ", foreign)
              + ". A pure method has no input or output, threads, reflection, clock or"
              + " randomness.");
    }
  }

  private int runExamples(Path output) throws IOException, RefusedException {
    return new ExampleRun(task, host).run(folder, output);
  }

  private String internalName(String className) {
    return (task.packageName() + "." + className).replace('.', '/');
  }

  @Override
  public void close() throws IOException {
    compilation.close();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
