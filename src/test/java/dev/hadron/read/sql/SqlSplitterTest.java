package dev.hadron.read.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hadron.diagnostic.Diagnostic;
import dev.hadron.diagnostic.SourceFile;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SqlSplitterTest {

  private final List<Diagnostic> diagnostics = new ArrayList<>();

  private List<SqlStatement> split(String sql) {
    return SqlSplitter.split(new SourceFile("s.sql", sql), diagnostics);
  }

  private List<String> texts(String sql) {
    return split(sql).stream().map(SqlStatement::text).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT 'a;b'",
        "SELECT 'it''s; fine'",
        "SELECT E'\\';'",
        "SELECT \"a;b\"",
        "SELECT $$a;b$$",
        "SELECT $tag$ $$ ; $$ $tag$",
        "SELECT 1 /* a; /* nested; */ b; */",
        "SELECT 1 -- a; b\n + 2",
        "SELECT a$b, c$b",
        "CREATE RULE r AS ON INSERT TO t DO INSTEAD (SELECT 1; SELECT 2)",
        "CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT CASE WHEN true THEN 1 END; SELECT 2;"
            + " END",
        "CREATE OR REPLACE PROCEDURE p() LANGUAGE sql BEGIN ATOMIC DELETE FROM t; END"
      })
  void keepsSemicolonsInside(String statement) {
    String expected = statement.replaceFirst("\\s*/\\*.*\\*/$", "");
    assertEquals(List.of(expected, "SELECT 3"), texts(statement + ";\nSELECT 3;\n"));
    assertEquals(List.of(), diagnostics);
  }

  @Test
  void copyDataIsNoStatement() {
    List<SqlStatement> statements =
        split(
            "COPY t (a) FROM stdin;\n1;2\nit's\n\\.\n\nSELECT 1;\n\\copy t from stdin\nx;\n\\.\n");
    assertEquals(
        List.of(StatementKind.COPY_DATA, StatementKind.SELECT, StatementKind.PSQL_META),
        statements.stream().map(SqlStatement::kind).toList());
    assertEquals(List.of(), diagnostics);
  }

  @Test
  void psqlLinesStandForThemselves() {
    assertEquals(
        List.of("\\restrict abc", "\\connect x", "SELECT 1", "\\gexec", "SELECT 2"),
        texts("\\restrict abc\n\\connect x\nSELECT 1\n\\gexec\nSELECT 2"));
  }

  @Test
  void commentDirectlyAboveBelongsToTheStatement() {
    List<SqlStatement> statements =
        split(
            """
            -- licence

            -- people who buy
            /* and pay */
            CREATE TABLE customer (); -- trailing
            CREATE TABLE orders (); /* trailing too */

            /* apart */

            CREATE TABLE item ()
            -- at the end
            """);
    assertEquals(
        List.of("-- people who buy\n/* and pay */\n", "", ""),
        statements.stream().map(SqlStatement::leadingComment).toList());
    assertEquals("CREATE TABLE item ()", statements.get(2).text());
    assertEquals("s.sql:5:1", statements.get(0).where().toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SELECT 1; SELECT 'abc | s.sql:1:18: error: this string is never closed",
        "SELECT 1; SELECT \"abc | s.sql:1:18: error: this quoted name is never closed",
        "SELECT 1; DO $x$ abc $$ | s.sql:1:14: error: this dollar quote $x$ is never closed",
        "SELECT 1; /* /* */ abc | s.sql:1:11: error: this comment is never closed",
      })
  void reportsWhatIsNeverClosedAtItsStart(String sql, String message) {
    assertEquals(1, split(sql).size(), "what stands before is kept");
    assertEquals(1, diagnostics.size());
    assertTrue(diagnostics.get(0).format().startsWith(message), diagnostics.get(0).format());
  }

  @Test
  void unclosedCopyDataIsAnError() {
    split("COPY t FROM stdin;\n1\n2\n");
    assertEquals("the data of this COPY is never closed", diagnostics.get(0).message());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ALTER TABLE t OWNER TO me | OWNER",
        "ALTER TABLE t ADD a int, OWNER TO me | ALTER_TABLE",
        "ALTER FUNCTION f(a int, b int) OWNER TO me | OWNER",
        "GRANT SELECT ON t TO me | GRANT",
        "ALTER DEFAULT PRIVILEGES IN SCHEMA s GRANT SELECT ON TABLES TO me | GRANT",
        "CREATE USER me | ROLE",
        "CREATE USER MAPPING FOR me SERVER s | OTHER_DDL",
        "CREATE EXTENSION IF NOT EXISTS plpgsql WITH SCHEMA pg_catalog | LANGUAGE",
        "CREATE EXTENSION citext | EXTENSION",
        "COMMENT ON EXTENSION plpgsql IS 'x' | SERVER_COMMENT",
        "COMMENT ON SCHEMA public IS 'x' | SERVER_COMMENT",
        "COMMENT ON TABLE t IS 'x' | COMMENT",
        "SET check_function_bodies = false | SET",
        "SET statement_timeout = 0 | SESSION_SETTING",
        "SET SESSION AUTHORIZATION me | SESSION_SETTING",
        "SET LOCAL search_path TO a | SEARCH_PATH",
        "SELECT pg_catalog.set_config('search_path', '', false) | SEARCH_PATH",
        "SELECT pg_catalog.setval('s', 1) | SETVAL",
        "SELECT trigger_updated_at('t') | SELECT",
        "WITH x AS (SELECT 1) INSERT INTO t SELECT * FROM x | DATA_CHANGE",
        "WITH x AS (SELECT 1) SELECT f(a) FROM x | SELECT",
        "CREATE UNLOGGED TABLE t () | CREATE_TABLE",
        "CREATE FOREIGN TABLE t () SERVER s | CREATE_TABLE",
        "CREATE UNIQUE INDEX ON t (a) | INDEX",
        "CREATE CONSTRAINT TRIGGER x AFTER INSERT ON t EXECUTE FUNCTION f() | TRIGGER",
        "CREATE DATABASE d | CREATE_DATABASE",
        "DROP DATABASE d | CREATE_DATABASE",
        "DROP TABLE t | DROP",
        "VACUUM FULL | MAINTENANCE",
        "REFRESH MATERIALIZED VIEW v | VIEW",
        "CREATE OPERATOR CLASS c FOR TYPE t USING btree AS STORAGE t | OTHER_DDL",
        "FROBNICATE x | UNKNOWN",
      })
  void knowsTheKind(String sql, StatementKind kind) {
    assertEquals(kind, split(sql).get(0).kind());
  }
}
