package dev.hadron.logic.gate;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Compiles a few files at a time: inside this process where it has a compiler, else by a {@code
 * javac}.
 */
final class JavaCompilation implements AutoCloseable {

  private static final Pattern LINE =
      Pattern.compile("(?:.*[/\\\\])?(?<file>\\w+)\\.java:(?<line>\\d+): error: (?<message>.*)");

  private static final List<String> OPTIONS =
      List.of("-proc:none", "-implicit:none", "-Xlint:none", "-g:none", "-encoding", "UTF-8");

  private static final int RELEASE = 17;

  /** The compiler names types with their packages or without, as it is started. */
  private static final Pattern PACKAGES = Pattern.compile("\\b([a-z]\\w*\\.)+(?=[A-Z])");

  private static final int SECONDS = 60;

  private final JavaCompiler compiler;
  private final StandardJavaFileManager files;

  private JavaCompilation(JavaCompiler compiler) {
    this.compiler = compiler;
    this.files =
        compiler == null
            ? null
            : compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);
  }

  /** The compiler of this process, if it has one. */
  static JavaCompilation open() {
    return new JavaCompilation(ToolProvider.getSystemJavaCompiler());
  }

  /** A compiler in processes of its own. */
  static JavaCompilation openForked() {
    return new JavaCompilation(null);
  }

  /** One error of the compiler. */
  record Error(String className, long line, String message) {}

  /**
   * Compiles into a folder.
   *
   * @param sources text by simple class name
   * @return the errors; none where everything compiled
   */
  List<Error> compile(Map<String, String> sources, Path classPath, Path output) throws IOException {
    Files.createDirectories(output);
    return compiler == null
        ? forked(sources, classPath, output)
        : inProcess(sources, classPath, output);
  }

  private List<Error> inProcess(Map<String, String> sources, Path classPath, Path output) {
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    List<Source> units = new ArrayList<>();
    sources.forEach((name, text) -> units.add(new Source(name, text)));
    int running = Runtime.version().feature();
    List<String> options = options(running, classPath, output);
    // What a compiler that breaks down has to say goes to the writer, and nowhere else.
    boolean done = compiler.getTask(new StringWriter(), files, found, options, null, units).call();
    List<Error> errors = new ArrayList<>();
    for (Diagnostic<? extends JavaFileObject> each : found.getDiagnostics()) {
      if (each.getKind() == Diagnostic.Kind.ERROR) {
        String name = each.getSource() instanceof Source source ? source.className : "";
        errors.add(new Error(name, each.getLineNumber(), plain(each.getMessage(Locale.ROOT))));
      }
    }
    if (!done && errors.isEmpty()) {
      errors.add(new Error("", 0, "the compiler gave up"));
    }
    return errors;
  }

  @Override
  public void close() throws IOException {
    if (files != null) {
      files.close();
    }
  }

  /** The way of a program without a compiler of its own, such as a native binary. */
  private static List<Error> forked(Map<String, String> sources, Path classPath, Path output)
      throws IOException {
    Path folder = Files.createDirectories(output.resolveSibling("sources"));
    List<String> command = new ArrayList<>();
    command.add(
        JdkPrograms.find("javac")
            .orElseThrow(() -> new IOException("no javac: set JAVA_HOME to a JDK 17 or newer"))
            .toString());
    command.addAll(
        List.of("-J-XX:TieredStopAtLevel=1", "-J-XX:+UseSerialGC", "-J-Duser.language=en"));
    command.addAll(options(0, classPath, output));
    for (Map.Entry<String, String> source : sources.entrySet()) {
      Path file = folder.resolve(source.getKey() + ".java");
      Files.writeString(file, source.getValue());
      command.add(file.toString());
    }
    Path log = output.resolveSibling("javac.log");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    try {
      if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
        throw new IOException("the compiler took longer than " + SECONDS + " seconds");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } finally {
      process.destroyForcibly();
    }
    List<Error> errors = errors(Files.readString(log));
    if (errors.isEmpty() && process.exitValue() != 0) {
      throw new IOException(
          "javac failed: " + Files.readString(log).lines().findFirst().orElse(""));
    }
    return errors;
  }

  private static String plain(String message) {
    return PACKAGES.matcher(message).replaceAll("");
  }

  private static List<Error> errors(String log) {
    List<Error> errors = new ArrayList<>();
    List<String> lines = log.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      Matcher error = LINE.matcher(lines.get(i));
      if (error.matches()) {
        StringBuilder message = new StringBuilder(error.group("message"));
        // The source line and its caret come first, then what belongs to the message.
        for (int k = i + 3; k < lines.size() && lines.get(k).startsWith("  "); k++) {
          message.append('\n').append(lines.get(k));
        }
        long line = Long.parseLong(error.group("line"));
        errors.add(new Error(error.group("file"), line, plain(message.toString())));
      }
    }
    return errors;
  }

  /** Only a compiler of another release has to be told ours: looking its classes up costs time. */
  private static List<String> options(int compilerRelease, Path classPath, Path output) {
    List<String> options = new ArrayList<>(OPTIONS);
    if (compilerRelease != RELEASE) {
      options.addAll(List.of("--release", String.valueOf(RELEASE)));
    }
    options.addAll(List.of("-cp", classPath.toString(), "-d", output.toString()));
    return options;
  }

  /** A source text in memory. */
  private static final class Source extends SimpleJavaFileObject {

    private final String className;
    private final String text;

    Source(String className, String text) {
      super(URI.create("mem:///" + className + ".java"), Kind.SOURCE);
      this.className = className;
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  /** Names of the classes in a folder and their bytes. */
  static Map<String, byte[]> classes(Path folder) throws IOException {
    Map<String, byte[]> classes = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        classes.put(name.substring(0, name.length() - ".class".length()), Files.readAllBytes(file));
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return classes;
  }
}
