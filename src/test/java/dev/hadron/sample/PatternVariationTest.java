package dev.hadron.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class PatternVariationTest {

  @Test
  void the_longest_run_that_can_be_anything_varies() {
    assertEquals("0000-[4 of 0]", vary("^0000-\\d{4}$"));
    assertEquals("[3 of A]", vary("^[A-Z]{3}$"));
    assertEquals("978[10 of 0]", vary("^978[0-9]{10}$"));
    assertEquals("#[6 of 0]", vary("^#[0-9]{6}$"));
  }

  @Test
  void letters_and_digits_are_taken_where_both_fit() {
    assertEquals("x[5 of 0a]", vary("^x[a-z0-9]{5}$"));
    assertEquals("[12 of a]", vary("^[a-z][a-z0-9-]*$"));
  }

  @Test
  void a_pattern_with_one_match_has_none() {
    assertEquals(Optional.empty(), PatternVariation.of("^fixed$", 0, 40));
  }

  private static String vary(String regex) {
    PatternVariation found = PatternVariation.of(regex, 0, 40).orElseThrow();
    String run = "[" + found.length() + " of " + first(found.alphabet()) + "]";
    return found.before() + run + found.after();
  }

  /** The first character of each kind. */
  private static String first(String alphabet) {
    return alphabet.replaceAll("[1-9b-zB-Z]", "");
  }
}
