package dev.hadron.read.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hadron.Corpus;
import dev.hadron.diagnostic.SourceFile;
import dev.hadron.diagnostic.SourceLocation;
import dev.hadron.read.sql.MigrationScript;
import dev.hadron.read.sql.SqlReader;
import dev.hadron.read.sql.SqlReading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Runs real schemas, in a folder named by {@code -Dhadron.corpus}, on a server and compares its
 * catalogue with what is read of their text.
 */
@Tag("slow")
@Tag("corpus")
class LiveCorpusTest {

  /** The share of facts of one entry that may differ, where the server took every statement. */
  private static final double TOLERANCE = 0.005;

  private static final String ROW = "%-34s %6s %6s %6s %6s %8s%n";

  private final Map<String, int[]> totals = new TreeMap<>();
  private final List<String> failures = new ArrayList<>();

  @Test
  void readersAgree() throws Exception {
    Path schemas = Corpus.folder().resolve("sql");
    System.out.printf(ROW, "name", "facts", "same", "index", "enum", "refused");
    try (TestServer server = TestServer.start();
        Stream<Path> folders = Files.list(schemas)) {
      for (Path folder : folders.sorted().toList()) {
        boolean chosen =
            Corpus.named().isEmpty() || Corpus.named().contains(folder.getFileName().toString());
        if (chosen && isPostgres(folder)) {
          compare(server, folder);
        }
      }
    }
    totals.forEach((kind, n) -> System.out.println(kind + ": " + n[0] + " of " + n[1]));
    assertEquals("", String.join("\n", failures));
  }

  private static boolean isPostgres(Path folder) throws IOException {
    return Corpus.facts(folder).path("loaded_into").asText().startsWith("PostgreSQL");
  }

  private void compare(TestServer server, Path folder) throws IOException, SQLException {
    String name = folder.getFileName().toString();
    List<SourceFile> files = new ArrayList<>();
    for (JsonNode file : Corpus.facts(folder).get("order")) {
      files.add(new SourceFile(file.asText(), Files.readString(folder.resolve(file.asText()))));
    }
    SqlReading reading = new SqlReader().read(files);
    List<String> refused = new ArrayList<>();
    List<String> theirs;
    try (Connection connection = server.database()) {
      connection.setAutoCommit(false);
      for (MigrationScript.Piece piece : MigrationScript.of(reading).pieces()) {
        run(connection, piece, refused);
      }
      theirs = CatalogLines.of(PostgresCatalog.read(connection, SourceLocation.ofFile("live")));
    }
    List<String> ours = CatalogLines.of(reading.catalog());
    List<String> differences = TestServer.differences(theirs, ours);
    count("facts", theirs, differences, "");
    count("indexes", theirs, differences, "index ");
    count("enums", theirs, differences, "enum ");
    System.out.printf(
        ROW,
        name,
        theirs.size(),
        theirs.size() - missing(differences, ""),
        share(theirs, differences, "index "),
        share(theirs, differences, "enum "),
        refused.size());
    refused.forEach(each -> System.out.println("  refused: " + each));
    differences.stream().limit(12).forEach(each -> System.out.println("  " + each));
    boolean isAllRead =
        reading.diagnostics().stream().noneMatch(d -> d.id().equals("sql-dynamic"))
            && differences.stream().noneMatch(line -> line.startsWith("server: trigger "));
    if (refused.isEmpty() && isAllRead && differences.size() > TOLERANCE * theirs.size()) {
      failures.add(name + ": " + differences.size() + " differences");
    }
    boolean loads = Corpus.facts(folder).get("errors").asInt() == 0;
    if (loads && !refused.isEmpty() && !refused.get(0).contains("extension")) {
      failures.add(name + ": refused " + refused);
    }
  }

  private static void run(Connection connection, MigrationScript.Piece piece, List<String> refused)
      throws SQLException {
    Savepoint before = connection.setSavepoint();
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      statement.execute(piece.sql());
      connection.releaseSavepoint(before);
    } catch (SQLException e) {
      connection.rollback(before);
      refused.add(piece.where() + ": " + e.getMessage().lines().findFirst().orElse(""));
    }
  }

  private void count(String kind, List<String> all, List<String> differences, String prefix) {
    int[] count = totals.computeIfAbsent(kind, key -> new int[2]);
    int size = (int) all.stream().filter(line -> line.startsWith(prefix)).count();
    count[0] += size - missing(differences, prefix);
    count[1] += size;
  }

  private static int missing(List<String> differences, String prefix) {
    return (int) differences.stream().filter(line -> line.startsWith("server: " + prefix)).count();
  }

  private static String share(List<String> all, List<String> differences, String prefix) {
    long size = all.stream().filter(line -> line.startsWith(prefix)).count();
    return (size - missing(differences, prefix)) + "/" + size;
  }
}
