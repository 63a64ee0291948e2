package dev.hadron.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hadron.model.Constraints;
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
}
