package dev.hadron.read.openapi;

import dev.hadron.api.AdditionalProperties;
import dev.hadron.api.AnySchema;
import dev.hadron.api.ApiBody;
import dev.hadron.api.ApiHeader;
import dev.hadron.api.ApiMediaType;
import dev.hadron.api.ApiParameter;
import dev.hadron.api.ApiParameter.In;
import dev.hadron.api.ApiParameter.Style;
import dev.hadron.api.ApiProperty;
import dev.hadron.api.ApiResponse;
import dev.hadron.api.ApiSchema;
import dev.hadron.api.JsonValue;
import dev.hadron.api.ObjectSchema;
import dev.hadron.api.SchemaFacts;
import dev.hadron.api.StringSchema;
import dev.hadron.read.openapi.Node.MapNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Parameters, bodies and responses of OpenAPI 2.0, told in the terms of OpenAPI 3. */
final class Swagger2Messages implements Messages {

  private static final Set<String> OPERATION =
      Set.of(
          "tags",
          "summary",
          "description",
          "externalDocs",
          "operationId",
          "consumes",
          "produces",
          "parameters",
          "responses",
          "schemes",
          "deprecated",
          "security",
          "$ref");

  /** Members of a parameter or header that are about the parameter, not about its value. */
  static final Set<String> NOT_SCHEMA =
      Set.of(
          "name",
          "in",
          "description",
          "required",
          "collectionFormat",
          "allowEmptyValue",
          "example",
          "examples");

  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String MULTIPART = "multipart/form-data";
  private static final String JSON = "application/json";

  private final Reading reading;
  private final References references;
  private final SchemaReader schemas;
  private final Parameters parameters;
  private final Fields document;

  Swagger2Messages(Reading reading, References references, SchemaReader schemas, Fields document) {
    this.reading = reading;
    this.references = references;
    this.schemas = schemas;
    this.parameters = new Parameters(reading, references);
    this.document = document;
  }

  @Override
  public Set<String> operationKeys() {
    return OPERATION;
  }

  @Override
  public List<ApiParameter> parameters(Fields pathItem, Fields operation) {
    List<ApiParameter> read = new ArrayList<>();
    for (Fields fields : parameters.of(pathItem, operation)) {
      String in = fields.text("in");
      if (!in.equals("body") && !in.equals("formData")) {
        parameters.in(fields).ifPresent(place -> read.add(parameter(fields, place)));
      }
    }
    return read;
  }

  private ApiParameter parameter(Fields fields, In in) {
    String format = fields.text("collectionFormat");
    return new ApiParameter(
        fields.text("name"),
        in,
        parameters.required(fields, in),
        style(fields, in, format),
        explode(fields, in, format),
        value(fields),
        Optional.empty(),
        fields.text("description"),
        fields.flag("deprecated"),
        fields.json("x-example"),
        fields.extensions(),
        fields.node().location());
  }

  /** Single values are told apart by nothing, so that the later notation says nothing of them. */
  private static boolean explode(Fields fields, In in, String format) {
    boolean several = fields.text("type").equals("array") || fields.has("schema");
    return several ? format.equals("multi") : in == In.QUERY;
  }

  private static Style style(Fields fields, In in, String format) {
    if (in == In.PATH || in == In.HEADER) {
      return Style.SIMPLE;
    }
    return switch (format) {
      case "ssv" -> Style.SPACE_DELIMITED;
      case "pipes" -> Style.PIPE_DELIMITED;
      case "", "csv", "multi" -> Style.FORM;
      default -> {
        fields.unused("collectionFormat", "\"" + format + "\" is read as csv");
        yield Style.FORM;
      }
    };
  }

  /**
   * The schema that a parameter or header is itself, or has where an author wrote the later
   * notation.
   */
  private ApiSchema value(Fields fields) {
    Node schema = fields.node().get("schema");
    if (schema != null) {
      return schemas.read(schema);
    }
    Map<String, Node> members = new LinkedHashMap<>(fields.node().members());
    members.keySet().removeIf(key -> NOT_SCHEMA.contains(key) || key.startsWith("x-"));
    if (fields.has("x-nullable")) {
      members.put("x-nullable", fields.node().get("x-nullable"));
    }
    return schemas.read(new MapNode(fields.node().place(), members));
  }

  @Override
  public Optional<ApiBody> body(Fields pathItem, Fields operation) {
    List<Fields> form = new ArrayList<>();
    for (Fields fields : withOneBody(parameters.of(pathItem, operation))) {
      if (fields.text("in").equals("body")) {
        return Optional.of(document(fields, operation));
      }
      if (fields.text("in").equals("formData")) {
        form.add(fields);
      }
    }
    return form.isEmpty() ? Optional.empty() : Optional.of(form(form, operation));
  }

