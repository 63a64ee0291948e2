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
    List<String> parameters =
        model.operations().stream()
            .map(operation -> operation.binding())
            .filter(Binding.ListPage.class::isInstance)
            .flatMap(binding -> ((Binding.ListPage) binding).filters().stream())
            .map(Filter::parameter)
            .toList();
    assertEquals(List.of("code", "sortIs"), parameters);
  }
}
