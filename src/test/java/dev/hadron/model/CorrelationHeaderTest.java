package dev.hadron.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hadron.mapping.Contracts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which header of a contract's answers joins them with log lines. */
class CorrelationHeaderTest {

  @ParameterizedTest
  @CsvSource({
    "X-Request-ID, uuid, X-Request-ID, true",
    "x-fapi-interaction-id, '', x-fapi-interaction-id, false",
    "x-correlator, '', x-correlator, false",
    "X-Rate-Limit, '', X-Correlation-Id, false",
    "X-Id, uuid, X-Correlation-Id, false",
  })
  void itsNameTells(String header, String format, String name, boolean uuid) {
    String document =
        """
        openapi: 3.0.3
        info: {title: Things, version: '1'}
        paths:
          /things:
            get:
              responses:
                '204':
                  description: done
                  headers: {%s: {required: true, schema: {type: string, format: '%s'}}}
        """;
    ServiceModel model = Contracts.map(document.formatted(header, format)).model();
    assertEquals(new CorrelationHeader(name, uuid), model.correlation());
  }
}
