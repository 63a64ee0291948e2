package dev.hadron.read.openapi;

import dev.hadron.read.openapi.Node.MapNode;

/** Security definitions of OpenAPI 2.0 as security schemes of 3.0. */
final class Swagger2Security {

  private Swagger2Security() {}

  static MapNode upgraded(MapNode scheme) {
    Members upgraded = new Members(scheme);
    switch (Swagger2Schemas.text(scheme, "type")) {
      case "basic" -> upgraded.with("type", "http").with("scheme", "basic");
      case "oauth2" -> upgraded.with("type", "oauth2").with("flows", flows(scheme));
      default -> upgraded.from(scheme, "type", "name", "in");
    }
    return upgraded.from(scheme, "description").extensionsOf(scheme).node();
  }

  private static MapNode flows(MapNode scheme) {
    String name =
        switch (Swagger2Schemas.text(scheme, "flow")) {
          case "application" -> "clientCredentials";
          case "accessCode" -> "authorizationCode";
          case "password" -> "password";
          default -> "implicit";
        };
    Members flow = new Members(scheme).from(scheme, "authorizationUrl", "tokenUrl");
    flow.with("scopes", new Members(scheme).node()).from(scheme, "scopes");
    return new Members(scheme).with(name, flow.node()).node();
  }
}
