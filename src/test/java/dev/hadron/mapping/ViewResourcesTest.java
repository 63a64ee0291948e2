package dev.hadron.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hadron.model.Attribute;
import dev.hadron.model.Entity;
import dev.hadron.model.Operation;
import dev.hadron.model.RowSource;
import dev.hadron.model.ServiceModel;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What views become: which columns tell their rows apart, and which rows they are made of. */
class ViewResourcesTest {

  private static final String TABLES =
      """
      CREATE TYPE state AS ENUM ('open', 'closed');
      CREATE TABLE country (code varchar(2) PRIMARY KEY, name text NOT NULL UNIQUE);
      CREATE TABLE city (id bigserial PRIMARY KEY, name text NOT NULL,
          country varchar(2) NOT NULL REFERENCES country (code), mayor text);
      CREATE TABLE person (id bigserial PRIMARY KEY, name text NOT NULL, born date,
          home_id bigint REFERENCES city (id), password_hash varchar(60), active boolean NOT NULL);
      CREATE INDEX person_born ON person (born);
      CREATE TABLE visit (person_id bigint NOT NULL REFERENCES person (id),
          city_id bigint NOT NULL REFERENCES city (id), day date NOT NULL, state state NOT NULL,
          cost numeric(8, 2), PRIMARY KEY (person_id, city_id, day));
      CREATE TABLE note (text text, at timestamptz, body json);
      """;

  private static Mapped map(String views) {
    return Schemas.map(TABLES + views);
  }

  private static Entity view(String query) {
    return map("CREATE VIEW seen AS " + query + ";").model().entity("Seen");
  }

  private static List<String> operations(ServiceModel model, String entity) {
    return model.resources().stream()
        .filter(resource -> resource.name().equals(entity))
        .flatMap(resource -> resource.operations().stream())
        .map(Operation::id)
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          SELECT * FROM person                                                       | id
          SELECT name, born, id FROM person WHERE active                             | id
          SELECT p.id, c.name FROM person p JOIN city c ON c.id = p.home_id          | id
          SELECT p.id, c.name FROM person p LEFT JOIN city c ON c.id = p.home_id     | id
          SELECT p.id, c.id city FROM city c RIGHT JOIN person p ON c.id = p.home_id | id
          SELECT c.id, p.id AS person FROM city c JOIN person p ON c.id = p.home_id  | person
          SELECT c.id, p.id AS person FROM city c, person p WHERE p.home_id = c.id   | person
          SELECT v.person_id AS p, c.id AS c, v.day FROM visit v JOIN city c ON c.id = v.city_id | p c day
          SELECT n.name, c.id FROM city c JOIN country n ON n.code = c.country       | id
          SELECT name FROM country                                                   | name
          SELECT home_id, count(*) FROM person WHERE home_id IS NOT NULL GROUP BY home_id | home_id
          SELECT p.id, p.name, sum(v.cost) FROM person p LEFT JOIN visit v ON v.person_id = p.id GROUP BY p.id, p.name | id
          SELECT c.name, v.day, count(*) FROM visit v JOIN city c ON c.id = v.city_id GROUP BY 1, 2 | name day
          SELECT DISTINCT person_id, city_id FROM visit                              | person_id city_id
          SELECT DISTINCT ON (person_id) person_id, day FROM visit ORDER BY person_id, day DESC | person_id
          SELECT p.id, t.total FROM person p LEFT JOIN (SELECT person_id, sum(cost) AS total FROM visit GROUP BY person_id) t ON t.person_id = p.id | id
          WITH t AS (SELECT person_id, sum(cost) AS total FROM visit GROUP BY person_id) SELECT p.id, t.total FROM t JOIN person p ON p.id = t.person_id | id
          SELECT p.id, n.many FROM person p CROSS JOIN (SELECT count(*) AS many FROM city) n | id
          SELECT p.id FROM person p LEFT JOIN visit v ON v.person_id = p.id WHERE v.day IS NULL | id
          SELECT p.id, v.day FROM person p LEFT JOIN visit v ON v.person_id = p.id AND v.city_id = 1 WHERE v.day = '2020-01-01' | id
          """)
  void columnsThatTellRowsApart(String query, String key) {
    Entity seen = view(query);
    assertEquals(
        key,
        String.join(" ", seen.keyAttributes().stream().map(a -> a.column().name()).toList()));
    assertEquals(List.of("listSeens", "getSeen"), operations(map("CREATE VIEW seen AS " + query + ";").model(), "Seen"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          SELECT name FROM person
          SELECT p.id FROM person p JOIN visit v ON v.person_id = p.id
          SELECT p.id, v.day FROM person p LEFT JOIN visit v ON v.person_id = p.id
          SELECT c.id FROM person p LEFT JOIN city c ON c.id = p.home_id
          SELECT p.id FROM person p FULL JOIN city c ON c.id = p.home_id
          SELECT p.id FROM person p JOIN city c ON c.id = p.home_id OR c.mayor = p.name
          SELECT p.id, c.id AS city FROM person p JOIN visit v ON v.person_id = p.id JOIN city c ON c.id = v.city_id
          SELECT home_id, count(*) FROM person GROUP BY home_id
          SELECT count(*) FROM visit GROUP BY person_id
          SELECT person_id, count(*) FROM visit GROUP BY ROLLUP (person_id)
          SELECT count(*) AS many FROM visit
          SELECT id FROM city UNION ALL SELECT id FROM person
          SELECT p.id FROM person p, city c
          """)
  void rowsThatNothingTellsApartAreOnlyListed(String query) {
    Mapped mapped = map("CREATE VIEW seen AS " + query + ";");
    assertTrue(mapped.model().entity("Seen").isNumbered());
    assertEquals(List.of("listSeens"), operations(mapped.model(), "Seen"));
    assertTrue(mapped.ledger().entries().stream().anyMatch(e -> e.id().equals("view-list-only")));
  }

