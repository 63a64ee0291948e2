package dev.hadron.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hadron.mapping.Contracts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which bodies of a contract are a text in the quotes of JSON. */
class JsonTextsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          application/json                | {type: string}                        | application/json | {type: object} | true
          application/vnd.note+json       | {type: string}                        | application/json | {type: object} | true
          text/plain                      | {type: string}                        | application/json | {type: object} | false
          application/json                | {type: array, items: {type: string}}  | application/json | {type: object} | false
          text/plain                      | {type: string}                        | application/json | {type: string} | true
          application/json                | {type: object}                        | text/plain       | {type: string} | false
          """)
  void areThoseOfJsonAlone(
      String sent, String body, String answered, String answer, boolean expected) {
    String document =
        """
        openapi: 3.0.3
        info: {title: Notes, version: '1'}
        paths:
          /checks:
            post:
              operationId: check
              requestBody: {content: {%s: {schema: %s}}}
              responses:
                200: {description: ok, content: {%s: {schema: %s}}}
        """
            .formatted(sent, body, answered, answer);
    assertEquals(expected, JsonTexts.exist(Contracts.map(document).model()));
  }
}
