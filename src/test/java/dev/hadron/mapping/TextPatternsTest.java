package dev.hadron.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hadron.sample.TextForms;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What text forms of PostgreSQL's types look like. */
class TextPatternsTest {

  private static boolean matches(String type, String value) {
    return Pattern.compile(TextPatterns.of(type).orElseThrow()).matcher(value).find();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "inet | 192.0.2.1 | true",
        "inet | 192.0.2.1/24 | true",
        "inet | 2001:db8::1 | true",
        "inet | ::ffff:192.0.2.1 | true",
        "inet | 192.0.2 | false",
        "inet | somewhere | false",
        "cidr | 10/8 | true",
        "cidr | ten | false",
        "macaddr | 08:00:2b:01:02:03 | true",
        "macaddr | 0800.2b01.0203 | true",
        "macaddr | 08:00:2b | false",
        "interval | P1Y2M3DT4H | true",
        "interval | -1 day 02:00:00 | true",
        "interval | soon | false",
        "int4range | [1,5) | true",
        "int4range | (,5] | true",
        "int4range | empty | true",
        "int4range | 1-5 | false",
        "tstzrange | [\"2024-01-01 10:00:00+00\",) | true",
        "tstzrange | 2024-01-01 | false",
        "point | (1.5,2) | true",
        "point | here | false",
      })
  void aValueHasTheFormOfItsType(String type, String value, boolean right) {
    assertEquals(right, matches(type, value));
  }

  @Test
  void theValuesOfTestsHaveIt() {
    for (String type : List.of("inet", "cidr", "macaddr", "macaddr8", "interval", "daterange",
        "int8range", "numrange", "tsrange", "tstzrange", "point", "pg_lsn")) {
      assertTrue(matches(type, TextForms.of(type, 7).orElseThrow()), type);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "(,) | true",
        "(1,Lindenstraße) | true",
        "(1,\"a, \"\"b\"\" \\\\ (c)\") | true",
        "(\\,,) | true",
        "(1) | false",
        "(1,2,3) | false",
        "1,2 | false",
      })
  void aRowHasTheFieldsOfItsType(String value, boolean right) {
    assertEquals(right, Pattern.compile(TextPatterns.row(2)).matcher(value).find());
  }
}
