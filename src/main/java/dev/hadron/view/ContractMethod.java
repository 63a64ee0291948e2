package dev.hadron.view;

import dev.hadron.model.Binding;
import dev.hadron.model.ListHeader;
import dev.hadron.model.Operation;
import dev.hadron.model.Paging;
import dev.hadron.model.Parameter;
import dev.hadron.model.RecordType;
import dev.hadron.model.RequestBody;
import dev.hadron.model.ServiceModel;
import dev.hadron.model.ValueType;
import dev.hadron.model.naming.JavaName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The method of an operation that a contract describes: its own parameters, body and status. */
final class ContractMethod extends ResourceMethod {

  private final ServiceModel model;

  ContractMethod(ServiceModel model, JavaTypes types, Operation operation) {
    super(types, operation);
    this.model = model;
    operation.parameters().forEach(this::addParameter);
    write(operation.binding());
  }

  private void addParameter(Parameter parameter) {
    List<String> parts = new ArrayList<>();
    parts.add(
        "@%s(%s)"
            .formatted(
                JavaName.capitalize(parameter.in().name().toLowerCase(Locale.ROOT)) + "Param",
                JavaText.literal(parameter.wireName())));
    parameter
        .separator()
        .map(text -> text.equals("|") ? "\\|" : text)
        .ifPresent(pattern -> parts.add("@Separator(" + JavaText.literal(pattern) + ")"));
    parameter
        .defaultValue()
        .ifPresent(value -> parts.add("@DefaultValue(" + JavaText.literal(value) + ")"));
    // The condition of a write is missed with a status of its own.
    boolean condition = operation.condition().filter(each -> each == parameter).isPresent();
    boolean required = parameter.required() && !parameter.isInPath() && !condition;
    Optional<String> unlessSent =
        parameter.required() ? Optional.empty() : leastIfSent(parameter);
    parts.addAll(
        ContractAnnotations.parameter(parameter, condition && parameter.required(), unlessSent));
    parts.addAll(
        Validations.of(
            parameter.type(),
            unlessSent.isEmpty()
                ? parameter.constraints()
                : parameter.constraints().withMinLength(0),
            required));
    parts.add(
        Validations.typeName(types, parameter.type(), parameter.constraints())
            + " "
            + parameter.name());
    parameters.add(String.join(" ", parts));
  }

  /** How few elements a list has that is sent; one that is not sent arrives without any. */
  private Optional<String> leastIfSent(Parameter parameter) {
    return parameter
        .constraints()
        .minLength()
        .filter(least -> least > 0 && parameter.defaultValue().isEmpty())
        .flatMap(
            least ->
                parameter.type() instanceof ValueType.ListOf list
                    ? Optional.of(
                        "type = SchemaType.ARRAY, implementation = %s.class, minItems = %s"
                            .formatted(types.name(list.element()), least))
                    : Optional.empty());
  }

