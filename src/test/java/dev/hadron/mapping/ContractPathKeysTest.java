package dev.hadron.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hadron.model.Attribute;
import dev.hadron.model.BasicType;
import dev.hadron.model.Binding;
import dev.hadron.model.Parameter;
import dev.hadron.model.ValueSource;
import dev.hadron.model.ValueType;
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

  @Test
  void json_of_any_form_is_in_no_address() {
    ApiMapped mapped =
        Contracts.map(
            """
            openapi: 3.0.3
            info: {title: Numbers, version: '1'}
            paths:
              /figures/{name}:
                get:
                  operationId: getFigure
                  parameters: [{name: name, in: path, required: true, schema: {$ref: '#/components/schemas/Name'}}]
                  responses: {'200': {description: one, content: {application/json: {schema: {$ref: '#/components/schemas/Figure'}}}}}
                put:
                  operationId: putFigure
                  parameters: [{name: name, in: path, required: true, schema: {$ref: '#/components/schemas/Name'}}]
                  requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Figure'}}}}
                  responses: {'200': {description: one, content: {application/json: {schema: {$ref: '#/components/schemas/Figure'}}}}}
            components:
              schemas:
                Name: {type: string, enum: [sum, mean]}
                Figure:
                  type: object
                  required: [name, value]
                  properties:
                    name: {anyOf: [{$ref: '#/components/schemas/Name'}, {type: string}]}
                    value: {type: number}
            """);
    assertEquals(
        List.of("Name"),
        Contracts.operation(mapped, "getFigure").parameters().stream()
            .map(parameter -> ((ValueType.EnumRef) parameter.type()).enumName())
            .toList());
  }

  @Test
  void an_object_is_in_no_address() {
    ApiMapped mapped =
        Contracts.map(
            """
            openapi: 3.0.3
            info: {title: Boards, version: '1'}
            paths:
              /boards/{thread}:
                get:
                  operationId: getThread
                  parameters: [{name: thread, in: path, required: true, schema: {type: integer}}]
                  responses: {'200': {description: one, content: {application/json: {schema: {$ref: '#/components/schemas/ThreadAnswer'}}}}}
            components:
              schemas:
                ThreadAnswer: {type: object, properties: {result: {type: integer}, thread: {type: object, properties: {posts: {type: integer}}}}}
            """);
    assertEquals(
        List.of(ValueType.of(BasicType.LONG)),
        Contracts.operation(mapped, "getThread").parameters().stream()
            .map(Parameter::type)
            .toList());
  }
}
