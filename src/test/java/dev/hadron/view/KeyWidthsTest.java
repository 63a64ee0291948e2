package dev.hadron.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hadron.mapping.Schemas;
import dev.hadron.model.Constraints;
import dev.hadron.model.Entity;
import dev.hadron.model.ServiceModel;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long the keys of tests are where columns of other types refer to them. */
class KeyWidthsTest {

  private static final String SCHEMA =
      """
      CREATE TABLE account (uuid varchar(40) PRIMARY KEY, name char(9) NOT NULL);
      CREATE TABLE login (uuid char(36) PRIMARY KEY, account varchar(40) REFERENCES account (uuid));
      CREATE TABLE request (
          uuid text PRIMARY KEY, account char(36) NOT NULL REFERENCES account (uuid));
      CREATE TABLE topic (code text PRIMARY KEY);
      CREATE TABLE topic_extra (code varchar(20) PRIMARY KEY REFERENCES topic (code));
      CREATE TABLE topic_remark (
          id int PRIMARY KEY, topic varchar(7) NOT NULL REFERENCES topic_extra (code));
      CREATE TABLE place (land text, town text, PRIMARY KEY (land, town));
      CREATE TABLE visit (
          id int PRIMARY KEY, land char(2), town varchar(30),
          FOREIGN KEY (land, town) REFERENCES place (land, town));
      CREATE TABLE moment (
          id int REFERENCES topic_remark, at timestamp, clock time, day date,
          PRIMARY KEY (id, at, clock, day));
      """;

  private static final ServiceModel MODEL = Schemas.map(SCHEMA).model();

  private static Entity entity(String name) {
    return MODEL.entity(name);
  }

  @ParameterizedTest
  @CsvSource({
    "Account, uuid, 36, 36",
    "Account, name, -1, 9",
    "Login, uuid, 36, 36",
    "Request, uuid, -1, -1",
    "Topic, code, -1, 7",
    "Place, land, 2, 2",
    "Place, town, -1, 30",
  })
  void textsFitWhatRefersToThem(String entity, String attribute, int least, int most) {
    Constraints constraints =
        new KeyWidths(MODEL).of(entity(entity), entity(entity).attribute(attribute));

    assertEquals(least, constraints.minLength().orElse(-1));
    assertEquals(most, constraints.maxLength().orElse(-1));
  }

  @ParameterizedTest
  @CsvSource({"at, 2024-01-03T10:00:01", "clock, 10:02:01", "day, 2024-01-03"})
  void timesInKeysHaveSeconds(String attribute, String value) {
    Entity moment = entity("Moment");
    assertEquals(
        JavaText.literal(value),
        new TestValues(MODEL).property(moment, moment.attribute(attribute), 2));
  }

  @Test
  void aNewKeyFillsTheColumn() {
    assertEquals(
        "\"uuid-\" + db.unique(31)",
        new TestValues(MODEL).column(entity("Login"), entity("Login").attribute("uuid")));
    assertEquals(
        Optional.of("db.unique(9)"),
        UniqueValues.of(
            entity("Account").attribute("name").type(),
            Constraints.NONE.withMinLength(9).withMaxLength(9),
            "name"));
  }
}
