package dev.hadron.read.openapi;

import dev.hadron.read.openapi.Node.ListNode;
import dev.hadron.read.openapi.Node.MapNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A contract of OpenAPI 2.0 in the words of OpenAPI 3.0, as {@link Swagger2Messages} reads it: what
 * a service gives out is what today's tools understand.
 */
final class Swagger2Upgrade {

  private static final Set<String> OPERATIONS =
      Set.of("get", "put", "post", "delete", "options", "head", "patch");

  private final MapNode document;
  private final References references;
  private final SchemaNames names;
  private final Swagger2Schemas schemas;

  private Swagger2Upgrade(MapNode document, References references, SchemaNames names) {
    this.document = document;
    this.references = references;
    this.names = names;
    this.schemas = new Swagger2Schemas(references, names);
  }

  /**
   * The upgraded document; schemas of other files stand among its components.
   *
   * @param names the schemas of the contract, once all of it is read
   */
  static MapNode of(MapNode document, References references, SchemaNames names) {
    return new Swagger2Upgrade(document, references, names).upgraded();
  }

  private MapNode upgraded() {
    return new Members(document)
        .with("openapi", "3.0.3")
        .from(document, "info", "externalDocs")
        .with("servers", servers())
        .from(document, "tags", "security")
        .with("paths", paths().node())
        .with("components", components())
        .extensionsOf(document)
        .node();
  }

  private List<MapNode> servers() {
    String host = Swagger2Schemas.text(document, "host");
    String path = Swagger2Schemas.text(document, "basePath");
    if (host.isEmpty()) {
      return path.isEmpty() ? List.of() : List.of(server(path));
    }
    List<String> schemes = Swagger2Schemas.texts(document.get("schemes"));
    return (schemes.isEmpty() ? List.of("https") : schemes)
        .stream().map(scheme -> server(scheme + "://" + host + path)).toList();
  }

  private MapNode server(String url) {
    return new Members(document).with("url", url).node();
  }

  private Members paths() {
    Members paths = new Members(document);
    if (document.get("paths") instanceof MapNode map) {
      for (Map.Entry<String, Node> path : map.members().entrySet()) {
        Optional<Node> item = references.follow(path.getValue());
        if (item.isPresent() && item.get() instanceof MapNode members) {
          paths.with(path.getKey(), pathItem(members));
        }
      }
    }
    return paths;
  }

  private MapNode pathItem(MapNode item) {
    Members upgraded = new Members(item);
    upgraded.with("parameters", outside(item));
    for (Map.Entry<String, Node> member : item.members().entrySet()) {
      if (OPERATIONS.contains(member.getKey()) && member.getValue() instanceof MapNode operation) {
        upgraded.with(member.getKey(), operation(item, operation));
      }
    }
    return upgraded.extensionsOf(item).node();
  }

  private MapNode operation(MapNode item, MapNode operation) {
    Swagger2Content content = new Swagger2Content(document, operation, schemas);
    Members responses = new Members(operation);
    if (operation.get("responses") instanceof MapNode map) {
      for (Map.Entry<String, Node> response : map.members().entrySet()) {
        Optional<Node> target = references.follow(response.getValue());
        if (target.isPresent() && target.get() instanceof MapNode members) {
          responses.with(response.getKey(), content.response(members));
        }
      }
    }
    List<MapNode> parameters = new ArrayList<>(parameters(item));
    parameters.addAll(parameters(operation));
    parameters.removeAll(Swagger2Bodies.leftOut(parameters, references));
    return new Members(operation)
        .from(operation, "tags", "summary", "description", "externalDocs", "operationId")
        .with("parameters", outside(operation))
        .with("requestBody", content.requestBody(parameters).orElse(null))
        .with("responses", responses.node())
        .from(operation, "deprecated", "security")
        .extensionsOf(operation)
        .node();
  }

  private List<MapNode> outside(MapNode holder) {
    return parameters(holder).stream()
        .filter(parameter -> !Swagger2Content.isInBody(parameter))
        .map(schemas::parameter)
        .toList();
  }

  private List<MapNode> parameters(MapNode holder) {
    List<MapNode> found = new ArrayList<>();
    if (holder.get("parameters") instanceof ListNode list) {
      for (Node item : list.items()) {
        references
            .follow(item)
            .filter(MapNode.class::isInstance)
            .ifPresent(parameter -> found.add((MapNode) parameter));
      }
    }
    return found;
  }

  private Members components() {
    Members named = new Members(document);
    names.from(0).forEach(entry -> named.with(entry.getKey(), schemas.schema(entry.getValue())));
    Members security = new Members(document);
    if (document.get("securityDefinitions") instanceof MapNode map) {
      map.members()
          .forEach(
              (name, scheme) -> {
                if (scheme instanceof MapNode members) {
                  security.with(name, Swagger2Security.upgraded(members));
                }
              });
    }
    return new Members(document).with("schemas", named).with("securitySchemes", security);
  }
}
