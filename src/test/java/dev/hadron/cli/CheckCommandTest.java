package dev.hadron.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code check} reviews the design of a schema, and says what its columns mean. */
class CheckCommandTest {

  private static final String SCHEMA =
      """
      create table member (
        id bigint generated always as identity primary key,
        name varchar(80) not null,
        joined_at timestamp not null,
        active boolean,
        deleted_at timestamptz
      );
      create table import_line (line varchar(80) not null);
      """;

  @TempDir private Path folder;

  private String schema;

  @BeforeEach
  void writeSchema() throws IOException {
    schema = Files.writeString(folder.resolve("club.sql"), SCHEMA).toString();
  }

  @Test
  void findingsStandInTheOrderOfTheirPlacesAndRefuseNothing() {
    CommandLineRun run = CommandLineRun.of("check", schema);
    assertEquals(0, run.code(), run.err());
    int zone = run.err().indexOf("club.sql:4:3: warning: member.joined_at");
    int flag = run.err().indexOf("club.sql:5:3: note: member.active");
    int key = run.err().indexOf("club.sql:8:14: warning: table \"import_line\"");
    assertTrue(0 <= zone && zone < flag && flag < key, run.err());
    assertTrue(run.err().contains("  hint: ALTER TABLE import_line ADD COLUMN id"), run.err());
    assertTrue(run.out().contains("1 ledger line, 2 warnings\n"), run.out());
  }

  @Test
  void jsonHasFindingsAndMeanings() {
    CommandLineRun run = CommandLineRun.of("check", "--json", schema);
    assertTrue(run.out().contains("\"id\" : \"ddl-timestamp-zone\""), run.out());
    assertTrue(run.out().contains("\"subject\" : \"member.deleted_at\""), run.out());
  }

  @Test
  void aRuleIsSuppressedForTheProjectWithAReason() throws IOException {
    Files.writeString(
        folder.resolve("hadron.yml"),
        "suppress:\n  ddl-timestamp-zone: all servers run in UTC\n  ddl-primary-key: staging\n");
    CommandLineRun run = CommandLineRun.of("check", schema);
    assertFalse(run.err().contains("warning"), run.err());
  }

  @Test
  void aReasonIsAskedFor() {
    CommandLineRun run = CommandLineRun.of("check", "--suppress", "ddl-primary-key", schema);
    assertEquals(2, run.code());
    assertTrue(run.err().contains("'ddl-primary-key' is not of the form"), run.err());
  }

  @Test
  void anUnknownRuleIsNoSuppression() {
    CommandLineRun run = CommandLineRun.of("check", "--suppress", "ddl-primary: x", schema);
    assertTrue(run.err().contains("suppress: ddl-primary: warning: no rule is called ddl-primary [option]"), run.err());
  }

  @Test
  void aMeaningIsRefused() {
    CommandLineRun run = CommandLineRun.of("check", "--meaning", "soft-delete: off", schema);
    assertEquals(0, run.code(), run.err());
    assertFalse(run.out().contains("soft-delete"), run.out());
  }

  @Test
  void aMeaningOfNoColumnIsSaid() {
    CommandLineRun run = CommandLineRun.of("check", "--meaning", "left_at: soft-delete", schema);
    assertTrue(run.err().contains("meaning: left_at: warning: no column is called left_at"), run.err());
  }

  @Test
  void whatTheProjectFileSaysWronglyHasItsPlace() throws IOException {
    Path options = folder.resolve("hadron.yml");
    Files.writeString(options, "name: club\nmeaning:\n  left_at: plain\n  id: gone\n");
    CommandLineRun wrong = CommandLineRun.of("check", schema);
    assertEquals(3, wrong.code());
    assertTrue(wrong.err().startsWith(options + ":4:3: error: meaning: 'id: gone' "), wrong.err());
    Files.writeString(options, "name: club\nmeaning:\n  id: plain\n  left_at: plain\n");
    CommandLineRun unknown = CommandLineRun.of("check", schema);
    String warning = options + ":4:3: warning: no column is called left_at [option]";
    assertTrue(unknown.err().contains(warning), unknown.err());
  }

  @Test
  void anUnknownMeaningIsWrongUsage() {
    CommandLineRun run = CommandLineRun.of("check", "--meaning", "left_at: gone", schema);
    assertEquals(2, run.code());
    assertTrue(run.err().contains("'left_at: gone' is neither a column with 'plain'"), run.err());
  }
}
