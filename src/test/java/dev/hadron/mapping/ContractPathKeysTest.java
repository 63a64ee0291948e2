package dev.hadron.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hadron.model.Attribute;
import dev.hadron.model.Binding;
import dev.hadron.model.ValueSource;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the path names a row by, beside its key, where no creation gives it. */
class ContractPathKeysTest {

  private static final ApiMapped MAPPED =
      Contracts.map(
          """
          openapi: 3.0.3
          info: {title: Kites, version: '1'}
          paths:
            /kites:
              post:
                operationId: addKite
                requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/NewKite'}}}}
                responses: {'201': {description: made, content: {application/json: {schema: {$ref: '#/components/schemas/Kite'}}}}}
            /kites/{mark}:
              get:
                operationId: getKite
                parameters: [{name: mark, in: path, required: true, schema: {type: string, format: uuid}}]
                responses: {'200': {description: one, content: {application/json: {schema: {$ref: '#/components/schemas/Kite'}}}}}
          components:
            schemas:
              Kite:
                type: object
                required: [id, mark, name]
                properties:
                  id: {type: string}
                  mark: {type: string, format: uuid}
                  name: {type: string}
              NewKite: {type: object, required: [id, name], properties: {id: {type: string}, name: {type: string}}}
          """);

  @Test
  void one_that_is_no_text_is_not_made_from_a_title_but_by_the_database() {
    Attribute mark = MAPPED.model().entity("Kite").attribute("mark");
    assertEquals("gen_random_uuid()", mark.column().defaultExpression().orElseThrow());
    assertEquals(ValueSource.DATABASE, mark.source());
    Binding.Create create = Contracts.binding(MAPPED, "addKite", Binding.Create.class);
    assertEquals(
        List.of(), MAPPED.model().assignment("Kite", create.assignment()).presets());
  }
}
