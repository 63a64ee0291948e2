package dev.hadron.view;

import dev.hadron.model.Access;
import dev.hadron.model.Binding;
import dev.hadron.model.Entity;
import dev.hadron.model.EntityTag;
import dev.hadron.model.HttpMethod;
import dev.hadron.model.Operation;
import dev.hadron.model.Paging;
import dev.hadron.model.Parameter;
import dev.hadron.model.Projection;
import dev.hadron.model.Resource;
import dev.hadron.model.Response;
import dev.hadron.model.ServiceModel;
import dev.hadron.model.naming.JavaName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Writes the JAX-RS resource of one resource: thin methods that call the service. */
final class ResourceWriter {

  private static final Set<String> ALWAYS =
      Set.of(
          "com.fasterxml.jackson.databind.JsonNode",
          "jakarta.annotation.security.PermitAll",
          "jakarta.annotation.security.RolesAllowed",
          "jakarta.validation.Valid",
          "jakarta.validation.constraints.NotNull",
          "io.quarkus.security.Authenticated",
          "jakarta.ws.rs.BeanParam",
          "jakarta.ws.rs.CookieParam",
          "jakarta.ws.rs.Consumes",
          "jakarta.ws.rs.DELETE",
          "jakarta.ws.rs.DefaultValue",
          "jakarta.ws.rs.GET",
          "jakarta.ws.rs.HEAD",
          "jakarta.ws.rs.HeaderParam",
          "jakarta.ws.rs.OPTIONS",
          "jakarta.ws.rs.PATCH",
          "jakarta.ws.rs.POST",
          "jakarta.ws.rs.PUT",
          "jakarta.ws.rs.Path",
          "jakarta.ws.rs.PathParam",
          "jakarta.ws.rs.Produces",
          "jakarta.ws.rs.QueryParam",
          "jakarta.ws.rs.core.MediaType",
          "jakarta.ws.rs.core.UriInfo",
          "java.util.List",
          "org.eclipse.microprofile.openapi.annotations.Operation",
          "org.eclipse.microprofile.openapi.annotations.enums.SchemaType",
          "org.eclipse.microprofile.openapi.annotations.headers.Header",
          "org.eclipse.microprofile.openapi.annotations.media.Content",
          "org.eclipse.microprofile.openapi.annotations.media.Schema",
          "org.eclipse.microprofile.openapi.annotations.parameters.Parameter",
          "org.eclipse.microprofile.openapi.annotations.parameters.RequestBody",
          "org.eclipse.microprofile.openapi.annotations.responses.APIResponse",
          "org.eclipse.microprofile.openapi.annotations.tags.Tag",
          "org.jboss.resteasy.reactive.RestResponse");

  private final ServiceModel model;
  private final JavaTypes types;
  private final Resource resource;
  private final Set<String> imports = new TreeSet<>(Validations.IMPORTS);
  private boolean preconditions;
  private boolean service;

  ResourceWriter(ServiceModel model, JavaTypes types, Resource resource) {
    this.model = model;
    this.types = types;
    this.resource = resource;
  }

  ResourceView view() {
    imports.addAll(ALWAYS);
    for (String name :
        List.of("http.Answers", "http.MergePatch", "http.Preconditions", "http.Versioned",
            "paging.Conditions", "paging.PageRequest", "problem.ProblemException")) {
      imports.add(types.inBase(name));
    }
    List<MethodView> methods = resource.operations().stream().map(this::method).toList();
    List<DependencyView> dependencies = new ArrayList<>();
    if (service) {
      dependencies.add(
          new DependencyView(ServiceWriter.className(resource), "service"));
    }
    if (preconditions) {
      dependencies.add(new DependencyView("Preconditions", "preconditions"));
    }
    String description =
        resource
            .tagDescription()
            .map(text -> ", description = " + JavaText.literal(JavaText.oneLine(text)))
            .orElse("");
    return new ResourceView(
        types.inBase(resource.packageName()),
        List.copyOf(imports),
        "The addresses of "
            + JavaText.spaced(resource.tag()).toLowerCase(java.util.Locale.ROOT)
            + ".",
        List.of(
            "@Path(" + JavaText.literal(model.api().basePath().isEmpty() ? "/" : model.api().basePath()) + ")",
            "@Produces(MediaType.APPLICATION_JSON)",
            "@Consumes(MediaType.APPLICATION_JSON)",
            "@Tag(name = " + JavaText.literal(resource.tag()) + description + ")"),
        resource.name() + "Resource",
        dependencies,
        methods);
  }

