package dev.hadron.read.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hadron.diagnostic.LedgerEntry;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MigrationScriptTest {

  private static MigrationScript script(String sql) {
    return MigrationScript.of(Reading.read(sql));
  }

  @Test
  void whatIsAboutTheTableOfAMigrationToolIsLeftOut() {
    MigrationScript script =
        script(
            """
            CREATE TABLE note (id int);
            CREATE FUNCTION forbid() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
            CREATE TRIGGER forbid BEFORE INSERT ON __diesel_schema_migrations
                FOR EACH ROW EXECUTE FUNCTION forbid();
            ALTER TABLE public.flyway_schema_history ADD note text;
            """);
    assertFalse(script.text().contains("__diesel"), script.text());
    assertFalse(script.text().contains("flyway"), script.text());
    assertEquals(
        List.of("migration-history-left-out"),
        script.ledger().stream().map(LedgerEntry::id).toList());
  }

  /** A server without the extension runs the rest of the script. */
  @Test
  void whatReadsTablesOfAnExtensionIsMadeWhereTheyAre() {
    MigrationScript script =
        script(
            """
            CREATE SCHEMA vault;
            CREATE EXTENSION secret_box WITH SCHEMA vault;
            CREATE EXTENSION pgcrypto WITH SCHEMA extensions;
            CREATE TABLE vault.own (id int PRIMARY KEY);
            CREATE VIEW public.opened AS SELECT s.id, vault.open(s.body) FROM vault.secret s;
            CREATE VIEW public.above AS SELECT id FROM public.opened WHERE id <> 'vault.other';
            CREATE VIEW public.plain AS SELECT id, extensions.crypt('a', 'b') FROM vault.own;
            COMMENT ON VIEW public.opened IS 'in clear';
            """);
    assertTrue(
        script
            .text()
            .contains(
                """
                DO $made$
                BEGIN
                  IF EXISTS (SELECT FROM pg_proc WHERE pronamespace = to_regnamespace('vault') AND proname = 'open')
                    AND to_regclass('vault.secret') IS NOT NULL
                  THEN
                CREATE VIEW public.opened AS SELECT s.id, vault.open(s.body) FROM vault.secret s;
                  END IF;
                END
                $made$;
                """),
        script.text());
    assertTrue(script.text().contains("IF to_regclass('public.opened') IS NOT NULL"), script.text());
    assertTrue(script.text().contains("\nCREATE VIEW public.plain AS"), script.text());
    assertTrue(script.text().contains("THEN\nCOMMENT ON VIEW public.opened"), script.text());
  }

  @Test
  void keepsTheUsersOwnWords() {
    MigrationScript script =
        script(
            """
            \\restrict abc
            SET statement_timeout = 0;
            SET check_function_bodies = false;
            SELECT pg_catalog.set_config('search_path', '', false);
            BEGIN;

            -- People who buy.
            CREATE   TABLE public.customer (
                id int,  -- the key
                name text
            );
            ALTER TABLE public.customer OWNER TO postgres;
            ALTER TABLE public.order_line OWNER TO postgres;
            CREATE INDEX a ON public.customer (id);
            CREATE INDEX b ON public.customer (name);
            INSERT INTO public.customer VALUES (1, 'a;b');
            COPY public.customer FROM stdin;
            1	a
            \\.
            SELECT pg_catalog.setval('x', 1);
            SELECT trigger_updated_at('"customer"');
            GRANT ALL ON TABLE public.customer TO PUBLIC;
            COMMIT
            """);
    assertEquals(
        """
        SET check_function_bodies = false;

        -- People who buy.
        CREATE   TABLE public.customer (
            id int,  -- the key
            name text
        );

        CREATE INDEX a ON public.customer (id);
        CREATE INDEX b ON public.customer (name);

        SELECT trigger_updated_at('"customer"');
        """,
        script.text());
    assertEquals(
        List.of(
            "schema.sql:1:1: ledger: 1 psql line: left out of the first migration: only psql"
                + " understands them [migration-psql-lines-left-out]",
            "schema.sql:12:1: ledger: 2 OWNER statements: left out of the first migration: the"
                + " service's user owns everything [migration-owner-left-out]"),
        script.ledger().stream().map(LedgerEntry::format).limit(2).toList());
    assertEquals(8, script.ledger().size());
  }

  @Test
  void leadingDropsGoAndLaterOnesStay() {
    assertEquals(
        "CREATE TABLE t (a int);\n\nDROP TABLE t;\n\nCREATE TABLE t (b int);\n",
        script(
                """
                DROP TABLE IF EXISTS t CASCADE;
                CREATE TABLE t (a int);

                DROP TABLE t;

                CREATE TABLE t (b int);
                """)
            .text());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CREATE INDEX CONCURRENTLY i ON t (a) | CREATE INDEX i ON t (a)",
        "CREATE INDEX i ON t (a) TABLESPACE ssd WHERE a > 0 | CREATE INDEX i ON t (a) WHERE a > 0",
        "CREATE SCHEMA app AUTHORIZATION me | CREATE SCHEMA app",
        "CREATE SCHEMA AUTHORIZATION app | CREATE SCHEMA AUTHORIZATION app",
        "ALTER TABLE @cdm.t ADD c int | ALTER TABLE t ADD c int",
        "ALTER TABLE {{schema}}.t ADD c int | ALTER TABLE t ADD c int",
      })
  void takesOutWhatCannotRunAnywhere(String written, String kept) {
    String table = "CREATE TABLE t (a int);\n";
    assertTrue(script(table + written).text().endsWith(kept + ";\n"), script(written).text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE SCHEMA public",
        "DROP SCHEMA IF EXISTS public CASCADE",
        "COMMENT ON SCHEMA public IS 'standard public schema'",
        "CREATE POLICY p ON t TO some_role USING (true)",
        "CREATE POLICY p ON t FOR SELECT TO PUBLIC, some_role USING (true)",
        "CREATE EXTENSION IF NOT EXISTS plpgsql",
        "CREATE ROLE me",
        "ALTER DATABASE d SET x = 1",
        "VACUUM",
        "UPDATE t SET a = 1",
        "SET search_path = public, pg_catalog",
      })
  void leavesOut(String statement) {
    MigrationScript script = script(statement);
    assertEquals("", script.text());
    assertEquals(1, script.ledger().size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE POLICY p ON t TO public USING (a = current_user)",
        "DO $$ BEGIN PERFORM 1; END $$",
        "CALL p()",
        "CREATE EXTENSION citext",
        "SET search_path = app",
        "ALTER DOMAIN d ADD CHECK (VALUE > 0)",
      })
  void keeps(String statement) {
    assertEquals(statement + ";\n", script(statement).text());
  }

  @Test
  void aBlockThatOnlyChangesRowsIsData() {
    String block = "DO $$ BEGIN IF NOT EXISTS (SELECT 1 FROM t) THEN INSERT INTO t VALUES (1);%s END IF; END $$";
    assertEquals("", script(block.formatted("")).text());
    assertFalse(script(block.formatted(" PERFORM f();")).text().isEmpty());
  }

  @Test
  void aPolicyThatStaysIsToldSinceTheOwnerPassesItOver() {
    List<LedgerEntry> ledger = script("CREATE POLICY p ON t USING (a = current_user)").ledger();
    assertEquals(List.of("row-security"), ledger.stream().map(LedgerEntry::id).toList());
  }

  @Test
  void aSearchPathThatMattersKeepsItsResets() {
    String sql = "SET search_path = app;\nCREATE TABLE t (a int);\nSET search_path = public;\n";
    assertEquals(sql, script(sql).text());
  }

  @Test
  void saysWhereFlywayMustNotReplace() {
    assertTrue(script("CREATE TABLE t (a text DEFAULT '${x}');").hasPlaceholders());
    assertFalse(script("CREATE TABLE t (a text);").hasPlaceholders());
  }

  @Test
  void lineEndsAreLineFeeds() {
    assertEquals(
        "CREATE TABLE t (\n  a int\n);\n", script("CREATE TABLE t (\r\n  a int\r\n);\r\n").text());
  }

  @Test
  void aFunctionThatAServerRunsForAnIndexSaysWhereItsNamesAre() {
    MigrationScript script =
        script(
            """
            CREATE SCHEMA geo;
            SET search_path = geo, public;
            CREATE TABLE span (low int, high int);
            CREATE FUNCTION corner(int, int) RETURNS point AS 'SELECT point($1, $2)' LANGUAGE sql;
            CREATE FUNCTION area(int, int) RETURNS box
                AS 'SELECT box(corner(0, $1), corner($2, 9))' LANGUAGE sql IMMUTABLE;
            CREATE FUNCTION mid(int, int) RETURNS int AS 'SELECT ($1 + $2) / 2'
                LANGUAGE sql IMMUTABLE;
            CREATE FUNCTION unused(int) RETURNS box AS 'SELECT area($1, $1)' LANGUAGE sql;
            CREATE INDEX ON span USING gist (area(low, high));
            CREATE INDEX ON span (mid(low, high));
            """);
    assertTrue(
        script.text().contains("LANGUAGE sql IMMUTABLE SET search_path = geo, public, pg_temp;"),
        script.text());
    assertEquals(2, script.text().split("SET search_path", -1).length - 1, script.text());
    assertEquals(
        List.of("migration-search-path-added"),
        script.ledger().stream().map(LedgerEntry::id).toList());
  }

  @Test
  void aFunctionInTheWordsOfAnOlderServerIsMadeWithoutACheck() {
    MigrationScript script =
        script(
            """
            CREATE FUNCTION size(int) RETURNS int AS 'SELECT @ $1' LANGUAGE sql;
            CREATE FUNCTION within(box, box) RETURNS boolean AS 'SELECT $1 @ $2' LANGUAGE sql;
            """);
    assertEquals(
        """
        CREATE FUNCTION size(int) RETURNS int AS 'SELECT @ $1' LANGUAGE sql;

        SET LOCAL check_function_bodies = off;
        CREATE FUNCTION within(box, box) RETURNS boolean AS 'SELECT $1 @ $2' LANGUAGE sql;
        """,
        script.text());
    assertEquals(
        List.of("migration-function-unchecked"),
        script.ledger().stream().map(LedgerEntry::id).toList());
  }
}
