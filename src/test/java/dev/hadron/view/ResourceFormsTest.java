package dev.hadron.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hadron.mapping.Contracts;
import dev.hadron.model.Operation;
import dev.hadron.model.ServiceModel;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The media types that an operation of a contract takes and gives. */
class ResourceFormsTest {

  private static ServiceModel model(String taken, String given, String schema) {
    return Contracts.map(
            """
            openapi: 3.0.3
            info: {title: Notes, version: '1'}
            paths:
              /notes:
                post:
                  operationId: notes
                  requestBody: {required: true, content: {'%s': {schema: {$ref: '#/components/schemas/Note'}}}}
                  responses:
                    200: {description: ok, content: {'%s': {schema: %s}}}
            components:
              schemas:
                Note: {type: object, required: [text], properties: {id: {type: integer, readOnly: true}, text: {type: string}}}
            """
                .formatted(taken, given, schema))
        .model();
  }

  @Test
  void aListThatIsNotSentIsNotTooShort() {
    ServiceModel model =
        Contracts.map(
                """
                openapi: 3.0.3
                info: {title: Notes, version: '1'}
                paths:
                  /notes:
                    get:
                      operationId: notes
                      parameters:
                        - {name: tags, in: query, schema: {type: array, minItems: 1, maxItems: 9, items: {type: string}}}
                        - {name: ids, in: query, required: true, schema: {type: array, minItems: 1, items: {type: string}}}
                      responses: {200: {description: ok, content: {text/plain: {schema: {type: string}}}}}
                """)
            .model();
    String signature =
        new ResourceWriter(
                model, new JavaTypes(model), new Scopes(model), model.resources().get(0))
            .view()
            .methods()
            .get(0)
            .signature();
    assertTrue(
        signature.contains(
            "@QueryParam(\"tags\") @Schema(type = SchemaType.ARRAY, implementation = String.class,"
                + " minItems = 1) @Size(max = 9) List<String> tags"),
        signature);
    assertTrue(
        signature.contains("@QueryParam(\"ids\") @NotNull @Size(min = 1) List<String> ids"),
        signature);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          application/json             | {$ref: '#/components/schemas/Note'} |
          application/vnd.notes.v1+json | {$ref: '#/components/schemas/Note'} | application/vnd.notes.v1+json
          application/xml              | {$ref: '#/components/schemas/Note'} |
          text/csv                     | {type: string}                      | text/csv
          image/png                    | {type: string, format: binary}      | image/png
          '*/*'                        | {type: string}                      |
          """)
  void anAnswerHasTheFormThatIsDeclared(String media, String schema, String expected) {
    ServiceModel model = model("application/json", media, schema);
    JavaTypes types = new JavaTypes(model);
    List<String> annotations =
        new ResourceWriter(model, types, new Scopes(model), model.resources().get(0))
            .view()
            .methods()
            .get(0)
            .annotations();
    assertEquals(
        expected == null ? List.of() : List.of("@Produces(\"" + expected + "\")"),
        annotations.stream().filter(each -> each.startsWith("@Produces")).toList());
  }

  @Test
  void testsSendTheFormThatIsTaken() {
    Operation plain = model("application/json", "application/json", "{}").operations().get(0);
    assertEquals("ContentType.JSON", Trial.json(plain));
    Operation own = model("application/vnd.api+json", "application/json", "{}").operations().get(0);
    assertEquals("\"application/vnd.api+json\"", Trial.json(own));
  }

  /** The repository of notes has the name that the logic of the operation would have. */
  @Test
  void logicThatIsCalledAsARepositoryHasAnotherField() {
    ServiceModel model =
        Contracts.map(
                """
                openapi: 3.0.3
                info: {title: Notes, version: '1'}
                paths:
                  /notes:
                    post:
                      operationId: addNote
                      requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Note'}}}}
                      responses: {201: {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Note'}}}}}
                  /notes/sum:
                    get:
                      operationId: notes
                      tags: [Note]
                      responses: {200: {description: ok, content: {application/json: {schema: {type: object, properties: {sum: {type: number}}}}}}}
                components:
                  schemas:
                    Note: {type: object, properties: {id: {type: integer, readOnly: true}, text: {type: string}}}
                """)
            .model();
    JavaTypes types = new JavaTypes(model);
    List<String> fields =
        model.resources().stream()
            .map(each -> new ServiceWriter(model, types, new EntityViews(model, types), each))
            .flatMap(writer -> writer.view().dependencies().stream())
            .map(DependencyView::name)
            .toList();
    assertTrue(fields.containsAll(List.of("notes", "notesLogic")), fields::toString);
  }

  /** What takes merge patches is a class of services that change rows by them. */
  @Test
  void aMergePatchThatChangesNoRowIsAMediaTypeAsOthers() {
    ServiceModel model = model("application/merge-patch+json", "text/plain", "{type: string}");
    List<String> annotations =
        new ResourceWriter(
                model, new JavaTypes(model), new Scopes(model), model.resources().get(0))
            .view()
            .methods()
            .get(0)
            .annotations();
    assertTrue(
        annotations.contains("@Consumes(\"application/merge-patch+json\")"),
        annotations.toString());
  }
}
