package dev.hadron.read.openapi;

import dev.hadron.api.ApiCallback;
import dev.hadron.api.ApiOperation;
import dev.hadron.api.ApiParameter;
import dev.hadron.api.ApiServer;
import dev.hadron.api.HttpMethod;
import dev.hadron.api.SecurityRequirement;
import dev.hadron.read.openapi.Node.MapNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The operations of paths, webhooks and callbacks. */
final class PathsReader {

  private static final Set<String> PATH_ITEM =
      Set.of("$ref", "summary", "description", "parameters", "servers", "additionalOperations");

  private final Reading reading;
  private final References references;
  private final Messages messages;
  private final SecurityReader security;
  private final List<SecurityRequirement> defaultSecurity;
  private final Places places;

  PathsReader(
      Reading reading,
      References references,
      Messages messages,
      SecurityReader security,
      List<SecurityRequirement> defaultSecurity) {
    this.reading = reading;
    this.references = references;
    this.messages = messages;
    this.security = security;
    this.defaultSecurity = defaultSecurity;
    this.places = new Places(reading.documents()::file);
  }

  /** Operations in document order; ids are as written, empty where there is none. */
  List<ApiOperation> read(Map<String, Node> paths) {
    List<ApiOperation> operations = new ArrayList<>();
    paths.forEach(
        (key, node) -> {
          if (!key.startsWith("x-")) {
            operations.addAll(pathItem(path(key, node), node));
          }
        });
    return operations;
  }

  /** Webhooks have names where paths have addresses. */
  List<ApiOperation> readNamed(Map<String, Node> webhooks) {
    List<ApiOperation> operations = new ArrayList<>();
    webhooks.forEach((name, node) -> operations.addAll(pathItem(name, node)));
    return operations;
  }

  private String path(String key, Node node) {
    if (key.startsWith("/")) {
      return key;
    }
    reading.note(
        "openapi-path", "path " + key, "was given the slash that it has to start with", node);
    return "/" + key;
  }

  private List<ApiOperation> pathItem(String path, Node node) {
    Optional<Fields> item = resolved(node);
    if (item.isEmpty()) {
      return List.of();
    }
    item.get().unused("additionalOperations", "methods of OpenAPI 3.2 are not served");
    List<ApiOperation> operations = new ArrayList<>();
    item.get()
        .node()
        .members()
        .forEach(
            (key, value) -> {
              Optional<HttpMethod> method = method(key);
              if (method.isPresent()) {
                operation(method.get(), path, item.get(), value).ifPresent(operations::add);
              } else if (!PATH_ITEM.contains(key) && !key.startsWith("x-")) {
                reading.note(
                    "openapi-unknown-key",
                    "key " + key,
                    "is none of a path's and was ignored",
                    value);
              }
            });
    return operations;
  }

  /** The path item with what its reference contributes; its own members win. */
  private Optional<Fields> resolved(Node node) {
    Optional<Node> target = references.follow(node);
    if (target.isPresent() && target.get() == node && node instanceof MapNode map) {
      return Optional.of(new Fields(map, reading));
    }
    if (node instanceof MapNode own) {
      Map<String, Node> members = new LinkedHashMap<>();
      if (target.isPresent() && target.get() instanceof MapNode map) {
        members.putAll(map.members());
      }
      own.members().forEach((key, value) -> members.put(key, value));
      members.remove("$ref");
      return Optional.of(new Fields(new MapNode(own.place(), members), reading));
    }
    reading.note(
        "openapi-wrong-kind", "path", "should be a map but is " + node.kind() + "; left out", node);
    return Optional.empty();
  }

  private static Optional<HttpMethod> method(String key) {
    for (HttpMethod method : HttpMethod.values()) {
      if (method.name().toLowerCase(Locale.ROOT).equals(key)) {
        return Optional.of(method);
      }
    }
    return Optional.empty();
  }

  private Optional<ApiOperation> operation(HttpMethod method, String path, Fields item, Node node) {
    Optional<Node> target = references.follow(node);
    if (target.isEmpty() || !(target.get() instanceof MapNode map)) {
      reading.note("openapi-wrong-kind", method + " " + path, "is no operation; left out", node);
      return Optional.empty();
    }
    Fields fields = new Fields(map, reading);
    fields.allow("an operation", messages.operationKeys());
    String summary = fields.text("summary");
    String description = fields.text("description");
    boolean secured = fields.has("security");
    List<ApiParameter> parameters =
        PathTemplates.complete(path, messages.parameters(item, fields), reading, node);
    return Optional.of(
        new ApiOperation(
            fields.text("operationId"),
            false,
            method,
            path,
            fields.texts("tags"),
            summary.isEmpty() ? item.text("summary") : summary,
            description.isEmpty() ? item.text("description") : description,
            parameters,
            messages.body(item, fields),
            messages.responses(fields),
            secured ? security.requirements(fields) : defaultSecurity,
            secured,
            fields.flag("deprecated"),
            callbacks(fields),
            servers(item, fields),
            fields.extensions(),
            Optional.ofNullable(map.get(ApiOperation.LOGIC)).map(places::of),
            node.location()));
  }

  private List<ApiServer> servers(Fields item, Fields operation) {
    Fields holder = operation.has("servers") ? operation : item;
    return ServerReader.servers(holder, reading);
  }

  private List<ApiCallback> callbacks(Fields operation) {
    List<ApiCallback> callbacks = new ArrayList<>();
    operation
        .members("callbacks")
        .forEach(
            (name, node) -> {
              Optional<Node> target = references.follow(node);
              if (target.isPresent() && target.get() instanceof MapNode map) {
                map.members()
                    .forEach(
                        (expression, item) -> {
                          if (!expression.startsWith("x-")) {
                            callbacks.add(
                                new ApiCallback(
                                    name,
                                    expression,
                                    OperationIds.complete(pathItem(expression, item), reading)));
                          }
                        });
              }
            });
    return callbacks;
  }
}
