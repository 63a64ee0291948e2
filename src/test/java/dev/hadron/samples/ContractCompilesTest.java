package dev.hadron.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hadron.Corpus;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/**
 * Generates a service from every contract of the corpus, by the command, and compiles all of its
 * Java without a warning. Prints a line for each; {@code -Dentries=a,b} takes some.
 */
@Tag("slow")
@Tag("corpus")
class ContractCompilesTest {

  private static final String ROW = "%-26s %6s %6s %6s %7s %9s %9s %6s  %s%n";
  private static final int SHOWN = 40;

  private static ServiceCompiler compiler;

  /** One line of the corpus' index. */
  private record Entry(String name, Path document, int operations) {}

  @TestFactory
  Stream<DynamicTest> generatesAndCompiles() throws IOException {
    if (!Corpus.isGiven()) {
      return Stream.of(DynamicTest.dynamicTest("no corpus", Corpus::folder));
    }
    List<Entry> wanted = wanted();
    System.out.printf(
        ROW, "name", "given", "bound", "custom", "ledger", "generated", "compiled", "MB", "kinds");
    return wanted.stream()
        .map(entry -> DynamicTest.dynamicTest(entry.name(), () -> verify(entry)));
  }

  @AfterAll
  static void close() {
    if (compiler != null) {
      compiler.close();
    }
  }

  private static List<Entry> wanted() throws IOException {
    Path corpus = Corpus.folder();
    List<Entry> wanted = new ArrayList<>();
    for (String line : Files.readAllLines(corpus.resolve("INDEX.tsv"))) {
      String[] cells = line.split("\t", -1);
      if (cells[1].equals("openapi") && Corpus.isWanted(cells[0])) {
        wanted.add(
            new Entry(
                cells[0], corpus.resolve(cells[5]), Integer.parseInt(cells[4].split(" ")[0])));
      }
    }
    return wanted;
  }

  private static void verify(Entry entry) throws Exception {
    GeneratedProject project = new GeneratedProject("contracts", entry.name());
    peaks().forEach(MemoryPoolMXBean::resetPeakUsage);
    long start = System.nanoTime();
    GeneratedProject.Generation generation = project.generate(entry.document());
    long generated = System.nanoTime();
    if (!generation.succeeded()) {
      print(entry, generation, Stopwatch.seconds(start, generated), "-");
      fail(generation.messages());
    }
    List<String> complaints = compiler().complaints(project.folder());
    String outcome = complaints.isEmpty() ? Stopwatch.seconds(generated, System.nanoTime()) : "no";
    print(entry, generation, Stopwatch.seconds(start, generated), outcome);
    assertEquals(
        List.of(),
        complaints.stream().limit(SHOWN).toList(),
        () -> complaints.size() + " complaints, see " + project.folder());
    assertEquals(
        entry.operations(),
        generation.count("bound") + generation.count("custom"),
        "operations of the contract and of the service");
    GeneratedProject.delete(project.folder());
  }

  /** One for all: what it takes to open the libraries is most of what a small service takes. */
  private static ServiceCompiler compiler() throws Exception {
    if (compiler == null) {
      compiler = ServiceCompiler.withLibrariesBelow("contracts");
    }
    return compiler;
  }

  private static void print(
      Entry entry, GeneratedProject.Generation generation, String generated, String compiled) {
    System.out.printf(
        ROW,
        entry.name(),
        entry.operations(),
        generation.count("bound"),
        generation.count("custom"),
        generation.count("ledger"),
        generated,
        compiled,
        peaks().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() / 1_000_000,
        kinds(generation.bindings()));
  }

  private static String kinds(JsonNode bindings) {
    Map<String, Integer> kinds = new TreeMap<>();
    bindings.forEach(
        row -> kinds.merge(row.path("binding").asText().replaceFirst("\\(.*", ""), 1, Integer::sum));
    kinds.remove("Custom");
    return kinds.toString();
  }

  private static Stream<MemoryPoolMXBean> peaks() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP);
  }
}
