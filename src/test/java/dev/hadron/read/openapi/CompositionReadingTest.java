package dev.hadron.read.openapi;

import static dev.hadron.read.openapi.Contracts.it;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hadron.api.AllOfSchema;
import dev.hadron.api.AnySchema;
import dev.hadron.api.Api;
import dev.hadron.api.ApiProperty;
import dev.hadron.api.ApiSchema;
import dev.hadron.api.Discriminator;
import dev.hadron.api.EnumSchema;
import dev.hadron.api.FlatObject;
import dev.hadron.api.ObjectSchema;
import dev.hadron.api.RefSchema;
import dev.hadron.api.StringSchema;
import dev.hadron.api.UnionSchema;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Schemas made of others: parts, flattened objects, unions and discriminators. */
class CompositionReadingTest {

  private static final String ANIMALS =
      """
      Named: {type: object, required: [name], properties: {name: {type: string}}}
      Animal:
        allOf:
          - $ref: '#/components/schemas/Named'
          - {properties: {age: {type: integer}, home: {type: string}}}
        required: [home]
        discriminator: {propertyName: kind, mapping: {d: '#/components/schemas/Dog'}}
      Dog:
        description: Barks
        allOf:
          - $ref: '#/components/schemas/Animal'
        properties:
          age: {}
          bark: {type: boolean}
      """;

  private static Api api(String version, String schemas) {
    return Contracts.schemas(version, schemas).api().orElseThrow();
  }

  @Test
  void anAllOfKnowsItsParts() {
    AllOfSchema dog = (AllOfSchema) api("3.0.3", ANIMALS).schema("Dog");
    assertEquals(List.of("Animal"), dog.includes());
    assertEquals(2, dog.parts().size());
    assertEquals("Barks", dog.description());
    assertEquals(List.of("Dog"), api("3.0.3", ANIMALS).extensionsOf("Animal"));
  }

  @Test
  void anAllOfFlattensToOneObject() {
    Api api = api("3.0.3", ANIMALS);
    FlatObject dog = api.flatten(api.schema("Dog")).orElseThrow();
    assertEquals(List.of("name", "age", "home", "bark"), List.copyOf(dog.properties().keySet()));
    assertEquals(
        List.of("name", "home"),
        dog.properties().values().stream()
            .filter(ApiProperty::required)
            .map(ApiProperty::name)
            .toList());
    assertEquals(List.of("Animal", "Named"), dog.includes());
    assertEquals("IntegerSchema", dog.properties().get("age").schema().getClass().getSimpleName());
    Discriminator discriminator = dog.discriminator().orElseThrow();
    assertEquals("kind", discriminator.property());
    assertEquals(Map.of("d", "Dog"), discriminator.mapping());
    assertEquals("d", discriminator.valueOf("Dog"));
  }

  @Test
  void whatIsRequiredAndNowhereDescribedIsThereAsAnyValue() {
    Api api =
        api(
            "3.0.3",
            """
            Folder: {type: object, required: [name, Id], properties: {Name: {}, Id: {}}}
            Closed:
              type: object
              required: [name]
              additionalProperties: false
              properties: {Name: {}}
            Kind:
              type: object
              required: [kind]
              properties: {Name: {}}
              discriminator: {propertyName: kind}
            Bare: {type: object, required: [name]}
            """);
    FlatObject folder = api.flatten(api.schema("Folder")).orElseThrow();
    assertEquals(List.of("Name", "Id", "name"), List.copyOf(folder.properties().keySet()));
    assertEquals(Set.of("name"), folder.undescribed());
    ApiProperty name = folder.properties().get("name");
    assertTrue(name.required());
    assertTrue(assertInstanceOf(AnySchema.class, name.schema()).nullable());
    for (String other : List.of("Closed", "Kind", "Bare")) {
      assertEquals(Set.of(), api.flatten(api.schema(other)).orElseThrow().undescribed(), other);
    }
  }

  @Test
  void schemasThatIncludeOneAnotherStillFlatten() {
    Api api =
        api(
            "3.0.3",
            """
            A: {allOf: [{$ref: '#/components/schemas/B'}, {properties: {a: {type: string}}}]}
            B: {allOf: [{$ref: '#/components/schemas/A'}, {properties: {b: {type: string}}}]}
            """);
    assertEquals(
        List.of("a", "b"),
        api.flatten(api.schema("A")).orElseThrow().properties().keySet().stream()
            .sorted()
            .toList());
  }

  @Test
  void aScalarIsNoObject() {
    Api api = api("3.0.3", "It: {type: string}");
    assertTrue(api.flatten(api.schema("It")).isEmpty());
  }

