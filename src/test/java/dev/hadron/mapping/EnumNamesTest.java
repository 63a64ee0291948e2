package dev.hadron.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hadron.model.EnumType;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What constants are called whose values are not names. */
class EnumNamesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          title -title            | TITLE MINUS_TITLE
          -created +created       | MINUS_CREATED PLUS_CREATED
          +1 -1 1                 | PLUS_1 MINUS_1 VALUE1
          < <= > >= = != <>       | LESS_THAN LESS_THAN_OR_EQUAL GREATER_THAN GREATER_THAN_OR_EQUAL EQUAL NOT_EQUAL NOT_EQUAL2
          * + -                   | STAR PLUS MINUS
          A+ A- AB+ AB-           | A_PLUS A_MINUS AB_PLUS AB_MINUS
          C C++ C#                | C C_PLUS_PLUS C_HASH
          =~ !~                   | EQUAL_TILDE NOT_TILDE
          in-progress x.509 a_b   | IN_PROGRESS X_509 A_B
          a-b a_b                 | A_B A_B2
          asc ASC                 | ASC ASC2
          <3.5t bus               | LESS_THAN_3_5T BUS
          >5 <5                   | GREATER_THAN_5 LESS_THAN_5
          --none-- 2.0            | NONE VALUE2_0
          text/plain image/*      | TEXT_PLAIN IMAGE
          image/* image/          | IMAGE_SLASH_STAR IMAGE_SLASH
          """)
  void signsHaveWordsWhereTheyDecide(String values, String expected) {
    assertEquals(
        expected,
        EnumNames.constants(List.of(values.split(" "))).stream()
            .map(EnumType.Constant::javaName)
            .collect(Collectors.joining(" ")));
  }

  @ParameterizedTest
  @CsvSource(quoteCharacter = '`', value = {"'',EMPTY", "' ',BLANK", "☃,VALUE"})
  void whatHasNoWordsHasAName(String value, String expected) {
    String plain = value.replace("'", "");
    assertEquals(expected, EnumNames.constants(List.of(plain)).get(0).javaName());
  }
}