  private MethodView method(Operation operation) {
    Call call = new Call(operation);
    List<String> annotations = new ArrayList<>();
    annotations.add("@" + operation.method().name());
    annotations.add("@Path(" + JavaText.literal(operation.path().substring(1)) + ")");
    operation
        .body()
        .filter(body -> !body.mediaType().equals("application/json"))
        .ifPresent(
            body ->
                annotations.add(
                    body.mediaType().equals("application/merge-patch+json")
                        ? "@Consumes(MergePatch.MEDIA_TYPE)"
                        : "@Consumes(" + JavaText.literal(body.mediaType()) + ")"));
    if (operation.body().isEmpty() && !operation.isSafe()) {
      annotations.add("@Consumes(MediaType.WILDCARD)");
    }
    if (operation.success().body().isEmpty()) {
      annotations.add("@Produces(MediaType.WILDCARD)");
    }
    annotations.add(access(operation.access()));
    annotations.add(operationAnnotation(operation));
    annotations.addAll(
        isContract() ? new ContractAnnotations(types).of(operation) : responses(operation));
    return new MethodView(
        Optional.empty(),
        annotations,
        "public %s %s(%s)"
            .formatted(call.returnType, operation.name(), String.join(", ", call.parameters)),
        call.lines);
  }

  /** Whether a document decides, so that every declared answer is said as it is there. */
  private boolean isContract() {
    return model.api().document().isPresent();
  }

  private static String access(Access access) {
    if (access instanceof Access.Roles roles) {
      return roles.roles().size() == 1
          ? "@RolesAllowed(" + JavaText.literal(roles.roles().get(0)) + ")"
          : "@RolesAllowed({" + JavaText.list(roles.roles()) + "})";
    }
    if (access instanceof Access.Authenticated) {
      return "@Authenticated";
    }
    return "@PermitAll";
  }

  private static String operationAnnotation(Operation operation) {
    List<String> arguments = new ArrayList<>();
    arguments.add("operationId = " + JavaText.literal(operation.id()));
    operation
        .summary()
        .ifPresent(
            text -> arguments.add("summary = " + JavaText.literal(JavaText.oneLine(text))));
    operation
        .description()
        .ifPresent(
            text -> arguments.add("description = " + JavaText.literal(JavaText.oneLine(text))));
    if (operation.deprecated()) {
      arguments.add("deprecated = true");
    }
    return "@Operation(" + String.join(", ", arguments) + ")";
  }

  /** Declared answers; those that follow from an operation's form are added by the document's filter. */
  private List<String> responses(Operation operation) {
    List<String> annotations = new ArrayList<>();
    for (Response response : operation.responses()) {
      if (response.isSuccess()) {
        annotations.add(success(response));
        if (operation.binding() instanceof Binding.Get get
            && !(get.entityTag() instanceof EntityTag.None)) {
          annotations.add(
              "@APIResponse(responseCode = \"304\", description = \"The caller has this version"
                  + " already\")");
        }
      } else if (NAMED.contains(response.status())) {
        annotations.add(
            "@APIResponse(responseCode = %s, ref = %s)"
                .formatted(
                    JavaText.literal(response.status()), JavaText.literal(name(response.status()))));
      }
    }
    return annotations;
  }

