package dev.hadron.read.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hadron.catalog.Catalog;
import dev.hadron.catalog.Check;
import dev.hadron.catalog.Column;
import dev.hadron.catalog.ColumnValue;
import dev.hadron.catalog.Dialect;
import dev.hadron.catalog.Table;
import dev.hadron.diagnostic.Diagnostic;
import dev.hadron.diagnostic.SourceFile;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OtherDialectsTest {

  private static SqlReading read(Dialect dialect, String sql) {
    SqlReading reading =
        new SqlReader(Optional.of(dialect)).read(List.of(new SourceFile("schema.sql", sql)));
    assertEquals(List.of(), reading.diagnostics());
    return reading;
  }

  private static Table table(Dialect dialect, String sql) {
    return read(dialect, sql).catalog().table("t").orElseThrow();
  }

  private static void detected(Dialect expected, String sql) {
    assertEquals(expected, DialectSigns.of(List.of(new SourceFile("schema.sql", sql))), sql);
  }

  @Test
  void theTextSaysTheDialect() {
    detected(Dialect.MYSQL, "CREATE TABLE `t` (`a` int) ENGINE=InnoDB;");
    detected(Dialect.MYSQL, "create table t (id int unsigned auto_increment primary key);");
    detected(Dialect.SQLITE, "CREATE TABLE t (id INTEGER PRIMARY KEY AUTOINCREMENT);");
    detected(Dialect.SQLITE, "PRAGMA foreign_keys=on;\nCREATE TABLE t (id INTEGER PRIMARY KEY);");
    detected(Dialect.SQLSERVER, "CREATE TABLE [dbo].[t] ([id] int IDENTITY(1,1));\nGO\n");
    detected(Dialect.ORACLE, "CREATE TABLE t (a VARCHAR2(10), b NUMBER(3));");
    detected(Dialect.H2, "CREATE CACHED TABLE t (id BIGINT IDENTITY, a VARCHAR_IGNORECASE(9));");
    detected(Dialect.COCKROACHDB, "CREATE TABLE t (id INT8 DEFAULT unique_rowid(), s STRING);");
    detected(Dialect.POSTGRESQL, "CREATE TABLE t (id bigserial PRIMARY KEY, d jsonb);");
    detected(Dialect.POSTGRESQL, "CREATE TABLE t (engine text, unsigned boolean);");
    detected(Dialect.POSTGRESQL, "CREATE TABLE t (a text DEFAULT 'ENGINE=InnoDB `x`');");
  }

  @Test
  void sqliteNumbersRowsAndTakesAnyQuotes() {
    Table table =
        table(
            Dialect.SQLITE,
            """
            CREATE TABLE [t] (
              [id] INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
              "a b" VARCHAR(10) COLLATE NOCASE DEFAULT "x", `c` DATETIME DEFAULT (datetime('now')),
              d, e REAL CHECK (e > 0) REFERENCES t,
              CHECK (d <> 'x')
              CONSTRAINT u UNIQUE (`c`)
            ) WITHOUT ROWID;
            CREATE UNIQUE INDEX i ON t (d) WHERE d IS NOT NULL;
            CREATE TRIGGER tr AFTER INSERT ON t BEGIN UPDATE t SET d = 1; SELECT 1; END;
            """);
    assertInstanceOf(ColumnValue.Identity.class, table.columns().get(0).value());
    assertEquals(List.of("id", "a b", "c", "d", "e"),
        table.columns().stream().map(Column::name).toList());
    assertEquals(List.of("id"), table.foreignKeys().get(0).referencedColumns());
    assertEquals(List.of("c"), table.uniqueKeys().get(0).columns());
    assertEquals(Optional.of("d IS NOT NULL"), table.indexes().get(0).predicate());
  }

  /** What the server has made for a foreign key goes where an index of the script can serve it. */
  @Test
  void anIndexOfTheScriptTakesThePlaceOfTheServersOwn() {
    Catalog catalog =
        read(
                Dialect.MYSQL,
                """
                CREATE TABLE t (id bigint PRIMARY KEY, a bigint, b bigint, c bigint,
                  CONSTRAINT fa FOREIGN KEY (a) REFERENCES t (id),
                  CONSTRAINT fb FOREIGN KEY (b) REFERENCES t (id),
                  CONSTRAINT fc FOREIGN KEY (c) REFERENCES t (id));
                CREATE INDEX by_a ON t (a, b);
                ALTER TABLE t ADD UNIQUE KEY once (c, a);
                """)
            .catalog();
    assertEquals(
        List.of("fb_idx", "by_a"),
        catalog.table("t").orElseThrow().indexes().stream().map(each -> each.name()).toList());
  }

  @Test
  void aColumnIsRenamedWithOrWithoutTheWordColumn() {
    Table table =
        read(
                Dialect.SQLITE,
                "CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);"
                    + " ALTER TABLE t RENAME a TO c; ALTER TABLE t RENAME COLUMN b TO d;")
            .catalog()
            .table("t")
            .orElseThrow();
    assertEquals(
        List.of("id", "c", "d"), table.columns().stream().map(Column::name).toList());
  }

  /** SQLite changes a column by a new table that takes the old one's name. */
  @Test
  void aTableThatIsBuiltAnewKeepsWhatRefersToIt() {
    String tables =
        """
        CREATE TABLE t (id INTEGER PRIMARY KEY);
        CREATE TABLE post (id INTEGER PRIMARY KEY, t_id INTEGER REFERENCES t (id));
        CREATE TABLE new_t (id INTEGER PRIMARY KEY, t_id INTEGER REFERENCES t (id));
        DROP TABLE t;
        """;
    for (Dialect dialect : List.of(Dialect.SQLITE, Dialect.MYSQL)) {
      Catalog catalog = read(dialect, tables + "ALTER TABLE new_t RENAME TO t;").catalog();
      for (String table : List.of("t", "post")) {
        assertEquals(
            List.of("t"),
            catalog.table(table).orElseThrow().foreignKeys().stream()
                .map(key -> key.referencedTable().name())
                .toList());
      }
    }
    SqlReading gone =
        new SqlReader(Optional.of(Dialect.SQLITE))
            .read(List.of(new SourceFile("schema.sql", tables)));
    assertEquals(2, gone.diagnostics().size());
    assertTrue(gone.diagnostics().get(0).message().endsWith("refers to table t, which is not there"));
  }

  /** Brackets behind no word at all belong to no type. */
  @Test
  void aTypeThatIsMissingBeforeItsBracketsIsNamed() {
    SqlReading reading =
        new SqlReader(Optional.of(Dialect.H2))
            .read(List.of(new SourceFile("schema.sql", "CREATE TABLE t (id int, e [5]);")));
    Diagnostic first = reading.diagnostics().get(0);
    assertEquals(
        "schema.sql:1:27: expected a type but found \"[\"", first.where() + ": " + first.message());
  }

  @Test
  void anArgumentThatIsMissingIsNamed() {
    SqlReading reading =
        new SqlReader(Optional.of(Dialect.MYSQL))
            .read(
                List.of(new SourceFile("schema.sql", "CREATE TABLE t (id int, e enum(, 'b'));")));
    Diagnostic first = reading.diagnostics().get(0);
    assertEquals(
        "schema.sql:1:32: expected an argument of the type but found \",\"",
        first.where() + ": " + first.message());
  }

  /** As Entity Framework writes it for databases in any state. */
  @Test
  void sqlServerReadsWhatIsGuardedForANewDatabase() {
    Catalog catalog =
        read(
                Dialect.SQLSERVER,
                """
                IF OBJECT_ID(N'[a]') IS NULL
                BEGIN
                  CREATE TABLE [a] ([id] int NOT NULL PRIMARY KEY, [n] int CHECK (CASE [n] WHEN 1 THEN 0 END = 0));
                END;
                GO
                IF NOT EXISTS (SELECT * FROM [seen] WHERE [id] = N'2')
                BEGIN
                  DECLARE @x int = CASE WHEN 1 = 1 THEN 1 ELSE 2 END
                  CREATE TABLE [b] ([id] int NOT NULL PRIMARY KEY)
                  ALTER TABLE [b] ADD [a_id] int REFERENCES [a] ([id])
                END
                GO
                IF EXISTS (SELECT * FROM sys.objects WHERE name = 'c')
                BEGIN
                  DROP TABLE [a];
                  ALTER TABLE [c] DROP COLUMN [x];
                END
                GO
                """)
            .catalog();
    assertEquals(List.of("a", "b"), catalog.tables().stream().map(t -> t.name().name()).toList());
    assertEquals(1, catalog.table("b").orElseThrow().foreignKeys().size());
  }

  @Test
  void sqliteKeyOfTheTableNumbersRowsToo() {
    Table table = table(Dialect.SQLITE, "CREATE TABLE t (id INTEGER NOT NULL, PRIMARY KEY (id));");
    assertInstanceOf(ColumnValue.Identity.class, table.columns().get(0).value());
  }

  @Test
  void h2FoldsNamesToOneCase() {
    Table table =
        table(
            Dialect.H2,
            """
            CREATE MEMORY TABLE PUBLIC.T (ID BIGINT AUTO_INCREMENT PRIMARY KEY,
              NAME VARCHAR_IGNORECASE(20), DATA BLOB, K IDENTITY,
              N INT DEFAULT NEXT VALUE FOR S, KEY VARCHAR(9), KEY IDX (NAME), CONSTRAINT UQ UNIQUE (NAME));
            ALTER TABLE T ALTER COLUMN NAME SET NOT NULL;
            MERGE INTO T KEY (ID) VALUES (1, 'x', NULL, 1, 1);
            COMMENT ON COLUMN T.NAME IS 'who';
            """);
    Column name = table.column("name").orElseThrow();
    assertFalse(name.nullable());
    assertEquals("who", name.comment());
    assertEquals("idx", table.indexes().get(0).name());
    assertTrue(table.column("key").isPresent());
    assertInstanceOf(ColumnValue.Identity.class, table.column("k").orElseThrow().value());
  }

  @Test
  void sqlServerTakesAKeyOfTheTableBehindAColumn() {
    Table table =
        table(
            Dialect.SQLSERVER,
            """
            CREATE RULE [kinds] AS @kind IN ('a', 'b');
            GO
            CREATE TABLE [t] (
              [a] [int] NOT NULL,
              [b] [int] NOT NULL
              CONSTRAINT [pk] PRIMARY KEY CLUSTERED ([a] ASC, [b] ASC) WITH (PAD_INDEX = OFF)
            );
            """);
    assertEquals(List.of("a", "b"), table.primaryKey().orElseThrow().columns());
  }

  @Test
  void sqlServerNeedsNoSemicolons() {
    SqlReading reading =
        read(
            Dialect.SQLSERVER,
            """
            IF EXISTS (SELECT 1) BEGIN DROP TABLE x; PRINT 'gone' END
            GO
            CREATE TABLE [dbo].[t] (
              [Id] [int] IDENTITY(1,1) NOT NULL,
              [Name] [nvarchar](max) NULL CONSTRAINT [DF] DEFAULT (N'it''s'),
              [Total] AS ([Id] * 2) PERSISTED,
              CONSTRAINT [PK_t] PRIMARY KEY CLUSTERED ([Id] ASC) WITH (PAD_INDEX = OFF) ON [PRIMARY]
            ) ON [PRIMARY]
            CREATE TABLE sales.u (t_id int)
            ALTER TABLE [sales].[u] WITH CHECK ADD CONSTRAINT [FK] FOREIGN KEY ([t_id])
              REFERENCES [dbo].[t] ([Id])
            ALTER TABLE [dbo].[t] ADD CONSTRAINT DF2 DEFAULT ((0)) FOR [Id], [Extra] bit
            GO
            CREATE PROCEDURE p AS BEGIN SELECT 1; CREATE TABLE #x (a int); END
            GO
            """);
    Table table = reading.catalog().table("t").orElseThrow();
    assertEquals("PK_t", table.primaryKey().orElseThrow().name());
    assertEquals(
        Optional.of("'it''s'"), table.column("Name").orElseThrow().defaultExpression());
    assertTrue(table.column("Extra").isPresent());
    assertEquals("sales", reading.catalog().tables().get(1).name().schema());
    assertEquals(List.of("t_id"), reading.catalog().tables().get(1).foreignKeys().get(0).columns());
  }

  @Test
  void oracleTakesNumbersFromTriggers() {
    SqlReading reading =
        read(
            Dialect.ORACLE,
            """
            SET DEFINE OFF
            CREATE TABLE t (id NUMBER(10) NOT NULL, name VARCHAR2(20 CHAR) DEFAULT 'x' NOT NULL,
              CONSTRAINT pk PRIMARY KEY (id) USING INDEX TABLESPACE users ENABLE) TABLESPACE users;
            CREATE SEQUENCE s START WITH 5;
            CREATE OR REPLACE TRIGGER tr BEFORE INSERT ON t FOR EACH ROW
            DECLARE x NUMBER;
            BEGIN
              SELECT s.nextval INTO :NEW.id FROM dual;
            END;
            /
            ALTER TABLE t ADD (born DATE, note CLOB);
            ALTER TABLE t MODIFY (note NOT NULL);
            COMMENT ON TABLE t IS 'things';
            """);
    Table table = reading.catalog().table("t").orElseThrow();
    assertInstanceOf(ColumnValue.NextValue.class, table.columns().get(0).value());
    assertEquals("varchar2(20)", table.columns().get(1).type().text());
    assertFalse(table.column("note").orElseThrow().nullable());
    assertEquals("clob", table.column("note").orElseThrow().type().text());
    assertEquals("things", table.comment());
  }

  @Test
  void cockroachKeepsIndexesInTheTable() {
    Table table =
        table(
            Dialect.COCKROACHDB,
            """
            CREATE TABLE t (
              id UUID NOT NULL DEFAULT gen_random_uuid(), s STRING(20) NULL, j JSONB,
              CONSTRAINT "primary" PRIMARY KEY (id ASC), INDEX i (s ASC) STORING (j),
              INVERTED INDEX v (j), UNIQUE INDEX u (s), FAMILY "primary" (id, s, j)
            );
            """);
    assertEquals(3, table.columns().size());
    assertEquals(2, table.indexes().size());
    assertEquals(List.of("s"), table.uniqueKeys().get(0).columns());
  }

  @Test
  void columnsOfADomainHaveTheTypeBeneathAndWhatTheDomainSays() {
    Table table =
        table(
            Dialect.H2,
            """
            CREATE DOMAIN "PUBLIC"."EMAIL" AS CHARACTER VARYING(200);
            CREATE DOMAIN QTY AS INTEGER DEFAULT 1 CHECK (VALUE IS NOT NULL) CHECK (VALUE > 0);
            CREATE DOMAIN QTY2 AS QTY DEFAULT 2;
            CREATE TABLE T (ID BIGINT PRIMARY KEY, MAIL "PUBLIC"."EMAIL", N QTY, M QTY2 DEFAULT 3);
            ALTER DOMAIN "PUBLIC"."EMAIL" ADD CONSTRAINT "PUBLIC"."CONSTRAINT_3"
                CHECK(LOCATE('value', VALUE) > 1) NOCHECK;
            """);
    assertEquals("character varying(200)", table.column("mail").orElseThrow().type().text());
    assertTrue(table.column("mail").orElseThrow().nullable());
    Column n = table.column("n").orElseThrow();
    assertEquals("integer", n.type().text());
    assertFalse(n.nullable());
    assertEquals(Optional.of("1"), n.defaultExpression());
    Column m = table.column("m").orElseThrow();
    assertEquals("integer", m.type().text());
    assertEquals(Optional.of("3"), m.defaultExpression());
    assertEquals(
        List.of("LOCATE('value', mail) > 1", "n > 0", "m > 0"),
        table.checks().stream().map(Check::expression).toList());
  }

  @Test
  void typesOfSqlServerThatAreMadeOfAnotherAreThatType() {
    Table table =
        table(
            Dialect.SQLSERVER,
            """
            CREATE TYPE [dbo].[Full Name] FROM nvarchar(50) NOT NULL;
            GO
            CREATE TABLE [dbo].[t] ([id] int IDENTITY(1,1) PRIMARY KEY, [n] [dbo].[Full Name]);
            GO
            """);
    assertEquals("nvarchar(50)", table.column("n").orElseThrow().type().text());
    assertFalse(table.column("n").orElseThrow().nullable());
  }

  @Test
  void cockroachNumbersRowsAndListsValues() {
    Table table =
        table(
            Dialect.COCKROACHDB,
            """
            CREATE TYPE status AS ENUM ('open', 'closed');
            ALTER TYPE status ADD VALUE 'archived';
            CREATE TABLE t (id INT8 DEFAULT unique_rowid() PRIMARY KEY, s status DEFAULT 'open');
            """);
    assertInstanceOf(ColumnValue.Identity.class, table.column("id").orElseThrow().value());
    assertEquals(
        List.of("'open'", "'closed'", "'archived'"), table.column("s").orElseThrow().type().arguments());
  }

  /** As the command SCRIPT writes it: every name in quotes and capitals. */
  @Test
  void capitalsOfH2AreThePlainName() {
    Table table =
        table(
            Dialect.H2,
            """
            CREATE CACHED TABLE "PUBLIC"."T"(
              "ID" BIGINT GENERATED BY DEFAULT AS IDENTITY(START WITH 1) DEFAULT ON NULL NOT NULL,
              "Mixed" CHARACTER VARYING(9)
            );
            ALTER TABLE "PUBLIC"."T" ADD CONSTRAINT "PUBLIC"."CONSTRAINT_5" PRIMARY KEY("ID");
            """);
    assertEquals(
        List.of("id", "Mixed"), table.columns().stream().map(Column::name).toList());
    assertInstanceOf(ColumnValue.Identity.class, table.columns().get(0).value());
  }
}
