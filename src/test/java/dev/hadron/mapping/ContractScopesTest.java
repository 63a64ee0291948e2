package dev.hadron.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hadron.catalog.Index;
import dev.hadron.catalog.Table;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Among which rows a value of an address is the only one. */
class ContractScopesTest {

  private static Table lines(String more) {
    ApiMapped mapped =
        Contracts.map(
            """
            openapi: 3.0.3
            info: {title: Orders, version: '1'}
            paths:
              /orders/{orderId}:
                get:
                  operationId: getOrder
                  parameters: [{name: orderId, in: path, required: true, schema: {type: integer}}]
                  responses:
                    '200':
                      description: ok
                      content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}
              /orders/{orderId}/lines:
                post:
                  operationId: addLine
                  parameters: [{name: orderId, in: path, required: true, schema: {type: integer}}]
                  requestBody:
                    content: {application/json: {schema: {$ref: '#/components/schemas/Line'}}}
                  responses: {'201': {description: made}}
              /orders/{orderId}/lines/{lineNo}:
                get:
                  operationId: getLine
                  parameters:
                    - {name: orderId, in: path, required: true, schema: {type: integer}}
                    - {name: lineNo, in: path, required: true, schema: {type: integer}}
                  responses:
                    '200':
                      description: ok
                      content: {application/json: {schema: {$ref: '#/components/schemas/Line'}}}
            %s
            components:
              schemas:
                Order: {type: object, properties: {id: {type: integer}}}
                Line: {type: object, required: [lineNo], properties: {lineNo: {type: integer}}}
            """
                .formatted(more.indent(2)));
    return mapped.catalog().tables().stream()
        .filter(table -> table.name().name().equals("line"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aNumberBelowAParentIsTheOnlyOneThere() {
    Table line = lines("");
    assertEquals(List.of("order_id", "line_no"), line.uniqueKeys().get(0).columns());
    assertEquals(
        List.of(), line.indexes().stream().map(Index::name).toList(), "the key finds by order");
  }

  @Test
  void aValueThatNamesARowAloneIsTheOnlyOneOfAll() {
    Table line =
        lines(
            """
            /lines/{lineNo}:
              get:
                operationId: getAnyLine
                parameters: [{name: lineNo, in: path, required: true, schema: {type: integer}}]
                responses:
                  '200':
                    description: ok
                    content: {application/json: {schema: {$ref: '#/components/schemas/Line'}}}
            """);
    assertEquals(List.of("line_no"), line.uniqueKeys().get(0).columns());
  }
}