  private List<Fields> withOneBody(List<Fields> all) {
    List<MapNode> leftOut =
        Swagger2Bodies.leftOut(all.stream().map(Fields::node).toList(), references);
    for (MapNode parameter : leftOut) {
      reading.note(
          "openapi-second-body",
          "parameter " + Swagger2Schemas.text(parameter, "name"),
          "is left out: an operation takes one body, and another one is described",
          parameter);
    }
    return all.stream().filter(fields -> !leftOut.contains(fields.node())).toList();
  }

  private ApiBody document(Fields fields, Fields operation) {
    ApiSchema schema = schema(fields);
    Map<String, ApiMediaType> content = new LinkedHashMap<>();
    for (String mediaType : mediaTypes(operation, "consumes")) {
      content.put(mediaType, new ApiMediaType(schema, Optional.empty(), Map.of()));
    }
    return new ApiBody(
        fields.flag("required"), fields.text("description"), content, fields.node().location());
  }

  private ApiBody form(List<Fields> form, Fields operation) {
    Map<String, ApiProperty> properties = new LinkedHashMap<>();
    Set<String> required = new LinkedHashSet<>();
    boolean files = false;
    for (Fields fields : form) {
      String name = fields.text("name");
      ApiSchema value = described(value(fields), fields);
      files |= value instanceof StringSchema text && text.format().equals("binary");
      if (fields.flag("required")) {
        required.add(name);
      }
      properties.put(
          name, new ApiProperty(name, value, fields.flag("required"), fields.node().location()));
    }
    Fields first = form.get(0);
    ObjectSchema schema =
        new ObjectSchema(
            SchemaFacts.at(first.node().location()),
            properties,
            required,
            new AdditionalProperties.Unspecified(),
            OptionalInt.empty(),
            OptionalInt.empty(),
            Optional.empty());
    Map<String, ApiMediaType> content = new LinkedHashMap<>();
    for (String mediaType : formTypes(operation, files)) {
      content.put(mediaType, new ApiMediaType(schema, Optional.empty(), Map.of()));
    }
    return new ApiBody(!required.isEmpty(), "", content, first.node().location());
  }

  private static ApiSchema described(ApiSchema schema, Fields parameter) {
    SchemaFacts said =
        new SchemaFacts(
            "",
            parameter.text("description"),
            false,
            false,
            false,
            false,
            Optional.empty(),
            Optional.empty(),
            parameter.extensions(),
            parameter.node().location());
    return schema.withFacts(CompositionReader.merge(said, schema.facts()));
  }

  private List<String> formTypes(Fields operation, boolean files) {
    List<String> declared =
        mediaTypes(operation, "consumes").stream()
            .filter(type -> type.startsWith(MULTIPART) || type.startsWith(FORM) && !files)
            .toList();
    return declared.isEmpty() ? List.of(files ? MULTIPART : FORM) : declared;
  }

  /** The media types of an operation, else the document's, else JSON. */
  private List<String> mediaTypes(Fields operation, String key) {
    List<String> types = operation.has(key) ? operation.texts(key) : document.texts(key);
    return types.isEmpty() ? List.of(JSON) : types;
  }

  @Override
  public List<ApiResponse> responses(Fields operation) {
    List<ApiResponse> read = new ArrayList<>();
    operation
        .members("responses")
        .forEach(
            (status, node) -> {
              if (!status.startsWith("x-")) {
                read.add(response(status, node, operation));
              }
            });
    return read;
  }

  private ApiResponse response(String status, Node node, Fields operation) {
    Optional<Node> target = references.follow(node);
    if (target.isEmpty() || !(target.get() instanceof MapNode map)) {
      return new ApiResponse(status, "", Map.of(), Map.of(), node.location());
    }
    Fields fields = new Fields(map, reading);
    fields.allow("a response", Set.of("description", "headers", "schema", "examples"));
    Map<String, ApiMediaType> content = new LinkedHashMap<>();
    if (fields.has("schema")) {
      ApiSchema schema = schema(fields);
      List<String> produced = mediaTypes(operation, "produces");
      for (String mediaType : Swagger2Content.answered(map, produced)) {
        content.put(mediaType, new ApiMediaType(schema, example(fields, mediaType), Map.of()));
      }
    }
    return new ApiResponse(
        status, fields.text("description"), headers(fields), content, node.location());
  }

  private static Optional<JsonValue> example(Fields response, String mediaType) {
    return response.node().get("examples") instanceof MapNode examples
        ? Optional.ofNullable(examples.get(mediaType)).map(Json::of)
        : Optional.empty();
  }

  private Map<String, ApiHeader> headers(Fields response) {
    Map<String, ApiHeader> headers = new LinkedHashMap<>();
    response
        .members("headers")
        .forEach(
            (name, node) -> {
              if (node instanceof MapNode map) {
                Fields fields = new Fields(map, reading);
                headers.put(
                    name,
                    new ApiHeader(
                        name, false, value(fields), fields.text("description"), map.location()));
              }
            });
    return headers;
  }

  private ApiSchema schema(Fields holder) {
    Node node = holder.node().get("schema");
    return node == null
        ? new AnySchema(SchemaFacts.at(holder.node().location()))
        : schemas.read(node);
  }
}
