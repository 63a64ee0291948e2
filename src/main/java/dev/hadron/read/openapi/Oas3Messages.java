package dev.hadron.read.openapi;

import dev.hadron.api.AnySchema;
import dev.hadron.api.ApiBody;
import dev.hadron.api.ApiHeader;
import dev.hadron.api.ApiMediaType;
import dev.hadron.api.ApiParameter;
import dev.hadron.api.ApiParameter.In;
import dev.hadron.api.ApiParameter.Style;
import dev.hadron.api.ApiResponse;
import dev.hadron.api.ApiSchema;
import dev.hadron.api.JsonValue;
import dev.hadron.api.SchemaFacts;
import dev.hadron.read.openapi.Node.MapNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Parameters, bodies and responses of OpenAPI 3. */
final class Oas3Messages implements Messages {

  private static final Set<String> OPERATION =
      Set.of(
          "tags",
          "summary",
          "description",
          "externalDocs",
          "operationId",
          "parameters",
          "requestBody",
          "responses",
          "callbacks",
          "deprecated",
          "security",
          "servers",
          "$ref");

  private static final Set<String> PARAMETER =
      Set.of(
          "name",
          "in",
          "description",
          "required",
          "deprecated",
          "allowEmptyValue",
          "style",
          "explode",
          "allowReserved",
          "schema",
          "example",
          "examples",
          "content",
          "$ref");

  private final Reading reading;
  private final References references;
  private final SchemaReader schemas;
  private final Parameters parameters;

  Oas3Messages(Reading reading, References references, SchemaReader schemas) {
    this.reading = reading;
    this.references = references;
    this.schemas = schemas;
    this.parameters = new Parameters(reading, references);
  }

  @Override
  public Set<String> operationKeys() {
    return OPERATION;
  }

  @Override
  public List<ApiParameter> parameters(Fields pathItem, Fields operation) {
    List<ApiParameter> read = new ArrayList<>();
    for (Fields fields : parameters.of(pathItem, operation)) {
      parameters.in(fields).ifPresent(in -> read.add(parameter(fields, in)));
    }
    return read;
  }

  private ApiParameter parameter(Fields fields, In in) {
    fields.allow("a parameter", PARAMETER);
    Style style = style(fields, in);
    Map<String, ApiMediaType> content = content(fields);
    Optional<String> mediaType = content.keySet().stream().findFirst();
    ApiSchema schema =
        mediaType.map(type -> content.get(type).schema()).orElseGet(() -> schema(fields));
    return new ApiParameter(
        fields.text("name"),
        in,
        parameters.required(fields, in),
        style,
        fields.optionalFlag("explode").orElse(style == Style.FORM),
        schema,
        mediaType,
        fields.text("description"),
        fields.flag("deprecated"),
        example(fields),
        fields.extensions(),
        fields.node().location());
  }

  private Style style(Fields fields, In in) {
    Style standard = in == In.QUERY || in == In.COOKIE ? Style.FORM : Style.SIMPLE;
    String written = fields.text("style");
    return switch (written) {
      case "" -> standard;
      case "simple" -> Style.SIMPLE;
      case "label" -> Style.LABEL;
      case "matrix" -> Style.MATRIX;
      case "form" -> Style.FORM;
      case "spaceDelimited" -> Style.SPACE_DELIMITED;
      case "pipeDelimited" -> Style.PIPE_DELIMITED;
      case "deepObject" -> Style.DEEP_OBJECT;
      default -> {
        fields.unused("style", "\"" + written + "\" is no style; the place's own counts");
        yield standard;
      }
    };
  }

  @Override
  public Optional<ApiBody> body(Fields pathItem, Fields operation) {
    return object(operation, "requestBody")
        .map(
            fields ->
                new ApiBody(
                    fields.flag("required"),
                    fields.text("description"),
                    content(fields),
                    fields.node().location()));
  }

  @Override
  public List<ApiResponse> responses(Fields operation) {
    List<ApiResponse> read = new ArrayList<>();
    operation
        .members("responses")
        .forEach(
            (status, node) -> {
              if (!status.startsWith("x-")) {
                read.add(response(status, node));
              }
            });
    return read;
  }

