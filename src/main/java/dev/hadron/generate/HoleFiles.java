package dev.hadron.generate;

import dev.hadron.logic.DomainType;
import dev.hadron.logic.LogicTask;
import dev.hadron.logic.gate.ExampleTests;
import dev.hadron.logic.gate.LogicClass;
import dev.hadron.logic.gate.Skeleton;
import dev.hadron.logic.loop.LogicPrompts;
import dev.hadron.render.layout.JavaLayout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The files of one hole in a project. What is there already and is not an open body of ours is
 * never written over.
 */
public final class HoleFiles {

  /** Where proposals and recorded replies are kept. */
  static final String FOLDER = ".hadron/logic";

  private static final String PROVENANCE = "provenance.json";

  private final LogicTask task;
  private final Path project;
  private final Skeleton skeleton;
  private final ExampleTests tests;

  HoleFiles(LogicTask task, Path project) {
    this.task = task;
    this.project = project;
    this.skeleton = new Skeleton(task);
    this.tests = new ExampleTests(task);
  }

  /** The class that holds the body. */
  Path body() {
    return main(task.className());
  }

  String relative(Path file) {
    return project.relativize(file).toString().replace('\\', '/');
  }

  /** Whether somebody has written the body already. */
  boolean isWritten() throws IOException {
    return Files.isRegularFile(body())
        && !new LogicClass(Files.readString(body())).isOpen(task.signature().method());
  }

  /** The interface, types that the project has not, and the task for an agent or a person. */
  List<String> writeFrame() throws IOException {
    List<String> written = new ArrayList<>();
    for (DomainType type : task.domain()) {
      if (type.packageName().equals(task.packageName())) {
        create(main(type.name()), skeleton.file(type.source()), written);
      }
    }
    create(main(task.signature().interfaceName()), skeleton.interfaceSource(), written);
    write(kept("task.md"), new LogicPrompts(task).task(), written);
    return written;
  }

  /** A body that says that it is none, and tests that wait. */
  List<String> writeOpen() throws IOException {
    List<String> written = new ArrayList<>();
    create(body(), skeleton.openSource(), written);
    create(test(), tests.source(true), written);
    return written;
  }

  List<String> writeProposal(String source, String provenance) throws IOException {
    List<String> written = new ArrayList<>();
    write(kept(task.className() + ".java"), source, written);
    write(kept(PROVENANCE), provenance, written);
    return written;
  }

  /** The body where it belongs, and tests that run. */
  List<String> writeBody(String source) throws IOException {
    List<String> written = new ArrayList<>();
    boolean there = Files.isRegularFile(body());
    write(
        body(),
        there
            ? new LogicClass(Files.readString(body())).filled(new LogicClass(source))
            : source,
        written);
    written.addAll(writeTests());
    return written;
  }

  /** Tests that run, where there are none or ours still wait for a body. */
  List<String> writeTests() throws IOException {
    List<String> written = new ArrayList<>();
    if (!Files.exists(test())
        || Files.readString(test()).equals(JavaLayout.apply(tests.source(true)))) {
      write(test(), tests.source(false), written);
    }
    return written;
  }

  private Path main(String className) {
    return java("main", className);
  }

  private Path test() {
    return java("test", tests.className());
  }

  private Path java(String kind, String className) {
    return project
        .resolve("src/" + kind + "/java")
        .resolve(task.packageName().replace('.', '/'))
        .resolve(className + ".java");
  }

  /** Where a project says where the body of a hole comes from. */
  public static String provenance(LogicTask task) {
    return kept(task, PROVENANCE);
  }

  private static String kept(LogicTask task, String name) {
    return FOLDER + "/" + task.id() + "/" + name;
  }

  private Path kept(String name) {
    return project.resolve(kept(task, name));
  }

  private void create(Path file, String text, List<String> written) throws IOException {
    if (!Files.exists(file)) {
      write(file, text, written);
    }
  }

  private void write(Path file, String text, List<String> written) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, file.toString().endsWith(".java") ? JavaLayout.apply(text) : text);
    written.add(relative(file));
  }
}
