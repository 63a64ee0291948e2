package dev.hadron.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hadron.mapping.Contracts;
import dev.hadron.model.BasicType;
import dev.hadron.model.Constraints;
import dev.hadron.model.ValueType;
import dev.hadron.sample.SampleValues;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
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

  @Test
  void theNamesOfMembersAreThoseOfAClosedList() {
    Constraints named =
        Constraints.NONE
            .withNames(List.of("on", "a.b"))
            .withItems(Constraints.NONE.withMinimum(BigDecimal.ZERO, false));
    ValueType map = new ValueType.MapOf(ValueType.of(BasicType.LONG));
    JavaTypes types = new JavaTypes(Contracts.map("openapi: 3.0.3\ninfo: {title: t, version: '1'}\npaths: {}\n").model());
    assertEquals(
        "Map<@Pattern(regexp = \"on|a\\\\.b\") String, @Min(0) Long>",
        Validations.typeName(types, map, named));
    assertEquals(List.of("on"), SampleValues.keys(named));
  }

  @ParameterizedTest
  @CsvSource({"^[a-z]+$", "^(a|b)$", "^a$|^b$"})
  void whatIsAboutTheWholeValueStaysAsItIs(String regex) {
    assertEquals(regex, Validations.anywhere(regex));
  }
}
