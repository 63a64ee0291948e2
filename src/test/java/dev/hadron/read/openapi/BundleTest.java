package dev.hadron.read.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.hadron.api.Api;
import dev.hadron.diagnostic.SourceFile;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BundleTest {

  private static final SourceFile ENTRY =
      new SourceFile(
          "openapi.yaml",
          """
          openapi: 3.0.3
          info: {title: Pets, version: '1'}
          paths:
            /pets: {$ref: 'paths/pets.yaml'}
          x-webhooks:
            born: {post: {responses: {'200': {$ref: 'fault.yaml'}}}}
          """);
  private static final SourceFile PATHS =
      new SourceFile(
          "paths/pets.yaml",
          """
          get:
            operationId: listPets
            responses:
              '200':
                description: All.
                content: {$ref: '../all.yaml'}
              default: {$ref: '../fault.yaml'}
          """);
  private static final SourceFile ALL =
      new SourceFile(
          "all.yaml",
          """
          application/json:
            schema: {type: array, items: {$ref: 'pet.yaml'}}
            example: {$ref: 'this is text'}
          """);
  private static final SourceFile FAULT =
      new SourceFile("fault.yaml", "description: Something else went wrong.");
  private static final SourceFile PET =
      new SourceFile(
          "pet.yaml",
          """
          type: object
          properties:
            parent: {$ref: '#'}
            value: {$ref: '#/properties/name'}
            name: {type: string}
          """);

  @Test
  void the_document_of_several_files_is_read_as_they_are() {
    Api several = read(List.of(ENTRY, PATHS, ALL, PET, FAULT));
    String text = several.document().text();
    assertFalse(text.contains(".yaml"), text);

    Api one = read(List.of(new SourceFile("openapi.json", text)));

    assertEquals("listPets", one.operations().get(0).operationId());
    for (Api api : List.of(several, one)) {
      assertEquals(
          Set.of("application/json"),
          api.operations().get(0).success().orElseThrow().content().keySet());
    }
    assertEquals(several.operations().size(), one.operations().size());
    assertEquals(several.schemas().keySet(), one.schemas().keySet());
    assertEquals(List.of(), one.document().parts());
  }

  @Test
  void a_document_of_one_file_stays_as_it_is() {
    SourceFile alone = new SourceFile("openapi.yaml", ENTRY.text().replace("{$ref: 'paths/pets.yaml'}", "{}"));
    assertEquals(alone.text(), read(List.of(alone)).document().text());
  }

  private static Api read(List<SourceFile> files) {
    ApiReading reading = new OpenApiReader().read(files);
    return reading.api().orElseThrow(() -> new AssertionError(reading.diagnostics()));
  }
}