  /** What a contract asks for: its own parameters and body, its own status. */
  private void write(Binding binding) {
    List<String> arguments = new ArrayList<>(pathNames());
    boolean custom = binding instanceof Binding.Custom;
    if (custom) {
      operation.parameters().stream()
          .filter(parameter -> !parameter.isInPath())
          .forEach(parameter -> arguments.add(parameter.name()));
    }
    operation
        .body()
        .ifPresent(
            body -> {
              if (binding instanceof Binding.Patch) {
                parameters.add(
                    new ContractAnnotations(types).patch(body) + "@NotNull JsonNode patch");
                arguments.add("patch");
                return;
              }
              if (!body.isRead()) {
                String content = unread(body);
                if (custom) {
                  arguments.add(content);
                }
                return;
              }
              String name =
                  free(JavaText.variable(types.name(body.type()).replaceAll("\\W", "_")), "Body");
              List<String> parts = new ArrayList<>(new ContractAnnotations(types).body(body));
              boolean stored = writes(binding);
              boolean needed =
                  stored ? NeededBodies.isNeeded(model, body) : body.required();
              parts.addAll(Validations.ofBody(body, needed));
              parts.add(Validations.typeName(types, body.type(), body.constraints()));
              parts.add(name);
              parameters.add(String.join(" ", parts));
              if (stored) {
                arguments.add(needed ? name : orEmpty(name, body));
              } else if (custom) {
                arguments.add(name);
              }
            });
    operation.listParameters().forEach(p -> arguments.add(p.name()));
    if (operation.linksInBody()) {
      addUri();
      arguments.add("new PageLinks(uri.getRequestUri())");
    }
    operation.condition().map(ContractMethod::ifMatch).ifPresent(arguments::add);
    List<String> unsupported =
        operation.unsupportedParameters().stream().map(Parameter::wireName).toList();
    if (!unsupported.isEmpty()) {
      addUri();
      lines.add("UnsupportedParameters.refuse(uri, " + JavaText.list(unsupported) + ");");
    }
    String call = service() + operation.name() + "(" + String.join(", ", arguments) + ")";
    Optional<String> body = operation.success().body().map(types::name);
    if (operation.mayCreate()) {
      stored(call, body.orElse("Void"));
    } else if (body.isEmpty()) {
      lines.add(call + ";");
      answerEmpty();
    } else if (!operation.listHeaders().isEmpty()) {
      counted(call, body.get());
    } else if (operation.isTagged() && operation.isSafe()) {
      found(call, body.get());
    } else {
      answer(call, body.get());
    }
  }

  /** A row that was made, or one that was there. */
  private void stored(String call, String body) {
    returnType = "RestResponse<" + body + ">";
    lines.add("return Answers.stored(%s, %s);".formatted(status(), call));
  }

  private static String ifMatch(Parameter parameter) {
    return "IfMatch.%s(%s)"
        .formatted(parameter.required() ? "required" : "optional", parameter.name());
  }

  /** A list or a row that the caller may have already. */
  private void found(String call, String body) {
    String row = ContractTags.isWhole(model, operation) ? "foundWhole" : "foundRow";
    String method = ContractTags.tellsVersion(model, operation) ? row : "found";
    returnType = "RestResponse<" + body + ">";
    lines.add("return Answers.%s(%s, %s);".formatted(method, call, ifNoneMatch()));
  }

  /** A list with headers that say how many rows there are in all, and where. */
  private void counted(String call, String body) {
    returnType = "RestResponse<" + body + ">";
    lines.add("Counted<%s> listed = %s;".formatted(body, call));
    String answer =
        operation.isTagged()
            ? "Answers.found(listed.value(), " + ifNoneMatch() + ")"
            : "Answers.of(" + status() + ", listed.value())";
    for (Map.Entry<String, ListHeader> header : operation.listHeaders().entrySet()) {
      answer =
          switch (header.getValue()) {
            case TOTAL ->
                "ListHeaders.withTotal(%s, %s, listed.total())"
                    .formatted(answer, JavaText.literal(header.getKey()));
            case RETURNED ->
                "ListHeaders.withTotal(%s, %s, listed.value().size())"
                    .formatted(answer, JavaText.literal(header.getKey()));
            case LINKS -> linked(answer);
          };
    }
    lines.add("return " + answer + ";");
  }

  private int status() {
    return operation.success().status(200);
  }

  private String linked(String answer) {
    addUri();
    if (operation.binding() instanceof Binding.ListPage list) {
      return linked(answer, list.paging());
    }
    return linked(answer, ((Binding.LinkedList) operation.binding()).paging());
  }

