package dev.hadron.read.openapi;

import static dev.hadron.read.openapi.Contracts.it;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hadron.api.AdditionalProperties;
import dev.hadron.api.AnySchema;
import dev.hadron.api.ApiSchema;
import dev.hadron.api.ArraySchema;
import dev.hadron.api.BooleanSchema;
import dev.hadron.api.EnumSchema;
import dev.hadron.api.IntegerSchema;
import dev.hadron.api.JsonValue;
import dev.hadron.api.MapSchema;
import dev.hadron.api.NumberRange;
import dev.hadron.api.NumberSchema;
import dev.hadron.api.ObjectSchema;
import dev.hadron.api.StringSchema;
import dev.hadron.api.UnionSchema;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Schemas that describe a value by themselves, in the spellings of 3.0 and 3.1. */
class SchemaReadingTest {

  @Test
  void anEscapeThatYamlTookOverFromJsonIsRead() {
    ApiReading reading =
        Contracts.schemas("3.0.3", "It: {type: string, pattern: \"^\\/a\\\\/b$\"}");
    StringSchema it = (StringSchema) reading.api().orElseThrow().schema("It");
    assertEquals("^/a\\/b$", it.pattern().orElseThrow());
  }

  @Test
  void anObjectHasPropertiesInOrderWithTheirPlaces() {
    ObjectSchema object =
        (ObjectSchema)
            it(
                "3.0.3",
                """
                It:
                  title: A thing
                  required: [b, elsewhere]
                  additionalProperties: false
                  properties:
                    b: {type: string, readOnly: true, description: Bee}
                    a: {type: boolean, writeOnly: true, x-hadron-owner: true}
                """);
    assertEquals(List.of("b", "a"), List.copyOf(object.properties().keySet()));
    assertTrue(object.properties().get("b").required());
    assertFalse(object.properties().get("a").required());
    assertEquals(Set.of("b", "elsewhere"), object.required());
    assertEquals("api.yaml:11:9", object.properties().get("b").location().toString());
    assertEquals("A thing", object.title());
    assertInstanceOf(AdditionalProperties.Forbidden.class, object.additional());
    ApiSchema bee = object.properties().get("b").schema();
    assertTrue(bee.readOnly());
    assertEquals("Bee", bee.description());
    ApiSchema a = object.properties().get("a").schema();
    assertTrue(a.writeOnly());
    assertEquals("true", a.facts().extensions().get("x-hadron-owner").toJson());
  }

