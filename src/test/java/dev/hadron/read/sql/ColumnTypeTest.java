package dev.hadron.read.sql;

import static dev.hadron.read.sql.Reading.catalog;
import static dev.hadron.read.sql.Reading.messages;
import static dev.hadron.read.sql.Reading.table;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hadron.catalog.Catalog;
import dev.hadron.catalog.Column;
import dev.hadron.catalog.QualifiedName;
import dev.hadron.catalog.Table;
import dev.hadron.diagnostic.Diagnostic;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The types that columns are declared with, and how the server prints them. */
class ColumnTypeTest {

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
}
