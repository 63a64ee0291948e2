package dev.hadron.read.openapi;

import dev.hadron.api.ApiParameter.In;
import dev.hadron.api.JsonValue;
import dev.hadron.api.SecurityRequirement;
import dev.hadron.api.SecurityScheme;
import dev.hadron.diagnostic.SourceLocation;
import dev.hadron.read.openapi.Node.ListNode;
import dev.hadron.read.openapi.Node.MapNode;
import dev.hadron.read.openapi.Node.ScalarNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Security schemes and requirements of every edition. */
final class SecurityReader {

  private final Reading reading;
  private final References references;
  private final Map<String, SecurityScheme> schemes = new LinkedHashMap<>();

  SecurityReader(Reading reading, References references, Map<String, Node> definitions) {
    this.reading = reading;
    this.references = references;
    definitions.forEach(
        (name, node) -> {
          Optional<Node> target = this.references.follow(node);
          if (target.isPresent() && target.get() instanceof MapNode map) {
            scheme(name, new Fields(map, reading)).ifPresent(s -> schemes.put(name, s));
          }
        });
  }

  Map<String, SecurityScheme> schemes() {
    return schemes;
  }

  private Optional<SecurityScheme> scheme(String name, Fields fields) {
    String description = fields.text("description");
    Map<String, JsonValue> extensions = fields.extensions();
    SourceLocation where = fields.node().location();
    String type = fields.text("type");
    return switch (type) {
      case "apiKey" -> apiKey(name, fields);
      case "http" -> Optional.of(http(fields));
      case "basic" -> Optional.of(new SecurityScheme.HttpBasic(description, extensions, where));
      case "oauth2" ->
          Optional.of(new SecurityScheme.OAuth2(flows(fields), description, extensions, where));
      case "openIdConnect" ->
          Optional.of(
              new SecurityScheme.OpenIdConnect(
                  fields.text("openIdConnectUrl"), description, extensions, where));
      case "mutualTLS" -> Optional.of(new SecurityScheme.MutualTls(description, extensions, where));
      default -> {
        reading.note(
            "openapi-security-scheme",
            "security scheme " + name,
            "has the unknown type \"" + type + "\"; operations that require it stay closed",
            fields.node());
        yield Optional.empty();
      }
    };
  }

  private Optional<SecurityScheme> apiKey(String name, Fields fields) {
    In in =
        switch (fields.text("in")) {
          case "query" -> In.QUERY;
          case "cookie" -> In.COOKIE;
          case "header" -> In.HEADER;
          default -> {
            reading.note(
                "openapi-security-scheme",
                "security scheme " + name,
                "does not say where the key travels; read as a header",
                fields.node());
            yield In.HEADER;
          }
        };
    return Optional.of(
        new SecurityScheme.ApiKey(
            in,
            fields.text("name"),
            fields.text("description"),
            fields.extensions(),
            fields.node().location()));
  }

  private static SecurityScheme http(Fields fields) {
    String description = fields.text("description");
    Map<String, JsonValue> extensions = fields.extensions();
    SourceLocation where = fields.node().location();
    String scheme = fields.text("scheme").toLowerCase(Locale.ROOT);
    return switch (scheme) {
      case "basic" -> new SecurityScheme.HttpBasic(description, extensions, where);
      case "bearer" ->
          new SecurityScheme.HttpBearer(
              fields.text("bearerFormat"), description, extensions, where);
      default -> new SecurityScheme.HttpOther(scheme, description, extensions, where);
    };
  }

  private List<SecurityScheme.OAuth2.Flow> flows(Fields fields) {
    List<SecurityScheme.OAuth2.Flow> flows = new ArrayList<>();
    if (fields.has("flow")) {
      String grant =
          switch (fields.text("flow")) {
            case "application" -> "clientCredentials";
            case "accessCode" -> "authorizationCode";
            default -> fields.text("flow");
          };
      flows.add(flow(grant, fields));
    }
    fields
        .members("flows")
        .forEach(
            (grant, node) -> {
              if (node instanceof MapNode map && !grant.startsWith("x-")) {
                flows.add(flow(grant, new Fields(map, reading)));
              }
            });
    return flows;
  }

  private static SecurityScheme.OAuth2.Flow flow(String grant, Fields fields) {
    Map<String, String> scopes = new LinkedHashMap<>();
    fields
        .members("scopes")
        .forEach(
            (scope, text) ->
                scopes.put(scope, text instanceof ScalarNode s && !s.isNull() ? s.text() : ""));
    return new SecurityScheme.OAuth2.Flow(
        grant,
        fields.text("authorizationUrl"),
        fields.text("tokenUrl"),
        fields.text("refreshUrl"),
        scopes);
  }

  /** What {@code security} of a document or operation requires, one alternative each. */
  List<SecurityRequirement> requirements(Fields holder) {
    List<SecurityRequirement> requirements = new ArrayList<>();
    for (Node node : holder.list("security")) {
      if (!(node instanceof MapNode map)) {
        reading.note(
            "openapi-wrong-kind",
            "security requirement",
            "should be a map but is " + node.kind() + "; left out",
            node);
        continue;
      }
      Map<String, List<String>> needed = new LinkedHashMap<>();
      map.members().forEach((name, scopes) -> needed.put(name, scopes(name, scopes)));
      requirements.add(new SecurityRequirement(needed));
    }
    return requirements;
  }

  private List<String> scopes(String name, Node node) {
    if (!schemes.containsKey(name)) {
      reading.note(
          "openapi-security-scheme",
          "security requirement " + name,
          "names a scheme that is not defined; the operation stays closed",
          node);
    }
    List<String> scopes = new ArrayList<>();
    if (node instanceof ListNode list) {
      for (Node item : list.items()) {
        if (item instanceof ScalarNode scalar) {
          scopes.add(scalar.text());
        }
      }
    }
    return scopes;
  }
}
