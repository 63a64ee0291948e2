package dev.hadron.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keys that are texts of a form, made by the database. */
class RandomTextsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "; gen_random_uuid()::text",
        "pattern: '^[a-z0-9-]+$'; gen_random_uuid()::text",
        "maxLength: 32; replace(gen_random_uuid()::text, ~-~, ~~)",
        "pattern: '^ord_[\\w-]+$'; concat(~ord_~, gen_random_uuid()::text)",
        "pattern: '^[A-Z0-9]{26}$'; upper(left(replace(gen_random_uuid()::text, ~-~, ~~), 26))",
        "pattern: '^T-[a-f0-9]{10}$'; concat(~T-~, left(replace(gen_random_uuid()::text, ~-~, ~~), 10))",
        "pattern: '^[0-9]{4}$'; gen_random_uuid()::text",
        "pattern: '^[0-9]{12}$'; left(replace(replace(replace(replace(replace(replace(replace(gen_random_uuid()::text, ~-~, ~~), ~a~, ~0~), ~b~, ~1~), ~c~, ~2~), ~d~, ~3~), ~e~, ~4~), ~f~, ~5~), 12)",
        "pattern: '^[A-Z]{2}\\d{2}[A-Z0-9]{10,30}$'; concat(~AA~, replace(replace(replace(replace(replace(replace(replace(gen_random_uuid()::text, ~-~, ~~), ~a~, ~0~), ~b~, ~1~), ~c~, ~2~), ~d~, ~3~), ~e~, ~4~), ~f~, ~5~))",
        "pattern: '^ab?[a-z0-9-]{36}$'; concat(~a~, gen_random_uuid()::text)"
      })
  void are_of_the_form_that_paths_demand(String form, String sql) {
    ApiMapped mapped =
        Contracts.map(
            """
            openapi: 3.0.3
            info: {title: Orders, version: '1'}
            paths:
              /orders:
                post:
                  operationId: addOrder
                  requestBody: {required: true, content: {application/json: {schema: {type: object, required: [note], properties: {note: {type: string}}}}}}
                  responses: {'201': {description: made, content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}}}
              /orders/{id}:
                get:
                  operationId: getOrder
                  parameters: [{name: id, in: path, required: true, schema: {type: string, %s}}]
                  responses: {'200': {description: one, content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}}}
            components:
              schemas:
                Order: {type: object, required: [id, note], properties: {id: {type: string}, note: {type: string}}}
            """
                .formatted(form == null ? "nullable: false" : form));
    assertEquals(
        sql.replace("~", "'"),
        mapped.model().entity("Order").attribute("id").column().defaultExpression().orElseThrow());
  }
}
