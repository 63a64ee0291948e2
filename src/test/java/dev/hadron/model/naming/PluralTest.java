package dev.hadron.model.naming;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words that count nothing have one form, and letters without accents have a spelling for paths. */
class PluralTest {

  @ParameterizedTest
  @ValueSource(strings = {"data", "media", "metadata", "news", "equipment", "在庫", "заказ"})
  void a_mass_noun_stays(String word) {
    assertEquals(word, Plural.singular(word));
    assertEquals(word, Plural.of(word));
  }

  @Test
  void a_latin_letter_is_spelled_in_plain_ones() {
    assertEquals("strasse", JavaName.kebab("straße"));
    assertEquals("smorgas-aero", JavaName.kebab("Smørgås_Ærø"));
    assertEquals(List.of("groesse"), Words.of("grœsse"));
  }
}
