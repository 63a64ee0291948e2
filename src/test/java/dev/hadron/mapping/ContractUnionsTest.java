package dev.hadron.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hadron.diagnostic.LedgerEntry;
import dev.hadron.model.RecordType;
import dev.hadron.model.ValueType;
import dev.hadron.model.Variants;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which variants of a contract's unions a caller may send. */
class ContractUnionsTest {

  private static ApiMapped map(String pet, String more) {
    return Contracts.map(
        """
        openapi: 3.0.3
        info: {title: Homes, version: '1'}
        paths:
          /homes:
            post:
              requestBody:
                content: {application/json: {schema: {$ref: '#/components/schemas/Home'}}}
              responses: {'204': {description: made}}
        components:
          schemas:
            Home: {type: object, properties: {pet: {$ref: '#/components/schemas/Pet'}}}
            Pet: %s
            Cat: {type: object, properties: {kind: {type: string}, lives: {type: integer}}}
            Dog: {type: object, properties: {kind: {type: string}, barks: {type: boolean}}}
            %s
        """
            .formatted(pet, more));
  }

  private static Optional<Variants> variants(ApiMapped mapped) {
    RecordType home =
        mapped.model().records().stream()
            .filter(record -> record.name().equals("Home"))
            .findFirst()
            .orElseThrow();
    return home.property("pet").type() instanceof ValueType.Json json
        ? json.variants()
        : Optional.empty();
  }

  private static List<String> ids(ApiMapped mapped) {
    return mapped.ledger().entries().stream().map(LedgerEntry::id).toList();
  }

  private static final String CAT_OR_DOG =
      "oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]";

  @Test
  void aDiscriminatorNamesThemByTheirSchemasOrAsItIsMapped() {
    ApiMapped plain = map("{" + CAT_OR_DOG + ", discriminator: {propertyName: kind}}", "");
    assertEquals(
        Optional.of(new Variants("kind", Map.of("Cat", "Cat", "Dog", "Dog"))), variants(plain));
    assertTrue(ids(plain).stream().noneMatch("union-as-json"::equals));
    ApiMapped mapped =
        map(
            "{"
                + CAT_OR_DOG
                + ", discriminator: {propertyName: kind, mapping: {cat: Cat, tiger: Cat}}}",
            "");
    assertEquals(
        List.of("cat", "tiger", "Dog"),
        List.copyOf(variants(mapped).orElseThrow().records().keySet()));
  }

  @Test
  void partsThatAreMadeOfEachOtherCountOnce() {
    ApiMapped mapped =
        map(
            "{allOf: [{$ref: '#/components/schemas/Fish'}, {properties: {fins: {type: integer}}}]}",
            "Fish: {allOf: [{$ref: '#/components/schemas/Pet'}, {maxProperties: 3, properties: {sea: {type: string}}}]}");
    RecordType pet =
        mapped.model().records().stream()
            .filter(record -> record.name().equals("Pet"))
            .findFirst()
            .orElseThrow();
    assertEquals(
        List.of("fins", "sea"),
        pet.properties().stream().map(RecordType.Property::name).sorted().toList());
    assertEquals(Optional.of(3), pet.members().maxLength());
  }

  @Test
  void whatNothingTellsApartIsAnyJson() {
    ApiMapped mapped = map("{" + CAT_OR_DOG + "}", "");
    assertEquals(Optional.empty(), variants(mapped));
    assertTrue(ids(mapped).contains("union-as-json"));
  }

  @Test
  void aUnionInsideOfItselfIsAnyJson() {
    ApiMapped mapped =
        map(
            "{oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Pack'}],"
                + " discriminator: {propertyName: kind}}",
            "Pack: {type: object, properties: {members: {type: array, items:"
                + " {$ref: '#/components/schemas/Pet'}}}}");
    assertEquals(
        List.of("Cat", "Pack"),
        List.copyOf(variants(mapped).orElseThrow().records().values()));
    assertTrue(ids(mapped).contains("union-as-json"));
  }

  @Test
  void kindsThatExtendABaseAreToldToBeLeftOut() {
    ApiMapped mapped =
        map(
            "{type: object, discriminator: {propertyName: kind}, properties: {kind: {type:"
                + " string}}}",
            "Fish: {allOf: [{$ref: '#/components/schemas/Pet'}, {type: object, properties: {fins:"
                + " {type: integer}}}]}");
    assertTrue(ids(mapped).contains("kinds-as-one"));
  }
}
