package dev.hadron.logic.gate;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The program of the forked process: runs examples on a body and says how each one ended. It stands
 * alone; the body is linked only against the types that the allow-list names.
 */
public final class ExampleRunner {

  private static final int MAX_TEXT = 300;

  private final PrintStream report;
  private final String nonce;

  private ExampleRunner(PrintStream report, String nonce) {
    this.report = report;
    this.nonce = nonce;
  }

  /**
   * Runs examples: a folder with {@code allowed.txt}, {@code examples.txt}, {@code frame/} and a
   * folder of the body, the names of the classes with the body and the examples, a word that marks
   * the lines of the report, and the name of the body's folder.
   */
  public static void main(String[] arguments) throws Exception {
    PrintStream report =
        new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
    System.setOut(new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
    System.setErr(System.out);
    report(report, arguments);
    Runtime.getRuntime().halt(0);
  }

  /** Runs the examples inside this process, which only code that can be trusted may do. */
  static void report(PrintStream report, String... arguments) throws Exception {
    ExampleRunner runner = new ExampleRunner(report, arguments[3]);
    runner.run(Path.of(arguments[0]), arguments[1], arguments[2], arguments[4]);
    report.flush();
  }

  private void run(Path folder, String bodyClass, String examplesClass, String bodyFolder)
      throws Exception {
    Set<String> allowed = new HashSet<>(Files.readAllLines(folder.resolve("allowed.txt")));
    ClassLoader loader = new Fenced(allowed, folder.resolve("frame"), folder.resolve(bodyFolder));
    Class<?> examples = Class.forName(examplesClass, true, loader);
    Class<?> body = Class.forName(bodyClass, true, loader);
    List<String> outcomes = Files.readAllLines(folder.resolve("examples.txt"));
    Object logic = body.getDeclaredConstructor().newInstance();
    for (int i = 0; i < outcomes.size(); i++) {
      say(i + "\t" + judge(examples, logic, i, outcomes.get(i)));
    }
    say("end");
  }

  /** {@code ok}, or what was expected and what came. */
  private static String judge(Class<?> examples, Object logic, int i, String outcome)
      throws Exception {
    String[] parts = outcome.split("\t", 2);
    String expected = parts[1];
    try {
      Object actual = invoke(examples, "actual" + i, logic);
      if (parts[0].equals("returns")) {
        Object value = invoke(examples, "expected" + i);
        return Objects.deepEquals(value, actual)
            ? "ok"
            : "returns " + plain(value) + "\treturns " + plain(actual);
      }
      if (parts[0].equals("prints")) {
        return escape(text(actual)).equals(expected)
            ? "ok"
            : "returns " + clip(expected) + "\treturns " + plain(actual);
      }
      return "throws " + expected + "\treturns " + plain(actual);
    } catch (InvocationTargetException e) {
      Throwable thrown = e.getCause();
      if (parts[0].equals("throws") && isMeant(thrown, expected)) {
        return "ok";
      }
      boolean value = parts[0].equals("returns");
      String wanted = value ? plain(invoke(examples, "expected" + i)) : clip(expected);
      wanted = (value || parts[0].equals("prints") ? "returns " : "throws ") + wanted;
      return wanted + "\tthrows " + cut(describe(thrown));
    }
  }

  private static String describe(Throwable thrown) {
    String status = status(thrown);
    String name = thrown.getClass().getSimpleName() + (status.isEmpty() ? "" : " " + status);
    return thrown.getMessage() == null ? name : name + ": " + thrown.getMessage();
  }

  /** Whether it is of the type that is expected, and has the status, if one is. */
  private static boolean isMeant(Throwable thrown, String expected) {
    String[] parts = expected.split(" ", 2);
    return isA(thrown.getClass(), parts[0])
        && (parts.length == 1 || parts[1].equals(status(thrown)));
  }

  /** What an exception's own {@code status()} returns; empty where it has none. */
  private static String status(Throwable thrown) {
    try {
      return String.valueOf(thrown.getClass().getMethod("status").invoke(thrown));
    } catch (ReflectiveOperationException e) {
      return "";
    }
  }

  private static boolean isA(Class<?> type, String simpleName) {
    for (Class<?> at = type; at != null; at = at.getSuperclass()) {
      if (at.getSimpleName().equals(simpleName)) {
        return true;
      }
    }
    return false;
  }

  private static Object invoke(Class<?> type, String name, Object... arguments) throws Exception {
    for (Method method : type.getMethods()) {
      if (method.getName().equals(name)) {
        return method.invoke(null, arguments);
      }
    }
    throw new IllegalStateException(name);
  }

  private static String text(Object value) {
    return value instanceof Object[] array ? List.of(array).toString() : String.valueOf(value);
  }

  private static String plain(Object value) throws InvocationTargetException {
    try {
      return cut(value instanceof String text ? '"' + text + '"' : text(value));
    } catch (RuntimeException | StackOverflowError e) {
      throw new InvocationTargetException(e);
    }
  }

  /** A text in one line. */
  static String escape(String text) {
    return text.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
  }

  private static String cut(String text) {
    return clip(escape(text).replace('\t', ' '));
  }

  private static String clip(String line) {
    return line.length() <= MAX_TEXT ? line : line.substring(0, MAX_TEXT) + " …";
  }

  private void say(String line) {
    report.print(nonce + "\t" + line + "\n");
    report.flush();
  }

  /** Finds the frame and the body itself, and of the JDK only what is allowed. */
  private static final class Fenced extends ClassLoader {

    private final Set<String> allowed;
    private final List<Path> folders;

    Fenced(Set<String> allowed, Path... folders) {
      super(ClassLoader.getPlatformClassLoader());
      this.allowed = allowed;
      this.folders = List.of(folders);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (allowed.contains(name)) {
        return super.loadClass(name, resolve);
      }
      synchronized (getClassLoadingLock(name)) {
        Class<?> loaded = findLoadedClass(name);
        return loaded == null ? findClass(name) : loaded;
      }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      for (Path folder : folders) {
        Path file = folder.resolve(name.replace('.', '/') + ".class");
        if (Files.isRegularFile(file)) {
          try {
            byte[] bytes = Files.readAllBytes(file);
            return defineClass(name, bytes, 0, bytes.length);
          } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
          }
        }
      }
      throw new ClassNotFoundException(name);
    }
  }
}
