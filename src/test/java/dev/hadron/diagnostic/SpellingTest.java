package dev.hadron.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which word was meant. */
class SpellingTest {

  @ParameterizedTest
  @CsvSource({
    "tabel, table",
    "tabble, table",
    "indx, index",
    "craete, create",
    "selct, select",
    "banana, ''",
    "x, ''",
  })
  void theNearestWordIsTheOneThatWasMeant(String written, String meant) {
    assertEquals(
        meant,
        Spelling.only(written, List.of("table", "index", "create", "select")).orElse(""));
  }
}