  @Test
  void anObjectOfUnnamedMembersIsAMap() {
    MapSchema map =
        (MapSchema) it("3.0.3", "It: {type: object, additionalProperties: {type: integer}}");
    assertInstanceOf(IntegerSchema.class, map.values());
    MapSchema free = (MapSchema) it("3.0.3", "It: {type: object, additionalProperties: true}");
    assertInstanceOf(AnySchema.class, free.values());
    ObjectSchema open = (ObjectSchema) it("3.0.3", "It: {type: object}");
    assertInstanceOf(AdditionalProperties.Unspecified.class, open.additional());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {type: string}                              |     | 0
          {type: string, enum: [a, b]}                | a,b | 0
          {enum: [a]}                                 | a   | 0
          {$ref: '#/components/schemas/Letter'}       | c   | 0
          {type: string, maxLength: 3}                |     | 1
          """)
  void namesOfMembersMayBeAClosedList(String names, String read, int unused) {
    String map = "It: {type: object, additionalProperties: {type: integer}, propertyNames: %s}\n";
    ApiReading reading =
        Contracts.schemas("3.1.0", map.formatted(names) + "Letter: {type: string, enum: [c]}\n");
    MapSchema it = (MapSchema) reading.api().orElseThrow().schema("It");
    assertEquals(read == null ? List.of() : List.of(read.split(",")), it.names());
    assertEquals(unused, Contracts.ledger(reading).size());
  }

  @Test
  void anObjectMayHaveBothNamedAndUnnamedMembers() {
    ObjectSchema object =
        (ObjectSchema)
            it("3.0.3", "It: {properties: {a: {}}, additionalProperties: {type: string}}");
    AdditionalProperties.Allowed allowed =
        assertInstanceOf(AdditionalProperties.Allowed.class, object.additional());
    assertInstanceOf(StringSchema.class, allowed.values());
  }

  @Test
  void arraysNest() {
    ArraySchema array =
        (ArraySchema)
            it(
                "3.0.3",
                "It: {type: array, minItems: 1, maxItems: 5, uniqueItems: true, items: {type:"
                    + " array, items: {type: number}}}");
    assertEquals(OptionalInt.of(1), array.minItems());
    assertEquals(OptionalInt.of(5), array.maxItems());
    assertTrue(array.uniqueItems());
    assertInstanceOf(NumberSchema.class, ((ArraySchema) array.items()).items());
  }

  @Test
  void textsHaveFormatLengthAndPattern() {
    StringSchema text =
        (StringSchema)
            it(
                "3.0.3",
                "It: {type: string, format: email, minLength: 3, maxLength: 99999999999,"
                    + " pattern: '^a+$', default: 1.0, example: no}");
    assertEquals("email", text.format());
    assertEquals(OptionalInt.of(3), text.minLength());
    assertEquals(OptionalInt.empty(), text.maxLength());
    assertEquals(Optional.of("^a+$"), text.pattern());
    assertEquals("\"1.0\"", text.facts().defaultValue().map(JsonValue::toJson).orElseThrow());
    assertEquals("\"no\"", text.facts().example().map(JsonValue::toJson).orElseThrow());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "3.0.3 | {type: integer, minimum: 1, exclusiveMinimum: true, maximum: 9}",
        "3.1.0 | {type: integer, exclusiveMinimum: 1, maximum: 9}"
      })
  void exclusiveBoundsHaveTwoSpellings(String version, String schema) {
    IntegerSchema number = (IntegerSchema) it(version, "It: " + schema);
    assertEquals(
        new NumberRange(
            Optional.of(BigDecimal.ONE),
            true,
            Optional.of(BigDecimal.valueOf(9)),
            false,
            Optional.empty()),
        number.range());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{type: string, nullable: true}",
        "{type: [string, 'null']}",
        "{type: string, x-nullable: true}",
        "{oneOf: [{type: string}, {type: 'null'}]}",
        "{anyOf: [{type: 'null'}, {type: string}]}",
        "{type: string | null}"
      })
  void everySpellingOfNullIsTheSameFact(String schema) {
    ApiSchema text = it("3.1.0", "It: " + schema);
    assertInstanceOf(StringSchema.class, text);
    assertTrue(text.nullable());
  }

  @Test
  void severalTypesAreAUnion() {
    UnionSchema union = (UnionSchema) it("3.1.0", "It: {type: [string, integer, 'null']}");
    assertTrue(union.nullable());
    assertInstanceOf(StringSchema.class, union.variants().get(0));
    assertInstanceOf(IntegerSchema.class, union.variants().get(1));
  }

  @Test
  void enumsKeepTheirValuesAndLoseNull() {
    EnumSchema texts =
        (EnumSchema) it("3.0.3", "It: {type: string, enum: [no, 1.0, '', null, no, a b]}");
    assertEquals(
        List.of("\"no\"", "\"1.0\"", "\"\"", "\"a b\""),
        texts.values().stream().map(JsonValue::toJson).toList());
    assertEquals(EnumSchema.Type.STRING, texts.type());
    assertTrue(texts.nullable());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{enum: [1, 2]} | INTEGER",
        "{type: number, enum: [1, 2.5]} | NUMBER",
        "{type: number, enum: [1, 2]} | NUMBER",
        "{enum: [true]} | BOOLEAN",
        "{enum: [a, 1]} | MIXED",
        "{const: only} | STRING"
      })
  void enumsKnowTheTypeOfTheirValues(String schema, EnumSchema.Type type) {
    assertEquals(type, ((EnumSchema) it("3.1.0", "It: " + schema)).type());
  }

  @Test
  void bothBooleansAreNoEnum() {
    assertInstanceOf(BooleanSchema.class, it("3.0.3", "It: {type: boolean, enum: [true, false]}"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{properties: {a: {}}} | ObjectSchema",
        "{items: {}} | ArraySchema",
        "{maxLength: 3} | StringSchema",
        "{format: date-time} | StringSchema",
        "{format: int64} | IntegerSchema",
        "{minimum: 3} | NumberSchema",
        "{description: whatever} | AnySchema",
        "true | AnySchema"
      })
  void aMissingTypeIsInferred(String schema, String kind) {
    assertEquals(kind, it("3.1.0", "It: " + schema).getClass().getSimpleName());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Object | ObjectSchema | object",
        "bool | BooleanSchema | boolean",
        "int | IntegerSchema | integer",
        "float | NumberSchema | number",
        "nonsense | AnySchema | if left out"
      })
  void wordsOfOtherLanguagesAreRepaired(String type, String kind, String readAs) {
    ApiReading reading = Contracts.schemas("3.0.3", "It: {type: " + type + "}");
    assertEquals(kind, reading.api().orElseThrow().schema("It").getClass().getSimpleName());
    assertEquals(
        List.of(
            "api.yaml:6:10: ledger: type "
                + type
                + ": is no type of a schema; read as "
                + readAs
                + " [openapi-unknown-type]"),
        Contracts.ledger(reading));
  }

  @Test
  void whatShapesNothingStandsInTheLedger() {
    ApiReading reading =
        Contracts.schemas("3.1.0", "It: {type: string, not: {const: a}, propperties: {}}");
    assertEquals(
        List.of(
            "api.yaml:6:24: ledger: key not: exclusions are not checked [openapi-unused]",
            "api.yaml:6:41: ledger: key propperties: is none of a schema's and was ignored; did you mean properties?"
                + " [openapi-unknown-key]"),
        Contracts.ledger(reading));
  }
}
