package dev.hadron.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hadron.model.Entity;
import dev.hadron.model.EnumType;
import dev.hadron.model.RecordType;
import dev.hadron.model.ServiceModel;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables and enum types whose names mean the same: each Java type has a name of its own. */
class TypeNamesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "lists | list_type | List | ListTypeValue",
        "status | status | Status | StatusValue",
        "orders | order_state | Order | OrderState",
      })
  void entitiesComeFirst(String table, String enumType, String entity, String javaEnum) {
    ServiceModel model =
        map(
            """
            CREATE TYPE %s AS ENUM ('a', 'b');
            CREATE TABLE %s (id bigint PRIMARY KEY, kind %s NOT NULL);
            """
                .formatted(enumType, table, enumType));
    assertEquals(List.of(entity), model.entities().stream().map(Entity::name).toList());
    assertEquals(List.of(javaEnum), model.enums().stream().map(EnumType::name).toList());
    assertDistinct(model);
  }

  @ParameterizedTest
  @CsvSource({"list,list_type", "list_type,list"})
  void recordsOfReservedNamesTakeTheNameTheyGet(String first, String second) {
    ServiceModel model =
        map(
            "CREATE TABLE %s (id bigint PRIMARY KEY); CREATE TABLE %s (id bigint PRIMARY KEY);"
                .formatted(first, second));
    assertDistinct(model);
  }

  private static void assertDistinct(ServiceModel model) {
    List<String> names =
        Stream.concat(
                model.records().stream().map(RecordType::name),
                model.enums().stream().map(EnumType::name))
            .sorted()
            .toList();
    assertEquals(names.stream().distinct().toList(), names);
  }

  private static ServiceModel map(String schema) {
    return Schemas.map(schema).model();
  }
}