  private String linked(String answer, Paging paging) {
    if (paging instanceof Paging.PageNumber page) {
      return "ListHeaders.withPages(%s, uri, %s, %s, %s, %s, listed.total())"
          .formatted(
              answer,
              JavaText.literal(operation.parameter(page.page()).wireName()),
              page.firstPage(),
              AskedPage.number(operation, page),
              new AskedPage(operation, page).size());
    }
    if (paging instanceof Paging.OffsetLimit window) {
      return "ListHeaders.withOffsets(%s, uri, %s, %s, %s, listed.total())"
          .formatted(
              answer,
              JavaText.literal(operation.parameter(window.offset()).wireName()),
              AskedPage.offset(operation, window),
              new AskedPage(operation, window).size());
    }
    throw new IllegalArgumentException("no links between pages of " + paging);
  }

  private void addUri() {
    if (!parameters.contains("UriInfo uri")) {
      parameters.add("UriInfo uri");
    }
  }

  /** A body that no rule reads, such as a form, is there for who writes the operation. */
  private String unread(RequestBody body) {
    String type =
        body.isForm()
            ? "MultivaluedMap<String, String>"
            : "byte[]";
    String name = free("content", "Body");
    parameters.add(
        new ContractAnnotations(types).unread(body)
            + (body.required() ? "@NotNull " : "")
            + type
            + " "
            + name);
    return name;
  }

  /** A body that may be left out, and then is one in which nothing is said. */
  private String orEmpty(String name, RequestBody body) {
    RecordType record = NeededBodies.emptied(model, body).orElseThrow();
    return "Objects.requireNonNullElse(%s, new %s(%s))"
        .formatted(
            name,
            record.name(),
            record.properties().stream().map(p -> "null").collect(Collectors.joining(", ")));
  }

  /** Whether the service takes the body; elsewhere it is checked and says nothing. */
  private static boolean writes(Binding binding) {
    return binding instanceof Binding.Create
        || binding instanceof Binding.Replace
        || binding instanceof Binding.Patch
        || binding instanceof Binding.Register
        || binding instanceof Binding.Login;
  }

  private String service() {
    return isTaken("service") ? "this.service." : "service.";
  }

  /** The parameter of the condition: the contract's own, or one beside it. */
  private String ifNoneMatch() {
    return operation.parameters().stream()
        .filter(p -> p.in() == Parameter.In.HEADER)
        .filter(p -> p.wireName().equalsIgnoreCase("If-None-Match"))
        .map(Parameter::name)
        .findFirst()
        .orElseGet(
            () -> {
              String name = free("ifNoneMatch", "Header");
              parameters.add("@HeaderParam(\"If-None-Match\") @Parameter(hidden = true) String " + name);
              return name;
            });
  }

  /** A name that no parameter of the operation has. */
  private String free(String name, String suffix) {
    return isTaken(name) ? name + suffix : name;
  }

  private boolean isTaken(String name) {
    return operation.parameters().stream().anyMatch(p -> p.name().equals(name));
  }

  private void answerEmpty() {
    int status = operation.success().status(204);
    if (status != 204) {
      returnType = "RestResponse<Void>";
      lines.add("return Answers.empty(" + status + ");");
    }
  }

  /** What was made or written, with the version of a row and the address of a new one. */
  private void answer(String call, String body) {
    int status = status();
    boolean versioned = ContractTags.tellsVersion(model, operation);
    Optional<CreatedAddress> location = CreatedAddress.of(model, operation);
    if (status == 200 && location.isEmpty() && !versioned) {
      returnType = body;
      lines.add("return " + call + ";");
      return;
    }
    returnType = "RestResponse<" + body + ">";
    String value = call;
    if (versioned) {
      lines.add("Versioned<%s> written = %s;".formatted(body, call));
      value = "written.value()";
    }
    if (location.isPresent()) {
      addUri();
      lines.add(body + " created = " + value + ";");
    }
    String answer =
        location.isPresent()
            ? location.get().answer()
            : "Answers.of(%s, %s)".formatted(status, value);
    String tagged = ContractTags.isWhole(model, operation) ? "taggedWhole" : "tagged";
    lines.add(
        "return %s;"
            .formatted(
                versioned ? "Answers.%s(%s, written)".formatted(tagged, answer) : answer));
  }

}
