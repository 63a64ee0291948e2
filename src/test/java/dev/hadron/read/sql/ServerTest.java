package dev.hadron.read.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hadron.catalog.Catalog;
import dev.hadron.diagnostic.SourceFile;
import dev.hadron.migrate.DdlWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A schema with nearly everything in it, run on a real server and compared with what was read. */
class ServerTest {

  private static Server server;

  @TempDir private Path folder;

  @BeforeAll
  static void start() throws IOException {
    server = Server.start();
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
  }

  private static SqlReading library() throws IOException {
    try (InputStream in = ServerTest.class.getResourceAsStream("library.sql")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return new SqlReader().read(List.of(new SourceFile("library.sql", text)));
    }
  }

  /** Shows only the facts that one side has and the other has not. */
  private static void assertAgree(Catalog catalog, List<String> server) {
    List<String> ours = CatalogFacts.of(catalog);
    List<String> missing = server.stream().filter(fact -> !ours.contains(fact)).toList();
    List<String> invented = ours.stream().filter(fact -> !server.contains(fact)).toList();
    assertEquals(
        "", String.join("\n", missing) + String.join("\n", invented), "server's, then ours");
    assertEquals(server.size(), ours.size());
  }

  @Test
  void theFirstMigrationMakesWhatWasRead() throws Exception {
    SqlReading reading = library();
    assertEquals(List.of(), reading.diagnostics());
    MigrationScript script = MigrationScript.of(reading);
    assertTrue(script.hasPlaceholders());
    assertAgree(reading.catalog(), Server.facts(server.migrate(script, folder)));
  }

  @Test
  void theFirstMigrationReadsAsTheSameSchema() throws Exception {
    SqlReading reading = library();
    String script = MigrationScript.of(reading).text();
    assertEquals(CatalogFacts.of(reading.catalog()), CatalogFacts.of(Reading.catalog(script)));
    assertEquals(script, MigrationScript.of(Reading.read(script)).text(), "nothing more to leave");
  }

  @Test
  void theWrittenSchemaMakesWhatWasRead() throws Exception {
    Catalog all = library().catalog();
    Catalog tables =
        new Catalog(
            all.schemas(),
            all.extensions(),
            all.enums(),
            all.domains(),
            all.compositeTypes(),
            all.sequences(),
            all.tables(),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    String script = DdlWriter.write(tables);
    assertTrue(script.lines().allMatch(line -> line.equals(line.stripTrailing())));
    MigrationScript migration =
        new MigrationScript(script, script.contains("${"), List.of(), List.of());
    assertAgree(tables, Server.facts(server.migrate(migration, folder)));
  }
}
