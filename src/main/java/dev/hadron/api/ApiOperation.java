package dev.hadron.api;

import dev.hadron.diagnostic.SourceLocation;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * One method on one path.
 *
 * @param operationId unique in the document; made from method and path where the document has none
 *     or uses one twice, and {@code idSynthesised} then says so
 * @param path with {@code {placeholders}}, without the server's base path
 * @param parameters the path's own and the operation's, the operation's winning by name and place
 * @param security effective requirements, any one of which suffices; empty means open to everybody
 * @param securityDeclared whether the operation itself states its security, rather than inheriting
 *     it
 * @param servers addresses that hold for this operation alone, usually none
 * @param logic what is said of its own logic
 */
public record ApiOperation(
    String operationId,
    boolean idSynthesised,
    HttpMethod method,
    String path,
    List<String> tags,
    String summary,
    String description,
    List<ApiParameter> parameters,
    Optional<ApiBody> body,
    List<ApiResponse> responses,
    List<SecurityRequirement> security,
    boolean securityDeclared,
    boolean deprecated,
    List<ApiCallback> callbacks,
    List<ApiServer> servers,
    Map<String, JsonValue> extensions,
    Optional<PlacedValue> logic,
    SourceLocation location) {

  /** Name of the extension that says something of an operation's own logic. */
  public static final String LOGIC = "x-hadron-logic";

  public ApiOperation {
    Objects.requireNonNull(operationId, "operationId");
    Objects.requireNonNull(method, "method");
    Objects.requireNonNull(path, "path");
    tags = List.copyOf(tags);
    Objects.requireNonNull(summary, "summary");
    Objects.requireNonNull(description, "description");
    parameters = List.copyOf(parameters);
    Objects.requireNonNull(body, "body");
    responses = List.copyOf(responses);
    security = List.copyOf(security);
    callbacks = List.copyOf(callbacks);
    servers = List.copyOf(servers);
    extensions = Copies.ordered(extensions);
    Objects.requireNonNull(logic, "logic");
    Objects.requireNonNull(location, "location");
  }

  /** The same operation under an id that the document does not give it. */
  public ApiOperation withSynthesisedId(String id) {
    return with(id, true, logic);
  }

  /** The same operation, of whose own logic something is said elsewhere. */
  public ApiOperation withLogic(PlacedValue says) {
    return with(operationId, idSynthesised, Optional.of(says));
  }

  private ApiOperation with(String id, boolean synthesised, Optional<PlacedValue> says) {
    return new ApiOperation(
        id,
        synthesised,
        method,
        path,
        tags,
        summary,
        description,
        parameters,
        body,
        responses,
        security,
        securityDeclared,
        deprecated,
        callbacks,
        servers,
        extensions,
        says,
        location);
  }

  /**
   * Whether a caller without credentials may call it: no requirement, or an empty one among them.
   */
  public boolean isOpen() {
    return security.isEmpty() || security.stream().anyMatch(SecurityRequirement::isEmpty);
  }

  public Optional<ApiParameter> parameter(ApiParameter.In in, String name) {
    return parameters.stream().filter(p -> p.in() == in && p.name().equals(name)).findFirst();
  }

  public List<ApiParameter> parameters(ApiParameter.In in) {
    return parameters.stream().filter(p -> p.in() == in).toList();
  }

  public Optional<ApiResponse> response(String status) {
    return responses.stream().filter(r -> r.status().equals(status)).findFirst();
  }

  /**
   * The first declared response with a 2xx status (or {@code 2XX}), or else the default one where no
   * redirection is declared beside it; empty where there is neither.
   */
  public Optional<ApiResponse> success() {
    return responses.stream()
        .filter(ApiResponse::isSuccess)
        .findFirst()
        .or(
            () ->
                responses.stream().anyMatch(response -> response.status().startsWith("3"))
                    ? Optional.empty()
                    : response("default"));
  }

  /** Whether a declared response tells of success. */
  public boolean isSuccess(ApiResponse response) {
    return response.isSuccess() || success().filter(response::equals).isPresent();
  }

  /** {@code GET /pets/{id}}. */
  public String label() {
    return method + " " + path;
  }
}
