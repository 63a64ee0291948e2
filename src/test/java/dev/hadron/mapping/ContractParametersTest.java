package dev.hadron.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hadron.model.BasicType;
import dev.hadron.model.Constraints;
import dev.hadron.model.Parameter;
import dev.hadron.model.ValueType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What parameters of a contract are read as, and how they are written. */
class ContractParametersTest {

  private static ApiMapped map(String parameter) {
    return Contracts.map(
        """
        openapi: 3.0.3
        info: {title: Desk, version: '1'}
        paths:
          /notes%s:
            get:
              operationId: getNote
              parameters: [{name: id, required: true, %s}]
              responses: {204: {description: ok}}
        """
            .formatted(parameter.startsWith("in: path") ? "/{id}" : "", parameter));
  }

  private static Parameter parameter(String parameter) {
    return Contracts.operation(map(parameter), "getNote").parameters().get(0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {type: integer, default: 5}                                              | 5
          {type: integer, default: many}                                           |
          {type: string, default: many}                                            | many
          {type: string, format: date, default: '2024-02-29'}                      | 2024-02-29
          {type: string, format: date, default: '2023-02-29'}                      |
          {type: string, format: date-time, default: '2020-02-30T00:00:00Z'}       |
          {type: string, format: date-time, default: '2020-02-20T00:00:00+02:00'}  | 2020-02-20T00:00:00+02:00
          {type: string, enum: [up, down], default: up}                            | up
          {type: string, enum: [up, down], default: left}                          |
          """)
  void aDefaultThatIsNoValueOfTheTypeIsNone(String schema, String expected) {
    String given = "in: query, schema: " + schema;
    assertEquals(
        Optional.ofNullable(expected),
        parameter(given.replace("required: true", "")).defaultValue());
    assertEquals(
        expected == null,
        map(given).ledger().entries().stream().anyMatch(e -> e.id().equals("default-unfit")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          in: query                                    |
          in: query, explode: false                    | TOGETHER
          in: query, style: deepObject                 |
          in: query, style: pipeDelimited              |
          in: path                                     |
          in: path, style: matrix, explode: true       |
          in: header, explode: true                    | APART
          in: cookie, style: form                      |
          """)
  void howOneIsWrittenIsToldWhereItIsNotUsual(String said, Parameter.Notation notation) {
    Parameter parameter = parameter(said + ", schema: {type: array, items: {type: string}}");
    assertEquals(Optional.ofNullable(notation), parameter.notation());
  }

  /** One that is not sent is an empty list, so the least number cannot be asked of those that are. */
  @ParameterizedTest
  @CsvSource({"false, 2, true", "false, 1, false", "true, 2, false"})
  void listsThatMayBeShortAreTold(boolean required, int least, boolean told) {
    ApiMapped mapped =
        Contracts.map(
            """
            openapi: 3.0.3
            info: {title: Desk, version: '1'}
            paths:
              /notes:
                get:
                  operationId: getNote
                  parameters:
                    - {name: tags, in: query, required: %s, schema: {type: array, minItems: %d, items: {type: string}}}
                  responses: {204: {description: ok}}
            """
                .formatted(required, least));
    assertEquals(told, !outcomes(mapped, "parameter-list-length").isEmpty());
  }

  @Test
  void theSignBeforeAValueInThePathStays() {
    assertEquals(
        List.of("is read as it stands in the path: what its style puts before it is not taken off"),
        outcomes(map("in: path, style: label, schema: {type: string}"), "parameter-style"));
    assertEquals(
        List.of(), outcomes(map("in: path, schema: {type: string}"), "parameter-style"));
  }

  /** Each value has the sign before it: no list of numbers can be read from {@code ;id=1;id=2}. */
  @Test
  void aListBehindSignsInThePathIsText() {
    String list = "in: path, style: matrix, schema: {type: array, maxItems: 3, items: {type: integer}}";
    assertEquals(ValueType.of(BasicType.STRING), parameter(list).type());
    assertEquals(Constraints.NONE, parameter(list).constraints());
    assertEquals(
        List.of("is taken as text: what its style puts before values in a path is not taken off"),
        outcomes(map(list), "parameter-as-text"));
  }

  @Test
  void bytesStayAsTheyAreWritten() {
    String bytes = "in: query, schema: {type: string, format: byte}";
    assertEquals(ValueType.of(BasicType.STRING), parameter(bytes).type());
    assertEquals(
        List.of("is taken as text: what is encoded in parameters is not decoded"),
        outcomes(map(bytes), "parameter-as-text"));
  }

  /** An object in a query is its properties, one of which may be called like it; open ones stay whole. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          properties: {id: {type: string}, size: {type: integer}}                          | id, size
          properties: {other: {type: string}, more: {type: array, items: {type: string}}}  | other, more
          properties: {other: {type: string}}, additionalProperties: {type: string}        | id
          """)
  void objectsInQueriesAreTheirProperties(String schema, String names) {
    ApiMapped mapped =
        map("in: query, schema: {type: object, %s}".formatted(schema));
    assertEquals(
        names,
        mapped.model().operations().get(0).parameters().stream()
            .map(Parameter::wireName)
            .collect(Collectors.joining(", ")));
  }

  private static List<String> outcomes(ApiMapped mapped, String id) {
    return mapped.ledger().entries().stream()
        .filter(entry -> entry.id().equals(id))
        .map(entry -> entry.outcome())
        .toList();
  }
}