  private static final Set<String> NAMED = Set.of("404", "409", "422");

  private static String name(String status) {
    return switch (status) {
      case "404" -> "NotFound";
      case "409" -> "Conflict";
      case "422" -> "Unprocessable";
      default -> throw new IllegalArgumentException(status);
    };
  }

  private String success(Response response) {
    String content =
        response.status().equals("201") && response.body().isPresent()
            ? ", content = @Content(schema = @Schema(implementation = "
                + types.name(response.body().get())
                + ".class))"
            : "";
    return "@APIResponse(responseCode = %s, description = %s%s)"
        .formatted(
            JavaText.literal(response.status()),
            JavaText.literal(response.description()),
            content);
  }

  /** The Java side of one operation: parameters, return type, and the call of the service. */
  private final class Call {
    private final Operation operation;
    private final List<String> parameters = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();
    private String returnType = "void";

    Call(Operation operation) {
      this.operation = operation;
      operation.parameters().forEach(p -> imports.addAll(types.imports(p.type())));
      operation.body().ifPresent(body -> imports.addAll(types.imports(body.type())));
      for (Response response : operation.responses()) {
        response.body().ifPresent(body -> imports.addAll(types.imports(body)));
        response.headers().forEach(header -> imports.addAll(types.imports(header.type())));
      }
      service = service || !operation.isCustom();
      operation.parameters().stream()
          .filter(p -> p.in() == Parameter.In.PATH || isContract())
          .forEach(this::addParameter);
      write(operation.binding());
    }

    private void write(Binding binding) {
      if (isContract()) {
        contract(binding);
      } else if (binding instanceof Binding.ListPage list && list.paging() instanceof Paging.LinkHeader) {
        page(list.filters().isEmpty() ? "" : FilterViews.className(model.entity(list.entityName())),
            list.scope().isEmpty());
      } else if (binding instanceof Binding.LinkedList) {
        page("", false);
      } else if (binding instanceof Binding.Get get) {
        get(get);
      } else if (binding instanceof Binding.Create create) {
        create(create);
      } else if (binding instanceof Binding.Replace replace) {
        String body = JavaText.variable(bodyName());
        write(replace.entityTag(), "@Valid @NotNull " + bodyType() + " " + body, body);
      } else if (binding instanceof Binding.Patch patch) {
        patch(patch);
      } else if (binding instanceof Binding.Delete delete) {
        delete(delete);
      } else if (binding instanceof Binding.Link || binding instanceof Binding.Unlink) {
        lines.add("service." + operation.name() + "(" + pathArguments() + ");");
      } else {
        throw new IllegalArgumentException("unknown binding " + binding);
      }
    }

    /**
     * @param filter name of the filter record; empty where there is none
     * @param conditions whether the service takes conditions
     */
    private void page(String filter, boolean conditions) {
      returnType = "RestResponse<" + types.name(operation.success().body().orElseThrow()) + ">";
      List<String> arguments = new ArrayList<>(pathNames());
      if (!filter.isEmpty()) {
        parameters.add("@BeanParam " + filter + " filter");
        arguments.add("filter.conditions()");
      } else if (conditions) {
        arguments.add("new Conditions()");
      }
      arguments.add("page");
      parameters.add("@BeanParam @Valid PageRequest page");
      parameters.add("UriInfo uri");
      lines.add(
          "return Answers.page(service.%s(%s), uri);"
              .formatted(operation.name(), String.join(", ", arguments)));
    }

    private void get(Binding.Get get) {
      String body = types.name(operation.success().body().orElseThrow());
      String call = "service." + operation.name() + "(" + pathArguments() + ")";
      if (get.entityTag() instanceof EntityTag.None) {
        returnType = body;
        lines.add("return " + call + ";");
      } else {
        returnType = "RestResponse<" + body + ">";
        parameters.add("@HeaderParam(\"If-None-Match\") String ifNoneMatch");
        lines.add("return Answers.found(" + call + ", ifNoneMatch);");
      }
    }

