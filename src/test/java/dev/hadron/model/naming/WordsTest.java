package dev.hadron.model.naming;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

  @ParameterizedTest
  @CsvSource({
    "unitPrice, unit price",
    "HTTPServer, http server",
    "order_line2, order line2",
    "Straße, strasse",
    "café_crème, cafe creme",
    "Ångström, angstrom",
    "データ, データ",
    "注文_ガイド, 注文 ガイド",
    "Йога, йога",
    "한국_이름, 한국 이름",
    "हिन्दी_नाम, हिन्दी नाम",
    "ＡＢＣ, abc",
  })
  void splitsNames(String name, String words) {
    assertEquals(words, String.join(" ", Words.of(name)));
  }
}
