package dev.hadron.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hadron.mapping.Schemas;
import dev.hadron.model.Constraints;
import dev.hadron.model.ValueType;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What generated tests send. */
class TestValuesTest {

  private final TestValues values =
      new TestValues(Schemas.map("CREATE TABLE t (id int PRIMARY KEY);").model());

  @Test
  void jsonIsOneOfTheValuesThatAreListed() {
    Constraints listed = Constraints.NONE.withValues(List.of("\"low\"", "1", "true"));

    assertEquals("\"low\"", values.body(new ValueType.Json(Optional.empty()), listed, "prio", 1));
  }

  @Test
  void jsonOfAnyFormIsAnObject() {
    assertEquals(
        "Map.of(\"key\", \"value\")",
        values.body(new ValueType.Json(Optional.empty()), Constraints.NONE, "any", 1));
  }
}
