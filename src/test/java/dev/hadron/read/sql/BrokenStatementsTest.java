package dev.hadron.read.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hadron.catalog.Dialect;
import dev.hadron.catalog.Table;
import dev.hadron.diagnostic.Diagnostic;
import dev.hadron.diagnostic.LedgerEntry;
import dev.hadron.diagnostic.SourceFile;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BrokenStatementsTest {

  private static final String SCRIPT =
      """
      CREATE TABLE author (id bigint PRIMARY KEY);
      CREATE TABLE session (id bigint PRIMARY KEY, token text,);
      CREATE TABLE visit (id bigint PRIMARY KEY, session_id bigint REFERENCES session (id));
      CREATE INDEX visit_session ON visit (session_id);
      CREATE TABLE book (id bigint PRIMARY KEY, author_id bigint REFERENCES author (id));
      """;

  private static SqlReading skipping(String sql, Dialect dialect) {
    return new SqlReader(Optional.of(dialect), true)
        .read(List.of(new SourceFile("schema.sql", sql)));
  }

  private static List<String> tables(SqlReading reading) {
    return reading.catalog().tables().stream().map(Table::name).map(name -> name.name()).toList();
  }

  @Test
  void withoutTheOptionTheyAreErrorsOfTheWhole() {
    assertTrue(Reading.read(SCRIPT).hasErrors());
  }

  @Test
  void whatNeedsABrokenStatementIsLeftOutWithIt() {
    SqlReading reading = skipping(SCRIPT, Dialect.POSTGRESQL);

    assertFalse(reading.hasErrors());
    assertEquals(List.of("author", "book"), tables(reading));
    assertEquals(
        List.of("schema.sql:2:1", "schema.sql:3:1", "schema.sql:4:1"),
        reading.ledger().stream().map(LedgerEntry::where).map(Object::toString).toList());
  }

  @Test
  void theMigrationHasNoneOfThem() {
    String script = MigrationScript.of(skipping(SCRIPT, Dialect.POSTGRESQL)).text();

    assertTrue(script.contains("CREATE TABLE book"), script);
    assertFalse(script.contains("session"), script);
  }

  @Test
  void eachIsAWarningAtThePlaceOfItsError() {
    Diagnostic first = skipping(SCRIPT, Dialect.POSTGRESQL).diagnostics().get(0);

    assertEquals(
        "schema.sql:2:57: warning: expected a name but found \")\"; the statement is left out"
            + " [sql-syntax]",
        first.format().lines().findFirst().orElseThrow());
  }

  @Test
  void statementsOfOtherDialectsAreLeftOutAlike() {
    String script =
        """
        CREATE TABLE author (id bigint PRIMARY KEY);
        CREATE TABLE session (id bigint PRIMARY KEY, token text CONSTRAINT fk FOREIGN KEY);
        ALTER TABLE session ADD COLUMN agent text;
        CREATE TABLE book (id bigint PRIMARY KEY);
        """;

    assertEquals(List.of("author", "book"), tables(skipping(script, Dialect.MYSQL)));
  }

  @Test
  void whatIsNoStatementIsStillAnError() {
    assertTrue(skipping("CREATE TABLE a (t text DEFAULT 'open);", Dialect.POSTGRESQL).hasErrors());
  }

  @Test
  void aStatementIsNotAccusedOfWhatABrokenOneHalfDid() {
    String script =
        """
        CREATE TABLE a (id bigint PRIMARY KEY, x nosuchtype);
        CREATE TABLE a (id bigint PRIMARY KEY, x text);
        ALTER TABLE a ADD COLUMN z int, DROP COLUMN nope;
        ALTER TABLE a ADD COLUMN z text;
        """;

    SqlReading reading = skipping(script, Dialect.POSTGRESQL);

    assertEquals(
        List.of("schema.sql:1:1", "schema.sql:3:1"),
        reading.ledger().stream().map(LedgerEntry::where).map(Object::toString).toList());
    assertTrue(reading.catalog().table("a").orElseThrow().column("z").isPresent());
  }

  @Test
  void viewsPoliciesAndBlocksThatNeedABrokenStatementAreLeftOut() {
    String script =
        SCRIPT
            + """
            CREATE VIEW open_session AS SELECT id FROM session;
            CREATE FUNCTION sessions() RETURNS bigint LANGUAGE sql AS 'SELECT count(*) FROM session';
            DO $$ BEGIN ALTER TABLE session ADD COLUMN agent text; END $$;
            CREATE VIEW writer AS SELECT id FROM author;
            """;

    String left = MigrationScript.of(skipping(script, Dialect.POSTGRESQL)).text();

    assertFalse(left.contains("session"), left);
    assertTrue(left.contains("CREATE VIEW writer"), left);
  }

  @Test
  void filesInAnyOrderAreReadBeforeSomethingIsLeftOut() {
    List<SourceFile> files =
        List.of(
            new SourceFile(
                "a.sql",
                """
                CREATE TABLE orders (id bigint PRIMARY KEY, by_id bigint REFERENCES customer (id));
                CREATE TABLE bad (id bigint PRIMARY KEY, x nosuchtype);
                """),
            new SourceFile(
                "b.sql",
                """
                CREATE TABLE customer (id bigint PRIMARY KEY);
                CREATE TABLE worse (id bigint PRIMARY KEY, bad_id bigint REFERENCES bad (id));
                """));

    SqlReading reading = new SqlReader(Optional.of(Dialect.POSTGRESQL), true).read(files);

    assertEquals(List.of("customer", "orders"), tables(reading).stream().sorted().toList());
  }

  @Test
  void manyAreLeftOutInAFewReadings() {
    StringBuilder script = new StringBuilder("CREATE TABLE kept (id bigint PRIMARY KEY);\n");
    for (int i = 0; i < 3_000; i++) {
      script.append("CREATE TABLE t").append(i).append(" (id bigint PRIMARY KEY,);\n");
    }

    SqlReading reading =
        assertTimeoutPreemptively(
            Duration.ofSeconds(60), () -> skipping(script.toString(), Dialect.POSTGRESQL));

    assertEquals(List.of("kept"), tables(reading));
    assertEquals(3_000, reading.ledger().size());
  }
}
