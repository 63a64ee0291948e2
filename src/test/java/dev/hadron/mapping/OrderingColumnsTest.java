package dev.hadron.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hadron.diagnostic.SourceFile;
import dev.hadron.model.Binding;
import dev.hadron.model.Coordinates;
import dev.hadron.model.Paging;
import dev.hadron.read.sql.SqlReader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** In which order the rows of a parent are listed. */
class OrderingColumnsTest {

  private static final Coordinates BOARD =
      new Coordinates("com.example", "board", "1.0.0", "com.example.board", "Board");

  @Test
  void rows_of_a_parent_are_in_the_order_of_their_position() {
    for (String column :
        List.of(
            "position integer",
            "\"sortOrder\" smallint NOT NULL DEFAULT 0",
            "line_no integer NOT NULL, UNIQUE (lane_id, line_no)")) {
      Binding.ListPage below = below(column, Map.of());
      assertEquals(1, below.order().size(), column);
      assertTrue(
          ((Paging.LinkHeader) below.paging()).sortable().contains(below.order().get(0).attribute()));
    }
  }

  @Test
  void other_numbers_are_no_order() {
    for (String column :
        List.of(
            "rank integer",
            "position text",
            "position_id integer",
            "position integer, sort_order integer",
            "number integer NOT NULL UNIQUE",
            "position integer REFERENCES lane (id)")) {
      assertEquals(List.of(), below(column, Map.of()).order(), column);
    }
  }

  @Test
  void of_several_parents_it_is_the_one_that_has_each_number_once() {
    String person = ", person_id integer REFERENCES person (id)";
    Binding.ListPage sure =
        below("position integer NOT NULL, UNIQUE (lane_id, position)" + person, Map.of());
    assertEquals(List.of(new Binding.SortKey("position", false)), sure.order());
    Binding.ListPage other =
        list(
            "position integer NOT NULL, UNIQUE (lane_id, position)" + person,
            Map.of(),
            "listPersonCards");
    assertEquals(List.of(), other.order());
    assertEquals(List.of(), below("position integer" + person, Map.of()).order());
  }

  @Test
  void it_is_refused_by_its_word_and_given_by_a_name() {
    assertEquals(List.of(), below("position integer", Map.of("ordering", "off")).order());
    assertEquals(List.of(), below("position integer", Map.of("position", "plain")).order());
    assertEquals(
        List.of(new Binding.SortKey("rank", false)),
        below("position integer, rank integer", Map.of("card.rank", "ordering")).order());
  }

  @Test
  void the_whole_list_stays_in_the_order_of_the_key() {
    Binding.ListPage all = list("position integer", Map.of(), "listCards");
    assertEquals(List.of(), all.order());
  }

  private static Binding.ListPage below(String columns, Map<String, String> told) {
    return list(columns, told, "listLaneCards");
  }

  private static Binding.ListPage list(String columns, Map<String, String> told, String id) {
    String sql =
        """
        CREATE TABLE lane (id integer PRIMARY KEY);
        CREATE TABLE person (id integer PRIMARY KEY);
        CREATE TABLE card (
            id bigint PRIMARY KEY, lane_id integer NOT NULL REFERENCES lane (id), %s);
        """
            .formatted(columns);
    Mapped mapped =
        new CatalogMapper(
                new SqlReader().read(List.of(new SourceFile("board.sql", sql))).catalog(),
                BOARD,
                false,
                Meanings.of(told))
            .map();
    return (Binding.ListPage)
        mapped.model().operations().stream()
            .filter(operation -> operation.id().equals(id))
            .findFirst()
            .orElseThrow()
            .binding();
  }
}
