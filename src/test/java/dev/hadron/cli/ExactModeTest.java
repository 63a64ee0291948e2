package dev.hadron.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scripts that a real server runs, because their text alone does not tell the schema. */
@Tag("slow")
class ExactModeTest {

  private static final String DYNAMIC =
      """
      CREATE TABLE region (id int PRIMARY KEY);
      DO $$ BEGIN
        FOR i IN 1..2 LOOP
          EXECUTE format('CREATE TABLE part_%s (id int PRIMARY KEY, region_id int REFERENCES region)', i);
        END LOOP;
      END $$;
      """;

  @TempDir private Path folder;

  private CommandLineRun check(String script, String... options) throws IOException {
    Path file = folder.resolve("schema.sql");
    Files.writeString(file, script);
    String[] arguments = new String[options.length + 2];
    arguments[0] = "check";
    arguments[arguments.length - 1] = file.toString();
    System.arraycopy(options, 0, arguments, 1, options.length);
    return CommandLineRun.of(arguments);
  }

  @Test
  void tablesOfDynamicStatementsAreThere() throws IOException {
    CommandLineRun run = check(DYNAMIC, "--exact");
    assertEquals(0, run.code(), run.err());
    assertFalse(run.err().contains("error:"), run.err());
    assertTrue(run.err().contains("CREATE INDEX part_2_region_id_idx"), run.err());
    assertTrue(run.out().contains("GET /parts1/{id}"), run.out());
    assertTrue(run.out().contains("foreign key part_2_region_id_fkey"), run.out());
  }

  @Test
  void autoAsksOnlyWhereTheTextDoesNotTell() throws IOException {
    assertTrue(check(DYNAMIC, "--exact=auto").out().contains("GET /parts1/{id}"));
    CommandLineRun withoutServer =
        onEmptyRepository("CREATE TABLE a (id int PRIMARY KEY);", "auto");
    assertEquals(0, withoutServer.code());
    assertEquals("", withoutServer.err());
  }

  @Test
  void ofAnotherDialectIsSaidThatNoServerRunsIt() throws IOException {
    CommandLineRun run = check("CREATE TABLE a (id VARCHAR2(9) PRIMARY KEY);", "--exact");
    assertEquals(3, run.code());
    assertTrue(
        run.err().contains("this one is in the SQL of Oracle [exact-dialect]"), run.err());
    assertEquals(
        0, check("CREATE TABLE a (id VARCHAR2(9) PRIMARY KEY);", "--exact=auto").code());
  }

  @Test
  void whatTheServerRefusesIsAnErrorAtItsPlace() throws IOException {
    CommandLineRun run =
        check("CREATE TABLE a (id int PRIMARY KEY,\n  n int CHECK (n > 'x'));\n", "--exact");
    assertEquals(3, run.code());
    assertTrue(
        run.err()
            .contains(
                "schema.sql:1:1: error: PostgreSQL refuses this statement: invalid input syntax for"
                    + " type integer: \"x\" [exact-refused]"),
        run.err());
  }

  @Test
  void whatAMissingExtensionCostsComesFromTheScript() throws IOException {
    CommandLineRun run =
        check(
            "CREATE EXTENSION nowhere;\n"
                + "CREATE TABLE a (id int PRIMARY KEY);\n"
                + "CREATE TABLE b (id int PRIMARY KEY, shape nowhere_shape, a_id int REFERENCES"
                + " a);\n",
            "--exact");
    assertEquals(0, run.code(), run.err());
    assertTrue(run.out().contains("GET /bs/{id}"), run.out());
    assertTrue(
        run.out()
            .contains(
                "schema.sql:3:14: ledger: table public.b: read from the script, not from a server:"
                    + " extension \"nowhere\" is not available [exact-read-from-script]"),
        run.out());
  }

  @Test
  void columnsOfViewsComeFromTheServer() throws IOException {
    String script =
        """
        CREATE TABLE city (id int PRIMARY KEY, name text NOT NULL);
        CREATE VIEW seen AS
          SELECT c.id, regexp_count(c.name, 'a') AS sound FROM city c WHERE c.id > 0;
        """;
    CommandLineRun read = check(script);
    assertTrue(read.out().contains("does not tell the type of column sound"), read.out());
    CommandLineRun exact = check(script, "--exact");
    assertTrue(exact.out().contains("GET /seens/{id}"), exact.out());
    assertFalse(exact.out().contains("view-"), exact.out());
  }

