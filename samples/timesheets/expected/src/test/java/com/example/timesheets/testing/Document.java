package com.example.timesheets.testing;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The OpenAPI document as the running service gives it out. */
public final class Document {
  /** Fields of a path item that are operations; others hold for all of them. */
  static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "options", "head", "patch");

  private Document() {}

  /** One operation of the document: its method in upper case, path, operationId and answers. */
  public record Operation(String method, String path, String id, Map<String, ?> responses) {}

  /** All operations, in the order of the document. */
  public static List<Operation> operations() {
    JsonPath document = given().get("/q/openapi?format=json").jsonPath();
    Map<String, Map<String, ?>> paths = document.getMap("paths");
    List<Operation> operations = new ArrayList<>();
    paths.forEach(
        (path, item) ->
            resolved(document, item)
                .forEach(
                    (field, value) -> {
                      if (METHODS.contains(field)) {
                        operations.add(read(path, field, (Map<?, ?>) value));
                      }
                    }));
    return operations;
  }

  /** A path item, or the one that it refers to. */
  private static Map<String, ?> resolved(JsonPath document, Map<String, ?> item) {
    String reference = (String) item.get("$ref");
    return reference == null ? item : resolved(document, document.getMap(place(reference)));
  }

  /** {@code 'components'.'pathItems'.'pets'} of {@code #/components/pathItems/pets}. */
  private static String place(String reference) {
    String place = reference.substring(1).replace("/", "'.'").replace("~1", "/");
    return place.substring(2) + "'";
  }

  @SuppressWarnings("unchecked") // the form is OpenAPI's
  private static Operation read(String path, String method, Map<?, ?> operation) {
    return new Operation(
        method.toUpperCase(Locale.ROOT),
        path,
        (String) operation.get("operationId"),
        (Map<String, ?>) operation.get("responses"));
  }
}
