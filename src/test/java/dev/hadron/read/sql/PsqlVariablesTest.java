package dev.hadron.read.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hadron.catalog.Dialect;
import dev.hadron.catalog.Table;
import dev.hadron.diagnostic.LedgerEntry;
import dev.hadron.diagnostic.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Scripts that are written for psql and set what they say. */
class PsqlVariablesTest {

  private static SqlReading read(String sql) {
    SqlReading reading =
        new SqlReader(Optional.of(Dialect.POSTGRESQL))
            .read(List.of(new SourceFile("schema.sql", sql)));
    assertEquals(List.of(), reading.diagnostics());
    return reading;
  }

  private static List<String> tables(SqlReading reading) {
    return reading.catalog().tables().stream().map(Table::name).map(String::valueOf).toList();
  }

  @Test
  void theyStandForNamesTextsAndTypes() {
    SqlReading reading =
        read(
            """
            \\set schema shop
            \\set kind 'it''s' ' new'
            CREATE SCHEMA :schema;
            CREATE TABLE :schema.item (id bigint PRIMARY KEY, kind text DEFAULT :'kind');
            CREATE TABLE :"schema".part (id bigint PRIMARY KEY, note text DEFAULT ':schema'::text);
            \\set schema public
            CREATE TABLE :schema.last (id bigint PRIMARY KEY, few int[] CHECK (few[1:2] <> '{}'));
            """);
    assertEquals(List.of("shop.item", "shop.part", "public.last"), tables(reading));
    Table item = reading.catalog().tables().get(0);
    assertEquals("'it''s new'", item.columns().get(1).defaultExpression().orElseThrow());
    assertEquals(
        "':schema'::text",
        reading.catalog().tables().get(1).columns().get(1).defaultExpression().orElseThrow());
    assertEquals(4, item.where().line());
    assertEquals(7, reading.catalog().tables().get(2).where().line());
  }

  @Test
  void branchesAreTakenAsPsqlTakesThem() {
    SqlReading reading =
        read(
            """
            \\set wide on
            CREATE TABLE a (id bigint PRIMARY KEY);
            \\if :wide
              CREATE TABLE b (id bigint PRIMARY KEY);
              \\if :{?narrow}
                CREATE TABLE c (id int PRIMARY KEY);
              \\endif
            \\else
              CREATE TABLE d (id int PRIMARY KEY);
              \\if true
                CREATE TABLE e (id int PRIMARY KEY);
              \\endif
            \\endif
            \\if :from_elsewhere
              CREATE TABLE f (id int PRIMARY KEY);
            \\elif yes
              CREATE TABLE g (id bigint PRIMARY KEY);
            \\endif
            CREATE TABLE h (id bigint PRIMARY KEY);
            """);
    assertEquals(List.of("public.a", "public.b", "public.g", "public.h"), tables(reading));
    assertEquals(19, reading.catalog().tables().get(3).where().line());
    assertEquals(
        List.of("\\if :{?narrow}", "\\else", "\\if :from_elsewhere"),
        reading.ledger().stream().map(LedgerEntry::construct).toList());
  }

  @Test
  void branchesWithoutStatementsAreNoLoss() {
    SqlReading reading =
        read(
            """
            \\if false
              -- only what the client prints
              \\set kind 'none'
            \\else
              CREATE TABLE a (id bigint PRIMARY KEY);
            \\endif
            """);
    assertEquals(List.of("public.a"), tables(reading));
    assertEquals(
        List.of(),
        reading.ledger().stream()
            .map(LedgerEntry::construct)
            .filter(each -> each.startsWith("\\if"))
            .toList());
  }

  @Test
  void oneFileSetsWhatAnotherUses() {
    List<SourceFile> files =
        PsqlVariables.fill(
            List.of(
                new SourceFile("1.sql", "\\set schema shop\n"),
                new SourceFile("2.sql", "CREATE TABLE :schema.item (id bigint);\n")),
            new ArrayList<>());
    assertEquals("CREATE TABLE shop.item (id bigint);\n", files.get(1).text());
  }

  @Test
  void dataOfCopyStaysAsItIs() {
    String data = "12:schema\tx\n2\tO'Brien\n\\if\n\\.\n";
    assertEquals(
        "\\set schema shop\nCOPY shop.a FROM stdin;\n" + data + "\\copy shop.a from stdin\n" + data
            + "SELECT 'shop', shop.f();\n",
        filled(
            "\\set schema shop\nCOPY :schema.a FROM stdin;\n" + data
                + "\\copy :schema.a from stdin\n" + data + "SELECT :'schema', :schema.f();\n"));
  }

  @Test
  void backslashesEscapeInQuotes() {
    String set = "\\set q '\\''\n\\set t 'it\\'s'\n\\set n 'a\\tb\\x41\\102\\\\'\n";
    assertEquals(
        set + "SELECT '''', 'it''s', 'a\tbAB\\';\n", filled(set + "SELECT :'q', :'t', :'n';\n"));
  }

  private static String filled(String script) {
    return PsqlVariables.fill(List.of(new SourceFile("a.sql", script)), new ArrayList<>())
        .get(0)
        .text();
  }
}
