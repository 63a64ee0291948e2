package dev.hadron.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hadron.mapping.Schemas;
import dev.hadron.model.Entity;
import dev.hadron.model.ServiceModel;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Keys of parents in fixtures, as the columns of their children can carry them. */
class CarriedKeysTest {

  private static final ServiceModel MODEL =
      Schemas.map(
              """
              CREATE TABLE staff (code varchar(20) PRIMARY KEY, name text);
              CREATE TABLE section (code varchar(20), begins date, PRIMARY KEY (code, begins));
              CREATE TABLE 倉庫 (倉庫コード varchar(40) PRIMARY KEY);
              CREATE TABLE visit (
                  staff varchar(10) NOT NULL REFERENCES staff, number int NOT NULL,
                  id int PRIMARY KEY, UNIQUE (staff, number));
              CREATE TABLE note (
                  id int PRIMARY KEY, staff varchar(10) NOT NULL, number int NOT NULL,
                  FOREIGN KEY (staff, number) REFERENCES visit (staff, number));
              CREATE TABLE account (code char(9) PRIMARY KEY);
              CREATE TABLE sale (
                  id int PRIMARY KEY,
                  staff varchar(10) NOT NULL REFERENCES staff,
                  account char(9) NOT NULL REFERENCES account,
                  section varchar(4) NOT NULL,
                  section_begins timestamp DEFAULT CURRENT_TIMESTAMP,
                  FOREIGN KEY (section, section_begins) REFERENCES section (code, begins));
              """)
          .model();

  private static FixtureView fixture(String table) {
    Entity entity =
        MODEL.entities().stream()
            .filter(each -> each.table().name().equals(table))
            .findFirst()
            .orElseThrow();
    return new FixtureWriter(MODEL, new JavaTypes(MODEL), entity).view();
  }

  private static List<String> body(String table, String method) {
    return fixture(table).bodies().stream()
        .filter(each -> each.signature().contains(" " + method + "("))
        .findFirst()
        .orElseThrow()
        .lines();
  }

  @Test
  void a_key_is_no_longer_than_the_narrowest_column_that_refers_to_it() {
    assertEquals("row.putIfAbsent(\"code\", db.unique(10));", fixture("staff").columns().get(0));
    assertEquals("row.putIfAbsent(\"code\", db.unique(4));", fixture("section").columns().get(0));
    assertEquals("row.putIfAbsent(\"code\", db.unique(9));", fixture("account").columns().get(0));
  }

  @Test
  void a_parent_is_named_by_the_key_of_its_own_parent_too() {
    assertEquals(
        List.of(
            "Map<String, Object> visitRow = VisitFixture.insert(db);",
            "body.put(\"staff\", visitRow.get(\"staff\"));",
            "body.put(\"number\", visitRow.get(\"number\"));"),
        body("note", "update").subList(1, 4));
  }

  @Test
  void a_key_is_sent_in_paths_as_it_is() {
    assertEquals(
        "row.putIfAbsent(\"倉庫コード\", \"key-\" + db.unique());",
        fixture("倉庫").columns().get(0));
  }

  @Test
  void a_reference_that_a_default_would_complete_has_its_parent() {
    assertEquals(
        List.of(
            "Map<String, Object> sectionRow = SectionFixture.insert(db);",
            "body.put(\"section\", sectionRow.get(\"code\"));",
            "body.put(\"sectionBegins\", sectionRow.get(\"begins\").toString() + \"T00:00:00\");"),
        body("sale", "update").subList(3, 6));
    assertEquals(
        List.of(
            "Map<String, Object> body = update(db);",
            "body.put(\"id\", db.uniqueNumber());",
            "return body;"),
        body("sale", "create"));
  }
}
