package dev.hadron.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hadron.diagnostic.Ledger;
import dev.hadron.mapping.Schemas;
import dev.hadron.model.Database;
import dev.hadron.model.ServiceModel;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whose clock tells when a row was changed. */
class ChangeStampsTest {

  private static final ServiceModel MODEL =
      Schemas.map(
              """
              CREATE TABLE note (
                  id int PRIMARY KEY, text text, updated_at timestamptz NOT NULL DEFAULT now(),
                  deleted_at timestamptz);
              CREATE TABLE plain (
                  id int PRIMARY KEY, text text, updated_at timestamptz NOT NULL DEFAULT now());
              """)
          .model();

  private static List<String> stamps(ServiceModel model) {
    Views views = new Views(model, new Ledger(List.of()));
    return model.entities().stream()
        .flatMap(entity -> views.entity(entity).fields().stream())
        .flatMap(field -> field.annotations().stream())
        .filter(annotation -> annotation.startsWith("@UpdateTimestamp"))
        .toList();
  }

  @Test
  void aRowThatIsMarkedAsDeletedIsNotReadAgain() {
    String database = "@UpdateTimestamp(source = SourceType.DB)";
    assertEquals(List.of(database, database), stamps(MODEL));
    assertEquals(
        List.of("@UpdateTimestamp(source = SourceType.VM)", database),
        stamps(MODEL.storedIn(Database.MARIADB, MODEL.entities(), MODEL.enums())));
  }
}
