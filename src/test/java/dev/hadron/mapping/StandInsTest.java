package dev.hadron.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hadron.diagnostic.LedgerEntry;
import dev.hadron.model.StandIn;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the local PostgreSQL takes for extensions that it does not have. */
class StandInsTest {

  private static final String SCHEMA =
      """
      CREATE EXTENSION hstore;
      CREATE EXTENSION postgis;
      CREATE EXTENSION vector;
      CREATE EXTENSION pg_cron;
      CREATE EXTENSION semver;
      CREATE TABLE place (
        id int PRIMARY KEY,
        spot geometry(Point, 4326) NOT NULL,
        area geography,
        meaning vector(3),
        release semver UNIQUE,
        tags hstore
      );
      CREATE INDEX ON place USING gist (spot);
      CREATE INDEX ON place USING gist (area gist_geography_ops);
      CREATE INDEX ON place USING hnsw (meaning public.vector_cosine_ops);
      """;

  private static List<StandIn> standIns(String schema) {
    return StandIns.of(Schemas.read(schema));
  }

  @Test
  void thereIsOneForEachWithTheTypesThatTheSchemaTakes() {
    List<StandIn> standIns = standIns(SCHEMA);
    assertEquals(
        List.of("postgis", "vector", "pg_cron", "semver"),
        standIns.stream().map(StandIn::extension).toList());
    assertTrue(standIns.get(0).sql().contains("CREATE TYPE geometry ("), standIns.get(0).sql());
    assertEquals(-1, standIns.get(0).sql().indexOf("box2d"));
    assertTrue(standIns.get(3).sql().contains("CREATE TYPE semver ("), standIns.get(3).sql());
    assertEquals(
        List.of("extension postgis", "extension vector", "extension pg_cron", "extension semver"),
        Schemas.map(SCHEMA).ledger().entries().stream()
            .filter(entry -> entry.id().equals("extension-not-local"))
            .filter(entry -> entry.outcome().contains("stand-in"))
            .map(LedgerEntry::construct)
            .toList());
  }

  @Test
  void thereIsNoneForWhatOnlyTheExtensionCan() {
    assertEquals(
        List.of(),
        standIns(
            """
            CREATE EXTENSION vector;
            CREATE TABLE t (id int PRIMARY KEY, v vector(3));
            CREATE INDEX ON t USING hnsw (v vector_l2_ops) WITH (m = 16);
            """));
  }

  @Test
  @Tag("slow")
  void aServerTakesThem(@TempDir Path folder) throws Exception {
    Path extensions = Files.createDirectory(folder.resolve("extension"));
    for (StandIn standIn : standIns(SCHEMA)) {
      Files.writeString(
          extensions.resolve(standIn.extension() + ".control"), "default_version = 'local'\nrelocatable = true\n");
      Files.writeString(extensions.resolve(standIn.extension() + "--local.sql"), standIn.sql());
    }
    try (EmbeddedPostgres server = EmbeddedPostgres.start();
        Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("SET extension_control_path = '$system:" + folder + "'");
      statement.execute(SCHEMA);
      statement.execute(
          "INSERT INTO place VALUES (1, 'POINT(1 2)', 'POINT(3 4)', '[1,2,3]', '1.0.0', 'a=>b')");
      try (ResultSet rows = statement.executeQuery("SELECT DISTINCT spot, meaning FROM place")) {
        assertTrue(rows.next());
        assertEquals("POINT(1 2)", rows.getString(1));
        assertEquals("[1,2,3]", rows.getString(2));
      }
    }
  }
}
