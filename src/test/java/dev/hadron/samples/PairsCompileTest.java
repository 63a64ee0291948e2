package dev.hadron.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hadron.Corpus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/**
 * Generates a service from every contract of the corpus together with the schema that the index
 * names beside it, by the command, and compiles all of its Java without a warning. Prints a line for
 * each; {@code -Dentries=a,b} takes some by the name of the contract, {@code
 * -Dpairs=openapi/a.yaml+sql/b} others that the index does not name.
 */
@Tag("slow")
@Tag("corpus")
class PairsCompileTest {

  private static final String ROW = "%-28s %-32s %9s %11s %6s %6s %7s %9s%n";
  private static final int SHOWN = 40;
  private static final Pattern PAIR = Pattern.compile("pair: openapi/([\\w-]+)");

  private static ServiceCompiler compiler;

  /** A contract and a schema of one and the same service. */
  private record Pair(String name, Path contract, Path schema) {}

  @TestFactory
  Stream<DynamicTest> generatesAndCompiles() throws IOException {
    if (!Corpus.isGiven()) {
      return Stream.of(DynamicTest.dynamicTest("no corpus", Corpus::folder));
    }
    List<Pair> wanted = wanted();
    System.out.printf(
        ROW, "contract", "schema", "things", "properties", "bound", "custom", "ledger", "compiled");
    return wanted.stream()
        .map(pair -> DynamicTest.dynamicTest(pair.name(), () -> verify(pair)));
  }

  @AfterAll
  static void close() {
    if (compiler != null) {
      compiler.close();
    }
  }

  private static List<Pair> wanted() throws IOException {
    Path corpus = Corpus.folder();
    List<String[]> index = new ArrayList<>();
    for (String line : Files.readAllLines(corpus.resolve("INDEX.tsv"))) {
      index.add(line.split("\t", -1));
    }
    List<Pair> pairs = new ArrayList<>();
    for (String[] schema : index) {
      Matcher named = PAIR.matcher(schema[8]);
      if (schema[2].equals("postgresql") && named.find()) {
        index.stream()
            .filter(contract -> contract[0].equals(named.group(1)))
            .map(
                contract ->
                    new Pair(contract[0], corpus.resolve(contract[5]), folder(corpus, schema[5])))
            .forEach(pairs::add);
      }
    }
    pairs.removeIf(pair -> !Corpus.isWanted(pair.name()));
    for (String named : System.getProperty("pairs", "").split(",")) {
      String[] sides = named.split("\\+");
      if (sides.length == 2) {
        pairs.add(new Pair(named, corpus.resolve(sides[0]), corpus.resolve(sides[1])));
      }
    }
    return pairs;
  }

  /** The index names a folder with the number of its files behind it. */
  private static Path folder(Path corpus, String path) {
    return corpus.resolve(path.replaceFirst("/\\([^/]*\\)$", ""));
  }

  private static void verify(Pair pair) throws Exception {
    GeneratedProject project =
        new GeneratedProject("pairs", pair.name().replaceAll("[^A-Za-z0-9]+", "-"));
    GeneratedProject.Generation generation =
        project.generate(List.of(pair.contract(), pair.schema()));
    if (!generation.succeeded()) {
      print(pair, generation, "-");
      fail(generation.messages());
    }
    long start = System.nanoTime();
    List<String> complaints = compiler().complaints(project.folder());
    print(
        pair,
        generation,
        complaints.isEmpty() ? Stopwatch.seconds(start, System.nanoTime()) : "no");
    assertEquals(
        List.of(),
        complaints.stream().limit(SHOWN).toList(),
        () -> complaints.size() + " complaints, see " + project.folder());
    GeneratedProject.delete(project.folder());
  }

  private static ServiceCompiler compiler() throws Exception {
    if (compiler == null) {
      compiler = ServiceCompiler.withLibrariesBelow("pairs");
    }
    return compiler;
  }

  private static void print(
      Pair pair, GeneratedProject.Generation generation, String compiled) {
    System.out.printf(
        ROW,
        pair.name().replaceFirst("\\+.*", ""),
        pair.schema().getFileName(),
        share(generation.pairs(), true),
        share(generation.pairs(), false),
        generation.count("bound"),
        generation.count("custom"),
        generation.count("ledger"),
        compiled);
  }

  /** How many schemas, or else properties, met something. */
  private static String share(JsonNode pairs, boolean schemas) {
    int all = 0;
    int met = 0;
    for (JsonNode row : pairs) {
      if (schemas != row.path("said").asText().contains(".")) {
        all++;
        met += row.path("stored").asText().isEmpty() ? 0 : 1;
      }
    }
    return met + "/" + all;
  }
}
