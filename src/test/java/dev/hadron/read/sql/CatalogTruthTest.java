package dev.hadron.read.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hadron.Corpus;
import dev.hadron.diagnostic.Diagnostic;
import dev.hadron.diagnostic.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Scores what is read of real schemas against what PostgreSQL and MariaDB made of them, a line for
 * each: {@code mvn -Pcorpus verify -Dhadron.corpus=FOLDER -Dtest=CatalogTruthTest}.
 */
@Tag("slow")
@Tag("corpus")
class CatalogTruthTest {

  /** Kinds of facts, and the share of each that has to agree. */
  private static final Map<String, Double> TARGETS =
      Map.of("tables", 0.995, "columns", 0.99, "keys", 0.99, "rest", 0.97);

  private final Map<String, int[]> total = new TreeMap<>();
  private final List<String> refused = new ArrayList<>();

  @Test
  void readsWhatTheServersHold() throws IOException {
    try (Stream<Path> folders = Files.list(Corpus.folder().resolve("sql"))) {
      for (Path folder : folders.sorted().toList()) {
        if (Files.exists(folder.resolve("_catalog.json.gz"))) {
          score(folder);
        }
      }
    }
    System.out.println("total" + shown(total));
    assertEquals(List.of(), refused, "refused, though the server accepted all of it");
    TARGETS.forEach(
        (group, target) ->
            assertTrue(share(total.get(group)) >= target, group + " below " + target + shown(total)));
  }

  private void score(Path folder) throws IOException {
    JsonNode facts = Corpus.facts(folder);
    List<SourceFile> files = new ArrayList<>();
    for (JsonNode file : facts.get("order")) {
      files.add(new SourceFile(file.asText(), Files.readString(folder.resolve(file.asText()))));
    }
    SqlReading reading = new SqlReader().read(files);
    CatalogOracle.Score score =
        CatalogOracle.compare(folder.resolve("_catalog.json.gz"), reading.catalog());
    Map<String, int[]> counts = new TreeMap<>();
    score.counts().forEach((kind, n) -> add(counts, group(kind), n));
    score.counts().forEach((kind, n) -> add(total, group(kind), n));
    long errors = reading.diagnostics().stream().filter(Diagnostic::isError).count();
    String name = folder.getFileName().toString();
    if (errors > 0 && facts.get("errors").asInt() == 0) {
      refused.add(name + ": " + reading.diagnostics().stream().filter(Diagnostic::isError).findFirst());
    }
    int[] invented = score.counts().getOrDefault("invented", new int[2]);
    if (facts.get("errors").asInt() == 0) {
      assertEquals(0, invented[1], name + ": tables that the server does not have");
    }
    System.out.printf(
        "%-32s %-12s%s%s%n",
        name, reading.dialect().key(), shown(counts), errors > 0 ? "  errors " + errors : "");
    if (Boolean.getBoolean("truth.differences")) {
      score.differences().forEach(each -> System.out.println("    " + each));
      reading.diagnostics().forEach(each -> System.out.println("    " + each.format()));
    }
  }

  private static String group(String kind) {
    return switch (kind) {
      case "tables" -> "tables";
      case "columns", "type", "null" -> "columns";
      case "pk", "fk", "unique" -> "keys";
      case "invented" -> "invented";
      default -> "rest";
    };
  }

  private static void add(Map<String, int[]> counts, String group, int[] n) {
    int[] count = counts.computeIfAbsent(group, key -> new int[2]);
    count[0] += n[0];
    count[1] += n[1];
  }

  private static double share(int[] count) {
    return (double) count[0] / count[1];
  }

  private static String shown(Map<String, int[]> counts) {
    StringBuilder line = new StringBuilder();
    for (String group : List.of("tables", "columns", "keys", "rest")) {
      int[] n = counts.getOrDefault(group, new int[] {0, 0});
      String percent = n[1] == 0 ? "-" : String.format(Locale.ROOT, "%.1f%%", 100 * share(n));
      line.append(String.format("  %s %d/%d %s", group, n[0], n[1], percent));
    }
    return line.toString();
  }
}
