package dev.hadron.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hadron.mapping.Schemas;
import dev.hadron.model.ServiceModel;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Nulls that rows of views have where a table's other rows of tests have a value. */
class KeptNullsTest {

  private static final ServiceModel MODEL =
      Schemas.map(
              """
              CREATE TABLE goal (id int PRIMARY KEY, year int, title text);
              CREATE VIEW undated AS SELECT id FROM goal WHERE year IS NULL;
              """)
          .model();

  @Test
  void aNullThatIsGivenStays() {
    assertEquals(
        List.of(
            "row.putIfAbsent(\"id\", db.uniqueNumber());",
            "row.putIfAbsent(\"year\", 1);",
            "row.putIfAbsent(\"title\", \"title 1\");",
            "if (given.containsKey(\"year\")) {",
            "  row.put(\"year\", given.get(\"year\"));",
            "}"),
        new FixtureWriter(MODEL, new JavaTypes(MODEL), MODEL.entity("Goal")).view().columns());
  }
}
