package dev.hadron.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hadron.model.BasicType;
import dev.hadron.model.Parameter;
import dev.hadron.model.ValueType;
import java.util.List;
import java.util.Optional;
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
          in: query                                    |
          in: query, explode: false                    | 'Notation[style=, explode=false]'
          in: query, style: deepObject                 | 'Notation[style=DEEPOBJECT, explode=false]'
          in: query, style: pipeDelimited              | 'Notation[style=PIPEDELIMITED, explode=false]'
          in: path                                     |
          in: path, style: matrix, explode: true       | 'Notation[style=MATRIX, explode=true]'
          in: header, explode: true                    | 'Notation[style=, explode=true]'
          in: cookie, style: form                      |
          """)
  void howOneIsWrittenIsToldWhereItIsNotUsual(String said, String notation) {
    Parameter parameter = parameter(said + ", schema: {type: array, items: {type: string}}");
    assertEquals(Optional.ofNullable(notation), parameter.notation().map(String::valueOf));
  }

  @Test
  void bytesStayAsTheyAreWritten() {
    String bytes = "in: query, schema: {type: string, format: byte}";
    assertEquals(ValueType.of(BasicType.STRING), parameter(bytes).type());
    assertEquals(
        List.of("is taken as text: what is encoded in parameters is not decoded"),
        map(bytes).ledger().entries().stream()
            .filter(entry -> entry.id().equals("parameter-as-text"))
            .map(entry -> entry.outcome())
            .toList());
  }
}
