package dev.hadron.read.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hadron.catalog.Dialect;
import dev.hadron.diagnostic.SourceFile;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What names a dialect counts where a server would read it, and nowhere else. */
class DialectSignsTest {

  /** Texts that speak for one dialect each, on one line. */
  private static final List<String> SIGNS =
      List.of(
          "CREATE TABLE `t` (`a` int) ENGINE=InnoDB",
          "id int unsigned auto_increment, key k (a)",
          "ALTER TABLE `t` CHANGE a b int, MODIFY c text",
          ") ENGINE=MyISAM DEFAULT CHARSET=utf8",
          "PRAGMA foreign_keys=on",
          "id INTEGER PRIMARY KEY AUTOINCREMENT) WITHOUT ROWID",
          "CREATE TABLE [dbo].[t] ([id] [nvarchar](9) IDENTITY(1,1))",
          "a VARCHAR2(10), b NUMBER(3), c NCLOB",
          "CREATE CACHED TABLE t (id VARCHAR_IGNORECASE(9))",
          "id INT8 DEFAULT unique_rowid(), s STRING",
          "id bigserial, d jsonb, e timestamptz, f text[]",
          "a ` b");

  private static void assertDialect(Dialect expected, String sql) {
    assertEquals(expected, DialectSigns.of(List.of(new SourceFile("schema.sql", sql))), sql);
  }

  @Provide
  Arbitrary<String> signs() {
    return Arbitraries.of(SIGNS);
  }

  /** A definition in PostgreSQL's words with a sign of another dialect hidden in it. */
  @Provide
  Arbitrary<String> postgresql() {
    Arbitrary<String> places =
        Arbitraries.of(
            "CREATE TABLE t (id int, \"%s\" text);",
            "CREATE TABLE t (id int, a text DEFAULT '%s');",
            "CREATE TABLE t (id int, a text DEFAULT 'it''s %s');",
            "CREATE TABLE t (id int, a text DEFAULT 'C:\\', b text DEFAULT '%s');",
            "CREATE TABLE t (id int, a text DEFAULT E'it\\'s %s');",
            "CREATE TABLE t (id int, -- %s\n a text);",
            "CREATE TABLE t (id int, /* so /* nested */ %s */ a text);",
            "CREATE TABLE t (id int);\nCOMMENT ON TABLE t IS '%s';",
            "CREATE TABLE t (id int);\nCREATE FUNCTION f() RETURNS int AS $f$\n%s;\n$f$ LANGUAGE sql;",
            "CREATE TABLE t (id int);\nINSERT INTO t\nVALUES ('%s');",
            "CREATE TABLE t (id int);\nINSERT INTO t VALUES ('\n%s\n');\nALTER TABLE t ADD a text;",
            "CREATE TABLE t (id int);\nCOPY t (a) FROM stdin;\n%s\nit's\n\\.\nALTER TABLE t ADD b text;",
            "\\echo '%s'\nCREATE TABLE t (id int);");
    return Combinators.combine(places, signs()).as((place, sign) -> place.formatted(sign));
  }

  @Property(tries = 400)
  void whatIsQuotedOrSaidAboutPostgresqlIsNoEvidence(@ForAll("postgresql") String sql) {
    assertDialect(Dialect.POSTGRESQL, sql);
  }

  /** The same with a definition of MySQL's and the quotes that MySQL has. */
  @Provide
  Arbitrary<String> mysql() {
    Arbitrary<String> places =
        Arbitraries.of(
            "CREATE TABLE t (id int unsigned COMMENT '%s');",
            "CREATE TABLE t (id int unsigned COMMENT 'it\\'s %s');",
            "CREATE TABLE t (id int unsigned COMMENT \"%s\");",
            "# %s\nCREATE TABLE t (id int unsigned);",
            "#%s\nCREATE TABLE t (id int unsigned);",
            "CREATE TABLE t (id int unsigned /* %s */);",
            "DELIMITER $$\nCREATE TRIGGER a BEFORE INSERT ON t FOR EACH ROW SET @a = '%s' $$\n"
                + "DELIMITER ;\nCREATE TABLE t (id int);");
    return Combinators.combine(places, signs()).as((place, sign) -> place.formatted(sign));
  }

  @Property(tries = 250)
  void norIsWhatMysqlQuotes(@ForAll("mysql") String sql) {
    assertDialect(Dialect.MYSQL, sql);
  }

  @Test
  void columnsMayBeCalledLikeTypesAndClauses() {
    assertDialect(Dialect.POSTGRESQL, "CREATE TABLE t (key varchar(9), change numeric NOT NULL);");
    assertDialect(Dialect.POSTGRESQL, "CREATE TABLE t (\n  prompt text,\n  go text,\n  rem text);");
    assertDialect(Dialect.POSTGRESQL, "ALTER TABLE t DROP COLUMN blob, DROP COLUMN number,\nADD a text;");
    assertDialect(Dialect.POSTGRESQL, "ALTER TABLE t ADD change numeric NOT NULL, ADD modify int;");
    assertDialect(Dialect.POSTGRESQL, "CREATE TABLE t (engine text, CHECK (engine = strict));");
    assertDialect(Dialect.POSTGRESQL, "CREATE TABLE t (a int[], CHECK (a[id] > 0 AND a # 2 = `1));");
  }

  @Test
  void whatMysqlRunsInACommentIsRead() {
    assertDialect(Dialect.MYSQL, "/*!40101 SET NAMES utf8 */;\nCREATE TABLE t (id int);");
    assertDialect(Dialect.POSTGRESQL, "/*! the licence */\nCREATE TABLE t (id int);");
    assertDialect(Dialect.MYSQL, "-- MySQL dump 10.13\nCREATE TABLE t (id int);");
    assertDialect(Dialect.POSTGRESQL, "CREATE TABLE t (id int);\n-- MySQL dump 10.13\n");
  }

  @Test
  void rowsBetweenDefinitionsHideNeither() {
    String rows = "INSERT INTO t VALUES (1, 'a;b');\n".repeat(5_000);
    assertDialect(
        Dialect.MYSQL, "CREATE TABLE t (id int);\n" + rows + "ALTER TABLE t ADD a mediumtext;");
    assertDialect(
        Dialect.SQLSERVER,
        "INSERT INTO t VALUES (1, N'it''s')\n".repeat(9) + "CREATE TABLE u (a nvarchar(9))\nGO\n");
  }
}
