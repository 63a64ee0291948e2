package dev.hadron.read.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hadron.catalog.Catalog;
import dev.hadron.diagnostic.SourceFile;
import dev.hadron.migrate.DdlWriter;
import dev.hadron.read.sql.MigrationScript;
import dev.hadron.read.sql.SqlReader;
import dev.hadron.read.sql.SqlReading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A database read live gives the catalog that its script gives, and so does what is written of it.
 */
@Tag("slow")
class LiveCatalogTest {

  private static TestServer server;

  @BeforeAll
  static void start() throws IOException {
    server = TestServer.start();
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
  }

  static List<Path> scripts() throws IOException {
    try (Stream<Path> samples = Files.walk(Path.of("samples"), 2);
        Stream<Path> own = Files.list(Path.of("src/test/resources/live"))) {
      return Stream.concat(samples.filter(file -> file.endsWith("schema.sql")), own)
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void liveAndReadAreTheSame(Path script) throws Exception {
    SqlReading reading = read(Files.readString(script));
    Catalog live = server.run(MigrationScript.of(reading).text());
    assertTrue(CatalogLines.of(live).size() > 5);
    assertSame(CatalogLines.of(live), CatalogLines.of(reading.catalog()));
  }

  /** The first migration of a service that is made from a live database. */
  @ParameterizedTest
  @MethodSource("scripts")
  void writtenAgainItIsTheSameDatabase(Path script) throws Exception {
    Catalog live = server.run(MigrationScript.of(read(Files.readString(script))).text());
    String written = DdlWriter.write(live);
    assertSame(CatalogLines.of(live), CatalogLines.of(server.run(written)));
  }

  private static void assertSame(List<String> theirs, List<String> ours) {
    assertEquals("", String.join("\n", TestServer.differences(theirs, ours)));
  }

  private static SqlReading read(String script) {
    return new SqlReader().read(List.of(new SourceFile("schema.sql", script)));
  }
}