    private void create(Binding.Create create) {
      String body = JavaText.variable(bodyName());
      String answer = types.name(operation.success().body().orElseThrow());
      Entity entity = model.entity(create.entityName());
      returnType = "RestResponse<" + answer + ">";
      parameters.add("@Valid @NotNull " + bodyType() + " " + body);
      parameters.add("UriInfo uri");
      List<String> arguments = new ArrayList<>(pathNames());
      arguments.add(body);
      lines.add(
          "Versioned<%s> created = service.%s(%s);"
              .formatted(answer, operation.name(), String.join(", ", arguments)));
      lines.add(
          "return Answers.created(created, uri, %s);"
              .formatted(
                  entity.identifier().attributes().stream()
                      .map(key -> "created.value()." + key + "()")
                      .collect(Collectors.joining(", "))));
    }

    private void patch(Binding.Patch patch) {
      String schema = bodyType().replaceFirst("Update$", "Patch");
      write(
          patch.entityTag(),
          "@RequestBody(content = @Content(schema = @Schema(ref = %s))) @NotNull JsonNode patch"
              .formatted(JavaText.literal(schema)),
          "patch");
    }

    /** A write of one row: the condition, if callers can give one, and the body. */
    private void write(EntityTag tag, String bodyParameter, String body) {
      String answer = types.name(operation.success().body().orElseThrow());
      List<String> arguments = new ArrayList<>(pathNames());
      arguments.add(body);
      addIfMatch(tag, arguments);
      parameters.add(bodyParameter);
      String call = "service." + operation.name() + "(" + String.join(", ", arguments) + ")";
      returnType = "RestResponse<" + answer + ">";
      lines.add("return Answers.written(" + call + ");");
    }

    private void delete(Binding.Delete delete) {
      List<String> arguments = new ArrayList<>(pathNames());
      addIfMatch(delete.entityTag(), arguments);
      lines.add("service." + operation.name() + "(" + String.join(", ", arguments) + ");");
    }

    private void addIfMatch(EntityTag tag, List<String> arguments) {
      if (tag instanceof EntityTag.Version) {
        preconditions = true;
        parameters.add("@HeaderParam(\"If-Match\") String ifMatch");
        arguments.add("preconditions.ifMatch(ifMatch)");
      }
    }

    private List<Parameter> pathParameters() {
      return operation.parameters().stream().filter(p -> p.in() == Parameter.In.PATH).toList();
    }

    private List<String> pathNames() {
      return pathParameters().stream().map(Parameter::name).toList();
    }

    private String pathArguments() {
      return String.join(", ", pathNames());
    }

    private void addParameter(Parameter parameter) {
      List<String> parts = new ArrayList<>();
      parts.add(
          "@%s(%s)"
              .formatted(
                  JavaName.capitalize(parameter.in().name().toLowerCase(Locale.ROOT)) + "Param",
                  JavaText.literal(parameter.wireName())));
      parameter
          .defaultValue()
          .ifPresent(value -> parts.add("@DefaultValue(" + JavaText.literal(value) + ")"));
      if (isContract()) {
        parts.addAll(ContractAnnotations.parameter(parameter));
        boolean required = parameter.required() && parameter.in() != Parameter.In.PATH;
        parts.addAll(Validations.of(parameter.type(), parameter.constraints(), required));
      }
      parts.add(types.name(parameter.type()) + " " + parameter.name());
      parameters.add(String.join(" ", parts));
    }