  @Test
  void aServiceIsTheSameWhoeverReadsTheScript() throws IOException {
    String script =
        """
        CREATE DOMAIN positive AS integer CHECK (VALUE > 0);
        CREATE DOMAIN login AS varchar(30) CHECK (length(VALUE) BETWEEN 3 AND 20);
        CREATE DOMAIN wordy AS text CHECK (char_length(VALUE) BETWEEN 3 AND 20);
        CREATE TABLE item (
          id int PRIMARY KEY,
          quantity positive NOT NULL DEFAULT 5,
          owner login NOT NULL,
          note wordy,
          name varchar(50) NOT NULL CHECK (length(name) BETWEEN 3 AND 20 AND name = lower(name)),
          title text NOT NULL CHECK (char_length(title) BETWEEN 4 AND 21),
          rank int CHECK (rank BETWEEN 1 AND 5),
          zip text CHECK (zip ~ '^[0-9]{5}$'),
          state text NOT NULL CHECK (state IN ('open', 'closed')));
        """;
    String read = generatedModel(script, "never");
    assertTrue(read.contains("Integer quantity"), read);
    assertEquals(read, generatedModel(script, "always"));
  }

  /** What generated classes say of their values. */
  private String generatedModel(String script, String mode) throws IOException {
    Path file = folder.resolve("schema.sql");
    Files.writeString(file, script);
    Path out = folder.resolve(mode);
    CommandLineRun run =
        CommandLineRun.of("generate", "--exact=" + mode, "-o", out.toString(), file.toString());
    assertEquals(0, run.code(), run.err());
    StringBuilder model = new StringBuilder();
    try (Stream<Path> files = Files.walk(out.resolve("src/main/java"))) {
      for (Path each : files.filter(Files::isRegularFile).sorted().toList()) {
        model.append(Files.readString(each));
      }
    }
    return model.toString();
  }

  @Test
  void aScriptReachesNothingOutsideItsDatabase() throws IOException {
    Path mark = folder.resolve("mark");
    CommandLineRun run =
        check(
            """
            CREATE TABLE a (id int PRIMARY KEY);
            DO $$ BEGIN EXECUTE $q$COPY a FROM PROGRAM 'touch %s'$q$; END $$;
            DO $$ BEGIN EXECUTE ' CREATE TABLE ' || 'z (id int primary key)'; END $$;
            """
                .formatted(mark),
            "--exact");
    assertFalse(Files.exists(mark), run.err());
    assertEquals(0, run.code(), run.err());
    assertTrue(run.err().contains("schema.sql:2:1: warning: only a superuser may run"), run.err());
    assertTrue(run.out().contains("GET /zes/{id}"), run.out());
  }

  @Test
  void whatWantsASuperuserComesFromTheScript() throws IOException {
    CommandLineRun run =
        check(
            """
            CREATE EXTENSION file_fdw;
            CREATE SERVER files FOREIGN DATA WRAPPER file_fdw;
            CREATE FOREIGN TABLE dump (id int) SERVER files OPTIONS (filename '/etc/hostname');
            COMMENT ON FOREIGN TABLE dump IS 'Written each night.';
            CREATE TABLE a (id int PRIMARY KEY);
            """,
            "--exact");
    assertEquals(0, run.code(), run.err());
    assertTrue(run.err().contains("schema.sql:3:1: warning: only a superuser may run"), run.err());
    assertTrue(run.out().contains("table public.dump: read from the script"), run.out());
    assertTrue(run.out().contains("GET /as/{id}"), run.out());
  }

  @Test
  void extensionsAreThereThatOnlyASuperuserMayCreate() throws IOException {
    CommandLineRun run =
        check(
            """
            CREATE SCHEMA tools;
            CREATE EXTENSION IF NOT EXISTS plpgsql WITH SCHEMA pg_catalog;
            COMMENT ON EXTENSION plpgsql IS 'PL/pgSQL procedural language';
            CREATE EXTENSION file_fdw;
            CREATE EXTENSION IF NOT EXISTS earthdistance WITH SCHEMA tools CASCADE;
            COMMENT ON EXTENSION earthdistance IS 'distances';
            CREATE EXTENSION citext SCHEMA tools;
            CREATE SERVER files FOREIGN DATA WRAPPER file_fdw;
            CREATE TABLE place (id int PRIMARY KEY, name tools.citext, spot tools.earth);
            """,
            "--exact");
    assertEquals(0, run.code(), run.err());
    assertFalse(run.err().contains("exact-"), run.err());
    assertFalse(run.out().contains("exact-"), run.out());
    assertTrue(run.out().contains("GET /places/{id}"), run.out());
  }

  @Test
  void withoutAServerItSaysHowToGetOne() throws IOException {
    CommandLineRun run = onEmptyRepository(DYNAMIC, "always");
    assertEquals(3, run.code());
    assertTrue(run.err().contains("[exact-unavailable]\n  hint: mvn dependency:get"), run.err());
    CommandLineRun auto = onEmptyRepository(DYNAMIC, "auto");
    assertEquals(0, auto.code());
    assertTrue(auto.err().contains("warning: exact mode needs an embedded PostgreSQL"), auto.err());
  }

  private CommandLineRun onEmptyRepository(String script, String mode) throws IOException {
    String before = System.setProperty("maven.repo.local", folder.resolve("none").toString());
    try {
      return check(script, "--exact=" + mode);
    } finally {
      if (before == null) {
        System.clearProperty("maven.repo.local");
      } else {
        System.setProperty("maven.repo.local", before);
      }
    }
  }
}
