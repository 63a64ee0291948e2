package dev.hadron.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hadron.model.Identifier;
import dev.hadron.model.ServiceModel;
import dev.hadron.model.UniqueKey;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What two rows of a table may not have in common, as the model knows it. */
class UniqueKeysTest {

  private static ServiceModel model(String more) {
    String schema =
        """
        CREATE TABLE room (id int PRIMARY KEY);
        CREATE TABLE booking (
            id int PRIMARY KEY, room_id int NOT NULL REFERENCES room, kind text, name text,
            during tstzrange NOT NULL, starts timestamptz, ends timestamptz, deleted_at timestamptz
            %s;
        """
            .formatted(more);
    return Schemas.map(schema).model();
  }

  private static String last(String more) {
    List<UniqueKey> keys = model(more).entity("Booking").uniqueKeys();
    UniqueKey key = keys.get(keys.size() - 1);
    return String.join(" ", key.members()) + " " + key.reach();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "(kind, name)                              | kind name EVERY_ROW",
        "(kind, lower(name))                       | kind name EVERY_ROW",
        "(room_id, coalesce(name, ''))             | room name EVERY_ROW",
        "(name) WHERE deleted_at IS NULL           | name EVERY_ROW",
        "(name) WHERE kind = 'x'                   | name SOME_ROWS",
        "(name) WHERE kind IS NULL                 | name SOME_ROWS",
        "(name) WHERE kind IS NOT NULL             | name EVERY_ROW",
        "((true))                                  | ' WHOLE_TABLE'",
        "((1))                                     | ' WHOLE_TABLE'",
        "((concat(kind, name)))                    | kind name SOME_ROWS",
        "(kind, (md5(name)))                       | kind name SOME_ROWS",
        "((CASE WHEN kind = 'name' THEN room_id END)) | kind room SOME_ROWS",
      })
  void anIndexSaysItOfItsColumns(String index, String key) {
    assertEquals(key, last("); CREATE UNIQUE INDEX ON booking " + index));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "during WITH &&                            | during EVERY_ROW",
        "room_id WITH =, during WITH &&            | room during EVERY_ROW",
        "room_id WITH =, tstzrange(starts, ends) WITH && | room SOME_ROWS",
        "kind WITH =, name WITH <>                 | id EVERY_ROW",
        "tstzrange(starts, ends) WITH &&           | id EVERY_ROW",
      })
  void anExclusionSaysItOfWhatIsEqualOrOverlaps(String elements, String key) {
    assertEquals(key, last(", EXCLUDE USING gist (" + elements + "))"));
  }

  @Test
  void theOneKeyThatThereIsIsMadeByItsDefault() {
    ServiceModel model =
        model(
            """
            );
            CREATE TABLE site (id int PRIMARY KEY DEFAULT 1 CHECK (id = 1), motto text);
            CREATE TABLE switch (id boolean PRIMARY KEY DEFAULT true, name text)
            """);
    assertEquals(Identifier.Identity.class, model.entity("Site").identifier().getClass());
    assertEquals(Identifier.Assigned.class, model.entity("Switch").identifier().getClass());
  }
}
