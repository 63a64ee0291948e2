package dev.hadron.samples;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * Compiles all Java of generated services in this process, one after the other, with the libraries
 * that their build gives them.
 */
final class ServiceCompiler implements AutoCloseable {

  private static final List<String> OPTIONS =
      List.of(
          "--release", "17", "-proc:none", "-parameters", "-Xlint:all,-processing",
          "-Xmaxerrs", "100000", "-Xmaxwarns", "1000", "-XDuseUnsharedTable");

  private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
  private final StandardJavaFileManager files =
      compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);

  private ServiceCompiler(List<Path> libraries) throws IOException {
    files.setLocationFromPaths(StandardLocation.CLASS_PATH, libraries);
  }

  /**
   * One with the libraries of a service that issues tokens and stores passwords, which has them all.
   *
   * @param kind folder below {@code target/} to make that service in
   */
  static ServiceCompiler withLibrariesBelow(String kind) throws IOException, InterruptedException {
    SampleFolder sample = new SampleFolder(Path.of("samples", "registration"));
    GeneratedProject project = new GeneratedProject(kind, "libraries");
    project.generate(sample.inputs());
    return new ServiceCompiler(project.libraries());
  }

  /**
   * Errors and warnings over the Java below a project's {@code src}, one string each; the classes are
   * thrown away.
   */
  List<String> complaints(Path project) throws IOException {
    return complaints(project, new Discarding(files));
  }

  /** The same, with the classes written below a folder. */
  List<String> complaints(Path project, Path classes) throws IOException {
    files.setLocationFromPaths(
        StandardLocation.CLASS_OUTPUT, List.of(Files.createDirectories(classes)));
    return complaints(project, files);
  }

  private List<String> complaints(Path project, JavaFileManager output) throws IOException {
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    try (Stream<Path> tree = Files.walk(project.resolve("src"))) {
      List<Path> sources = tree.filter(file -> file.toString().endsWith(".java")).toList();
      compiler
          .getTask(
              null, output, found, OPTIONS, null, files.getJavaFileObjectsFromPaths(sources))
          .call();
    }
    return found.getDiagnostics().stream()
        .filter(each -> each.getKind() == Diagnostic.Kind.ERROR || isOurs(project, each))
        .map(each -> format(project, each))
        .collect(Collectors.toList());
  }

  /** Whether it speaks of the project's code, and not of its libraries. */
  private static boolean isOurs(Path project, Diagnostic<? extends JavaFileObject> diagnostic) {
    return diagnostic.getKind() != Diagnostic.Kind.NOTE
        && diagnostic.getSource() != null
        && Path.of(diagnostic.getSource().getName()).startsWith(project);
  }

  private static String format(Path project, Diagnostic<? extends JavaFileObject> diagnostic) {
    String where =
        diagnostic.getSource() == null
            ? ""
            : project.relativize(Path.of(diagnostic.getSource().getName()))
                + ":"
                + diagnostic.getLineNumber()
                + ": ";
    return where + diagnostic.getKind() + ": " + diagnostic.getMessage(Locale.ROOT);
  }

  @Override
  public void close() {
    try {
      files.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Takes what the compiler writes and keeps none of it. */
  private static final class Discarding extends ForwardingJavaFileManager<JavaFileManager> {

    Discarding(JavaFileManager files) {
      super(files);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
      return new Nothing(URI.create("none:///" + name.replace('.', '/')), kind);
    }

    @Override
    public void close() {
      // The libraries stay open for the next service.
    }
  }

  /** A class file that goes nowhere. */
  private static final class Nothing extends SimpleJavaFileObject {

    Nothing(URI uri, Kind kind) {
      super(uri, kind);
    }

    @Override
    public OutputStream openOutputStream() {
      return OutputStream.nullOutputStream();
    }
  }
}