  @Test
  void oneReferenceInAnAllOfIsAReferenceWithFactsOfItsOwn() {
    RefSchema ref =
        (RefSchema)
            it(
                "3.0.3",
                """
                Other: {type: object}
                It: {nullable: true, description: Mine, allOf: [{$ref: '#/components/schemas/Other'}]}
                """);
    assertEquals("Other", ref.name());
    assertEquals("Mine", ref.description());
    assertTrue(ref.nullable());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It: {allOf: [{$ref: '#/components/schemas/Key'}, {type: string, description: Its key.}]}",
        "It: {$ref: '#/components/schemas/Key', type: string, description: Its key.}",
        "It: {allOf: [{type: string, pattern: '^k_'}, {type: string, description: Its key.}]}",
        "It: {allOf: [{type: string}, {type: string, description: Its key., pattern: '^k_'}]}",
        "It: {allOf: [{type: [string, 'null']}, {type: string, description: Its key., pattern: '^k_'}]}"
      })
  void aPartThatSaysNoMoreThanATypeIsNone(String schema) {
    Api api = api("3.1.0", schema + "\nKey: {type: string, pattern: '^k_'}\n");
    ApiSchema it = api.schema("It");
    assertEquals("Its key.", it.description());
    assertFalse(it.nullable());
    assertEquals(Optional.of("^k_"), ((StringSchema) api.resolve(it)).pattern());
  }

  @Test
  void ofPartsThatSayNoMoreThanATypeOneStays() {
    assertInstanceOf(
        StringSchema.class,
        api("3.1.0", "It: {allOf: [{type: string}, {type: string, description: d}]}").schema("It"));
  }

  @Test
  void annotationsAmongThePartsAreFacts() {
    ApiSchema ref =
        it(
            "3.0.3",
            """
            Other: {type: object}
            It: {allOf: [{$ref: '#/components/schemas/Other'}, {description: Mine}]}
            """);
    assertInstanceOf(RefSchema.class, ref);
    assertEquals("Mine", ref.description());
  }

  @Test
  void keywordsBesideAReferenceCountFromThreeOneOn() {
    String schemas =
        """
        Other: {type: object}
        It: {$ref: '#/components/schemas/Other', properties: {more: {type: string}}}
        """;
    AllOfSchema both = (AllOfSchema) it("3.1.0", schemas);
    assertEquals(List.of("Other"), both.includes());
    assertInstanceOf(ObjectSchema.class, both.parts().get(1));
    ApiReading before = Contracts.schemas("3.0.3", schemas);
    assertInstanceOf(RefSchema.class, before.api().orElseThrow().schema("It"));
    assertEquals(
        List.of(
            "api.yaml:1:1: ledger: words properties: are left out of the document that is served"
                + " where they change nothing: beside a reference, or as nullable of a schema"
                + " without a type [openapi-idle-words]",
            "api.yaml:7:10: ledger: keywords beside $ref #/components/schemas/Other: do not count"
                + " before OpenAPI 3.1 [openapi-ref-siblings]"),
        Contracts.ledger(before));
  }

  @Test
  void aUnionHasVariantsAndADiscriminator() {
    UnionSchema union =
        (UnionSchema)
            it(
                "3.0.3",
                """
                Cat: {type: object}
                Dog: {type: object}
                It:
                  oneOf:
                    - $ref: '#/components/schemas/Cat'
                    - $ref: '#/components/schemas/Dog'
                  discriminator: {propertyName: kind, mapping: {meow: Cat, wuff: '#/components/schemas/Dog'}}
                """);
    assertEquals(UnionSchema.Kind.ONE_OF, union.kind());
    assertEquals(2, union.variants().size());
    assertEquals(
        Map.of("meow", "Cat", "wuff", "Dog"), union.discriminator().orElseThrow().mapping());
  }

  @Test
  void aUnionMayMixScalarsAndObjects() {
    UnionSchema union =
        (UnionSchema) it("3.0.3", "It: {anyOf: [{type: string}, {properties: {a: {}}}]}");
    assertEquals(UnionSchema.Kind.ANY_OF, union.kind());
    assertInstanceOf(StringSchema.class, union.variants().get(0));
    assertInstanceOf(ObjectSchema.class, union.variants().get(1));
  }

  @Test
  void variantsInheritAScalarType() {
    UnionSchema union =
        (UnionSchema) it("3.0.3", "It: {type: string, anyOf: [{enum: [1]}, {maxLength: 3}]}");
    assertEquals(EnumSchema.Type.STRING, ((EnumSchema) union.variants().get(0)).type());
  }

  @Test
  void aUnionBesidePropertiesIsAPart() {
    Api api =
        api(
            "3.0.3",
            """
            It:
              properties: {id: {type: string}}
              oneOf: [{properties: {a: {type: string}}}, {properties: {b: {type: string}}}]
            """);
    FlatObject flat = api.flatten(api.schema("It")).orElseThrow();
    assertEquals(List.of("id"), List.copyOf(flat.properties().keySet()));
    assertEquals(1, flat.unions().size());
  }

  @Test
  void conditionsOnPresenceAreNoVariants() {
    ApiReading reading =
        Contracts.schemas(
            "3.0.3", "It: {properties: {a: {}, b: {}}, anyOf: [{required: [a]}, {required: [b]}]}");
    assertInstanceOf(ObjectSchema.class, reading.api().orElseThrow().schema("It"));
    assertEquals(
        List.of(
            "api.yaml:6:38: ledger: key anyOf: conditions on which properties are present are not"
                + " checked [openapi-unused]"),
        Contracts.ledger(reading));
  }

  @Test
  void schemasMayReferToThemselves() {
    ObjectSchema tree =
        (ObjectSchema)
            it(
                "3.0.3",
                "It: {properties: {children: {type: array, items: {$ref:"
                    + " '#/components/schemas/It'}}}}");
    assertEquals(List.of("children"), List.copyOf(tree.properties().keySet()));
  }
}
