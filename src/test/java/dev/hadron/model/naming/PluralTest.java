package dev.hadron.model.naming;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Words that count nothing have one form, and letters without accents have a spelling for paths. */
class PluralTest {

  @ParameterizedTest
  @ValueSource(strings = {"data", "media", "metadata", "news", "equipment", "在庫", "заказ"})
  void a_mass_noun_stays(String word) {
    assertEquals(word, Plural.singular(word));
    assertEquals(word, Plural.of(word));
  }

  @ParameterizedTest
  @CsvSource({"class, classes", "published, published", "feed, feeds", "order2, orders2"})
  void a_thing_has_a_plural(String singular, String plural) {
    assertEquals(plural, Plural.of(singular));
  }

  @Test
  void aNameWithoutWordsHasNone() {
    assertEquals("", Plural.ofLast(Words.of("!!!")));
    assertEquals("", Plural.singularOfLast(Words.of("???")));
  }

  @ParameterizedTest
  @CsvSource({"class, classes", "package, packages", "throws, throwss", "note, note"})
  void a_keyword_is_no_package(String name, String segment) {
    assertEquals(segment, JavaName.segment(name));
  }

  @Test
  void a_latin_letter_is_spelled_in_plain_ones() {
    assertEquals("strasse", JavaName.kebab("straße"));
    assertEquals("smorgas-aero", JavaName.kebab("Smørgås_Ærø"));
    assertEquals(List.of("groesse"), Words.of("grœsse"));
  }
}
