package dev.hadron.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hadron.mapping.ApiMapped;
import dev.hadron.mapping.Contracts;
import dev.hadron.model.ServiceModel;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Songs whose moods are listed at two addresses. */
class RepositoryViewsTest {

  private static final String CONTRACT =
      """
      openapi: 3.0.3
      info: {title: Songs, version: '1'}
      paths:
        /songs:
          post: {operationId: addSong, requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Song'}}}}, responses: {'201': {description: made, content: {application/json: {schema: {$ref: '#/components/schemas/Song'}}}}}}
        /moods: {get: {operationId: moods, responses: &all {'200': {description: all, content: {application/json: {schema: {type: array, items: {type: string}}}}}}}}
        /public/moods: {get: {operationId: publicMoods, responses: *all}}
      components:
        schemas:
          Song: {type: object, properties: {id: {type: integer, readOnly: true}, name: {type: string}, moods: {type: array, items: {type: string}}}}
      """;

  @Test
  void what_several_operations_ask_for_is_one_method() {
    ApiMapped mapped = Contracts.map(CONTRACT);
    ServiceModel model = mapped.model();
    List<String> methods =
        new Views(model, mapped.ledger())
            .repository(model.entity("Song")).methods().stream()
                .map(MethodView::signature)
                .filter(signature -> signature.contains("everyMoods"))
                .toList();
    assertEquals(List.of("public List<String> everyMoods()"), methods);
  }
}
