package dev.hadron.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hadron.catalog.Table;
import dev.hadron.diagnostic.SourceFile;
import dev.hadron.model.Constraints;
import dev.hadron.read.sql.SqlReader;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a CHECK says about one column, as a caller of the service can be told. */
class CheckReaderTest {

  private static Optional<String> pattern(String check) {
    return new CheckReader("code").narrow(Constraints.NONE, check).pattern();
  }

  private static boolean fits(String check, String text) {
    return Pattern.compile(pattern(check).orElseThrow()).matcher(text).find();
  }

  @Test
  void aChoiceOfFormsIsOnePattern() {
    String check = "code IS NULL OR code LIKE '%Trailers%' OR (code like 'Cut (%)_')";
    assertEquals(Optional.of("Trailers|^Cut \\([\\s\\S]*\\)[\\s\\S]$"), pattern(check));
    assertEquals(true, fits(check, "Two\nTrailers"));
    assertEquals(true, fits(check, "Cut (a)!"));
    assertEquals(false, fits(check, "Cut a"));
  }

  @Test
  void ofTwoPatternsTheMoreTellingOneIsTaken() {
    String check = "code = lower(code) AND code ~ '^[a-z_]+$'";
    assertEquals(Optional.of("^[a-z_]+$"), pattern(check));
    assertFalse(new CheckReader("code").isReadInFull(check));
  }

  @Test
  void aLengthHasBounds() {
    String check = "char_length((code)::text) BETWEEN 15 AND 34";
    Constraints read = new CheckReader("code").narrow(Constraints.NONE.withMaxLength(30), check);
    assertEquals(Optional.of(15), read.minLength());
    assertEquals(Optional.of(30), read.maxLength());
    assertTrue(new CheckReader("code").isReadInFull(check));
    assertFalse(new CheckReader("code").isReadInFull("code <> upper(code) AND code ~ 'x'"));
  }

  @Test
  void aServerHasBracketsAroundEachPair() {
    String check = "((length(code) >= 3) AND (length(code) <= 20)) AND (code = lower(code))";
    Constraints read = new CheckReader("code").narrow(Constraints.NONE, check);
    assertEquals(Optional.of(3), read.minLength());
    assertEquals(Optional.of(20), read.maxLength());
    assertEquals(Optional.of("^[^A-Z]*$"), read.pattern());
    assertTrue(new CheckReader("code").isReadInFull(check));
    String choice = "((length(code) >= 3) OR (length(code) <= 20)) AND (code = lower(code))";
    assertEquals(
        Optional.empty(), new CheckReader("code").narrow(Constraints.NONE, choice).minLength());
    assertFalse(new CheckReader("code").isReadInFull(choice));
  }

  @Test
  void aLengthOfBytesIsNoneOfText() {
    SourceFile schema =
        new SourceFile("schema.sql", "CREATE TABLE file (name text, content bytea);");
    Table file = new SqlReader().read(List.of(schema)).catalog().tables().get(0);
    CheckReader bytes = CheckReader.of(file.column("content").orElseThrow());
    String check = "octet_length(content) <= 20";
    assertEquals(Optional.of(20), bytes.narrow(Constraints.NONE, check).maxLength());
    assertTrue(bytes.isReadInFull(check));
    assertFalse(
        CheckReader.of(file.column("name").orElseThrow()).isReadInFull("octet_length(name) <= 20"));
  }

  @Test
  void dumpsWriteOperatorsAndCasts() {
    assertEquals(Optional.of("^a\\.b$"), pattern("(((code)::text ~~ 'a.b'::text))"));
    assertEquals(Optional.of("^50%"), pattern("code LIKE '50\\%%'"));
  }

  @Test
  void whatSaysMoreOrNothingIsLeftToTheDatabase() {
    assertEquals(Optional.empty(), pattern("code LIKE '%'"));
    assertEquals(Optional.empty(), pattern("code LIKE 'a%' OR other = 1"));
    assertEquals(Optional.empty(), pattern("code NOT LIKE 'a%'"));
    assertEquals(Optional.empty(), pattern("code LIKE 'a%' AND length(code) > 2 OR code = 'b'"));
  }

  @Test
  void listsOfNumbersAndTruthsAreValues() {
    assertEquals(List.of("1", "2.5", "-3"), values("code IN (1, 2.5, -3)"));
    assertEquals(List.of("1", "2"), values("((code = ANY (ARRAY[1, 2])))"));
    assertEquals(List.of("4"), values("code = 4"));
    assertEquals(List.of("4"), values("(code)::numeric = (4)::numeric"));
    assertEquals(List.of("1", "2"), values("code IS NULL OR code IN (1, 2)"));
    assertEquals(List.of("true"), values("(code)"));
    assertEquals(List.of("true"), values("code = true"));
    assertEquals(List.of("false"), values("NOT code"));
    assertEquals(List.of("false"), values("code IS FALSE"));
    assertEquals(List.of(), values("code IN (1, other)"));
    assertEquals(List.of(), values("code = 1 OR code > 5"));
    assertEquals(List.of(), values("code = upper(code)"));
  }

  private static List<String> values(String check) {
    return new CheckReader("code").narrow(Constraints.NONE, check).values();
  }

  @Test
  void aListMayStandAmongForms() {
    assertEquals(Optional.of("^red$|^50%$|^#"), pattern("code IN ('red', '50%') OR code LIKE '#%'"));
    assertEquals(Optional.empty(), pattern("code IN ('red', 'green')"));
  }
}
