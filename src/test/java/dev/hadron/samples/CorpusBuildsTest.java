package dev.hadron.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.hadron.Corpus;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/**
 * Generates and builds real inputs that nobody wrote for this, and prints a line for each. {@code mvn
 * -Pcorpus verify -Dhadron.corpus=FOLDER} takes all of them, or those that {@code -Dentries=a,b}
 * names; a build without the profile takes two small ones where it is given the folder.
 */
@Tag("slow")
@Tag("corpus")
class CorpusBuildsTest {

  private static final String ROW = "%-26s %-12s %-10s %-7s %-13s %-7s %s%n";

  /**
   * One input.
   *
   * @param path below the corpus, a file or a folder of scripts
   * @param bound how many operations have to be bound at least; for a schema, all are
   */
  private record Entry(String path, int bound, boolean small) {

    /** Name of the folder that holds it. */
    String name() {
      Path path = Path.of(path());
      return path.getName(1).toString();
    }

    boolean isSchema() {
      return path.startsWith("sql/");
    }
  }

  private static final List<Entry> ALL =
      List.of(
          new Entry("sql/northwind-pg", 0, false),
          new Entry("sql/chinook-pg", 0, false),
          new Entry("sql/dvdrental", 0, false),
          new Entry("sql/sakila-pg", 0, false),
          new Entry("sql/realworld-axum", 0, true),
          new Entry("openapi/learn-petstore-expanded/petstore-expanded.yaml", 4, true),
          new Entry("apitests/petclinic-rest/openapi.yml", 34, false),
          new Entry("apitests/realworld-postman/openapi.yml", 19, false));

  @TestFactory
  Stream<DynamicTest> generatesBuildsAndPasses() {
    if (!Corpus.isGiven()) {
      return Stream.of(DynamicTest.dynamicTest("no corpus", Corpus::folder));
    }
    System.out.printf(
        ROW,
        "name",
        "bound/custom",
        "generated",
        "builds",
        "passed/failed",
        "ledger",
        "seconds");
    return wanted().map(entry -> DynamicTest.dynamicTest(entry.name(), () -> verify(entry)));
  }

  /** The entries to take; a name that is none of ours becomes one that is not there. */
  private static Stream<Entry> wanted() {
    if (Corpus.named().isEmpty()) {
      return ALL.stream().filter(entry -> Corpus.REQUIRED || entry.small());
    }
    return Corpus.named().stream()
        .map(
            name ->
                ALL.stream()
                    .filter(entry -> entry.name().equals(name))
                    .findFirst()
                    .orElseGet(() -> new Entry("unknown/" + name, 0, false)));
  }

  private static void verify(Entry entry) throws Exception {
    Path input = Corpus.folder().resolve(entry.path());
    assertTrue(Files.exists(input), "the corpus has no " + input);
    long start = System.nanoTime();
    GeneratedProject project = new GeneratedProject("corpus", entry.name());
    GeneratedProject.Generation generation = project.generate(input);
    if (!generation.succeeded()) {
      print(entry, generation, "no", "-", "-", start);
      fail(generation.messages());
    }
    GeneratedProject.Build build = project.verify();
    GeneratedProject.Totals tests = build.tests();
    String counts = tests.passed() + "/" + tests.failed();
    print(entry, generation, "yes", build.succeeded() ? "yes" : "no", counts, start);
    assertTrue(build.succeeded(), build.complaints());
    assertEquals(0, tests.skipped(), "no test is skipped");
    assertTrue(generation.count("bound") >= entry.bound(), "too few operations are bound");
    if (entry.isSchema()) {
      assertEquals(0, generation.count("custom"), "all that a schema gives is bound");
    }
  }

  private static void print(
      Entry entry,
      GeneratedProject.Generation generation,
      String generated,
      String builds,
      String tests,
      long start) {
    System.out.printf(
        ROW,
        entry.name(),
        generation.count("bound") + "/" + generation.count("custom"),
        generated,
        builds,
        tests,
        generation.count("ledger"),
        TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start));
  }
}
