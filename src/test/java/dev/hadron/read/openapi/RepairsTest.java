package dev.hadron.read.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hadron.api.AnySchema;
import dev.hadron.api.Api;
import dev.hadron.api.ApiResponse;
import dev.hadron.api.ApiSchema;
import dev.hadron.api.ObjectSchema;
import dev.hadron.api.StringSchema;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Slips of the hand in a contract: what is put right, and what is only asked about. */
class RepairsTest {

  private static List<String> told(ApiReading reading) {
    return Contracts.ledger(reading).stream()
        .map(line -> line.replaceFirst("^api.yaml:\\d+:\\d+: ledger: ", ""))
        .toList();
  }

  private static ApiSchema property(ApiReading reading) {
    Api api = reading.api().orElseThrow();
    ObjectSchema it = assertInstanceOf(ObjectSchema.class, api.schema("It"));
    return api.resolve(it.properties().get("x").schema());
  }

  @ParameterizedTest
  @CsvSource({"sting", "srting", "String", "strng", "str"})
  void aTypeIsReadAsTheOneThatIsMeant(String type) {
    ApiReading reading = Contracts.schemas("3.0.3", "It: {properties: {x: {type: " + type + "}}}");
    assertInstanceOf(StringSchema.class, property(reading));
    assertEquals(
        List.of("type " + type + ": is no type of a schema; read as string [openapi-unknown-type]"),
        told(reading));
  }

  @Test
  void aReferenceIsReadAsTheOneNameThatIsClose() {
    ApiReading reading =
        Contracts.schemas(
            "3.0.3",
            "Owner: {type: string}\nIt: {properties: {x: {$ref: '#/components/schema/Ownr'}}}");
    assertInstanceOf(StringSchema.class, property(reading));
    assertEquals(
        List.of(
            "$ref #/components/schema/Ownr: names nothing; read as #/components/schemas/Owner, the"
                + " only name that is close [openapi-misspelt-ref]"),
        told(reading));
    assertTrue(
        reading.api().orElseThrow().document().text().contains("#/components/schemas/Owner"),
        "what is served is right, too");
  }

  @Test
  void whatChangesNothingIsNotServed() {
    String schemas =
        """
        It: {properties: {x: {nullable: true}, y: {$ref: '#/components/schemas/Sum', type: string, description: How much}}}
        Sum: {type: object, nullable: true, properties: {nullable: {type: string}}}
        """;
    ApiReading reading = Contracts.schemas("3.0.3", schemas);
    assertTrue(assertInstanceOf(AnySchema.class, property(reading)).nullable());
    assertEquals(
        List.of(
            "words nullable, type: are left out of the document that is served where they change"
                + " nothing: beside a reference, or as nullable of a schema without a type"
                + " [openapi-idle-words]"),
        told(reading));
    assertEquals(
        """
        "It":{"properties":{"x":{},"y":{"$ref":"#/components/schemas/Sum","description":"How much"}}}\
        ,"Sum":{"type":"object","nullable":true,"properties":{"nullable":{"type":"string"}}}\
        """,
        reading.api().orElseThrow().document().text().replaceAll("\\s+(?!much)", "")
            .replaceFirst(".*\"schemas\":\\{", "")
            .replaceFirst("}}}$", ""));
  }

  @Test
  void whatStandsBesideAReferenceCountsSince31() {
    ApiReading reading =
        Contracts.schemas(
            "3.1.0",
            "Sum: {type: string}\nIt: {properties: {x: {$ref: '#/components/schemas/Sum', maxLength: 3}}}");
    assertEquals(List.of(), told(reading));
    assertTrue(reading.api().orElseThrow().document().text().contains("maxLength: 3"));
  }

  @ParameterizedTest
  @CsvSource({
    "Owners,  Owner,              ; did you mean Owners?",
    "PetV1,   PetV2,              ''",
    "Kitten,  Owner,              ''",
  })
  void aNameThatMayMeanSomethingElseIsOnlyAskedAbout(String known, String written, String asked) {
    ApiReading reading =
        Contracts.schemas(
            "3.0.3",
            "%s: {type: string}\nIt: {properties: {x: {$ref: '#/components/schemas/%s'}}}"
                .formatted(known, written));
    assertInstanceOf(AnySchema.class, property(reading));
    assertEquals(
        List.of(
            "$ref #/components/schemas/%s: names nothing; read as if left out%s [openapi-dangling-ref]"
                .formatted(written, asked)),
        told(reading));
  }

  @Test
  void whatIsNoStatusIsLeftOut() {
    ApiReading reading =
        Contracts.reading(
            "api.yaml",
            """
            openapi: 3.0.3
            info: {title: t, version: '1'}
            paths:
              /a:
                get:
                  responses:
                    '2000': {description: odd}
                    4xx: {description: bad}
                    ok: {description: fine}
                    404: {description: gone}
            """);
    assertEquals(
        List.of("4XX", "404"),
        reading.api().orElseThrow().operations().get(0).responses().stream()
            .map(ApiResponse::status)
            .toList());
    assertEquals(
        List.of(
            "status 2000: is no HTTP status: the answer is left out; did you mean 200?"
                + " [openapi-unknown-status]",
            "status ok: is no HTTP status: the answer is left out [openapi-unknown-status]"),
        told(reading));
  }

  @Test
  void aSchemaThatIsMadeOfItselfIsTold() {
    ApiReading reading =
        Contracts.schemas(
            "3.0.3",
            """
            A: {allOf: [{$ref: '#/components/schemas/B'}, {properties: {x: {type: string}}}]}
            B: {allOf: [{$ref: '#/components/schemas/A'}, {properties: {y: {type: string}}}]}
            """);
    assertEquals(
        List.of(
            "schema A: is made of itself (A, B, A): each part counts once [openapi-circular-allof]"),
        told(reading));
  }

  @Test
  void namesAndDataAreNoTypes() {
    String schemas =
        """
        It:
          example: {type: sting, $ref: '#/components/schemas/Its'}
          x-kind: {type: sting}
          properties:
            type: {type: string, default: sting}
            example: {type: string}
        """;
    ApiReading reading = Contracts.schemas("3.0.3", schemas);
    assertEquals(List.of(), told(reading));
    assertFalse(reading.api().orElseThrow().document().text().startsWith("{"), "as given");
  }

  @Test
  void aPatternThatNobodyCanReadIsLeftOut() {
    ApiReading reading =
        Contracts.schemas("3.0.3", "It: {properties: {x: {type: string, pattern: '('}}}");
    StringSchema text = assertInstanceOf(StringSchema.class, property(reading));
    assertTrue(text.pattern().isEmpty());
    assertEquals(
        List.of(
            "pattern (: is no regular expression that can be read, and is left out: Unclosed group"
                + " [openapi-unreadable-pattern]"),
        told(reading));
  }
}
