package dev.hadron.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hadron.mapping.Contracts;
import dev.hadron.mapping.Schemas;
import dev.hadron.model.ServiceModel;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Records of the wire: which of their values may be null, and what else they are checked for. */
class RecordViewsTest {

  private static final String CONTRACT =
      """
      openapi: 3.1.0
      info: {title: Things, version: '1'}
      paths:
        /things:
          post:
            requestBody:
              content:
                application/json:
                  schema:
                    title: Thing
                    type: object
                    %s
                    properties:
                      name: %s
            responses: {'204': {description: done}}
      """;

  private static RecordView view(String more, String name) {
    ServiceModel model = Contracts.map(CONTRACT.formatted(more, name)).model();
    return new RecordViews(model, new JavaTypes(model)).view(model.records().get(0));
  }

  private static String component(String name) {
    return view("additionalProperties: true", name).components();
  }

  @Test
  void nullIsReadAndWrittenWhereTheContractLetsIt() {
    assertEquals("String name", component("{type: string}"));
    assertEquals(
        "@Schema(nullable = true) @Nullable String name",
        component("{type: [string, 'null']}"));
    assertEquals(
        "@Schema(required = true, nullable = true) @Nullable String name",
        view("required: [name]", "{type: [string, 'null']}").components());
  }

  @Test
  void wholeNumbersSayAsMuchOfTheirSizeAsTheContract() {
    assertEquals("Long name", component("{type: integer, format: int64}"));
    assertEquals("Integer name", component("{type: integer, format: int32}"));
    assertEquals(
        "@Schema(implementation = BigInteger.class) Long name", component("{type: integer}"));
    assertEquals(
        "@Schema(type = SchemaType.ARRAY, implementation = BigInteger.class) List<Long> name",
        component("{type: array, items: {type: integer}}"));
    assertEquals(
        "List<@Min(1) Long> name", component("{type: array, items: {type: integer, minimum: 1}}"));
  }

  @Test
  void mapsSayWhatTheyHold() {
    assertEquals(
        "@Schema(implementation = Map.class, additionalProperties = Object.class)"
            + " @JsonSetter(contentNulls = Nulls.SET) Map<String, JsonNode> name",
        component("{type: object, additionalProperties: true}"));
    assertEquals(
        "@Schema(implementation = Map.class, additionalProperties = BigInteger.class)"
            + " Map<String, Long> name",
        component("{type: object, additionalProperties: {type: integer}}"));
    assertEquals(
        "Map<String, String> name",
        component("{type: object, additionalProperties: {type: string}}"));
  }

  @Test
  void whatIsWriteOnlyIsReadAndNeverWritten() {
    assertEquals(
        "@JsonProperty(value = \"name\", access = JsonProperty.Access.WRITE_ONLY)"
            + " @Schema(writeOnly = true) String name",
        component("{type: string, writeOnly: true}"));
  }

  @Test
  void anythingIsWrittenWhereItIsRequired() {
    assertEquals(
        "@Schema(implementation = Object.class) JsonNode name", component("{description: ''}"));
    assertEquals(
        "@Schema(required = true, implementation = Object.class)"
            + " @JsonInclude(JsonInclude.Include.ALWAYS) @NotNull JsonNode name",
        view("required: [name]", "{description: ''}").components());
  }

  @Test
  void elementsMayBeNullWhereTheContractLetsThem() {
    assertEquals("List<String> name", component("{type: array, items: {type: string}}"));
    assertEquals(
        "@JsonSetter(contentNulls = Nulls.SET) List<String> name",
        component("{type: array, items: {type: [string, 'null']}}"));
  }

  @Test
  void stepsDistinctElementsAndValuesOfMapsAreChecked() {
    assertEquals(
        "@Schema(multipleOf = 0.5) @MultipleOf(\"0.5\") BigDecimal name",
        component("{type: number, multipleOf: 0.5}"));
    assertEquals(
        "@Schema(uniqueItems = true) @UniqueElements List<String> name",
        component("{type: array, uniqueItems: true, items: {type: string}}"));
    assertEquals(
        "@Size(max = 3) Map<String, @Size(max = 5) String> name",
        component(
            "{type: object, maxProperties: 3, additionalProperties: {type: string, maxLength: 5}}"));
    assertEquals(
        "@Schema(implementation = BigInteger.class, enumeration = {\"1\", \"2\"}) @OneOf({\"1\", \"2\"}) Long name",
        component("{type: integer, enum: [1, 2]}"));
    assertEquals(
        "@Schema(format = \"byte\", minLength = 4, maxLength = 9) @Size(min = 1, max = 6)"
            + " byte[] name",
        component("{type: string, format: byte, minLength: 4, maxLength: 9}"));
  }

  /** Validators warn of {@code @Valid} on a container (HV000271). */
  @Test
  void elementsAreLookedAtAndNoContainerIs() {
    String thing = "{type: object, properties: {size: {type: integer}}}";
    assertEquals("@Valid NameRequestName name", component(thing));
    assertEquals(
        "@Size(max = 3) List<@Valid NameRequestNameItem> name",
        component("{type: array, maxItems: 3, items: " + thing + "}"));
    assertEquals(
        "Map<String, @Size(max = 2) List<@Valid NameRequestNameItemValueItem>> name",
        component(
            "{type: object, additionalProperties: {type: array, maxItems: 2, items: "
                + thing
                + "}}"));
  }

  @Test
  void aUnionIsCheckedWhereOnePropertyTellsItsVariantsApart() {
    String variants =
        "{oneOf: [%s, %s]%s}"
            .formatted(
                "{type: object, required: [kind], properties: {kind: {enum: [cat]}}}",
                "{type: object, required: [kind], properties: {kind: {enum: [dog]}}}",
                "");
    assertEquals(
        "@Schema(implementation = Object.class) @Variants(property = \"kind\", value ="
            + " {@Variants.Kind(name = \"cat\", type = PostThingsRequestNameCat.class),"
            + " @Variants.Kind(name = \"dog\", type = PostThingsRequestNameDog.class)}) JsonNode name",
        component(variants));
    assertEquals(
        "@Schema(implementation = Object.class) JsonNode name",
        component(variants.replace("[dog]", "[cat]")));
  }

  @Test
  void aClosedObjectSaysSo() {
    assertEquals(
        List.of("@Schema(additionalProperties = Schema.False.class)"),
        view("additionalProperties: false", "{type: string}").annotations());
  }

  @Test
  void moreComponentsThanAConstructorTakesAreFieldsOfAClass() {
    assertEquals(List.of(), columns(254).fields());
    RecordView wide = columns(255);
    assertEquals("", wide.components());
    assertEquals(255, wide.fields().size());
    assertEquals(
        new RecordView.Field(List.of("@NotNull"), "Integer", "c255"), wide.fields().get(254));
  }

  private static RecordView columns(int count) {
    String columns =
        IntStream.rangeClosed(2, count)
            .mapToObj(i -> "c" + i + " integer not null")
            .collect(Collectors.joining(", "));
    ServiceModel model =
        Schemas.map("create table survey (id integer primary key, " + columns + ");").model();
    return new RecordViews(model, new JavaTypes(model)).view(model.record("Survey"));
  }
}
