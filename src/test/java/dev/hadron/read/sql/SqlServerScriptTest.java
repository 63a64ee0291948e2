package dev.hadron.read.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hadron.catalog.ColumnValue;
import dev.hadron.catalog.Dialect;
import dev.hadron.catalog.Index;
import dev.hadron.catalog.Sequence;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Scripts as Management Studio, sqlcmd and Entity Framework have them. */
class SqlServerScriptTest {

  private static DialectReading read(String sql) {
    return DialectReading.of(Dialect.SQLSERVER, sql);
  }

  @Test
  void aColumnSaysHowItsServerKeepsIt() {
    DialectReading read =
        read(
            """
            CREATE TYPE [dbo].[Phone] FROM [nvarchar](20) NULL
            GO
            CREATE TABLE [dbo].[t](
              [Id] [int] IDENTITY(1000,10) NOT FOR REPLICATION NOT NULL,
              [Tel] [dbo].[Phone] NULL,
              [Pin] [varchar](20) MASKED WITH (FUNCTION = 'default()') NULL,
              [Double] AS [Id] * 2,
              [From] [datetime2](7) GENERATED ALWAYS AS ROW START HIDDEN NOT NULL,
              [To] [datetime2](7) GENERATED ALWAYS AS ROW END HIDDEN NOT NULL,
              CONSTRAINT [PK_t] PRIMARY KEY CLUSTERED ([Id] ASC, [From]) WITH (PAD_INDEX = OFF) ON [PRIMARY],
              PERIOD FOR SYSTEM_TIME ([From], [To])
            ) ON [PRIMARY] TEXTIMAGE_ON [PRIMARY] WITH (SYSTEM_VERSIONING = ON (HISTORY_TABLE = dbo.h))
            GO 5
            """);
    assertEquals(
        List.of("Id int!", "Tel nvarchar(20)", "Pin varchar(20)", "Double "),
        read.columns("t").subList(0, 4));
    assertEquals(List.of("Id"), read.table("t").primaryKey().orElseThrow().columns());
    assertEquals(ColumnValue.Generated.ROW_START, read.column("t", "From").value());
    Sequence counter = read.reading().catalog().sequences().get(0);
    assertEquals(Optional.of(1000L), counter.start());
    assertEquals(10, counter.increment());
  }

  @Test
  void keysAndIndexesStandInTheColumnToo() {
    DialectReading read =
        read(
            """
            CREATE TABLE o (Id int PRIMARY KEY NONCLUSTERED);
            CREATE TABLE t (
              Id int NOT NULL PRIMARY KEY,
              A int NULL CONSTRAINT FK_A FOREIGN KEY REFERENCES o (Id) NOT FOR REPLICATION,
              B int FOREIGN KEY REFERENCES dbo.o (Id) ON DELETE CASCADE,
              C varchar(5) INDEX IX_C,
              INDEX IX_B NONCLUSTERED (B) INCLUDE (C) WHERE B IS NOT NULL
            )
            GO
            CREATE UNIQUE NONCLUSTERED INDEX UX ON t (C ASC) INCLUDE (A) WHERE (C <> '') WITH (ONLINE = ON)
            GO
            """);
    assertEquals(
        List.of("A", "B"),
        read.table("t").foreignKeys().stream().map(key -> key.columns().get(0)).toList());
    assertEquals(
        List.of("IX_C", "IX_B", "UX"),
        read.table("t").indexes().stream().map(Index::name).toList());
    assertEquals(
        Optional.of("\"B\" IS NOT NULL"), read.table("t").indexes().get(1).predicate());
  }

  @Test
  void proceduresRenameAndDescribe() {
    DialectReading read =
        read(
            """
            CREATE TABLE [sales].[old](Id int PRIMARY KEY, a int)
            GO
            EXEC sp_rename 'sales.old.a', 'b', 'COLUMN'
            EXEC sp_rename N'[sales].[old]', N'new'
            GO
            EXEC sys.sp_addextendedproperty @name=N'MS_Description', @value=N'it''s b',
              @level0type=N'SCHEMA',@level0name=N'sales', @level1type=N'TABLE',@level1name=N'new',
              @level2type=N'COLUMN',@level2name=N'b'
            EXEC sp_addextendedproperty 'MS_Description', 'All', 'SCHEMA', 'sales', 'TABLE', 'new'
            GO
            """);
    assertEquals(List.of("new"), read.tables());
    assertEquals("it's b", read.reading().catalog().tables().get(0).columns().get(1).comment());
    assertEquals("All", read.reading().catalog().tables().get(0).comment());
    assertEquals(List.of(), DialectLedger.of(read.reading()));
  }

  @Test
  void sqlcmdFillsVariables() {
    DialectReading read =
        read(
            """
            :setvar Database "Shop"
            :on error exit
            USE [$(Database)]
            GO
            CREATE TABLE $(Owner).t (Id int PRIMARY KEY)
            CREATE TABLE [__EFMigrationsHistory] ([MigrationId] nvarchar(150) NOT NULL PRIMARY KEY)
            GO
            """);
    assertEquals(List.of("variable $(Owner)"), read.ledger());
    assertEquals(
        List.of("t"),
        new DialectReading(HistoryTables.without(read.reading())).tables());
  }
}
