package dev.hadron.view;

import dev.hadron.model.BasicType;
import dev.hadron.model.Constraints;
import dev.hadron.model.MediaTypes;
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
        .ifPresent(
            body ->
                arguments.add(
                    "content = " + content(response.mediaType(), body, response.constraints())));
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
    return "@Header(name = %s%s%s, schema = %s)"
        .formatted(
            JavaText.literal(header.name()),
            description,
            header.required() ? ", required = true" : "",
            schema(header.type(), header.constraints()));
  }

  private String content(Optional<String> mediaType, ValueType body, Constraints constraints) {
    String media = mediaType.map(m -> "mediaType = " + JavaText.literal(m) + ", ").orElse("");
    return "@Content(" + media + "schema = " + schema(body, constraints) + ")";
  }

  private String schema(ValueType type, Constraints constraints) {
    List<String> arguments = new ArrayList<>(shape(type, constraints));
    arguments.addAll(SchemaArguments.bounds(type, constraints));
    return "@Schema(" + String.join(", ", arguments) + ")";
  }

  private List<String> shape(ValueType body, Constraints constraints) {
    if (body instanceof ValueType.MapOf map) {
      String value =
          SchemaArguments.standIn(map.value(), TestValues.items(constraints))
              .orElseGet(() -> raw(map.value()));
      return List.of("type = SchemaType.OBJECT", "additionalProperties = " + value + ".class");
    }
    if (body instanceof ValueType.Basic basic && basic.type() == BasicType.BYTES) {
      return List.of(
          "type = SchemaType.STRING",
          "format = " + JavaText.literal(constraints.format().orElse("binary")));
    }
    List<String> said = SchemaArguments.of(body, constraints);
    if (said.stream().anyMatch(argument -> argument.startsWith("implementation = "))) {
      return said;
    }
    List<String> arguments = new ArrayList<>();
    if (body instanceof ValueType.ListOf list && !(list.element() instanceof ValueType.ListOf)) {
      arguments.add("type = SchemaType.ARRAY");
      arguments.add("implementation = " + raw(list.element()) + ".class");
    } else {
      arguments.add("implementation = " + raw(body) + ".class");
    }
    arguments.addAll(said);
    return arguments;
  }

  private String raw(ValueType type) {
    return type instanceof ValueType.Json ? "Object" : types.name(type).replaceAll("<.*", "");
  }

  /**
   * What the Java type of a parameter and its validation do not say, as annotations.
   *
   * @param required whether no validation says that it is
   * @param list what is said of a list that no validation looks at
   */
  static List<String> parameter(
      Parameter parameter, boolean required, Optional<String> list) {
    List<String> annotations = new ArrayList<>();
    List<String> said = new ArrayList<>();
    parameter
        .description()
        .ifPresent(
            text -> said.add("description = " + JavaText.literal(JavaText.oneLine(text))));
    if (required) {
      said.add("required = true");
    }
    parameter.notation().map(ContractAnnotations::explode).ifPresent(said::add);
    if (!said.isEmpty()) {
      annotations.add("@Parameter(" + String.join(", ", said) + ")");
    }
    // A scan takes an annotated list for an object, unless it is told the elements.
    List<String> schema =
        list.map(List::of)
            .orElseGet(
                () ->
                    SchemaArguments.of(
                        parameter.type(), parameter.constraints().withUnique(false)));
    if (!schema.isEmpty()) {
      annotations.add("@Schema(" + String.join(", ", schema) + ")");
    }
    return annotations;
  }

  private static String explode(Parameter.Notation notation) {
    return switch (notation) {
      case APART -> "explode = Explode.TRUE";
      case TOGETHER -> "explode = Explode.FALSE";
    };
  }

  /** What the Java type of a body and its validation do not say, as annotations. */
  List<String> body(RequestBody body) {
    List<String> arguments = new ArrayList<>(said(body));
    if (!SchemaArguments.of(body.type(), body.constraints()).isEmpty()) {
      arguments.add("content = " + content(Optional.empty(), body.type(), body.constraints()));
    }
    return arguments.isEmpty()
        ? List.of()
        : List.of("@RequestBody(" + String.join(", ", arguments) + ")");
  }

  /** What a body is that is taken as it comes, as an annotation with a blank behind it. */
  String unread(RequestBody body) {
    return patch(body);
  }

  /** What a merge patch is merged into, as an annotation with a blank behind it. */
  String patch(RequestBody body) {
    List<String> arguments = new ArrayList<>(said(body));
    arguments.add("content = " + content(Optional.empty(), body.type(), body.constraints()));
    return "@RequestBody(" + String.join(", ", arguments) + ") ";
  }

  /** A scan takes a body that nothing is said of for a required one. */
  private static List<String> said(RequestBody body) {
    List<String> arguments = new ArrayList<>();
    body.description()
        .ifPresent(
            text -> arguments.add("description = " + JavaText.literal(JavaText.oneLine(text))));
    if (!body.required()) {
      arguments.add("required = false");
    }
    return arguments;
  }
}
