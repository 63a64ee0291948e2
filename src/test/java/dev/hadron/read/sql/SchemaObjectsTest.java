package dev.hadron.read.sql;

import static dev.hadron.read.sql.Reading.catalog;
import static dev.hadron.read.sql.Reading.messages;
import static dev.hadron.read.sql.Reading.table;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hadron.catalog.Catalog;
import dev.hadron.catalog.Index;
import dev.hadron.catalog.QualifiedName;
import dev.hadron.catalog.RewriteRule;
import dev.hadron.catalog.Table;
import dev.hadron.catalog.Trigger;
import dev.hadron.catalog.View;
import dev.hadron.diagnostic.SourceFile;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaObjectsTest {

  @Test
  void aSchemaThatIsSaidHasToBeThere() {
    SourceFile file =
        new SourceFile(
            "schema.sql",
            """
            CREATE TABLE shop.item (id int PRIMARY KEY);
            CREATE SCHEMA shop;
            CREATE TABLE shop.item (id int PRIMARY KEY);
            CREATE FUNCTION stock.n() RETURNS int LANGUAGE sql AS 'SELECT 1';
            """);
    assertEquals(
        List.of("1:14 schema \"shop\" does not exist", "4:17 schema \"stock\" does not exist"),
        new SqlReader()
            .read(List.of(file)).diagnostics().stream()
                .map(each -> each.where().line() + ":" + each.where().column() + " " + each.message())
                .toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "(a) | t_a_idx",
        "(a, b) | t_a_b_idx",
        "(a, a) | t_a_a1_idx",
        "(lower(b)) | t_lower_idx",
        "((a + 1)) | t_expr_idx",
        "(((b)::varchar)) | t_b_idx",
        "(a) INCLUDE (b) | t_a_b_idx",
        "((CASE WHEN a > 0 THEN 1 END)) | t_case_idx",
      })
  void namesIndexesAsTheServerDoes(String keys, String name) {
    Table table = table("CREATE TABLE t (a int, b text); CREATE INDEX ON t " + keys + ";", "t");
    assertEquals(name, table.indexes().get(0).name());
  }

  @Test
  void readsAllOfAnIndex() {
    Index index =
        table(
                """
                CREATE TABLE t (a int, b text, c jsonb);
                CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS i ON ONLY public.t
                  USING btree (a DESC NULLS LAST, lower(b) COLLATE "C" text_pattern_ops, (c ->> 'x'))
                  INCLUDE (b) NULLS NOT DISTINCT WITH (fillfactor = 70) TABLESPACE x WHERE (a > 0);
                """,
                "t")
            .indexes()
            .get(0);
    assertTrue(index.unique());
    assertTrue(index.nullsNotDistinct());
    assertEquals(List.of("a"), index.columns());
    assertTrue(index.keys().get(0).descending());
    assertEquals(Optional.of(Index.NullsOrder.LAST), index.keys().get(0).nulls());
    assertEquals("lower(b)", index.keys().get(1).expression());
    assertEquals(Optional.of("\"C\""), index.keys().get(1).collation());
    assertEquals(Optional.of("text_pattern_ops"), index.keys().get(1).operatorClass());
    assertEquals("c ->> 'x'", index.keys().get(2).expression());
    assertEquals(List.of("b"), index.include());
    assertEquals(Optional.of("a > 0"), index.predicate());
    assertEquals(Optional.of("fillfactor = 70"), index.options());
  }

  @Test
  void enumsChange() {
    Catalog catalog =
        catalog(
            """
            CREATE TYPE mood AS ENUM ('sad', 'ok');
            CREATE TABLE t (m mood DEFAULT 'ok'::mood);
            ALTER TYPE mood ADD VALUE 'happy';
            ALTER TYPE mood ADD VALUE IF NOT EXISTS 'sad';
            ALTER TYPE mood ADD VALUE 'meh' BEFORE 'ok';
            ALTER TYPE mood ADD VALUE 'glad' AFTER 'ok';
            ALTER TYPE mood RENAME VALUE 'sad' TO 'blue';
            ALTER TYPE mood RENAME TO "Feeling";
            """);
    assertEquals(List.of("blue", "meh", "ok", "glad", "happy"), catalog.enums().get(0).labels());
    assertEquals(
        "\"Feeling\"", catalog.table("t").orElseThrow().column("m").orElseThrow().type().text());
  }

  @Test
  void anEnumIsRenamedAndMadeAnew() {
    Catalog catalog =
        catalog(
            """
            CREATE TYPE s AS ENUM ('a', 'b');
            CREATE TABLE t (c s NOT NULL DEFAULT 'a');
            ALTER TYPE s RENAME TO s_old;
            CREATE TYPE s AS ENUM ('a');
            ALTER TABLE t ALTER COLUMN c DROP DEFAULT;
            ALTER TABLE t ALTER COLUMN c TYPE s USING (c::text::s);
            DROP TYPE s_old;
            """);
    assertEquals(1, catalog.enums().size());
    assertEquals(List.of("a"), catalog.enums().get(0).labels());
  }

  @Test
  void searchPathDecidesWhereThingsAre() {
    Catalog catalog =
        catalog(
            """
            CREATE SCHEMA app;
            SET search_path TO app, public;
            CREATE TABLE t (id int PRIMARY KEY);
            CREATE TABLE public.u (id int REFERENCES t);
            RESET search_path;
            CREATE TABLE v (id int REFERENCES app.t);
            SELECT pg_catalog.set_config('search_path', 'app', false);
            ALTER TABLE t ADD a int;
            """);
    QualifiedName name = new QualifiedName("app", "t");
    assertEquals(2, catalog.table(name).orElseThrow().columns().size());
    assertEquals(2, catalog.referencesTo(name).size());
    assertTrue(catalog.table(QualifiedName.inPublic("v")).isPresent());
  }

  @Test
  void triggersAndRules() {
    Catalog catalog =
        catalog(
            """
            CREATE TABLE t (a int, b int);
            CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
            CREATE TRIGGER g BEFORE INSERT OR UPDATE OF a, b ON t
              FOR EACH ROW WHEN (NEW.a > 0) EXECUTE FUNCTION f('x');
            CREATE RULE r AS ON INSERT TO t WHERE (NEW.a > 9) DO INSTEAD (SELECT 1; SELECT 2);
            """);
    Trigger trigger = catalog.triggers().get(0);
    assertEquals(Trigger.Timing.BEFORE, trigger.timing());
    assertEquals(List.of(Trigger.Event.INSERT, Trigger.Event.UPDATE), trigger.events());
    assertEquals(List.of("a", "b"), trigger.updateColumns());
    assertTrue(trigger.forEachRow());
    assertTrue(catalog.routines().get(0).isTriggerFunction());
    RewriteRule rule = catalog.rules().get(0);
    assertEquals(RewriteRule.Event.INSERT, rule.event());
    assertTrue(rule.instead());
  }

  @Test
  void commentsReachWhatTheyDescribe() {
    Catalog catalog =
        catalog(
            """
            CREATE TABLE t (a int PRIMARY KEY);
            CREATE INDEX i ON t (a);
            CREATE VIEW v AS SELECT 1;
            CREATE TYPE mood AS ENUM ('sad');
            COMMENT ON TABLE t IS 'it''s a table';
            COMMENT ON COLUMN public.t.a IS E'two\\nlines';
            COMMENT ON CONSTRAINT t_pkey ON t IS 'the key';
            COMMENT ON INDEX i IS 'fast';
            COMMENT ON VIEW v IS 'a view';
            COMMENT ON TYPE mood IS 'a mood';
            COMMENT ON TYPE mood IS NULL;
            """);
    Table table = catalog.table("t").orElseThrow();
    assertEquals("it's a table", table.comment());
    assertEquals("two\nlines", table.column("a").orElseThrow().comment());
    assertEquals("the key", table.primaryKey().orElseThrow().comment());
    assertEquals("fast", table.indexes().get(0).comment());
    assertEquals("a view", catalog.views().get(0).comment());
    assertEquals("", catalog.enums().get(0).comment());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DROP TABLE t CASCADE | apart bound",
        "DROP VIEW v CASCADE | w2 apart bound",
        "DROP VIEW v | w x w2 apart bound",
        "ALTER TABLE t DROP COLUMN b CASCADE | w2 apart bound",
      })
  void cascadeTakesTheViewsThatRead(String drop, String left) {
    Catalog catalog =
        catalog(
            """
            CREATE TABLE t (a int, b text);
            CREATE TABLE other (t int);
            CREATE VIEW v AS SELECT b FROM public.t;
            CREATE MATERIALIZED VIEW w AS SELECT v.b FROM other JOIN v ON true;
            CREATE VIEW x AS SELECT * FROM (SELECT b FROM w UNION SELECT b FROM w) AS both_of;
            CREATE VIEW w2 AS SELECT a FROM t;
            CREATE VIEW apart AS SELECT t FROM other;
            CREATE VIEW bound AS WITH t AS (SELECT 1 AS b) SELECT b FROM t;
            """
                + drop
                + ";");
    List<String> names = catalog.views().stream().map(view -> view.name().name()).toList();
    assertEquals(left, String.join(" ", names));
  }

  @Test
  void aTableOfUnknownColumnsMayGetMore() {
    List<String> messages =
        messages(
            """
            CREATE TABLE t AS SELECT * FROM generate_things();
            ALTER TABLE t ADD COLUMN since timestamptz;
            """);
    assertEquals(
        List.of(
            "schema.sql:1:14: warning: the columns of table public.t come from a query and cannot be"
                + " read [sql-dynamic]"),
        messages);
  }

  @Test
  void viewsKeepTheirQuery() {
    Catalog catalog =
        catalog(
            """
            CREATE OR REPLACE VIEW v (x) WITH (security_barrier) AS SELECT 1 WITH CHECK OPTION;
            CREATE MATERIALIZED VIEW IF NOT EXISTS m AS SELECT 2 AS two WITH NO DATA;
            CREATE UNIQUE INDEX ON m (two);
            """);
    assertEquals("SELECT 1", catalog.views().get(0).query());
    View materialized = catalog.views().get(1);
    assertTrue(materialized.materialized());
    assertEquals("SELECT 2 AS two", materialized.query());
    assertEquals("m_two_idx", materialized.indexes().get(0).name());
  }

  @Test
  void columnsOfViewsAreDerivedOrLeftOpen() {
    Catalog catalog =
        catalog(
            """
            CREATE TABLE t (a int, b varchar(9));
            CREATE VIEW known AS SELECT x.a AS id, upper(b) FROM t x;
            CREATE VIEW star (p, q) AS SELECT * FROM known;
            CREATE VIEW unknown AS SELECT a, some_function(b) FROM t;
            CREATE VIEW nested AS SELECT %s a %s FROM t;
            CREATE VIEW unions AS SELECT a FROM t UNION SELECT 1.5;
            """
                .formatted("(".repeat(9000), ")".repeat(9000)));
    assertEquals(
        List.of("[id integer, upper text]", "[p integer, q text]", "[]", "[]", "[]"),
        catalog.views().stream().map(SchemaObjectsTest::columns).toList());
  }

  private static String columns(View view) {
    return view.columns().stream().map(each -> each.name() + " " + each.type()).toList().toString();
  }

  @Test
  void aTypeCannotTakeAnotherOnesName() {
    assertEquals(
        List.of("schema.sql:3:26: error: type \"public.a\" exists already [sql-duplicate-name]"),
        messages("CREATE DOMAIN b AS int;\nCREATE DOMAIN a AS b;\nALTER DOMAIN b RENAME TO a;"));
  }

  @Test
  void doBlocksAreUnwrapped() {
    Catalog catalog =
        catalog(
            """
            DO $$
            BEGIN
              CREATE TYPE mood AS ENUM ('sad');
            EXCEPTION
              WHEN duplicate_object THEN NULL;
            END $$;
            CREATE TABLE t (m mood);
            DO $body$ BEGIN
              IF NOT EXISTS (SELECT 1 FROM information_schema.columns WHERE column_name = 'b') THEN
                ALTER TABLE t ADD COLUMN b text;
              ELSE
                ALTER TABLE gone ADD COLUMN b text;
              END IF;
              EXECUTE 'CREATE INDEX i ON t (b)';
            END $body$ LANGUAGE plpgsql;
            """);
    assertEquals(List.of("sad"), catalog.enums().get(0).labels());
    assertTrue(catalog.table("t").orElseThrow().column("b").isPresent());
    assertEquals("i", catalog.table("t").orElseThrow().indexes().get(0).name());
  }

  @Test
  void whatOnlyTheServerKnowsIsAWarning() {
    assertEquals(
        List.of(
            "schema.sql:1:6: warning: what this DO block executes is computed when it runs and"
                + " cannot be read [sql-dynamic]",
            "schema.sql:2:14: warning: the columns of table public.t come from a query and cannot"
                + " be read [sql-dynamic]"),
        messages(
            "DO $$EXECUTE 'DROP TABLE ' || x$$;\n"
                + "CREATE TABLE t AS SELECT 1 AS a;\nCREATE INDEX ON t (a);"));
  }

  @Test
  void placeholdersOfTemplatesAreReadOver() {
    SqlReading reading =
        Reading.read(
            """
            CREATE TABLE @cdm.person (id int);
            ALTER TABLE ${schema}.person ADD a int;
            ALTER TABLE {{prefix}}person ADD b int;
            """);
    assertEquals(3, reading.catalog().table("person").orElseThrow().columns().size());
    assertEquals(1, reading.diagnostics().size());
    assertEquals("sql-placeholder", reading.diagnostics().get(0).id());
  }

  @Test
  void theValueOfADomainIsNamedAsTheServerNamesIt() {
    assertEquals(
        "VALUE LIKE '%value%' AND length(VALUE) > 5",
        catalog("CREATE DOMAIN mail AS text CHECK (value LIKE '%value%' AND length(Value) > 5);")
            .domains()
            .get(0)
            .checks()
            .get(0)
            .expression());
  }

  @Test
  void aSchemaMayBeMadeWithWhatIsInIt() {
    Catalog catalog =
        catalog(
            """
            CREATE SCHEMA shop
              CREATE TABLE item (id int PRIMARY KEY, name text CHECK (name <> 'create table'))
              CREATE VIEW named AS SELECT id, name FROM item
              CREATE TABLE line (id int PRIMARY KEY, item_id int REFERENCES item)
              CREATE INDEX ON line (item_id)
              GRANT SELECT ON item TO clerk;
            CREATE TABLE item (id int PRIMARY KEY);
            """);
    assertEquals(
        List.of("shop.item", "shop.line", "public.item"),
        catalog.tables().stream().map(table -> table.name().toString()).toList());
    assertEquals("shop.named", catalog.views().get(0).name().toString());
    Table line = catalog.tables().get(1);
    assertEquals("shop.item", line.foreignKeys().get(0).referencedTable().toString());
    assertEquals(1, line.indexes().size());
  }

  @Test
  void aKeyMayHoldForAPeriod() {
    Catalog catalog =
        catalog(
            """
            CREATE TABLE room (id int, held daterange, period int,
                PRIMARY KEY (id, held WITHOUT OVERLAPS), UNIQUE (period));
            CREATE TABLE booking (room_id int, during daterange,
                FOREIGN KEY (room_id, PERIOD during) REFERENCES room (id, PERIOD held));
            """);
    Table room = catalog.table("room").orElseThrow();
    assertEquals(List.of("id", "held"), room.primaryKey().orElseThrow().columns());
    assertEquals(List.of("period"), room.uniqueKeys().get(0).columns());
    Table booking = catalog.table("booking").orElseThrow();
    assertEquals(List.of("room_id", "during"), booking.foreignKeys().get(0).columns());
    assertEquals(List.of("id", "held"), booking.foreignKeys().get(0).referencedColumns());
  }

  @Test
  void aTableOfASchemaThatAPlatformMakesIsAskedFor() {
    assertEquals(
        "where a platform makes the schema, give a file before this one that makes as much of it as is"
            + " referred to: CREATE SCHEMA auth; CREATE TABLE auth.users (…);",
        Reading.read("CREATE TABLE profile (id uuid PRIMARY KEY REFERENCES auth.users);")
            .diagnostics()
            .get(0)
            .hint());
  }
}
