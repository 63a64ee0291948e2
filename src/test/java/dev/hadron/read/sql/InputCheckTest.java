package dev.hadron.read.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class InputCheckTest {

  private static void refused(String text, String message) {
    assertEquals(List.of(message), Reading.messages(text));
    assertTrue(Reading.read(text).hasErrors());
    assertTrue(Reading.read(text).catalog().tables().isEmpty());
  }

  @Test
  void saysWhatTheFileLooksLike() {
    refused(
        "\ufffdPNG\r\n\u001a\n\0\0\0\rIHDR",
        "schema.sql: error: this is not a text file [sql-not-sql]");
    refused(" {\"openapi\": \"3.0.0\"}", "schema.sql: error: this is JSON, not SQL [sql-not-sql]");
    refused("<html></html>", "schema.sql: error: this is XML or HTML, not SQL [sql-not-sql]");
    refused("", "schema.sql: error: there is no SQL statement in it [sql-empty]");
    refused("-- nothing\n\n;;", "schema.sql: error: there is no SQL statement in it [sql-empty]");
  }

  @Test
  void anIncludedFileIsMissed() {
    assertEquals(
        List.of(
            "schema.sql:2:1: warning: the file that this line includes is not read [sql-include]"),
        Reading.messages("\\set x 1\n\\ir tables.sql\nCREATE TABLE t (a int);"));
  }

  @Test
  void aColumnMayBeNamedLikeAForeignWord() {
    assertEquals(List.of(), Reading.messages("CREATE TABLE t (engine text, unsigned boolean);"));
  }

  @Test
  void everyOtherTextIsAStatementThatIsNotUnderstood() {
    assertEquals(
        List.of(
            "schema.sql:1:1: error: expected a statement of PostgreSQL but found \"Dear\""
                + " [sql-syntax]"),
        Reading.messages("Dear reader, this is a letter."));
  }
}
