package dev.hadron.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hadron.mapping.Schemas;
import dev.hadron.model.BasicType;
import dev.hadron.model.Constraints;
import dev.hadron.model.ValueType;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts that satisfy what is said of them. */
class SampleValuesTest {

  private final SampleValues samples =
      new SampleValues(Schemas.map("CREATE TABLE t (id int PRIMARY KEY);").model());

  private String text(String pattern, int least, int most) {
    Constraints constraints =
        Constraints.NONE.withPattern(pattern).withMinLength(least).withMaxLength(most);
    return samples.valid(ValueType.of(BasicType.STRING), constraints, "name", 1).text();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "@ 6 50",
        "[A-Z] 8 50",
        "^(?=.*[A-Z])(?=.*[0-9]).{8,}$ 0 255",
        "^(?=.*[a-z])(?=.*[A-Z])(?=.*\\d)(?=.*[^A-Za-z0-9]).{12,}$ 12 64",
        "^https?:// 10 200",
        "[0-9]$ 12 12",
        "^[a-z]+$ 3 3",
        "(?<!foo)bar 0 255",
        "(?<=foo)bar 0 255",
        "^(?!aws:)[a-z:]+$ 1 128",
      })
  void aPatternAndLengthsAreMetTogether(String pattern, int least, int most) {
    String text = text(pattern, least, most);
    assertTrue(Pattern.compile(pattern).matcher(text).find(), text);
    assertTrue(text.length() >= least && text.length() <= most, text);
  }

  @Test
  void whatNoTextSatisfiesGetsOneOfTheLengths() {
    assertEquals(4, text("^(ab|cd)$", 4, 4).length());
  }

  @ParameterizedTest
  @CsvSource({
    "int64, 3",
    "uint64, 3",
    "decimal, 3",
    "time, 10:03:00Z",
    "duration, PT3M",
    "json-pointer, /3",
    "idn-email, user3@example.com",
    "iri, https://example.com/3"
  })
  void aTextIsOfItsFormat(String format, String text) {
    assertEquals(
        text,
        samples
            .valid(ValueType.of(BasicType.STRING), Constraints.NONE.withFormat(format), "name", 3)
            .text());
  }

  @Test
  void jsonIsOneOfTheValuesThatAreListed() {
    assertEquals(
        "\"low\"",
        samples
            .valid(
                new ValueType.Json(Optional.empty()),
                Constraints.NONE.withValues(List.of("\"low\"", "1")),
                "name",
                3)
            .json());
  }

  @ParameterizedTest
  @CsvSource({"privacy_policy_url", "imageUrls", "website", "href"})
  void whatIsCalledAnAddressIsOne(String name) {
    assertEquals(
        "https://example.com/3",
        samples.valid(ValueType.of(BasicType.STRING), Constraints.NONE, name, 3).text());
  }
}
