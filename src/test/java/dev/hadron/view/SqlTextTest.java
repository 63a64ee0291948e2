package dev.hadron.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Types as validation compares them with what the driver tells. */
class SqlTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          text                             | text
          bit varying(8)                   | varbit(8)
          integer[]                        | _int4
          vector(20)                       | vector(20)
          extensions.isbn                  | "extensions"."isbn"
          extensions.geometry(Point,4326)  | "extensions"."geometry"(Point,4326)
          "Odd One".color                  | "Odd One"."color"
          test.color[]                     | "test"."_color"
          "char"                           | char
          "Name"                           | Name
          "Name"[]                         | _Name
          """)
  void definitions(String sqlType, String definition) {
    assertEquals(definition, SqlText.definition(sqlType));
  }
}
