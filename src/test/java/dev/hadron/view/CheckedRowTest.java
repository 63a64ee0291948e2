package dev.hadron.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hadron.mapping.Schemas;
import dev.hadron.model.ServiceModel;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Values that CHECKs over several columns, or of unusual forms, want of a row. */
class CheckedRowTest {

  /** What a condition sees of the values that were chosen; a column that is left out is absent. */
  private static Map<String, String> chosen(String columns) {
    ServiceModel model =
        Schemas.map("CREATE TABLE t (id bigserial PRIMARY KEY, " + columns + ");").model();
    return CheckedRow.of(model, model.entity("T")).entrySet().stream()
        .filter(each -> !each.getValue().isLeftOut())
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                each -> String.valueOf(each.getValue().seen()),
                (a, b) -> a,
                TreeMap::new));
  }

  @Test
  void a_row_says_one_of_several_columns() {
    assertEquals(
        Map.of("phone", "phone 1"),
        chosen("mail text, phone text, CHECK (mail IS NOT NULL OR phone IS NOT NULL)"));
    assertEquals(
        Map.of("b", "b 1"), chosen("a text, b text, CHECK (num_nonnulls(a, b) = 1)"));
  }

  @Test
  void a_kind_has_its_columns() {
    assertEquals(
        Map.of("kind", "card", "card", "card 1"),
        chosen(
            """
            kind text NOT NULL CHECK (kind IN ('card', 'iban')), card text, iban text,
            CHECK ((kind = 'card' AND card IS NOT NULL AND iban IS NULL)
                OR (kind = 'iban' AND iban IS NOT NULL AND card IS NULL))
            """));
  }

  @Test
  void a_sum_is_that_of_its_parts() {
    Map<String, String> chosen =
        chosen("total numeric(9,2) NOT NULL, net numeric(9,2) NOT NULL, tax numeric(9,2) NOT NULL,"
            + " CHECK (total = net + tax)");
    assertEquals(Map.of("total", "2.00", "net", "1.00", "tax", "1.00"), chosen);
  }

  @Test
  void the_root_of_a_tree_has_the_depth_of_roots() {
    assertEquals(
        Map.of("depth", "0"),
        chosen(
            """
            parent_id bigint REFERENCES t (id), depth int NOT NULL,
            CHECK ((parent_id IS NULL AND depth = 0) OR (parent_id IS NOT NULL AND depth > 0))
            """));
  }

  @Test
  void a_single_column_has_the_form_that_is_asked_for() {
    assertEquals(Map.of("pct", "5"), chosen("pct int NOT NULL CHECK (pct % 5 = 0 AND pct > 0)"));
    assertEquals(
        Map.of("handle", "a@b"), chosen("handle text NOT NULL CHECK (position('@' in handle) > 1)"));
    assertEquals(
        15, chosen("iban text NOT NULL CHECK (length(iban) BETWEEN 15 AND 34)").get("iban").length());
  }

  @Test
  void usual_values_stay_where_they_will_do() {
    assertEquals(
        Map.of(),
        chosen(
            """
            status text NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'closed')), closed date,
            low int NOT NULL, high int NOT NULL, name text CHECK (odd_form(name)),
            CHECK ((status = 'closed') = (closed IS NOT NULL)), CHECK (low < high)
            """));
  }

  @Test
  void what_nothing_satisfies_stays_too() {
    assertEquals(Map.of(), chosen("a int NOT NULL, b int NOT NULL, CHECK (a > b AND b > a)"));
  }
}
