package dev.hadron.read.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hadron.diagnostic.LedgerEntry;
import dev.hadron.diagnostic.SourceFile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of <code>${name}</code> in migrations. */
class PlaceholdersTest {

  private final Placeholders placeholders = new Placeholders(Map.of("given", "42"));

  private String replaced(String text) {
    return placeholders.replace(List.of(new SourceFile("V1__a.sql", text))).get(0).text();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '#',
      value = {
        "SELECT ${given};                      | SELECT 42;",
        "SELECT '${given}';                    | SELECT '42';",
        "CREATE ${kind} TABLE t (id int);      | CREATE  TABLE t (id int);",
        "CREATE TABLE ${area}.t (id int);      | CREATE TABLE ${area}.t (id int);",
        "SELECT '${kind}';                     | SELECT '${kind}';",
        "SELECT 1 -- ${kind}                   | SELECT 1 -- ${kind}",
        "DO $$ BEGIN ${off} GRANT a TO b; END $$; | DO $$ BEGIN  GRANT a TO b; END $$;",
        "DO $a$ BEGIN RAISE '${off}'; END $a$; | DO $a$ BEGIN RAISE '${off}'; END $a$;",
        "DO $$ BEGIN -- ${off}                 | DO $$ BEGIN -- ${off}",
        "SELECT $$a$$, ${off} $$b$$;           | SELECT $$a$$,  $$b$$;",
      })
  void whatHasNoValueIsTakenOutAmongWords(String text, String expected) {
    assertEquals(expected, replaced(text));
  }

  @Test
  void eachNameWithoutAValueIsSaidOnce() {
    replaced("DO $$ BEGIN ${off} NULL; ${off} NULL; END $$;");

    List<LedgerEntry> ledger = placeholders.ledger();
    assertEquals(1, ledger.size());
    assertEquals("placeholder ${off}", ledger.get(0).construct());
  }
}
