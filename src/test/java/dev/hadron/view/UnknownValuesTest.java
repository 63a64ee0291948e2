package dev.hadron.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hadron.model.BasicType;
import dev.hadron.model.Constraints;
import dev.hadron.model.ValueType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UnknownValuesTest {

  private static final Constraints ANY = Constraints.NONE;

  @Test
  void a_text_keeps_to_pattern_format_and_lengths() {
    assertEquals("\"unknown\"", text(ANY));
    assertEquals("\"unk\"", text(ANY.withMaxLength(3)));
    assertEquals("\"unknown---\"", text(ANY.withMinLength(10)));
    assertEquals("\"unknown\"", text(ANY.withPattern("^[a-z]+$")));
    assertEquals("\"unknown@example.com\"", text(ANY.withFormat("email")));
    assertEquals(
        "db.unique(3, \"ABCDEFGHIJKLMNOPQRSTUVWXYZ\") + \"-11\"",
        text(ANY.withPattern("^[A-Z]{3}-[0-9]{2}$")));
  }

  @Test
  void a_number_keeps_to_its_bounds() {
    assertEquals("0", number(BasicType.LONG, ANY));
    assertEquals("9007199254740991L", number(BasicType.LONG, ANY.withMinimum(BigDecimal.ONE, false)));
    assertEquals("2147483647", number(BasicType.INTEGER, ANY.withMinimum(BigDecimal.ZERO, true)));
    assertEquals(
        "95",
        number(
            BasicType.INTEGER,
            ANY.withMinimum(BigDecimal.ONE, false)
                .withMaximum(BigDecimal.valueOf(100), true)
                .withMultipleOf(BigDecimal.valueOf(5))));
  }

  @Test
  void where_every_valid_value_may_be_that_of_a_row_there_is_none() {
    ValueType text = ValueType.of(BasicType.STRING);
    assertEquals(Optional.empty(), UnknownValues.of(text, ANY.withValues(List.of("a", "b"))));
    assertEquals(Optional.empty(), UnknownValues.of(text, ANY.withPattern("^only$")));
    assertEquals(
        Optional.empty(), UnknownValues.of(text, ANY.withFormat("uuid").withMaxLength(3)));
    assertEquals(Optional.empty(), UnknownValues.of(new ValueType.EnumRef("Colour"), ANY));
    assertEquals(Optional.empty(), UnknownValues.of(ValueType.of(BasicType.BOOLEAN), ANY));
  }

  private static String text(Constraints constraints) {
    return UnknownValues.of(ValueType.of(BasicType.STRING), constraints).orElseThrow();
  }

  private static String number(BasicType type, Constraints constraints) {
    return UnknownValues.of(ValueType.of(type), constraints).orElseThrow();
  }
}
