package dev.hadron.read.sql;

import static dev.hadron.read.sql.Reading.messages;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Calls of routines that make tables, of which the text of a script alone does not tell. */
class RoutineEffectsTest {

  private static final String ROUTINES =
      """
      CREATE TABLE a (id int PRIMARY KEY);
      CREATE FUNCTION make(n text) RETURNS void LANGUAGE plpgsql AS $$
      BEGIN
        -- CREATE TABLE in a comment is none
        EXECUTE format('CREATE TABLE %I (id int PRIMARY KEY)', n);
      END $$;
      CREATE PROCEDURE prepare() LANGUAGE sql AS 'SELECT make(''b'')';
      CREATE FUNCTION total() RETURNS bigint LANGUAGE sql AS 'SELECT count(*) FROM a';
      CREATE FUNCTION logged() RETURNS trigger LANGUAGE plpgsql AS
        $$BEGIN CREATE TEMPORARY TABLE t (id int); RETURN NEW; END$$;
      """;

  private static List<String> said(String call) {
    return messages(ROUTINES + call);
  }

  @Test
  void whatIsMadeInACallCannotBeRead() {
    assertEquals(
        List.of(
            "schema.sql:11:8: warning: what make() makes or changes when it is called cannot be read"
                + " [sql-dynamic]"),
        said("SELECT make('b');"));
    assertEquals(
        List.of(
            "schema.sql:11:6: warning: what prepare() makes or changes when it is called cannot be"
                + " read [sql-dynamic]"),
        said("CALL prepare();"));
    assertEquals(
        List.of(
            "schema.sql:11:22: warning: what make() makes or changes when it is called cannot be read"
                + " [sql-dynamic]"),
        said("DO $$ BEGIN PERFORM  make('b'); END $$;"));
  }

  @Test
  void aCallThatOnlyReadsIsPassedOver() {
    assertEquals(List.of(), said("SELECT total();"));
  }
}
