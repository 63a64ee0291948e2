package dev.hadron.view;

import dev.hadron.model.Operation;
import dev.hadron.model.Parameter;
import dev.hadron.model.RequestBody;
import dev.hadron.model.Response;
import dev.hadron.model.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** MicroProfile OpenAPI annotations that say of an operation what its contract says. */
final class ContractAnnotations {

  private final JavaTypes types;

  ContractAnnotations(JavaTypes types) {
    this.types = types;
  }

  /** One annotation per declared answer. */
  List<String> of(Operation operation) {
    return operation.responses().stream().map(this::response).toList();
  }

  private String response(Response response) {
    List<String> arguments = new ArrayList<>();
    arguments.add("responseCode = " + JavaText.literal(response.status()));
    arguments.add("description = " + JavaText.literal(JavaText.oneLine(response.description())));
    response.headers().forEach(header -> arguments.add("headers = " + header(header)));
    response
        .body()
        .ifPresent(body -> arguments.add("content = " + content(response.mediaType(), body)));
    return "@APIResponse(" + String.join(", ", merged(arguments)) + ")";
  }

  /** Several headers stand in one array. */
  private static List<String> merged(List<String> arguments) {
    List<String> headers =
        arguments.stream()
            .filter(argument -> argument.startsWith("headers = "))
            .map(argument -> argument.substring("headers = ".length()))
            .toList();
    if (headers.size() < 2) {
      return arguments;
    }
    List<String> merged = new ArrayList<>();
    for (String argument : arguments) {
      if (!argument.startsWith("headers = ")) {
        merged.add(argument);
      }
    }
    merged.add(2, "headers = {" + String.join(", ", headers) + "}");
    return merged;
  }

  private String header(Response.Header header) {
    String description =
        header
            .description()
            .map(text -> ", description = " + JavaText.literal(JavaText.oneLine(text)))
            .orElse("");
    return "@Header(name = %s%s, schema = @Schema(implementation = %s.class))"
        .formatted(
            JavaText.literal(header.name()), description, types.name(header.type()).replaceAll("<.*", ""));
  }

  private String content(Optional<String> mediaType, ValueType body) {
    String media = mediaType.map(m -> "mediaType = " + JavaText.literal(m) + ", ").orElse("");
    return "@Content(" + media + "schema = " + schema(body) + ")";
  }

  private String schema(ValueType body) {
    if (body instanceof ValueType.ListOf list && !(list.element() instanceof ValueType.ListOf)) {
      return "@Schema(type = SchemaType.ARRAY, implementation = " + raw(list.element()) + ".class)";
    }
    return "@Schema(implementation = " + raw(body) + ".class)";
  }

  private String raw(ValueType type) {
    return type instanceof ValueType.Json || type instanceof ValueType.MapOf
        ? "Object"
        : types.name(type).replaceAll("<.*", "");
  }

  /** The description of a parameter, as an annotation. */
  static List<String> parameter(Parameter parameter) {
    return parameter.description().stream()
        .map(text -> "@Parameter(description = " + JavaText.literal(JavaText.oneLine(text)) + ")")
        .toList();
  }

  /** The description of a body, as an annotation with a blank behind it; empty where there is none. */
  static String body(RequestBody body) {
    return body.description()
        .map(text -> "@RequestBody(description = " + JavaText.literal(JavaText.oneLine(text)) + ") ")
        .orElse("");
  }

  /** What a merge patch is merged into, as an annotation with a blank behind it. */
  String patch(RequestBody body) {
    String description =
        body.description()
            .map(text -> "description = " + JavaText.literal(JavaText.oneLine(text)) + ", ")
            .orElse("");
    return "@RequestBody(%scontent = %s) "
        .formatted(description, content(Optional.empty(), body.type()));
  }
}
