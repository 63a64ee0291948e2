package dev.hadron.read.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expected names were printed by a real server. */
class ObjectNamesTest {

  @ParameterizedTest
  @CsvSource({
    "t, a, key, t_a_key",
    "t, '', pkey, t_pkey",
    "a_table_with_quite_a_long_name_indeed_it_is_long,"
        + " a_column_with_quite_a_long_name_too, key,"
        + " a_table_with_quite_a_long_nam_a_column_with_quite_a_long_na_key",
    "t, a_column_whose_name_alone_is_longer_than_the_limit_of_sixty_three, fkey,"
        + " t_a_column_whose_name_alone_is_longer_than_the_limit_of_si_fkey",
  })
  void cutsTheLongerPart(String table, String column, String label, String expected) {
    assertEquals(expected, ObjectNames.make(table, column, label));
  }

  @Test
  void numbersUntilFree() {
    Set<String> taken = Set.of("t_a_key", "t_a_key1");
    assertEquals("t_a_key2", ObjectNames.choose("t", "a", "key", taken::contains));
  }

  @Test
  void neverCutsInsideACharacter() {
    assertEquals("ä".repeat(31), Identifiers.cut("ä".repeat(40)));
  }
}
