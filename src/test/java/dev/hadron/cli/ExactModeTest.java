package dev.hadron.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
