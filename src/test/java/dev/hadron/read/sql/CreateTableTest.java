package dev.hadron.read.sql;

import static dev.hadron.read.sql.Reading.catalog;
import static dev.hadron.read.sql.Reading.messages;
import static dev.hadron.read.sql.Reading.table;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hadron.catalog.Catalog;
import dev.hadron.catalog.Column;
import dev.hadron.catalog.ColumnValue;
import dev.hadron.catalog.Deferral;
import dev.hadron.catalog.ForeignKey;
import dev.hadron.catalog.Partitioning;
import dev.hadron.catalog.QualifiedName;
import dev.hadron.catalog.ReferentialAction;
import dev.hadron.catalog.Table;
import dev.hadron.diagnostic.Diagnostic;
import dev.hadron.catalog.TableKind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreateTableTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "int | integer",
        "INT8 | bigint",
        "decimal(10, 2) | numeric(10,2)",
        "numeric(8) | numeric(8,0)",
        "varchar | character varying",
        "character varying(15) | character varying(15)",
        "national character varying(3) | character varying(3)",
        "char | character(1)",
        "bpchar | bpchar",
        "\"char\" | \"char\"",
        "float(24) | real",
        "float | double precision",
        "double precision | double precision",
        "timestamp(3) with time zone | timestamp(3) with time zone",
        "timestamptz(3)[] | timestamp(3) with time zone[]",
        "time | time without time zone",
        "interval day to second(3) | interval day to second(3)",
        "bit | bit(1)",
        "bit varying(4) | bit varying(4)",
        "text[][] | text[]",
        "_text | text[]",
        "int ARRAY[4] | integer[]",
        "pg_catalog.int4 | integer",
        "geometry(Point, 4326) | geometry(Point,4326)",
        "public.citext | citext",
        "ext.hstore[] | ext.hstore[]",
      })
  void printsTypesAsTheServerDoes(String written, String printed) {
    String extensions =
        "CREATE EXTENSION postgis; CREATE EXTENSION citext; CREATE EXTENSION hstore SCHEMA ext;";
    Column column =
        table(extensions + "CREATE TABLE t (a " + written + ");", "t").column("a").orElseThrow();
    assertEquals(printed, column.type().text());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CREATE TABLE t (a int, x nosuchtype); | 1:26",
        "CREATE TABLE t (a nosuchtype[]); | 1:19",
        "CREATE TABLE t (a int); ALTER TABLE t ADD b nosuchtype; | 1:45",
        "CREATE TABLE t (a int); ALTER TABLE t ALTER a TYPE nosuchtype; | 1:52",
        "CREATE DOMAIN d AS nosuchtype; | 1:20",
        "CREATE EXTENSION pgcrypto; CREATE TABLE t (a nosuchtype); | 1:46",
        "CREATE TYPE nosuchtype AS ENUM ('a'); DROP TYPE nosuchtype; CREATE TABLE t (a nosuchtype); |"
            + " 1:79",
      })
  void aTypeThatNothingCreatesIsAnError(String sql, String place) {
    assertEquals(
        List.of(
            "schema.sql:" + place + ": error: type \"nosuchtype\" does not exist [sql-unknown-name]"),
        Reading.messages(sql));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE EXTENSION of_somebody; CREATE TABLE t (a nosuchtype);",
        "CREATE TYPE nosuchtype AS RANGE (subtype = float8); CREATE TABLE t (a nosuchtype);",
        "CREATE TYPE floatrange AS RANGE (subtype = float8); CREATE TABLE t (a floatmultirange);",
        "CREATE TYPE old AS RANGE (subtype = float8); ALTER TYPE old RENAME TO nosuchtype;"
            + " CREATE TABLE t (a nosuchtype);",
        "CREATE TYPE nosuchtype; CREATE TABLE t (a nosuchtype);",
        "CREATE TABLE nosuchtype (a int); CREATE TABLE t (a nosuchtype);",
        "SELECT make_types(); CREATE TABLE t (a nosuchtype);",
        "CREATE TABLE t (a information_schema.sql_identifier, b pg_lsn);"
      })
  void aTypeThatMayExistIsNone(String sql) {
    assertEquals(List.of(), Reading.messages(sql));
  }

  @Test
  void theExtensionOfATypeIsNamed() {
    Diagnostic diagnostic = Reading.read("CREATE TABLE t (a citext);").diagnostics().get(0);
    assertTrue(diagnostic.hint().contains("CREATE EXTENSION IF NOT EXISTS citext;"));
  }

  @Test
  void knowsTypesOfTheInput() {
    String sql =
        """
        CREATE SCHEMA app;
        CREATE TYPE app."Mood" AS ENUM ('sad', 'it''s ok');
        CREATE DOMAIN year AS integer CHECK (VALUE >= 1901) DEFAULT 2000 NOT NULL;
        CREATE TABLE t (a app."Mood"[], b year);
        """;
    Catalog catalog = catalog(sql);
    Table table = catalog.table("t").orElseThrow();
    Column mood = table.column("a").orElseThrow();
    assertEquals(new QualifiedName("app", "Mood"), mood.type().name());
    assertEquals("app.\"Mood\"[]", mood.type().text());
    assertEquals(
        List.of("sad", "it's ok"), catalog.enumType(mood.type().name()).orElseThrow().labels());
    Column year = table.column("b").orElseThrow();
    assertEquals("integer", catalog.resolveDomain(year.type()).text());
    assertEquals("year_check", catalog.domains().get(0).checks().get(0).name());
    assertEquals(Optional.of("2000"), catalog.domains().get(0).defaultExpression());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "text DEFAULT 'a, b' NOT NULL | 'a, b'",
        "timestamptz DEFAULT now() CHECK (a > 'epoch') | now()",
        "boolean NOT NULL DEFAULT true UNIQUE | true",
        "int DEFAULT (1 + 2) * 3 | (1 + 2) * 3",
        "boolean DEFAULT CASE WHEN 1 IS NOT NULL THEN true ELSE false END NOT NULL "
            + "| CASE WHEN 1 IS NOT NULL THEN true ELSE false END",
        "text DEFAULT 'x'::character varying COLLATE \"C\" | 'x'::character varying",
        "int[] DEFAULT ARRAY[1, 2] NOT NULL | ARRAY[1, 2]",
        "timestamp DEFAULT CURRENT_TIMESTAMP(3) AT TIME ZONE 'utc' "
            + "| CURRENT_TIMESTAMP(3) AT TIME ZONE 'utc'",
      })
  void keepsDefaultsAsWritten(String clauses, String expression) {
    Column column = table("CREATE TABLE t (a " + clauses + ");", "t").column("a").orElseThrow();
    assertEquals(Optional.of(expression), column.defaultExpression());
  }

  @Test
  void defaultNullIsNoDefault() {
    Table table =
        table("CREATE TABLE t (a text DEFAULT NULL, b text DEFAULT NULL::varchar NULL);", "t");
    assertTrue(table.columns().stream().allMatch(each -> each.value() instanceof ColumnValue.None));
    assertTrue(table.columns().stream().allMatch(Column::nullable));
  }

  @Test
  void numbersRows() {
    Catalog catalog =
        catalog(
            """
            CREATE TABLE t (
              a bigserial PRIMARY KEY,
              b int GENERATED ALWAYS AS IDENTITY,
              c int GENERATED BY DEFAULT AS IDENTITY (START WITH 10 INCREMENT BY -5),
              d int GENERATED ALWAYS AS (b * 2) STORED,
              e int GENERATED ALWAYS AS (b * 3)
            );
            """);
    Table table = catalog.table("t").orElseThrow();
    Column serial = table.column("a").orElseThrow();
    assertEquals(Optional.of("nextval('t_a_seq'::regclass)"), serial.defaultExpression());
    assertFalse(serial.nullable());
    assertFalse(serial.isReadOnly());
    assertTrue(table.column("b").orElseThrow().isReadOnly());
    assertTrue(table.column("c").orElseThrow().isNumberedByServer());
    assertEquals(
        new ColumnValue.Generated("b * 2", ColumnValue.GeneratedStorage.STORED),
        table.column("d").orElseThrow().value());
    assertEquals(
        new ColumnValue.Generated("b * 3", ColumnValue.GeneratedStorage.VIRTUAL),
        table.column("e").orElseThrow().value());
    assertEquals(3, catalog.sequences().size());
    assertEquals(-5, catalog.sequences().get(2).increment());
    assertEquals(Optional.of(10L), catalog.sequences().get(2).start());
  }

  @Test
  void serialInTheFormOfADump() {
    Catalog catalog =
        catalog(
            """
            SELECT pg_catalog.set_config('search_path', '', false);
            CREATE TABLE public.t (id integer NOT NULL);
            CREATE SEQUENCE public.t_id_seq AS integer START WITH 1 NO MINVALUE NO MAXVALUE CACHE 1;
            ALTER TABLE public.t_id_seq OWNER TO postgres;
            ALTER SEQUENCE public.t_id_seq OWNED BY public.t.id;
            ALTER TABLE ONLY public.t ALTER COLUMN id SET DEFAULT nextval('public.t_id_seq'::regclass);
            ALTER TABLE ONLY public.t ADD CONSTRAINT t_pkey PRIMARY KEY (id);
            """);
    Table table = catalog.table("t").orElseThrow();
    QualifiedName sequence = QualifiedName.inPublic("t_id_seq");
    assertEquals(
        new ColumnValue.NextValue(sequence, "nextval('t_id_seq'::regclass)"),
        table.column("id").orElseThrow().value());
    assertEquals("id", catalog.sequence(sequence).orElseThrow().ownedBy().orElseThrow().column());
    assertTrue(table.isPrimaryKeyColumn("id"));
  }

  @Test
  void namesConstraintsAsTheServerDoes() {
    Table table =
        table(
            """
            CREATE TABLE u (id int PRIMARY KEY, x int, UNIQUE (id, x));
            CREATE TABLE t (
              a int UNIQUE CHECK (a > 0) REFERENCES u,
              b int CHECK (b > a) CHECK (b > 1),
              c int CONSTRAINT mine CHECK (c > 0),
              PRIMARY KEY (b, c),
              UNIQUE (b, a),
              CHECK (a + c > 0),
              FOREIGN KEY (a, b) REFERENCES u (id, x),
              CONSTRAINT "No Overlap" EXCLUDE USING gist (a WITH =)
            );
            """,
            "t");
    assertEquals("t_pkey", table.primaryKey().orElseThrow().name());
    assertEquals(
        List.of("t_a_key", "t_b_a_key"), table.uniqueKeys().stream().map(k -> k.name()).toList());
    assertEquals(
        List.of("t_a_check", "t_check", "t_b_check", "mine", "t_check1"),
        table.checks().stream().map(check -> check.name()).toList());
    assertEquals(
        List.of("t_a_fkey", "t_a_b_fkey"),
        table.foreignKeys().stream().map(ForeignKey::name).toList());
    assertEquals("No Overlap", table.exclusions().get(0).name());
    assertEquals("EXCLUDE USING gist (a WITH =)", table.exclusions().get(0).definition());
    assertEquals(List.of("a", "b"), table.checks().get(1).columns());
  }

  @Test
  void readsAllOfAForeignKey() {
    ForeignKey key =
        table(
                """
                CREATE TABLE u (a int, b int, PRIMARY KEY (a, b));
                CREATE TABLE t (a int, b int,
                  CONSTRAINT fk FOREIGN KEY (b, a) REFERENCES u MATCH FULL
                    ON UPDATE CASCADE ON DELETE SET NULL (a) DEFERRABLE INITIALLY DEFERRED);
                """,
                "t")
            .foreignKeys()
            .get(0);
    assertEquals(List.of("b", "a"), key.columns());
    assertEquals(List.of("a", "b"), key.referencedColumns());
    assertEquals(ReferentialAction.CASCADE, key.onUpdate());
    assertEquals(ReferentialAction.SET_NULL, key.onDelete());
    assertEquals(List.of("a"), key.onDeleteColumns());
    assertEquals(ForeignKey.Match.FULL, key.match());
    assertEquals(Deferral.INITIALLY_DEFERRED, key.deferral());
  }

  @Test
  void mergesAKeyThatIsSaidTwice() {
    Table table = table("CREATE TABLE t (a int PRIMARY KEY UNIQUE);", "t");
    assertEquals(List.of(), table.uniqueKeys());
  }

  @Test
  void copiesAnotherTable() {
    Table copy =
        table(
            """
            CREATE TABLE t (a int PRIMARY KEY DEFAULT 1, b text UNIQUE, CHECK (a > 0));
            CREATE INDEX ON t (lower(b));
            CREATE TABLE copy (LIKE t INCLUDING ALL EXCLUDING DEFAULTS, c int);
            """,
            "copy");
    assertEquals(List.of("a", "b", "c"), copy.columns().stream().map(Column::name).toList());
    assertFalse(copy.column("a").orElseThrow().nullable());
    assertEquals(ColumnValue.NONE, copy.column("a").orElseThrow().value());
    assertEquals("copy_pkey", copy.primaryKey().orElseThrow().name());
    assertEquals("copy_b_key", copy.uniqueKeys().get(0).name());
    assertEquals("copy_lower_idx", copy.indexes().get(0).name());
    assertEquals("t_a_check", copy.checks().get(0).name());
  }

  @Test
  void inheritsColumns() {
    Table child =
        table(
            """
            CREATE TABLE p (id int PRIMARY KEY, note text NOT NULL, CHECK (id > 0));
            CREATE TABLE q (note text, extra int);
            CREATE TABLE c (own int, note text) INHERITS (p, q);
            """,
            "c");
    assertEquals(
        List.of("id", "note", "extra", "own"), child.columns().stream().map(Column::name).toList());
    assertFalse(child.column("note").orElseThrow().nullable());
    assertEquals(Optional.empty(), child.primaryKey());
    assertEquals(1, child.checks().size());
    assertEquals(2, child.inherits().size());
  }

  @Test
  void partitionsAreMarked() {
    Catalog catalog =
        catalog(
            """
            CREATE TABLE m (at date NOT NULL, v int) PARTITION BY RANGE (at);
            CREATE TABLE m1 PARTITION OF m FOR VALUES FROM ('2020-01-01') TO ('2021-01-01')
              PARTITION BY HASH (v);
            CREATE TABLE m2 (at date NOT NULL, v int);
            ALTER TABLE ONLY m ATTACH PARTITION m2 DEFAULT;
            ALTER TABLE ONLY m ADD PRIMARY KEY (at);
            """);
    Table parent = catalog.table("m").orElseThrow();
    assertEquals(
        new Partitioning.PartitionedBy("range", List.of("at"), "at"), parent.partitioning());
    Table first = catalog.table("m1").orElseThrow();
    assertEquals(
        new Partitioning.PartitionOf(
            parent.name(), "FOR VALUES FROM ('2020-01-01') TO ('2021-01-01')", "HASH (v)"),
        first.partitioning());
    assertEquals("m1_pkey", first.primaryKey().orElseThrow().name());
    assertTrue(catalog.table("m2").orElseThrow().isPartition());
  }

  @Test
  void readsTheOtherForms() {
    Catalog catalog =
        catalog(
            """
            CREATE TYPE pair AS (x int, y text);
            CREATE TABLE of_type OF pair (PRIMARY KEY (x), y WITH OPTIONS DEFAULT 'a');
            CREATE UNLOGGED TABLE fast (a int) WITH (fillfactor=70) TABLESPACE ssd;
            CREATE TEMP TABLE gone (a int) ON COMMIT DROP;
            CREATE TABLE IF NOT EXISTS fast (b int);
            CREATE TABLE empty ();
            CREATE TABLE old (a int) WITHOUT OIDS;
            CREATE TABLE "Mixed Case" ("user" int, "a""b" int);
            """);
    assertEquals(
        "x", catalog.table("of_type").orElseThrow().primaryKey().orElseThrow().columns().get(0));
    assertEquals(TableKind.UNLOGGED, catalog.table("fast").orElseThrow().kind());
    assertTrue(catalog.table("gone").orElseThrow().isTemporary());
    assertTrue(catalog.table("empty").orElseThrow().columns().isEmpty());
    assertTrue(catalog.table("Mixed Case").orElseThrow().column("a\"b").isPresent());
  }

  @Test
  void anUnreadableColumnCostsOnlyItself() {
    String sql = "CREATE TABLE t (\n  a int,\n  b int FROBNICATE,\n  c int,\n);";
    assertEquals(
        List.of(
            "schema.sql:3:9: error: expected a clause of column \"b\" but found \"FROBNICATE\""
                + " [sql-syntax]",
            "schema.sql:5:1: error: expected a name but found \")\" [sql-syntax]"),
        messages(sql));
    assertEquals(3, Reading.read(sql).catalog().table("t").orElseThrow().columns().size());
  }

  @Test
  void namesThatAreMissingOrTwice() {
    assertEquals(
        List.of(
            "schema.sql:1:34: error: table nowhere does not exist [sql-unknown-name]",
            "schema.sql:2:14: error: \"public.t\" exists already [sql-duplicate-name]",
            "schema.sql:3:25: error: column \"a\" of table public.u exists already"
                + " [sql-duplicate-name]",
            "schema.sql:4:24: error: column x of table public.v does not exist [sql-unknown-name]"),
        messages(
            """
            CREATE TABLE t (a int REFERENCES nowhere);
            CREATE TABLE t (b int);
            CREATE TABLE u (a text, a text);
            CREATE TABLE v (a int, PRIMARY KEY (x));
            """));
  }

  @Test
  void whatTheServerRefusesOfLengthsAndKeysIsAnErrorAtItsPlace() {
    assertEquals(
        List.of(
            "schema.sql:1:27: error: expected a length of 1 or more but found \"-\" [sql-syntax]",
            "schema.sql:2:23: error: expected a length of 1 or more but found \"0\" [sql-syntax]",
            "schema.sql:4:76: error: the foreign key has 2 columns, and refers to 1"
                + " [foreign-key-columns]"),
        messages(
            """
            CREATE TABLE a (n varchar(-1));
            CREATE TABLE b (n bit(0));
            CREATE TABLE c (id int PRIMARY KEY);
            CREATE TABLE d (x int, y int, CONSTRAINT d_c FOREIGN KEY (x, y) REFERENCES c (id));
            """));
  }
}
