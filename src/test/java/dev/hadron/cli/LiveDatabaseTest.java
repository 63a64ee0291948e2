package dev.hadron.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database that runs as the input of a command. */
@Tag("slow")
class LiveDatabaseTest {

  private static EmbeddedPostgres postgres;

  @TempDir private Path output;

  @BeforeAll
  static void start() throws Exception {
    postgres = EmbeddedPostgres.builder().start();
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          """
          CREATE TABLE customer (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name text NOT NULL);
          CREATE TABLE purchase (id serial PRIMARY KEY, customer_id bigint NOT NULL REFERENCES customer);
          CREATE TABLE flyway_schema_history (installed_rank int PRIMARY KEY);
          """);
    }
  }

  @AfterAll
  static void stop() throws IOException {
    postgres.close();
  }

  private static String url(String parameters) {
    return "jdbc:postgresql://localhost:" + postgres.getPort() + "/postgres" + parameters;
  }

  @Test
  void itsTablesBecomeTheFirstMigration() throws IOException {
    CommandLineRun run =
        CommandLineRun.of(
            "generate",
            url("?password=top-secret"),
            "--db-user",
            "postgres",
            "-o",
            output.resolve("shop").toString(),
            "--name",
            "shop");
    assertEquals(0, run.code(), run.err());
    assertFalse((run.out() + run.err()).contains("top-secret"));
    String script =
        Files.readString(output.resolve("shop/src/main/resources/db/migration/V1__schema.sql"));
    assertTrue(script.contains("CREATE TABLE customer ("), script);
    assertTrue(script.contains("FOREIGN KEY (customer_id) REFERENCES customer (id)"), script);
    assertFalse(script.contains("flyway_schema_history"), script);
  }

  @Test
  void checkNamesTheDatabaseAsThePlace() {
    CommandLineRun run = CommandLineRun.of("check", url("?user=postgres"));
    assertEquals(0, run.code(), run.err());
    assertTrue(
        run.out()
            .contains(
                url("")
                    + ": ledger: table public.flyway_schema_history: left out, because a migration"
                    + " tool keeps its books there [database-tool-table]"),
        run.out());
  }

  @Test
  void whatIsNotThereIsSaid() {
    CommandLineRun run =
        CommandLineRun.of("check", url("x?password=top-secret"), "--db-user", "postgres");
    assertEquals(3, run.code());
    assertEquals(
        url("x")
            + ": error: the database cannot be read: FATAL: database \"postgresx\" does not exist"
            + " [database-unreadable]\n"
            + "  hint: check the URL; user and password come from --db-user and --db-password or"
            + " from HADRON_DB_USER and HADRON_DB_PASSWORD\n"
            + "hadron: nothing generated: 1 error\n",
        run.err());
  }

  @Test
  void otherDatabasesAreRefused() {
    CommandLineRun run = CommandLineRun.of("check", "jdbc:oracle:thin:@//localhost:1521/shop");
    assertEquals(3, run.code());
    assertTrue(run.err().contains("databases of this kind cannot be read live"), run.err());
  }
}
