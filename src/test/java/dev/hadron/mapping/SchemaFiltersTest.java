package dev.hadron.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hadron.model.Binding;
import dev.hadron.model.Filter;
import dev.hadron.model.ServiceModel;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Filters of lists beside the parameters that every list has. */
class SchemaFiltersTest {

  @Test
  void aColumnThatIsCalledLikeAParameterOfPagingHasAnotherName() {
    ServiceModel model =
        Schemas.map(
                """
                CREATE TABLE kind (id int PRIMARY KEY, code int UNIQUE, sort int UNIQUE);
                CREATE INDEX ON kind (sort);
                """)
            .model();
    assertEquals(List.of("code", "sortIs"), parameters(model));
  }

  @Test
  void theEndsOfAPeriodHaveNamesThatNoColumnHas() {
    ServiceModel model =
        Schemas.map(
                """
                CREATE TABLE offer (id int PRIMARY KEY, valid date, valid_from text);
                CREATE INDEX ON offer (valid);
                CREATE INDEX ON offer (valid_from);
                """)
            .model();
    assertEquals(List.of("validFrom", "validTo", "validFrom2"), parameters(model));
  }

  @Test
  void aParameterIsNamedNothingThatARecordHas() {
    ServiceModel model =
        Schemas.map(
                """
                CREATE TABLE alarm (id int PRIMARY KEY, notify int UNIQUE, conditions int UNIQUE);
                """)
            .model();
    assertEquals(List.of("notifyValue", "conditionsIs"), parameters(model));
  }

  @Test
  void bytesAreNoParameter() {
    ServiceModel model =
        Schemas.map(
                """
                CREATE TABLE file (hash bytea PRIMARY KEY);
                CREATE TABLE page (
                    id int PRIMARY KEY, hash bytea REFERENCES file, next int REFERENCES page);
                """)
            .model();
    assertEquals(List.of("nextId"), parameters(model));
  }

  private static List<String> parameters(ServiceModel model) {
    return model.operations().stream()
        .map(operation -> operation.binding())
        .filter(Binding.ListPage.class::isInstance)
        .flatMap(binding -> ((Binding.ListPage) binding).filters().stream())
        .map(Filter::parameter)
        .toList();
  }
}
