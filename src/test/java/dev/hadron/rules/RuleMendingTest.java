package dev.hadron.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.hadron.catalog.Catalog;
import dev.hadron.diagnostic.SourceFile;
import dev.hadron.read.sql.SqlReader;
import dev.hadron.read.sql.SqlReading;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The hint of every finding about a schema is SQL that a real server runs on that schema, and what
 * comes of it has the finding no more.
 */
class RuleMendingTest {

  private static EmbeddedPostgres server;
  private static int databases;

  @BeforeAll
  static void start() throws IOException {
    server = EmbeddedPostgres.builder().start();
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
  }

  @TestFactory
  Stream<DynamicTest> the_hint_mends_what_is_bad() {
    return RuleCatalog.standard().rules().stream()
        .filter(rule -> rule.appliesTo() == Subject.SCHEMA)
        .flatMap(
            rule ->
                Stream.of(RuleSection.BAD, RuleSection.BAD_IN_OTHER_CLOTHES)
                    .flatMap(section -> rule.body().examples(section).stream())
                    .map(
                        example ->
                            dynamicTest(
                                rule.id() + ":" + example.line(),
                                () -> verify(rule, example.text()))));
  }

  private static void verify(Rule rule, String schema) throws SQLException {
    List<Finding> findings = findings(rule, schema);
    assertFalse(findings.isEmpty());
    String mending = findings.stream().map(Finding::hint).collect(Collectors.joining("\n"));
    run(schema, mending);
    String mended = schema + "\n" + mending + "\n";
    assertEquals(List.of(), findings(rule, mended), mended);
  }

  private static void run(String schema, String mending) throws SQLException {
    String database = "mending" + ++databases;
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + database);
    }
    try (Connection connection = server.getDatabase("postgres", database).getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(schema);
      statement.execute(mending);
    }
  }

  private static List<Finding> findings(Rule rule, String schema) {
    List<SourceFile> files = List.of(new SourceFile("schema.sql", schema));
    SqlReading reading = new SqlReader().read(files);
    assertEquals(List.of(), reading.diagnostics(), schema);
    Catalog catalog = reading.catalog();
    return new RuleEngine(new RuleSet("one", List.of(rule))).check(catalog, files).findings();
  }
}
