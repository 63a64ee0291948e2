package dev.hadron.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Patterns of JSON Schema, which match anywhere, as patterns of whole values. */
class ValidationsTest {

  @ParameterizedTest
  @CsvSource({
    "b,             abc,  true",
    "^a,            abc,  true",
    "^a,            bac,  false",
    "c$,            abc,  true",
    "^a$|^b$,       b,    true",
    "^a$|^b$,       ab,   false",
    "^a|c$,         abc,  true",
    "^a|c$,         xc,   true",
    "^a|c$,         bcd,  false",
    "^(a|b)$,       b,    true",
    "^(a|b)$,       ba,   false",
    "^[|]$,         |,    true",
    "^a\\|b$,       a|b,  true",
  })
  void aPatternMatchesAnywhere(String regex, String value, boolean valid) {
    assertEquals(valid, Pattern.compile(regex).matcher(value).find(), "the sample itself");
    assertEquals(valid, Pattern.matches(Validations.anywhere(regex), value));
  }

  @ParameterizedTest
  @CsvSource({"^[a-z]+$", "^(a|b)$", "^a$|^b$"})
  void whatIsAboutTheWholeValueStaysAsItIs(String regex) {
    assertEquals(regex, Validations.anywhere(regex));
  }
}
