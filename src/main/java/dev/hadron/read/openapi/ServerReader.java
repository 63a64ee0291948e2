package dev.hadron.read.openapi;

import dev.hadron.api.ApiServer;
import dev.hadron.read.openapi.Node.MapNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The addresses under which an API is served. */
final class ServerReader {

  private ServerReader() {}

  /** The {@code servers} of OpenAPI 3. */
  static List<ApiServer> servers(Fields holder, Reading reading) {
    List<ApiServer> servers = new ArrayList<>();
    for (Node node : holder.list("servers")) {
      if (node instanceof MapNode map) {
        Fields server = new Fields(map, reading);
        Map<String, ApiServer.Variable> variables = new LinkedHashMap<>();
        server
            .members("variables")
            .forEach(
                (name, value) -> {
                  if (value instanceof MapNode variable) {
                    variables.put(name, variable(new Fields(variable, reading)));
                  }
                });
        servers.add(new ApiServer(server.text("url"), server.text("description"), variables));
      }
    }
    return servers;
  }

  private static ApiServer.Variable variable(Fields fields) {
    return new ApiServer.Variable(
        fields.text("default"), fields.texts("enum"), fields.text("description"));
  }

  /**
   * The addresses that {@code schemes}, {@code host} and {@code basePath} of OpenAPI 2.0 add up to.
   */
  static List<ApiServer> fromHost(Fields document) {
    String host = document.text("host");
    String path = document.text("basePath");
    if (host.isEmpty()) {
      return path.isEmpty() ? List.of() : List.of(new ApiServer(path, "", Map.of()));
    }
    List<String> schemes = document.texts("schemes");
    List<ApiServer> servers = new ArrayList<>();
    for (String scheme : schemes.isEmpty() ? List.of("https") : schemes) {
      servers.add(new ApiServer(scheme + "://" + host + path, "", Map.of()));
    }
    return servers;
  }
}