  @Test
  void whatIsNotSureStaysOutWithItsPlace() {
    Mapped mapped = map("CREATE VIEW seen AS\nSELECT id, geo_hash(name) AS hash\nFROM city;");
    assertTrue(mapped.model().entities().stream().noneMatch(e -> e.name().equals("Seen")));
    String outcome =
        mapped.ledger().entries().stream()
            .filter(entry -> entry.id().equals("view-no-resource"))
            .findFirst()
            .orElseThrow()
            .outcome();
    assertTrue(outcome.contains("type of column hash (schema.sql:13:12)"), outcome);
    assertTrue(outcome.contains("--exact"), outcome);
  }

  @Test
  void aViewThatReadsFromItselfCannotBeRead() {
    Mapped mapped =
        map(
            "CREATE VIEW seen AS SELECT id FROM city; CREATE VIEW other AS SELECT id FROM seen;"
                + " CREATE OR REPLACE VIEW seen AS SELECT id FROM other;");
    assertTrue(mapped.model().entities().stream().noneMatch(e -> e.name().equals("Seen")));
    assertEquals(
        2,
        mapped.ledger().entries().stream()
            .filter(entry -> entry.outcome().contains("it reads from itself"))
            .count());
  }

  @Test
  void columnsAreNullableBesideOuterJoins() {
    Entity seen =
        view(
            "SELECT p.id, p.name, p.home_id, c.name AS city, c.id AS city_id, count(*) OVER () AS n,"
                + " coalesce(c.mayor, '-') AS mayor, v.day"
                + " FROM person p LEFT JOIN city c ON c.id = p.home_id"
                + " LEFT JOIN visit v ON v.person_id = p.id WHERE v.state = 'open'");
    assertEquals(
        List.of("homeId", "city", "cityId"),
        seen.attributes().stream().filter(Attribute::nullable).map(Attribute::name).toList());
  }

