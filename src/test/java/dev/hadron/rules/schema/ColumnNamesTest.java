package dev.hadron.rules.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hadron.diagnostic.SourceFile;
import dev.hadron.read.sql.SqlReader;
import dev.hadron.rules.handler.RuleCheck;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Columns that a rule finds by their names, and others with names that only look alike. */
class ColumnNamesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "token text", "api_token varchar(64)", "otp_seed bytea", "userpass text", "pw text",
        "\"refreshToken\" text", "private_key bytea", "recovery_code text"
      })
  void a_secret_in_plain_text_is_found(String column) {
    assertEquals(1, found(new PlainTextSecret(), column));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "token_hash bytea", "tokens_used integer", "token_type text", "salt text",
        "password bytea", "pw_hash varchar(100)", "next_page_token text"
      })
  void what_is_no_secret_or_sealed_is_not(String column) {
    assertEquals(0, found(new PlainTextSecret(), column));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "birthdate text", "due_on varchar(10)", "start_time varchar(5)", "created_on text",
        "closing_time char(8)", "seen_at text"
      })
  void a_time_that_is_text_is_found(String column) {
    assertEquals(1, found(new TimeType(), column));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "based_on text", "depends_on varchar(20)", "response_time varchar(20)", "due_on date",
        "runtime varchar(5)", "date text", "model_year varchar(4)"
      })
  void what_says_no_time_is_not(String column) {
    assertEquals(0, found(new TimeType(), column));
  }

  private static int found(RuleCheck.CatalogCheck check, String column) {
    String sql = "CREATE TABLE thing (id bigint PRIMARY KEY, " + column + ");";
    return check
        .check(new SqlReader().read(List.of(new SourceFile("a.sql", sql))).catalog())
        .size();
  }
}
