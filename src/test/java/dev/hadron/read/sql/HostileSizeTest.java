package dev.hadron.read.sql;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hadron.catalog.Dialect;
import dev.hadron.diagnostic.Diagnostic;
import dev.hadron.diagnostic.SourceFile;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Text that is too long or too deep for a person costs no stack and no more than its length. */
@Tag("slow")
class HostileSizeTest {

  private static final int DEPTH = 100_000;
  private static final int CHAIN = 20_000;
  private static final int LENGTH = 2_000_000;
  private static final long LIMIT_NANOS = 5_000_000_000L;

  static Stream<String> texts() {
    return Stream.of(
        "CREATE TABLE t (a int CHECK (" + nested("(", "a > 0", ")") + "))",
        "CREATE TABLE t (a int CHECK (" + nested("(", "a > 0", "") + "))",
        "CREATE TABLE t (a int DEFAULT " + nested("(", "1", ")") + " NOT NULL)",
        "CREATE TABLE t (a int" + nested("[", "", "]") + ")",
        "CREATE TABLE t (a numeric" + nested("(", "1", ")") + ")",
        "CREATE TABLE " + nested("(", "a int", ")"),
        "CREATE TABLE t (a int DEFAULT " + "- ".repeat(CHAIN) + "1)",
        "CREATE TABLE t (a int CHECK (" + "NOT ".repeat(CHAIN) + "true))",
        "CREATE TABLE t (a int CHECK (a > 0" + " AND a > 0".repeat(CHAIN) + "))",
        "CREATE TABLE t (a int CHECK (" + nested("CASE WHEN ", "a > 0", " THEN 1 END") + "))",
        "CREATE TABLE t (a int);\nCREATE INDEX i ON t (" + nested("f(", "a", ")") + ")",
        "CREATE VIEW v AS " + nested("SELECT * FROM (", "SELECT 1", ") a"),
        "CREATE VIEW v AS " + nested("(", "SELECT 1 AS a", ")"),
        "CREATE VIEW v AS SELECT 1 AS a" + " UNION SELECT 1".repeat(CHAIN),
        "CREATE VIEW v AS SELECT 1 AS a" + " ".repeat(LENGTH) + "FROM b",
        "CREATE VIEW v AS SELECT 1 AS a WITH" + " with".repeat(CHAIN),
        "SELECT " + nested("(SELECT ", "1", ")"),
        nested("/*", "", "*/") + "CREATE TABLE t (a int)",
        nested("/*", "", "") + "CREATE TABLE t (a int)",
        "DO " + nested("$a$ BEGIN DO ", "", " END $a$"),
        "CREATE TABLE t (a text DEFAULT '" + "x".repeat(LENGTH) + "')",
        "CREATE TABLE t (a text DEFAULT '" + "''".repeat(LENGTH) + ")",
        "CREATE TABLE t (" + "x".repeat(LENGTH) + " int)",
        "CREATE TABLE t (" + " ".repeat(LENGTH) + "a int)",
        "CREATE TABLE t (a int" + ",".repeat(LENGTH / 20) + ")",
        "CREATE" + " ".repeat(LENGTH) + "TABLE t (a int)",
        "--" + "-".repeat(LENGTH) + "\nCREATE TABLE t (a int)",
        "SELECT " + "[a".repeat(LENGTH / 10),
        "SELECT " + "`a".repeat(LENGTH / 10),
        "SELECT '" + "\\'".repeat(LENGTH / 10),
        ";/**/".repeat(LENGTH / 50),
        "\"".repeat(LENGTH / 10 + 1),
        "$".repeat(LENGTH / 10) + ";CREATE TABLE t (a int)",
        "INSERT INTO t VALUES (" + "1,".repeat(LENGTH) + "1)",
        "INSERT INTO t VALUES " + "(1),".repeat(20_000) + "(1)",
        "COPY t FROM" + " ".repeat(LENGTH) + "stdout;\nCREATE TABLE t (a int)",
        ";".repeat(LENGTH / 4),
        "a.".repeat(LENGTH / 20),
        "GRANT " + "a,".repeat(LENGTH / 20) + " ON t TO b");
  }

  private static String nested(String open, String inner, String close) {
    return open.repeat(DEPTH) + inner + close.repeat(DEPTH);
  }

  @ParameterizedTest
  @MethodSource("texts")
  void isReadInTime(String text) {
    read(text, Optional.empty());
  }

  @ParameterizedTest
  @MethodSource("texts")
  void isReadInTimeInEveryDialect(String text) {
    for (Dialect dialect : Dialect.values()) {
      read(text, Optional.of(dialect));
    }
  }

  @Test
  void aLineOfFiftyMegabytesIsReadInTime() {
    int length = 50_000_000;
    for (String text :
        List.of(
            "CREATE TABLE t (a int" + " ".repeat(length) + ")",
            "CREATE TABLE t (a text DEFAULT '" + "x".repeat(length) + "')",
            "INSERT INTO t VALUES " + "(1, 'a'),".repeat(length / 9) + "(1, 'a')",
            "x".repeat(length))) {
      read(text, Optional.empty());
    }
  }

  private static void read(String text, Optional<Dialect> dialect) {
    // What others do on the machine is no cost of the reader.
    ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    long start = clock.getCurrentThreadCpuTime();
    SqlReading reading =
        new SqlReader(dialect).read(List.of(new SourceFile("schema.sql", text)));
    long nanos = clock.getCurrentThreadCpuTime() - start;
    assertTrue(nanos < LIMIT_NANOS, nanos / 1_000_000 + " ms for " + start(text));
    assertNotNull(reading.catalog());
    for (Diagnostic diagnostic : reading.diagnostics()) {
      assertFalse(diagnostic.message().isBlank());
      assertTrue(diagnostic.message().length() < 1000, "too long: " + start(diagnostic.message()));
    }
  }

  private static String start(String text) {
    return text.substring(0, Math.min(60, text.length()));
  }
}
