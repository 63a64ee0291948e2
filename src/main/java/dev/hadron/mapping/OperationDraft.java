package dev.hadron.mapping;

import dev.hadron.model.Constraints;
import dev.hadron.model.Access;
import dev.hadron.model.Binding;
import dev.hadron.model.Evidence;
import dev.hadron.model.HttpMethod;
import dev.hadron.model.Operation;
import dev.hadron.model.Origin;
import dev.hadron.model.Parameter;
import dev.hadron.model.RequestBody;
import dev.hadron.model.Response;
import dev.hadron.model.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An operation in the making, for operations that no contract describes. */
final class OperationDraft {

  static final String PROBLEM = "application/problem+json";

  private static final Map<String, String> PROBLEMS =
      Map.of(
          "400", "The request is malformed or a value is invalid",
          "401", "No valid token",
          "403", "The caller lacks the role",
          "404", "There is no such row",
          "409", "The request conflicts with stored data",
          "412", "The row has changed since it was read",
          "415", "The media type is not supported",
          "422", "A referenced row does not exist or a rule of the data is broken");

  private static final String OTHER = "A rule does not allow it";

  private final String id;
  private final String name;
  private final HttpMethod method;
  private final String path;
  private final List<Parameter> parameters = new ArrayList<>();
  private final List<Response> responses = new ArrayList<>();
  private String tag = "";
  private String summary = "";
  private Optional<RequestBody> body = Optional.empty();
  private Access access = new Access.Authenticated();

  /**
   * @param name Java method name in resource and service
   */
  OperationDraft(String id, String name, HttpMethod method, String path) {
    this.id = id;
    this.name = name;
    this.method = method;
    this.path = path;
  }

  OperationDraft tag(String value) {
    tag = value;
    return this;
  }

  OperationDraft summary(String value) {
    summary = value;
    return this;
  }

  OperationDraft parameters(List<Parameter> more) {
    parameters.addAll(more);
    return this;
  }

  OperationDraft body(String record, String mediaType) {
    body =
        Optional.of(
            new RequestBody(new ValueType.RecordRef(record), Constraints.NONE, mediaType, true, Optional.empty()));
    return this;
  }

  OperationDraft answer(String status, String description, ValueType type) {
    responses.add(
        new Response(
            status, description, Optional.of(type), Optional.of("application/json"), List.of()));
    return this;
  }

  OperationDraft noContent(String description) {
    responses.add(
        new Response("204", description, Optional.empty(), Optional.empty(), List.of()));
    return this;
  }

  OperationDraft problems(String... statuses) {
    for (String status : statuses) {
      responses.add(
          new Response(
              status, PROBLEMS.getOrDefault(status, OTHER), Optional.empty(), Optional.of(PROBLEM), List.of()));
    }
    return this;
  }

  OperationDraft access(Access value) {
    access = value;
    if (value instanceof Access.Roles) {
      problems("401", "403");
    }
    return this;
  }

  Operation build(Binding binding, Evidence evidence, Origin origin) {
    return new Operation(
        id,
        name,
        method,
        path,
        List.of(tag),
        Optional.of(summary),
        Optional.empty(),
        parameters,
        body,
        responses.stream().sorted(java.util.Comparator.comparing(Response::status)).toList(),
        access,
        false,
        binding,
        evidence,
        origin,
        Map.of(),
        Optional.empty());
  }
}
