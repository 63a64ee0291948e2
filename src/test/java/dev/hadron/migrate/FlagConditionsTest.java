package dev.hadron.migrate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hadron.catalog.Catalog;
import dev.hadron.catalog.Dialect;
import dev.hadron.diagnostic.LedgerEntry;
import dev.hadron.diagnostic.SourceFile;
import dev.hadron.read.sql.SqlReader;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Conditions on what is a number to one server and true or false to PostgreSQL. */
class FlagConditionsTest {

  private static final String SQL_SERVER =
      """
      CREATE TABLE [Rate] (
        [Id] bigint NOT NULL PRIMARY KEY,
        [Code] nvarchar(9) NOT NULL,
        [Active] bit NOT NULL,
        [Inactive] int NOT NULL,
        CONSTRAINT [CK_Rate] CHECK ([Active] <> 0 OR [Code] = 'x')
      );
      GO
      CREATE UNIQUE INDEX [IX_Rate] ON [Rate] ([Code]) WHERE [Active] = 1 AND [Inactive] = 0;
      """;

  @Test
  void partialIndexesAndChecksAreKept() {
    Catalog source =
        new SqlReader(Optional.of(Dialect.SQLSERVER))
            .read(List.of(new SourceFile("schema.sql", SQL_SERVER)))
            .catalog();
    String script = DdlWriter.write(PostgresTarget.translate(source, Dialect.SQLSERVER).catalog());
    assertTrue(script.contains("WHERE \"Active\" = true AND \"Inactive\" = 0"), script);
    assertTrue(script.contains("CHECK (\"Active\" <> false OR \"Code\" = 'x')"), script);
  }

  @Test
  void onlyWholeNamesAndNumbersAreFlags() {
    List<String> flags = List.of("on", "Is Ok");
    assertEquals(
        "on = true AND \"Is Ok\" != false", PortableSql.withFlags("on = 1 AND \"Is Ok\" != 0", flags));
    assertEquals("gone = 1", PortableSql.withFlags("gone = 1", flags));
    assertEquals("on = 10", PortableSql.withFlags("on = 10", flags));
    assertEquals("on = true", PortableSql.withFlags("on = (1)", flags));
  }

  @Test
  void bracketsStayPairsAndTextsStayTexts() {
    List<String> flags = List.of("active");
    assertEquals(
        "(\"active\" = true) or (\"code\" is not null)",
        PortableSql.withFlags("(\"active\" = 1) or (\"code\" is not null)", flags));
    assertEquals(
        "((active = false) and Active <> true)",
        PortableSql.withFlags("((active = (0)) and Active <> ( 1 ))", flags));
    assertEquals(
        "note = 'active = 1' or active = true",
        PortableSql.withFlags("note = 'active = 1' or active = 1", flags));
  }

  @Test
  void whatCountsFlagsIsLeftOutAndTold() {
    Catalog source =
        new SqlReader(Optional.of(Dialect.SQLSERVER))
            .read(
                List.of(
                    new SourceFile(
                        "schema.sql",
                        """
                        CREATE TABLE [Rate] (
                          [Id] bigint NOT NULL PRIMARY KEY,
                          [Code] nvarchar(9) NOT NULL,
                          [Active] bit NOT NULL,
                          [Level] int NOT NULL,
                          CONSTRAINT [CK_Kept] CHECK ([Active] = 1 OR [Level] > 3),
                          CONSTRAINT [CK_Sum] CHECK ([Active] + [Level] < 3)
                        );
                        GO
                        CREATE INDEX [IX_In] ON [Rate] ([Code]) WHERE [Active] IN (1);
                        CREATE INDEX [IX_Turned] ON [Rate] ([Code]) WHERE 0 = [Active];
                        CREATE INDEX [IX_More] ON [Rate] ([Code]) WHERE [Active] > 0;
                        CREATE INDEX [IX_Kept] ON [Rate] ([Code]) WHERE [Active] = 1 AND [Level] > 0;
                        """)))
            .catalog();
    PostgresTarget.Translation translated = PostgresTarget.translate(source, Dialect.SQLSERVER);
    String script = DdlWriter.write(translated.catalog());
    assertTrue(script.contains("CHECK (\"Active\" = true OR \"Level\" > 3)"), script);
    assertTrue(script.contains("WHERE \"Active\" = true AND \"Level\" > 0"), script);
    List<String> lost =
        translated.ledger().entries().stream()
            .map(LedgerEntry::construct)
            .filter(each -> each.startsWith("index") || each.startsWith("CHECK"))
            .toList();
    assertEquals(4, lost.size(), lost.toString());
    assertEquals(
        List.of("index IX_In of table Rate", "index IX_Turned of table Rate", "index IX_More of table Rate"),
        lost.subList(1, 4));
  }
}