    /** What a contract asks for: its own parameters and body, its own status. */
    private void contract(Binding binding) {
      List<String> arguments = new ArrayList<>(pathNames());
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
                String name =
                    free(JavaText.variable(types.name(body.type()).replaceAll("\\W", "_")), "Body");
                String valid = body.required() ? "@Valid @NotNull " : "@Valid ";
                parameters.add(
                    ContractAnnotations.body(body) + valid + types.name(body.type()) + " " + name);
                if (writes(binding)) {
                  arguments.add(name);
                }
              });
      if (binding instanceof Binding.ListPage || binding instanceof Binding.LinkedList) {
        operation.parameters().stream()
            .filter(p -> p.in() == Parameter.In.QUERY)
            .forEach(p -> arguments.add(p.name()));
      }
      if (binding instanceof Binding.Custom) {
        custom();
        return;
      }
      String call = service() + operation.name() + "(" + String.join(", ", arguments) + ")";
      Optional<String> body = operation.success().body().map(types::name);
      boolean tagged = tag(binding) instanceof EntityTag.RepresentationHash;
      if (body.isEmpty()) {
        lines.add(call + ";");
        answerEmpty();
      } else if (tagged && operation.isSafe()) {
        returnType = "RestResponse<" + body.get() + ">";
        lines.add("return Answers.found(" + call + ", " + ifNoneMatch() + ");");
      } else {
        answer(binding, call, body.get());
      }
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
      int status = Integer.parseInt(operation.success().status().replace("default", "204"));
      if (status != 204) {
        returnType = "RestResponse<Void>";
        lines.add("return Answers.empty(" + status + ");");
      }
    }

    private void answer(Binding binding, String call, String body) {
      String status = operation.success().status();
      Optional<String> location =
          binding instanceof Binding.Create create
              ? create.location().flatMap(path -> createdKey(create, path))
              : Optional.empty();
      if (status.equals("200") && location.isEmpty()) {
        returnType = body;
        lines.add("return " + call + ";");
        return;
      }
      returnType = "RestResponse<" + body + ">";
      if (location.isEmpty()) {
        lines.add("return Answers.of(%s, %s);".formatted(status, call));
      } else {
        parameters.add("UriInfo uri");
        lines.add(body + " created = " + call + ";");
        lines.add(
            "return Answers.created(created, uri, %s);"
                .formatted(location.get()));
      }
    }

    /** The expression of the new row's key, read from the answer; empty where it does not show it. */
    private Optional<String> createdKey(Binding.Create create, String location) {
      Entity entity = model.entity(create.entityName());
      String key = location.replaceFirst(".*\\{([^}]*)}$", "$1");
      return create.answer().flatMap(answer -> accessor(entity, answer, key, "created"));
    }

    private Optional<String> accessor(
        Entity entity, String projection, String attribute, String from) {
      for (Projection.Part part : model.projection(entity.name(), projection).parts()) {
        String at = from + "." + part.property() + "()";
        if (part.source() instanceof Projection.FromAttribute source
            && source.attribute().equals(attribute)) {
          return Optional.of(at);
        }
        if (part.source() instanceof Projection.Nested nested) {
          return accessor(entity, nested.projection(), attribute, at);
        }
      }
      return Optional.empty();
    }

    private void custom() {
      operation
          .success()
          .body()
          .ifPresentOrElse(
              body -> returnType = types.name(body), () -> returnType = "void");
      String file = resource.packageName() + "/" + resource.name() + "Resource.java";
      lines.add(
          "throw ProblemException.notWritten(%s, %s);"
              .formatted(JavaText.literal(operation.id()), JavaText.literal(file)));
    }

    private static EntityTag tag(Binding binding) {
      EntityTag declared =
          binding instanceof Binding.Get get
              ? get.entityTag()
              : binding instanceof Binding.ListPage list
                  ? list.entityTag()
                  : new EntityTag.None();
      return declared instanceof EntityTag.None ? declared : new EntityTag.RepresentationHash();
    }

    private String bodyType() {
      return types.name(operation.body().orElseThrow().type());
    }

    private String bodyName() {
      String type = bodyType();
      return type.endsWith("Create") ? "create" : type.endsWith("Update") ? "update" : type;
    }
  }
}
