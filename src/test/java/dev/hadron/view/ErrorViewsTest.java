package dev.hadron.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hadron.diagnostic.LedgerEntry;
import dev.hadron.mapping.ApiMapped;
import dev.hadron.mapping.Contracts;
import dev.hadron.model.ServiceModel;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the shape that a contract gives to its errors says what is invalid. */
class ErrorViewsTest {

  private static String body(String properties, String required) {
    ServiceModel model = map(properties, required).model();
    return new ErrorViews(model, new JavaTypes(model)).view().body();
  }

  private static ApiMapped map(String properties, String required) {
    String document =
        """
        openapi: 3.0.3
        info: {title: Things, version: '1'}
        paths:
          /things:
            get:
              responses:
                '204': {description: done}
                default:
                  description: failed
                  content: {application/json: {schema: {$ref: '#/components/schemas/Failure'}}}
        components:
          schemas:
            Failure: {type: object, required: [%s], properties: {%s}}
            Part: {type: object, properties: {field: {type: string}, message: {type: string}}}
            Named: {type: object, properties: {name: {type: string}, reason: {type: string}}}
            Both: {type: object, properties: {title: {type: string}, detail: {type: string}, pointer: {type: string}, parameter: {type: string}}}
            Links: {type: object, properties: {href: {type: string}}}
            Api: {type: object, properties: {detail: {type: string}, source: {type: object, properties: {pointer: {type: string}}}}}
            Odd: {type: object, properties: {name: {type: string}, problem: {type: string}}}
            Inner: {type: object, properties: {code: {type: string, example: not_found}, message: {type: string}, target: {type: string}, details: {type: array, items: {}}}}
            Placed: {type: object, properties: {field: {type: string}, path: {type: string}, message: {type: string}}}
            Bank: {type: object, properties: {path: {type: string, description: The JSON Path of the field with error.}, message: {type: string}}}
            Shown: {type: object, properties: {field: {type: string, example: /customer/name}, message: {type: string}}}
            Listed: {type: object, properties: {fields: {type: array, items: {type: string}}, message: {type: string}}}
            Graded: {type: object, required: [grade], properties: {grade: {type: string, enum: [ERROR, WARNING]}, text: {type: string}}}
            Body: {type: object, properties: {body: {type: array, items: {type: string}}}}
        """
            .formatted(required, properties);
    return Contracts.map(document);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          message: {type: string}                                                                         | new Failure(problem.explained())
          message: {type: string}, field: {type: string}                                                  | new Failure(problem.detail(), problem.errors().isEmpty() ? null : problem.names())
          fields: {type: array, items: {type: string}}                                                    | new Failure(problem.errors().stream().map(error -> error.name()).toList())
          errors: {type: array, items: {type: string}}                                                    | new Failure(problem.messages())
          errors: {$ref: '#/components/schemas/Body'}                                                     | new Failure(new Body(problem.messages()))
          errors: {type: object, additionalProperties: {type: string}}                                    | new Failure(problem.textByName())
          errors: {type: object, additionalProperties: {type: array, items: {type: string}}}              | new Failure(problem.byName())
          message: {type: string}, errors: {type: object, additionalProperties: {type: string}}           | new Failure(problem.detail(), problem.errors().isEmpty() ? null : problem.textByName())
          title: {type: string}                                                                           | new Failure(problem.explained())
          errors: {type: array, items: {$ref: '#/components/schemas/Both'}}                               | new Failure(problem.causes().stream().map(error -> new Both(problem.title(), error.detail(), error.pointer(), error.parameter())).toList())
          labels: {type: object, additionalProperties: {type: string}}                                    | new Failure(null)
          details: {type: object}                                                                         | new Failure(JsonNodeFactory.instance.pojoNode(problem.byName()))
          errors: {type: array, items: {$ref: '#/components/schemas/Part'}}                               | new Failure(problem.causes().stream().map(error -> new Part(error.name(), error.detail())).toList())
          title: {type: string}, errors: {type: array, items: {$ref: '#/components/schemas/Named'}}       | new Failure(problem.title(), problem.errors().stream().map(error -> new Named(error.name(), error.detail())).toList())
          text: {type: string}, fields: {type: array, items: {$ref: '#/components/schemas/Odd'}}          | new Failure(problem.detail(), problem.errors().stream().map(error -> new Odd(error.name(), error.detail())).toList())
          faultstring: {type: string}, id: {type: string}                                                 | new Failure(problem.explained(), problem.correlationId())
          status: {type: integer, format: int32}, reason: {type: string}, messages: {type: array, items: {type: string}} | new Failure(problem.status(), problem.title(), problem.messages())
          error: {$ref: '#/components/schemas/Inner'}                                                     | new Failure(new Inner(problem.title().toLowerCase(Locale.ROOT).replace(" ", "_"), problem.detail(), problem.errors().isEmpty() ? null : problem.names(), problem.errors().stream().<JsonNode>map(error -> JsonNodeFactory.instance.pojoNode(error)).toList()))
          blurb: {type: string, description: What went wrong.}, code: {type: string, example: NOT_FOUND}  | new Failure(problem.explained(), problem.title().toUpperCase(Locale.ROOT).replace(" ", "_"))
          text: {type: string}, code: {type: string, example: NOT_FOUND, maxLength: 4}                    | new Failure(problem.explained(), String.valueOf(problem.status()))
          text: {type: string}, code: {type: string, minLength: 5, maxLength: 5}                          | new Failure(problem.explained(), "00" + problem.status())
          success: {type: boolean}, whatever: {type: string}, api: {type: string, default: v1}            | new Failure(false, problem.explained(), "v1")
          kind: {type: string, enum: [error]}, msg: {type: string}                                        | new Failure(FailureKind.ERROR, problem.explained())
          code: {type: string, enum: [NOT_FOUND, VALIDATION_ERROR, OTHER]}, message: {type: string}       | new Failure(failureCodeOf(problem.status()), problem.explained())
          grade: {type: string, enum: [a, b]}, message: {type: string}                                    | new Failure(null, problem.explained())
          title: {type: string}, errors: {type: array, minItems: 1, items: {$ref: '#/components/schemas/Part'}} | new Failure(problem.title(), problem.causes().stream().map(error -> new Part(error.name(), error.detail())).toList())
          errors: {type: array, items: {$ref: '#/components/schemas/Graded'}}                             | new Failure(problem.causes().stream().map(error -> new Graded(GradedGrade.ERROR, error.detail())).toList())
          detail: {anyOf: [{type: string}, {type: object}]}                                               | new Failure(JsonNodeFactory.instance.textNode(problem.explained()))
          links: {type: array, items: {$ref: '#/components/schemas/Links'}}                               | new Failure(List.of())
          errors: {type: array, items: {$ref: '#/components/schemas/Placed'}}                             | new Failure(problem.causes().stream().map(error -> new Placed(error.name(), error.pointer(), error.detail())).toList())
          errors: {type: array, items: {$ref: '#/components/schemas/Bank'}}                               | new Failure(problem.causes().stream().map(error -> new Bank(error.name(), error.detail())).toList())
          errors: {type: array, items: {$ref: '#/components/schemas/Shown'}}                              | new Failure(problem.causes().stream().map(error -> new Shown(error.place(), error.detail())).toList())
          errors: {type: array, items: {$ref: '#/components/schemas/Listed'}}                             | new Failure(problem.causes().stream().map(error -> new Listed(Optional.ofNullable(error.name()).stream().toList(), error.detail())).toList())
          title: {type: string}, paths: {type: array, items: {type: string}}                              | new Failure(problem.title(), problem.errors().stream().map(error -> error.place()).toList())
          title: {type: string}, pointer: {type: string}                                                  | new Failure(problem.title(), problem.errors().isEmpty() ? null : problem.places())
          errors: {type: array, items: {$ref: '#/components/schemas/Api'}}                                | new Failure(problem.causes().stream().map(error -> new Api(error.detail(), new FailureErrorsItemSource(error.place()))).toList())
          """)
  void whatIsInvalidStandsWhereThereIsAPlaceForIt(String properties, String expected) {
    assertEquals(expected.replace("FailureErrorsItem", "Api"), body(properties, ""));
  }

  @ParameterizedTest
  @CsvSource({
    "'field: {type: string}', field, new Failure(problem.names())",
    "'errors: {type: object, additionalProperties: {type: string}}', errors,"
        + " new Failure(problem.textByName())",
  })
  void whatIsRequiredIsThereWhateverWentWrong(String properties, String required, String expected) {
    assertEquals(expected, body(properties, required));
  }

  @Test
  void aClosedListOfCodesIsToldByTheStatus() {
    ServiceModel model =
        map("code: {type: string, enum: [NOT_FOUND, INVALID_INPUT, INTERNAL, OTHER]}", "").model();
    assertEquals(
        List.of(
            "return switch (status) {",
            "case 400, 422 -> FailureCode.INVALID_INPUT;",
            "case 404 -> FailureCode.NOT_FOUND;",
            "case 500 -> FailureCode.INTERNAL;",
            "default -> status < 500 ? null : FailureCode.INTERNAL;",
            "};"),
        new ErrorViews(model, new JavaTypes(model)).view().methods().get(0).lines());
  }

  @Test
  void statusesThatARequiredCodeHasNoWordForAreInTheLedger() {
    assertEquals(
        List.of(
            "is required of every error and is null for statuses of 4xx and 5xx that its values do"
                + " not name; they name 400, 404, 422"),
        map("code: {type: string, enum: [NOT_FOUND, VALIDATION_ERROR]}", "code")
            .ledger().entries().stream()
            .filter(entry -> entry.id().equals("error-unanswered"))
            .map(LedgerEntry::outcome)
            .toList());
  }

  @Test
  void whatIsRequiredAndNothingAnswersIsInTheLedger() {
    assertEquals(
        List.of("property Failure.retryAfter", "property Failure.grade"),
        map("message: {type: string}, retryAfter: {type: integer}, grade: {type: string, enum: [a, b]},"
                    + " seen: {type: integer}",
                "message, retryAfter, grade")
            .ledger().entries().stream()
            .filter(entry -> entry.id().equals("error-unanswered"))
            .map(LedgerEntry::construct)
            .toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          instance: {type: string, format: uri}                                              | true
          instance: {type: string, format: uri-reference}                                    | false
          links: {type: object, properties: {url: {type: string, format: uri}}}              | true
          home: {type: string, format: uri}                                                  | false
          """)
  void whereARequestWentIsAWholeAddressWhereTheFormatDemandsOne(String properties, boolean whole) {
    assertEquals(whole, ErrorViews.tellAddresses(map(properties, "").model()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "*/*": {schema: {type: string}}                                              | "text/plain"
          "*/*": {schema: {$ref: '#/components/schemas/It'}}                           | "application/json"
          text/html: {schema: {type: string}}                                          | "text/html"
          application/json; charset=utf-8: {schema: {$ref: '#/components/schemas/It'}} | "application/json; charset=utf-8"
          multipart/mixed: {schema: {$ref: '#/components/schemas/It'}}                 | ProblemFormat.MEDIA_TYPE
          """)
  void aRefusalHasAFormThatCanBeWritten(String content, String media) {
    ServiceModel model =
        Contracts.map(
                """
                openapi: 3.0.3
                info: {title: Things, version: '1'}
                paths:
                  /things:
                    get:
                      operationId: getThings
                      responses:
                        '204': {description: done}
                        '400': {description: wrong, content: {%s}}
                        '409': {description: taken, content: {application/json: {schema: {type: string}}}}
                components: {schemas: {It: {type: object, properties: {message: {type: string}}}}}
                """
                    .formatted(content))
            .model();
    assertEquals(media, ErrorViews.media(model, model.operations().iterator().next(), 400));
  }
}
