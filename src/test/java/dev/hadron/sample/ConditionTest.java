package dev.hadron.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionTest {

  private static final Map<String, Object> ROW = new HashMap<>();

  static {
    ROW.put("n", new BigDecimal("3"));
    ROW.put("text", "Card");
    ROW.put("flag", true);
    ROW.put("day", "2024-01-02");
    ROW.put("none", null);
    ROW.put("key", Condition.SOMETHING);
  }

  private static boolean isBroken(String expression) {
    return Condition.of(expression).orElseThrow().isBrokenBy(ROW);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "n > 3",
        "NOT (n <= 3)",
        "n NOT BETWEEN 1 AND 5",
        "n + 1 = 3",
        "n % 2 = 0",
        "-n > 0",
        "(n)::numeric(10,2) < '3'::numeric",
        "text IN ('a', 'b')",
        "text = ANY (ARRAY['a'::text, ('b'::character varying)::text])",
        "(text)::text = ANY ((ARRAY['a'::character varying])::text[])",
        "text LIKE 'b%'",
        "text NOT ILIKE 'c_rd'",
        "length(text) BETWEEN 5 AND 9",
        "lower(text) <> 'card'",
        "flag IS FALSE",
        "flag IS NOT TRUE",
        "(text = 'Card') = (none IS NOT NULL)",
        "none IS NOT NULL OR n > 5",
        "num_nonnulls(none, n, key) = 1",
        "num_nulls(none, key) = 2",
        "coalesce(none, n) = 4",
        "key IS NULL",
        "day < '2020-01-01'::date",
        "day < date '2020-01-01'",
        "\"n\" <> 3 AND nothing_known(n)",
        "t.n = 4",
        "position('a' in text) > 2",
        "n = 4 OR false",
      })
  void what_a_row_breaks_for_certain_is_told(String expression) {
    assertTrue(isBroken(expression));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "n = 3",
        "none > 3",
        "none IN ('a')",
        "key > 3",
        "key IS NOT NULL",
        "other IS NULL",
        "other IS NOT NULL",
        "nothing_known(n)",
        "n = 4 OR nothing_known(n)",
        "day > CURRENT_DATE - interval '18 years'",
        "n / 2 = 9",
        "num_nonnulls(other, n) = 5",
        "none IS NULL AND n > 2",
      })
  void what_holds_or_cannot_be_told_is_not(String expression) {
    assertFalse(isBroken(expression));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text ~ 'a'",
        "n >",
        "(n = 1",
        "meta ? 'kind'",
        "CASE WHEN n > 1 THEN true END",
        "substring(text from 2) = 'ard'",
        "n = ALL (ARRAY[1])",
        "n = ANY (others)",
      })
  void what_is_not_understood_is_no_condition(String expression) {
    assertTrue(Condition.of(expression).isEmpty());
  }

  @Test
  void a_default_has_a_value_where_it_is_a_constant() {
    assertEquals("open", Condition.valueOf("'open'::character varying"));
    assertEquals(new BigDecimal("0"), Condition.valueOf("0"));
    assertEquals(false, Condition.valueOf("false"));
    assertEquals(Condition.ANYTHING, Condition.valueOf("gen_random_uuid()"));
    assertEquals(Arrays.asList((Object) null), Arrays.asList(Condition.valueOf("NULL::text")));
  }
}
