package dev.hadron.mapping;

import static dev.hadron.mapping.PairNames.Meeting.ENDING;
import static dev.hadron.mapping.PairNames.Meeting.NONE;
import static dev.hadron.mapping.PairNames.Meeting.SAME;
import static dev.hadron.mapping.PairNames.Meeting.WITHOUT_PREFIX;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PairNamesTest {

  private final PairNames plain = PairNames.of(List.of("orders", "order_lines", "types"));

  @Test
  void the_number_and_the_spelling_of_a_name_say_nothing() {
    assertEquals(SAME, table("OrderLine", "order_lines"));
    assertEquals(SAME, table("OrderLine", "ORDERLINE"));
    assertEquals(ENDING, table("PetType", "types"));
    assertEquals(NONE, table("Customer", "orders"));
  }

  @Test
  void what_most_tables_begin_or_end_with_says_nothing() {
    PairNames prefixed = PairNames.of(List.of("t_order", "t_line", "t_customer", "history"));
    assertEquals(WITHOUT_PREFIX, prefixed.ofTable("Order", Set.of("Order"), "t_order"));
  }

  @Test
  void a_variant_says_less_than_the_thing() {
    assertEquals(
        WITHOUT_PREFIX, plain.ofTable("Purchase", Set.of("Purchase", "Order"), "orders"));
  }

  @Test
  void columns_may_repeat_the_name_of_their_table() {
    assertEquals(SAME, column("firstName", "first_name"));
    assertEquals(WITHOUT_PREFIX, column("date", "visit_date"));
    assertEquals(WITHOUT_PREFIX, column("visitId", "id"));
    assertEquals(ENDING, column("createdAt", "creation_date"));
    assertEquals(NONE, column("createdAt", "updated_at"));
    assertEquals(NONE, column("name", "pet_name"));
  }

  private PairNames.Meeting table(String thing, String table) {
    return plain.ofTable(thing, Set.of(thing), table);
  }

  private static PairNames.Meeting column(String property, String column) {
    return PairNames.ofColumn(Set.of("Visit", "visits"), property, column);
  }
}