  @Test
  void secretsAreNotReadUnderAnyName() {
    Mapped mapped = map("CREATE VIEW seen AS SELECT id, password_hash AS p FROM person;");
    assertTrue(mapped.model().entity("Seen").findAttribute("p").isEmpty());
    assertTrue(
        mapped.ledger().entries().stream().anyMatch(e -> e.id().equals("view-secret-column")));
  }

  @Test
  void aViewIsOnlyReadAndHasARoleOfItsOwn() {
    ServiceModel model = map("CREATE VIEW seen AS SELECT id, born FROM person;").model();
    assertTrue(model.entity("Seen").writability().isReadOnly());
    assertTrue(model.security().toString().contains("seen:read"));
    assertTrue(!model.security().toString().contains("seen:write"));
  }

  @Test
  void partsComeInTheOrderOfTheirReferences() {
    RowSource.Derived rows =
        (RowSource.Derived)
            view(
                    "SELECT v.person_id, v.city_id, v.day, n.name FROM visit v"
                        + " JOIN city c ON c.id = v.city_id JOIN country n ON n.code = c.country"
                        + " WHERE v.state = 'open' AND c.mayor IS NULL")
                .rows();
    assertTrue(rows.certain());
    assertEquals(
        List.of("Country", "City", "Visit"),
        rows.parts().stream().map(part -> part.entity().orElseThrow()).toList());
    assertEquals(
        List.of(
            new RowSource.Given("city_id", new RowSource.OfPart(1, "id")),
            new RowSource.Given("state", new RowSource.Literal("'open'"))),
        rows.parts().get(2).given());
  }

  @Test
  void partsWithTheSameKeyAreOneRow() {
    RowSource.Derived rows =
        (RowSource.Derived)
            view(
                    "SELECT v.person_id, v.city_id, v.day, c.name FROM visit v"
                        + " JOIN city c ON c.id = v.city_id JOIN city again ON again.id = c.id"
                        + " WHERE again.mayor IS NULL")
                .rows();
    assertEquals(
        List.of("City", "Visit"),
        rows.parts().stream().map(part -> part.entity().orElseThrow()).toList());
    assertEquals(
        List.of(new RowSource.Given("mayor", new RowSource.Literal("NULL"))),
        rows.parts().get(0).given());
    assertEquals(
        List.of(new RowSource.Given("city_id", new RowSource.OfPart(0, "id"))),
        rows.parts().get(1).given());
  }

  @Test
  void whatIsNeverNullMakesNoRowWhereItWouldBe() {
    RowSource.Derived rows =
        (RowSource.Derived) view("SELECT person_id FROM visit WHERE day IS NULL").rows();
    assertEquals(List.of(), rows.parts());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          SELECT id FROM person WHERE born > '2000-01-01'
          SELECT code FROM country WHERE code = 'de'
          SELECT id FROM city WHERE country = 'de'
          SELECT person_id, count(*) FROM visit GROUP BY person_id HAVING count(*) > 3
          SELECT p.id FROM person p WHERE EXISTS (SELECT 1 FROM visit v WHERE v.person_id = p.id)
          """)
  void conditionsThatCannotBeMetOnPurposeAreNotCertain(String query) {
    assertTrue(!((RowSource.Derived) view(query).rows()).certain());
  }

  @Test
  void tablesWithoutAKeyAreListed() {
    Mapped mapped = map("");
    Entity note = mapped.model().entity("Note");
    assertTrue(note.isNumbered());
    assertEquals(List.of("listNotes"), operations(mapped.model(), "Note"));
    assertTrue(mapped.ledger().entries().stream().anyMatch(e -> e.id().equals("table-list-only")));
    assertTrue(
        mapped.model().records().stream()
            .filter(record -> record.name().equals("Note"))
            .allMatch(record -> record.properties().size() == 3));
  }
}
