package dev.hadron.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hadron.diagnostic.Ledger;
import dev.hadron.mapping.Schemas;
import dev.hadron.model.ServiceModel;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a service on PostgreSQL is told of its driver. */
class PostgresCodeTest {

  private static List<String> settings(String columns) {
    String schema = "CREATE TABLE place (" + columns + ", version bigint NOT NULL DEFAULT 0);";
    ServiceModel model = Schemas.map(schema).model();
    return new Views(model, Ledger.EMPTY)
        .project().database().settings().stream()
            .filter(setting -> !setting.startsWith("#"))
            .map(setting -> setting.substring(setting.indexOf("properties.") + 11))
            .toList();
  }

  @ParameterizedTest
  @CsvSource({"point, true", "box, true", "circle, false", "text, false"})
  void whatTheDriverWritesInTwoWaysIsReadInOne(String type, boolean one) {
    String columns = "id int PRIMARY KEY, spot " + type;
    assertEquals(one, settings(columns).contains("binaryTransferDisable=POINT,BOX"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ip inet PRIMARY KEY                        | true",
        "id int PRIMARY KEY, mask bit(3) UNIQUE     | true",
        "id int PRIMARY KEY, ip inet                | false",
        "id varchar(9) PRIMARY KEY, name text UNIQUE | false",
      })
  void textThatIsComparedAsAnotherTypeTakesIt(String columns, boolean untyped) {
    assertEquals(untyped, settings(columns).contains("stringtype=unspecified"));
  }
}
