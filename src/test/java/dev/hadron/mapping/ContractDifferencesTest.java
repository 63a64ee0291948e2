package dev.hadron.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hadron.model.ApiInfo;
import dev.hadron.model.BasicType;
import dev.hadron.model.Constraints;
import dev.hadron.model.Parameter;
import dev.hadron.model.ValueType;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the code of a service says otherwise than its contract, and why. */
class ContractDifferencesTest {

  private static final String DESK =
      """
      openapi: 3.0.3
      info: {title: Desk, version: '1'}
      paths:
        /notes/:
          get:
            parameters:
              - {name: limit, in: query, schema: {type: integer}}
              - {name: page, in: query, schema: {type: integer, format: int32}}
              - {name: where, in: query, schema: {type: object, properties: {a: {type: string}}}}
              - {name: deep, in: query, style: deepObject, schema: {type: object, properties: {b: {type: string}}}}
              - {name: whole, in: query, explode: false, schema: {type: object, properties: {c: {type: string}}}}
              - {name: Accept, in: header, schema: {type: string}}
            responses:
              200:
                description: ok
                content:
                  application/xml: {schema: {type: array, items: {$ref: '#/components/schemas/Note'}}}
                  application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Note'}}}
        /notes/{id}:
          get:
            operationId: getNote
            responses: {200: {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Note'}}}}}
      components:
        schemas:
          Note: {type: object, properties: {id: {type: string}, text: {type: string}}}
      """;

  @Test
  void eachIsTheBeginningOfALineThatTheTestPrints() {
    assertEquals(
        List.of(
            new ApiInfo.Difference(
                "get /notes is", "the contract gives it no id, or one that another operation has"),
            new ApiInfo.Difference(
                "get /notes takes query where",
                "properties of an object are parameters of their own"),
            new ApiInfo.Difference(
                "get /notes takes query a", "properties of an object are parameters of their own"),
            new ApiInfo.Difference(
                "get /notes takes query deep",
                "properties of an object are parameters of their own"),
            new ApiInfo.Difference(
                "get /notes takes query whole", "objects in parameters are taken as text"),
            new ApiInfo.Difference("get /notes takes header Accept", "HTTP defines the header"),
            new ApiInfo.Difference(
                "get /notes answers 200 application/xml",
                "of several media types one is served"),
            new ApiInfo.Difference(
                "get /notes/{id} takes path id",
                "the path names it, and nothing describes it")),
        Contracts.map(DESK).model().api().document().orElseThrow().differences());
  }

  @Test
  void aKeyThatIsReadAsANumberIsDescribedAsTheTextThatItIsSaidToBe() {
    String pens =
        """
        openapi: 3.0.3
        info: {title: Desk, version: '1'}
        paths:
          /pens:
            post:
              operationId: addPen
              requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Pen'}}}}
              responses: {201: {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Pen'}}}}}
          /pens/{id}:
            get:
              operationId: getPen
              parameters: [{name: id, in: path, required: true, schema: {type: string%s}}]
              responses: {200: {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Pen'}}}}}
        components:
          schemas:
            Pen: {type: object, properties: {id: {type: integer, format: int64}, ink: {type: string}}}
        """;
    ApiMapped plain = Contracts.map(pens.formatted(""));
    Parameter id = Contracts.operation(plain, "getPen").parameters().get(0);
    assertEquals(ValueType.of(BasicType.LONG), id.type());
    assertEquals(Constraints.NONE.withType("string"), id.constraints());
    assertEquals(List.of(), plain.model().api().document().orElseThrow().differences());
    assertEquals(
        List.of(
            new ApiInfo.Difference(
                "get /pens/{id} takes path id",
                "a key is read as the stored value that it is compared with")),
        Contracts.map(pens.formatted(", maxLength: 9"))
            .model()
            .api()
            .document()
            .orElseThrow()
            .differences());
  }

  @Test
  void queryParametersOfAListThatNameNothingStoredAreUnsupported() {
    assertEquals(
        List.of("a", "deep[b]", "whole"),
        Contracts.map(DESK).model().operations().get(0).unsupportedParameters().stream()
            .map(parameter -> parameter.wireName())
            .toList());
  }

  @Test
  void whatTheCodeLeavesOpenIsTold() {
    String document =
        """
        openapi: 3.0.3
        info: {title: Desk, version: '1'}
        paths:
          /odd:
            get:
              operationId: odd
              responses:
                200: {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Lists'}}}}
                201: {description: ok, content: {application/json: {schema: {type: object, properties: {none: {type: object, additionalProperties: false}}}}}}
                205: {description: ok, content: {application/json: {schema: {type: string}}}}
        components:
          schemas:
            Lists: {type: array, items: {$ref: '#/components/schemas/Lists'}}
        """;
    assertEquals(
        List.of(
            new ApiInfo.Difference(
                "get /odd answers 200 application/json[]",
                "a list of nothing but itself holds any JSON"),
            new ApiInfo.Difference(
                "get /odd answers 201 application/json none: nothing else",
                "an object without properties is kept as any object"),
            new ApiInfo.Difference(
                "get /odd answers 205 application/json", "HTTP lets it have no body")),
        Contracts.map(document).model().api().document().orElseThrow().differences());
  }

  @Test
  void whatIsNullableThroughAnotherNameAndADefaultOfAnotherTypeAreTold() {
    String desk =
        """
        openapi: 3.0.3
        info: {title: Desk, version: '1'}
        paths:
          /desk:
            get:
              operationId: getDesk
              parameters: [{name: size, in: query, schema: {type: integer, default: many}}]
              responses: {200: {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Desk'}}}}}
        components:
          schemas:
            Desk: {allOf: [{$ref: '#/components/schemas/Table'}], nullable: true}
            Table: {type: object, properties: {legs: {type: integer}}}
        """;
    assertEquals(
        List.of(
            new ApiInfo.Difference(
                "get /desk takes query size: default", "the default is no value of the type"),
            new ApiInfo.Difference(
                "get /desk answers 200 application/json: nullable",
                "a body is there or it is not")),
        Contracts.map(desk).model().api().document().orElseThrow().differences());
  }

  @Test
  void bytesThatAreSaidToBeAListOfTextsAreSentAsTheyAre() {
    ApiMapped mapped =
        Contracts.map(
            """
            openapi: 3.0.1
            info: {title: Desk, version: '1'}
            paths:
              /maps/{sheet}:
                get:
                  operationId: getMap
                  parameters: [{name: sheet, in: path, required: true, style: label, schema: {type: array, items: {type: integer}}}]
                  responses: {200: {description: ok, content: {image/png: {schema: {type: array, items: {type: string, format: byte}}}}}}
            """);
    assertEquals(
        List.of(
            new ApiInfo.Difference(
                "get /maps/{sheet} takes path sheet",
                "lists in the style of the path are taken as text"),
            new ApiInfo.Difference(
                "get /maps/{sheet} answers 200 image/png",
                "bytes are sent as they are, not as a list of texts")),
        mapped.model().api().document().orElseThrow().differences());
    assertEquals(
        Optional.of(ValueType.of(BasicType.BYTES)),
        Contracts.operation(mapped, "getMap").success().body());
  }
}
