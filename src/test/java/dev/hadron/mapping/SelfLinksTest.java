package dev.hadron.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.hadron.model.Binding;
import dev.hadron.model.Operation;
import dev.hadron.model.Parameter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Join tables between a table and itself: each end of a link has a name of its own in the path. */
class SelfLinksTest {

  private static final String SCHEMA =
      """
      CREATE TABLE role (role varchar(50) PRIMARY KEY, note text);
      CREATE TABLE role_role (
          parent_role varchar(50) NOT NULL REFERENCES role,
          child_role varchar(50) NOT NULL REFERENCES role,
          PRIMARY KEY (parent_role, child_role));
      CREATE TABLE poster (id bigint PRIMARY KEY, name text NOT NULL);
      CREATE TABLE subscription (
          subscriber bigint NOT NULL REFERENCES poster,
          subscribed bigint NOT NULL REFERENCES poster,
          PRIMARY KEY (subscriber, subscribed));
      """;

  @Test
  void endsHaveNamesOfTheirOwn() {
    Map<String, List<String>> parameters = new TreeMap<>();
    for (Operation operation : links()) {
      parameters.put(
          operation.path(), operation.parameters().stream().map(Parameter::name).toList());
    }
    assertEquals(
        Map.of(
            "/posters/{posterId}/subscribed/{subscribedId}", List.of("posterId", "subscribedId"),
            "/roles/{role}/child-roles/{childRole}", List.of("role", "childRole")),
        parameters);
  }

  @Test
  void theLinkedRowIsFoundByTheSecond() {
    Operation link =
        links().stream().filter(each -> each.path().startsWith("/posters")).findFirst().orElseThrow();
    Binding.Link binding = assertInstanceOf(Binding.Link.class, link.binding());
    assertEquals(
        "PathParameter[name=subscribedId]",
        binding.target().conditions().get(0).value().toString());
  }

  private static List<Operation> links() {
    return Schemas.map(SCHEMA).model().operations().stream()
        .filter(operation -> operation.binding() instanceof Binding.Link)
        .toList();
  }
}
