package com.example.workshop.testing;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hamcrest.Description;
import org.hamcrest.Matcher;
import org.hamcrest.TypeSafeDiagnosingMatcher;

/** An answer as the contract declares it: null where null may be, and nothing required missing. */
public final class Declared extends TypeSafeDiagnosingMatcher<String> {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final String operation;

  private Declared(String operation) {
    this.operation = operation;
  }

  /**
   * Matches the body of a successful answer.
   *
   * @param operation method and path, such as {@code GET /pets}
   */
  public static Matcher<String> asDeclared(String operation) {
    return new Declared(operation);
  }

  @Override
  public void describeTo(Description description) {
    description.appendText("the answer of ").appendText(operation);
  }

  @Override
  protected boolean matchesSafely(String body, Description mismatch) {
    try {
      JsonNode document = JSON.readTree(given().get("/q/openapi?format=json").asString());
      SchemaParts schemas = new SchemaParts(document);
      List<String> faults = new ArrayList<>();
      new Walk(schemas, faults).value("", JSON.readTree(body), schema(document, schemas));
      mismatch.appendText(String.join(", ", faults));
      return faults.isEmpty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private JsonNode schema(JsonNode document, SchemaParts schemas) {
    String[] call = operation.split(" ", 2);
    JsonNode responses =
        document
            .path("paths")
            .path(call[1])
            .path(call[0].toLowerCase(Locale.ROOT))
            .path("responses");
    for (Map.Entry<String, JsonNode> response : responses.properties()) {
      if (response.getKey().startsWith("2") || response.getKey().equals("default")) {
        JsonNode content = schemas.resolved(response.getValue()).path("content");
        return content.isEmpty() ? content : content.iterator().next().path("schema");
      }
    }
    return responses.path("2XX");
  }

  private record Walk(SchemaParts schemas, List<String> faults) {
    void value(String pointer, JsonNode value, JsonNode schema) {
      List<JsonNode> parts = schemas.of(schema);
      boolean anything = SchemaTypes.of(parts).equals("anything");
      if (value.isNull() && !anything && !SchemaTypes.isNullable(parts)) {
        faults.add(pointer + " is null");
      }
      if (isHidden(parts)) {
        faults.add(pointer + " is shown");
      }
      for (JsonNode part : parts) {
        if (value.isArray() && part.has("items")) {
          for (int i = 0; i < value.size(); i++) {
            value(pointer + "/" + i, value.get(i), part.get("items"));
          }
        } else if (value.isObject()) {
          properties(pointer, value, part);
        }
      }
    }

    private static boolean isHidden(List<JsonNode> parts) {
      return parts.stream().anyMatch(part -> part.path("writeOnly").asBoolean());
    }

    private void properties(String pointer, JsonNode value, JsonNode schema) {
      JsonNode properties = schema.path("properties");
      for (JsonNode name : schema.path("required")) {
        boolean shown = !isHidden(schemas.of(properties.path(name.asText())));
        if (shown && !value.has(name.asText())) {
          faults.add(pointer + "/" + name.asText() + " is missing");
        }
      }
      for (Map.Entry<String, JsonNode> property : properties.properties()) {
        JsonNode inside = value.path(property.getKey());
        if (!inside.isMissingNode()) {
          value(pointer + "/" + property.getKey(), inside, property.getValue());
        }
      }
    }
  }
}
