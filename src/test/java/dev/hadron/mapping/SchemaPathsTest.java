package dev.hadron.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hadron.model.Operation;
import dev.hadron.model.Parameter;
import dev.hadron.model.ServiceModel;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Keys that are called like what methods call something else. */
class SchemaPathsTest {

  @Test
  void a_key_keeps_its_name_in_the_path_and_has_one_of_its_own_in_java() {
    ServiceModel model =
        Schemas.map(
                """
                CREATE TABLE session (
                    service text, "serviceKey" text, page int, node text,
                    PRIMARY KEY (service, "serviceKey", page)
                );
                """)
            .model();
    Operation get = operation(model, "getSession");
    assertEquals("/sessions/{service}/{serviceKey}/{page}", get.path());
    assertEquals(List.of("serviceKeyKey", "serviceKey", "pageKey"), names(get));
  }

  @Test
  void both_ends_of_a_link_have_names_of_their_own() {
    ServiceModel model =
        Schemas.map(
                """
                CREATE TABLE services (service text PRIMARY KEY, label text);
                CREATE TABLE service_parts (
                    service text REFERENCES services, part text REFERENCES services,
                    PRIMARY KEY (service, part)
                );
                """)
            .model();
    model.operations().stream()
        .filter(operation -> operation.id().startsWith("link"))
        .forEach(
            link -> {
              assertEquals(2, names(link).stream().distinct().count());
              assertEquals(
                  2, link.parameters().stream().map(Parameter::wireName).distinct().count());
            });
  }

  private static Operation operation(ServiceModel model, String id) {
    return model.operations().stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> names(Operation operation) {
    return operation.parameters().stream()
        .filter(parameter -> parameter.in() == Parameter.In.PATH)
        .map(Parameter::name)
        .toList();
  }
}
