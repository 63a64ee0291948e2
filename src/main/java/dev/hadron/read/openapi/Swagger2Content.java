package dev.hadron.read.openapi;

import dev.hadron.read.openapi.Node.MapNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an operation of OpenAPI 2.0 takes and answers, by media type. */
final class Swagger2Content {

  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String MULTIPART = "multipart/form-data";
  private static final String JSON = "application/json";

  private final MapNode document;
  private final MapNode operation;
  private final Swagger2Schemas schemas;

  Swagger2Content(MapNode document, MapNode operation, Swagger2Schemas schemas) {
    this.document = document;
    this.operation = operation;
    this.schemas = schemas;
  }

  static boolean isInBody(MapNode parameter) {
    String in = Swagger2Schemas.text(parameter, "in");
    return in.equals("body") || in.equals("formData");
  }

  /**
   * The body that parameters make up; empty where none is part of one.
   *
   * @param parameters those of the path first; fields of the operation replace them
   */
  Optional<MapNode> requestBody(List<MapNode> parameters) {
    Map<String, MapNode> form = new LinkedHashMap<>();
    Optional<MapNode> body = Optional.empty();
    for (MapNode parameter : parameters) {
      if (Swagger2Schemas.text(parameter, "in").equals("body")) {
        body = body.or(() -> Optional.of(parameter));
      } else if (isInBody(parameter)) {
        form.put(Swagger2Schemas.text(parameter, "name"), parameter);
      }
    }
    if (body.isPresent()) {
      return body.map(this::document);
    }
    return form.isEmpty() ? Optional.empty() : Optional.of(form(List.copyOf(form.values())));
  }

  private MapNode document(MapNode body) {
    Members content = new Members(body);
    for (String mediaType : mediaTypes("consumes")) {
      content.with(mediaType, new Members(body).with("schema", schemas.value(body)).node());
    }
    return new Members(body)
        .from(body, "description")
        .with("content", content.node())
        .from(body, "required")
        .node();
  }

  private MapNode form(List<MapNode> fields) {
    MapNode first = fields.get(0);
    Members properties = new Members(first);
    List<Node> required = new ArrayList<>();
    boolean files = false;
    for (MapNode field : fields) {
      MapNode value = (MapNode) schemas.value(field);
      files |= Swagger2Schemas.text(value, "format").equals("binary");
      Members described = new Members(field).from(field, "description");
      value.members().forEach(described::with);
      properties.with(Swagger2Schemas.text(field, "name"), described.node());
      if (Swagger2Schemas.text(field, "required").equals("true")) {
        required.add(field.get("name"));
      }
    }
    MapNode schema =
        new Members(first)
            .with("type", "object")
            .with("required", required)
            .with("properties", properties)
            .node();
    Members content = new Members(first);
    for (String mediaType : formTypes(files)) {
      content.with(mediaType, new Members(first).with("schema", schema).node());
    }
    return new Members(first)
        .with("content", content.node())
        .with("required", !required.isEmpty())
        .node();
  }

  private List<String> formTypes(boolean files) {
    List<String> declared =
        mediaTypes("consumes").stream()
            .filter(type -> type.startsWith(MULTIPART) || type.startsWith(FORM) && !files)
            .toList();
    return declared.isEmpty() ? List.of(files ? MULTIPART : FORM) : declared;
  }

  /** The media types of the operation, else the document's, else JSON. */
  private List<String> mediaTypes(String key) {
    Node own = operation.get(key);
    List<String> types = Swagger2Schemas.texts(own == null ? document.get(key) : own);
    return types.isEmpty() ? List.of(JSON) : types;
  }

  MapNode response(MapNode response) {
    Members headers = new Members(response);
    if (response.get("headers") instanceof MapNode map) {
      map.members()
          .forEach(
              (name, header) -> {
                if (header instanceof MapNode members) {
                  headers.with(name, schemas.header(members));
                }
              });
    }
    Members content = new Members(response);
    if (response.get("schema") != null) {
      for (String mediaType : answered(response, mediaTypes("produces"))) {
        content.with(mediaType, media(response, mediaType));
      }
    }
    return new Members(response)
        .with("description", Swagger2Schemas.text(response, "description"))
        .with("headers", headers)
        .with("content", content)
        .extensionsOf(response)
        .node();
  }

  /**
   * The media types of a response: those of its examples where the operation produces none of them, as
   * one of streams does whose errors are JSON.
   */
  static List<String> answered(MapNode response, List<String> produced) {
    if (!(response.get("examples") instanceof MapNode examples)) {
      return produced;
    }
    List<String> shown =
        examples.members().keySet().stream().filter(name -> name.contains("/")).toList();
    return shown.isEmpty() || shown.stream().anyMatch(produced::contains) ? produced : shown;
  }

  private MapNode media(MapNode response, String mediaType) {
    Members media = new Members(response).with("schema", schemas.schema(response.get("schema")));
    if (response.get("examples") instanceof MapNode examples) {
      media.with("example", examples.get(mediaType));
    }
    return media.node();
  }
}
