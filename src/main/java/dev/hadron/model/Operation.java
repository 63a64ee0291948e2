package dev.hadron.model;

import java.util.List;
import java.util.Optional;

/**
 * One operation of the service: what the contract says of it, who may call it, and what it does.
 *
 * @param id operationId in the document
 * @param name Java method name
 * @param path absolute path template below the service's base path
 */
public record Operation(
    String id,
    String name,
    HttpMethod method,
    String path,
    List<String> tags,
    Optional<String> summary,
    Optional<String> description,
    List<Parameter> parameters,
    Optional<RequestBody> body,
    List<Response> responses,
    Access access,
    boolean deprecated,
    Binding binding,
    Evidence evidence,
    Origin origin) {

  public Operation {
    tags = List.copyOf(tags);
    parameters = List.copyOf(parameters);
    responses = List.copyOf(responses);
  }

  public boolean isSafe() {
    return method.isSafe();
  }

  public boolean isCustom() {
    return binding instanceof Binding.Custom;
  }

  /** The declared answer of success; 204 without body where none is declared. */
  public Response success() {
    return responses.stream()
        .filter(Response::isSuccess)
        .findFirst()
        .orElseGet(
            () -> new Response("204", "No content", Optional.empty(), Optional.empty(), List.of()));
  }

  /**
   * @throws IllegalArgumentException when there is no such parameter
   */
  public Parameter parameter(String parameterName) {
    return parameters.stream()
        .filter(p -> p.name().equals(parameterName))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(id + " has no parameter " + parameterName));
  }
}
