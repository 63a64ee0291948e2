package dev.hadron.read.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.hadron.diagnostic.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Reads real schemas that lie outside of this project, in a folder named by {@code
 * -Dhadron.corpus}, and compares with what a real server made of them.
 */
class CorpusTest {

  /** Schemas of which every fact must agree. */
  private static final Set<String> EXACT =
      Set.of("northwind-pg", "chinook-pg", "dvdrental", "sakila-pg", "realworld-axum");

  /** Of all other facts, at most this share may differ. */
  private static final double TOLERANCE = 0.002;

  private Path corpus;

  @BeforeEach
  void findCorpus() {
    String folder = System.getProperty("hadron.corpus", "");
    Assumptions.assumeFalse(folder.isEmpty(), "no -Dhadron.corpus=FOLDER");
    corpus = Path.of(folder, "sql");
  }

  private record Entry(String name, Path folder, JsonNode facts) {

    SqlReading read() throws IOException {
      List<SourceFile> files = new ArrayList<>();
      for (JsonNode file : facts.get("order")) {
        files.add(new SourceFile(file.asText(), Files.readString(folder.resolve(file.asText()))));
      }
      return new SqlReader().read(files);
    }

    boolean loadsWithoutErrors() {
      return facts.get("errors").asInt() == 0;
    }
  }

  /** Every entry that a PostgreSQL server was loaded with. */
  private List<Entry> entries() throws IOException {
    try (Stream<Path> folders = Files.list(corpus)) {
      return folders
          .filter(folder -> Files.exists(folder.resolve("_catalog.json.gz")))
          .map(CorpusTest::entry)
          .filter(entry -> entry.facts().get("loaded_into").asText().startsWith("PostgreSQL"))
          .sorted((a, b) -> a.name().compareTo(b.name()))
          .toList();
    }
  }

  private static Entry entry(Path folder) {
    try {
      JsonNode facts = new ObjectMapper().readTree(folder.resolve("_facts.json").toFile());
      return new Entry(folder.getFileName().toString(), folder, facts);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @TestFactory
  List<DynamicTest> agreesWithTheServer() throws IOException {
    return entries().stream()
        .filter(Entry::loadsWithoutErrors)
        .map(entry -> DynamicTest.dynamicTest(entry.name(), () -> compare(entry)))
        .toList();
  }

  private static void compare(Entry entry) throws IOException {
    SqlReading reading = entry.read();
    assertEquals(0, reading.diagnostics().stream().filter(each -> each.isError()).count());
    Path oracle = entry.folder().resolve("_catalog.json.gz");
    CatalogOracle.Score score = CatalogOracle.compare(oracle, reading.catalog());
    System.out.println(entry.name() + ":" + score.summary());
    double allowed = EXACT.contains(entry.name()) ? 0 : TOLERANCE * score.total();
    assertTrue(score.differences().size() <= allowed, String.join("\n", score.differences()));
  }

  @TestFactory
  List<DynamicTest> survivesWhatTheServerRefused() throws IOException {
    return entries().stream()
        .filter(entry -> !entry.loadsWithoutErrors())
        .map(entry -> DynamicTest.dynamicTest(entry.name(), () -> print(entry)))
        .toList();
  }

  private static void print(Entry entry) throws IOException {
    SqlReading reading = entry.read();
    Path oracle = entry.folder().resolve("_catalog.json.gz");
    CatalogOracle.Score score = CatalogOracle.compare(oracle, reading.catalog());
    System.out.println(entry.name() + " (not all loads):" + score.summary());
    assertTrue(!reading.catalog().tables().isEmpty());
  }

  /** The tools' own order is found again from the names alone. */
  @Test
  void migrationFoldersAreOrdered() throws IOException {
    for (Entry entry : entries()) {
      List<SourceFile> files = new ArrayList<>();
      entry.facts().get("order").forEach(name -> files.add(new SourceFile(name.asText(), "")));
      boolean numbered = files.stream().allMatch(file -> file.name().matches("(.*/)?V?\\d.*"));
      if (numbered) {
        List<SourceFile> shuffled = new ArrayList<>(files);
        Collections.shuffle(shuffled, new Random(1));
        List<String> found = names(MigrationFolder.of(shuffled).files());
        // Two of one number may stand either way round.
        assertTrue(displaced(names(files), found) <= 2, () -> entry.name() + found);
      }
    }
  }

  private static long displaced(List<String> expected, List<String> found) {
    return IntStream.range(0, expected.size())
        .filter(i -> !expected.get(i).equals(found.get(i)))
        .count();
  }

  private static List<String> names(List<SourceFile> files) {
    return files.stream().map(SourceFile::name).toList();
  }

  /** One database a schema, each migrated by Flyway in one transaction. */
  @Test
  void firstMigrationsRun(@TempDir Path folder) throws Exception {
    List<String> failures = new ArrayList<>();
    try (Server server = Server.start()) {
      for (Entry entry : entries()) {
        if (entry.loadsWithoutErrors()) {
          failures.addAll(migrate(server, entry, folder.resolve(entry.name())));
        }
      }
    }
    assertEquals("", String.join("\n", failures));
  }

  /** The facts that differ between the catalog and the migrated database. */
  private static List<String> migrate(Server server, Entry entry, Path folder) throws Exception {
    SqlReading reading = entry.read();
    List<String> ours = CatalogFacts.of(reading.catalog());
    List<String> theirs;
    try {
      theirs = Server.facts(server.migrate(MigrationScript.of(reading), folder));
    } catch (FlywayException e) {
      return List.of(entry.name() + ": " + e.getMessage());
    }
    List<String> differences = new ArrayList<>();
    theirs.stream()
        .filter(fact -> !ours.contains(fact))
        // Functions that a SELECT calls make triggers of their own.
        .filter(fact -> !fact.startsWith("trigger "))
        // The columns of a view are derived where that is easy.
        .filter(fact -> !fact.startsWith("view column "))
        .forEach(fact -> differences.add(entry.name() + ": not read: " + fact));
    ours.stream()
        .filter(fact -> !theirs.contains(fact))
        .forEach(fact -> differences.add(entry.name() + ": invented: " + fact));
    System.out.println(
        entry.name() + ": " + (ours.size() - differences.size()) + "/" + ours.size());
    return EXACT.contains(entry.name()) || differences.size() > TOLERANCE * ours.size()
        ? differences
        : List.of();
  }
}