  private ApiResponse response(String status, Node node) {
    Optional<Node> target = references.follow(node);
    if (target.isEmpty() || !(target.get() instanceof MapNode map)) {
      return new ApiResponse(status, "", Map.of(), Map.of(), node.location());
    }
    Fields fields = new Fields(map, reading);
    fields.allow("a response", Set.of("description", "headers", "content", "links", "summary"));
    fields.unused("links", "links between operations are kept in the served document only");
    return new ApiResponse(
        status, fields.text("description"), headers(fields), content(fields), node.location());
  }

  private Map<String, ApiHeader> headers(Fields response) {
    Map<String, ApiHeader> headers = new LinkedHashMap<>();
    members(response, "headers")
        .forEach(
            (name, node) -> {
              Optional<Node> target = references.follow(node);
              if (target.isPresent() && target.get() instanceof MapNode map) {
                headers.put(name, header(name, new Fields(map, reading)));
              }
            });
    return headers;
  }

  private ApiHeader header(String name, Fields fields) {
    ApiSchema schema =
        content(fields).values().stream()
            .findFirst()
            .map(ApiMediaType::schema)
            .orElseGet(() -> schema(fields));
    return new ApiHeader(
        name,
        fields.flag("required"),
        schema,
        fields.text("description"),
        fields.node().location());
  }

  /** A map that may lie in a file of its own, which the specification does not foresee. */
  private Map<String, Node> members(Fields holder, String key) {
    Node node = holder.node().get(key);
    Optional<Node> apart =
        node == null || References.refOf(node).isEmpty() ? Optional.empty() : references.follow(node);
    return apart.isPresent() && apart.get() instanceof MapNode map
        ? map.members()
        : holder.members(key);
  }

  private Map<String, ApiMediaType> content(Fields holder) {
    Map<String, ApiMediaType> content = new LinkedHashMap<>();
    members(holder, "content")
        .forEach(
            (mediaType, node) -> {
              Optional<Node> target = references.follow(node);
              if (target.isPresent() && target.get() instanceof MapNode map) {
                content.put(mediaType, mediaType(new Fields(map, reading)));
              }
            });
    return content;
  }

  private ApiMediaType mediaType(Fields fields) {
    fields.allow("a media type", Set.of("schema", "example", "examples", "encoding", "itemSchema"));
    fields.unused("itemSchema", "streams of items are read as one value");
    Map<String, String> partTypes = new LinkedHashMap<>();
    fields
        .members("encoding")
        .forEach(
            (property, node) -> {
              if (node instanceof MapNode map) {
                String type = new Fields(map, reading).text("contentType");
                if (!type.isEmpty()) {
                  partTypes.put(property, type);
                }
              }
            });
    return new ApiMediaType(schema(fields), example(fields), partTypes);
  }

  private ApiSchema schema(Fields holder) {
    Node node = holder.node().get("schema");
    return node == null
        ? new AnySchema(SchemaFacts.at(holder.node().location()))
        : schemas.read(node);
  }

  /** The example of a parameter or media type, or the first of several that has a value. */
  private Optional<JsonValue> example(Fields fields) {
    if (fields.has("example")) {
      return fields.json("example");
    }
    if (!(fields.node().get("examples") instanceof MapNode examples)) {
      return Optional.empty();
    }
    for (Node node : examples.members().values()) {
      if (references.follow(node).orElse(node) instanceof MapNode map) {
        Optional<JsonValue> value = new Fields(map, reading).json("value");
        if (value.isPresent()) {
          return value;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Fields> object(Fields holder, String key) {
    Node node = holder.node().get(key);
    if (node == null) {
      return Optional.empty();
    }
    Optional<Node> target = references.follow(node);
    if (target.isPresent() && target.get() instanceof MapNode map) {
      return Optional.of(new Fields(map, reading));
    }
    return target.isPresent() ? holder.map(key) : Optional.empty();
  }
}
