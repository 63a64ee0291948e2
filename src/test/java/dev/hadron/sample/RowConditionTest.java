package dev.hadron.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which rows the conditions of CHECKs refuse, as the server prints them. */
class RowConditionTest {

  private static RowCondition condition(String expression) {
    return RowCondition.of(expression).orElseThrow();
  }

  private static Map<String, Object> row(String values) {
    Map<String, Object> row = new HashMap<>();
    for (String each : values.split(" ")) {
      String[] pair = each.split("=", -1);
      row.put(pair[0], value(pair[1]));
    }
    return row;
  }

  private static Object value(String text) {
    return switch (text) {
      case "null" -> null;
      case "some" -> RowCondition.SOME;
      case "untold" -> RowCondition.UNTOLD;
      case "true" -> true;
      case "false" -> false;
      default ->
          text.matches("\\d+")
              ? new BigDecimal(text)
              : text.matches("\\d+-\\d+-\\d+") ? LocalDate.parse(text) : text;
    };
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '#',
      value = {
        "(num_nonnulls(a, b) = 1)                             | a=null b=null | true",
        "(num_nonnulls(a, b) = 1)                             | a=null b=some | false",
        "(num_nonnulls(a, b) = 1)                             | a=some b=some | true",
        "(num_nonnulls(a, b) = 1)                             | a=untold b=some | false",
        "((a IS NULL) OR (b IS NULL))                         | a=some b=some | true",
        "((a IS NULL) = (b IS NULL))                          | a=some b=null | true",
        "((a IS NULL) = (b IS NULL))                          | a=null b=null | false",
        "((a IS NOT NULL)::integer + (b IS NOT NULL)::int) = 1 | a=some b=some | true",
        "((a IS NOT NULL)::integer + (b IS NOT NULL)::int) = 1 | a=some b=null | false",
        "((a <> 'x'::text) OR (b IS NOT NULL))                | a=x b=null | true",
        "((a <> 'x'::character varying(3)) OR (b IS NOT NULL)) | a=y b=null | false",
        "(a = ANY (ARRAY['x'::t, 'y'::t])) AND b IS NULL      | a=z b=null | true",
        "((a)::text = ANY ((ARRAY['x'::character varying])::text[])) | a=x b=null | false",
        "a NOT IN ('x', 'y') OR b IS NOT NULL                 | a=x b=null | true",
        "NOT a OR b IS NOT NULL                               | a=true b=null | true",
        "(a IS TRUE) = (b IS NOT NULL)                        | a=null b=some | true",
        "a < b                                                | a=2 b=1 | true",
        "a < b                                                | a=null b=1 | false",
        "a < b                                                | a=some b=1 | false",
        "a BETWEEN 1 AND -b                                   | a=3 b=1 | false",
        "a IS DISTINCT FROM b                                 | a=null b=null | true",
        "length(a) > 3 AND b IS NOT NULL                      | a=some b=null | true",
        "length(a) > 3 OR b IS NOT NULL                       | a=some b=null | false",
        "(char_length(a) >= 3)                                | a=ab | true",
        "length((a)::text) BETWEEN 2 AND 4                    | a=abc | false",
        "(a % 5) = 0                                          | a=7 | true",
        "mod(a, 2) = 1                                        | a=7 | false",
        "(a = (b * c))                                        | a=7 b=2 c=3 | true",
        "a = b + c * 2                                        | a=8 b=2 c=3 | false",
        "a ~~ 'x-%'::text                                     | a=y-1 | true",
        "a LIKE 'x-__'                                        | a=x-12 | false",
        "a ILIKE 'X%'                                         | a=xy | false",
        "a NOT LIKE '%<%'                                     | a=a<b | true",
        "a !~~ '%<%'                                          | a=ab | false",
        "a ~ '^[a-z]+$'::text                                 | a=A | true",
        "a ~* '^[a-z]+$'::text                                | a=A | false",
        "a ~ '\\mword'                                        | a=x | false",
        "POSITION(('@'::text) IN (a)) > 1                     | a=@x | true",
        "strpos(a, '@') > 1                                   | a=x@ | false",
        "meta ? 'kind'                                        | meta=some | false",
        "(a <= (CURRENT_DATE - '18 years'::interval))         | a=1990-01-15 | false",
        "(a <= (CURRENT_DATE - '18 years'::interval))         | a=2090-01-15 | true",
        "a > now()                                            | a=2024-01-15 | true",
        "a > now()                                            | a=2050-01-15 | false",
        "(a > (b + '1 day'::interval))                        | a=2024-01-02 b=2024-01-02 | true",
        "(a > (b + '1 day'::interval))                        | a=2024-01-04 b=2024-01-02 | false",
        "a - b >= 30                                          | a=2024-01-04 b=2024-01-02 | true",
        "a >= '2020-01-01'::date                              | a=2019-12-31 | true",
      })
  void aRowIsRefusedWhereItIsCertain(String expression, String row, boolean refused) {
    assertEquals(
        refused, RowCondition.of(expression).filter(each -> each.refuses(row(row))).isPresent());
  }

  @Test
  void itTellsWhatColumnsAreComparedWith() {
    RowCondition condition = condition("(kind = 'a' AND x IS NULL) OR 'b' = \"kind\" OR n IN (1, 2)");
    assertEquals(List.of("a", "b"), condition.literals("kind"));
    assertEquals(List.of("1", "2"), condition.literals("n"));
  }

  @Test
  void keysOfOtherRowsAreOthers() {
    Map<String, Object> row =
        Map.of("a", new RowCondition.Key("a", 1), "b", new RowCondition.Key("b", 2));
    assertTrue(condition("a <> b").accepts(row));
    assertTrue(condition("a < b").accepts(row));
    assertTrue(condition("a > b").refuses(row));
  }

  @Test
  void itTellsWhatColumnsCouldHave() {
    assertEquals(List.of(8), condition("char_length(a) = 8").lengths("a"));
    assertEquals(List.of("x@x", "@x"), condition("position('@' in a) > 1").literals("a"));
    assertEquals(List.of("x-x"), condition("a LIKE 'x-%'").literals("a"));
    assertEquals(List.of("6"), condition("a % 6 = 0").literals("a"));
    assertEquals(List.of("kind"), condition("meta ? 'kind'").members("meta"));
    assertEquals(List.of("1 day"), condition("a > b + interval '1 day'").spans("a"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"a @> 'x'", "CASE WHEN a THEN b ELSE c END", "a = ", "(a", "a -> 'b' IS NULL", "? = a"})
  void whatItDoesNotReadIsNoCondition(String expression) {
    assertTrue(RowCondition.of(expression).isEmpty());
  }

  @Test
  void aLongChainCostsNoStack() {
    for (String joint : List.of(" OR ", " AND ")) {
      RowCondition chain = condition("(a = 1)" + (joint + "(a = 1)").repeat(50_000));
      assertTrue(chain.refuses(row("a=2")));
      assertTrue(chain.accepts(row("a=1")));
    }
  }

  @ParameterizedTest
  @CsvSource({"NOT,''", "(,)", "abs(,)", "1 +,''", "2 *,''"})
  void whatIsNestedTooDeepIsNotRead(String open, String close) {
    String deep = (open + " ").repeat(20_000) + "1" + close.repeat(20_000);
    assertEquals(Optional.empty(), RowCondition.of(deep + " > 0"));
  }
}
