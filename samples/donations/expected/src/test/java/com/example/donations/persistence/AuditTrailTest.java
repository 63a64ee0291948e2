package com.example.donations.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.example.donations.testing.Db;
import com.example.donations.testing.RecordedChanges;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the triggers write, tried on a table of the test's own. */
@QuarkusTest
class AuditTrailTest {
  private static final String TABLE = "thing_of_this_test";

  @Inject DataSource dataSource;

  @Inject Db db;

  @BeforeEach
  void make_a_table() throws SQLException {
    run(
        """
        CREATE TABLE thing_of_this_test (
          id int PRIMARY KEY, name text, pin text,
          parent int REFERENCES thing_of_this_test ON DELETE CASCADE);
        CREATE TRIGGER audit_trail AFTER INSERT OR UPDATE OR DELETE ON thing_of_this_test
          FOR EACH ROW EXECUTE FUNCTION audit_trail_write('thing_of_this_test', '{id}', '{pin}');
        INSERT INTO thing_of_this_test VALUES (1, 'one', 'x', NULL), (2, 'two', 'y', 1)
        """);
  }

  @AfterEach
  void drop_it() throws SQLException {
    run("DROP TABLE thing_of_this_test");
  }

  @Test
  void every_table_of_the_service_is_watched() {
    for (String table : List.of("campaign", "donation")) {
      int triggers =
          db.rows(
                  "SELECT 1 FROM pg_trigger WHERE tgrelid = ?::regclass"
                      + " AND tgfoid = 'audit_trail_write'::regproc",
                  table)
              .size();
      assertEquals(1, triggers, table);
    }
  }

  @Test
  void a_new_row_is_written_with_its_values_but_secrets() {
    assertLast(
        "INSERT",
        "{\"id\": 2}",
        null,
        "{\"id\": 2, \"pin\": \"(secret)\", \"name\": \"two\", \"parent\": 1}");
  }

  @Test
  void a_change_is_written_with_what_changed() throws SQLException {
    run("UPDATE thing_of_this_test SET name = 'zwei' WHERE id = 2");
    assertLast("UPDATE", "{\"id\": 2}", "{\"name\": \"two\"}", "{\"name\": \"zwei\"}");
    run("UPDATE thing_of_this_test SET pin = 'z' WHERE id = 2");
    String secret = "{\"pin\": \"(secret)\"}";
    assertLast("UPDATE", "{\"id\": 2}", secret, secret);
  }

  @Test
  void a_removal_is_written_with_what_was_there() throws SQLException {
    run("DELETE FROM thing_of_this_test WHERE id = 2");
    assertLast(
        "DELETE",
        "{\"id\": 2}",
        "{\"id\": 2, \"pin\": \"(secret)\", \"name\": \"two\", \"parent\": 1}",
        null);
  }

  @Test
  void a_statement_writes_each_row_that_it_changes() throws SQLException {
    long before = written();
    run("UPDATE thing_of_this_test SET name = upper(name)");
    assertEquals(before + 2, written());
    run("UPDATE thing_of_this_test SET name = name");
    assertEquals(before + 2, written());
    run("DELETE FROM thing_of_this_test WHERE id = 1");
    assertEquals(before + 4, written());
  }

  @Test
  void what_is_taken_back_was_never_written() throws SQLException {
    long before = written();
    run("BEGIN; UPDATE thing_of_this_test SET name = 'eins'; ROLLBACK");
    assertEquals(before, written());
  }

  @Test
  void what_is_written_stays() {
    assertThrows(SQLException.class, () -> run("UPDATE audit_trail SET caller = 'nobody'"));
    assertThrows(SQLException.class, () -> run("DELETE FROM audit_trail"));
    assertThrows(SQLException.class, () -> run("TRUNCATE audit_trail"));
  }

  private void assertLast(String operation, String key, String before, String after) {
    Map<String, Object> change = RecordedChanges.last(db, TABLE, operation);
    assertEquals(key, change.get("row_key"));
    assertEquals(before, change.get("old_values"));
    assertEquals(after, change.get("new_values"));
  }

  private long written() {
    return (long)
        db.row("SELECT count(*) AS rows FROM audit_trail WHERE table_name = ?", TABLE).get("rows");
  }

  private void run(String sql) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
