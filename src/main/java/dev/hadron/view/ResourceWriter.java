package dev.hadron.view;

import dev.hadron.model.Access;
import dev.hadron.model.BasicType;
import dev.hadron.model.Binding;
import dev.hadron.model.EntityTag;
import dev.hadron.model.MediaTypes;
import dev.hadron.model.Operation;
import dev.hadron.model.Resource;
import dev.hadron.model.Response;
import dev.hadron.model.ServiceModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
          "io.quarkus.security.PermissionsAllowed",
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
          "jakarta.ws.rs.core.MultivaluedMap",
          "jakarta.ws.rs.core.UriInfo",
          "java.math.BigDecimal",
          "java.math.BigInteger",
          "java.util.List",
          "java.util.Map",
          "java.util.Objects",
          "org.eclipse.microprofile.openapi.annotations.Operation",
          "org.eclipse.microprofile.openapi.annotations.enums.Explode",
          "org.eclipse.microprofile.openapi.annotations.enums.SchemaType",
          "org.eclipse.microprofile.openapi.annotations.headers.Header",
          "org.eclipse.microprofile.openapi.annotations.media.Content",
          "org.eclipse.microprofile.openapi.annotations.media.Schema",
          "org.eclipse.microprofile.openapi.annotations.parameters.Parameter",
          "org.eclipse.microprofile.openapi.annotations.parameters.RequestBody",
          "org.eclipse.microprofile.openapi.annotations.responses.APIResponse",
          "org.eclipse.microprofile.openapi.annotations.tags.Tag",
          "org.jboss.resteasy.reactive.RestResponse",
          "org.jboss.resteasy.reactive.Separator");

  private final ServiceModel model;
  private final JavaTypes types;
  private final Resource resource;
  private final Scopes scopes;
  private final Set<String> imports = new TreeSet<>(Validations.IMPORTS);
  private boolean preconditions;

  ResourceWriter(ServiceModel model, JavaTypes types, Scopes scopes, Resource resource) {
    this.model = model;
    this.types = types;
    this.resource = resource;
    this.scopes = scopes;
  }

  ResourceView view() {
    imports.addAll(ALWAYS);
    for (String name :
        List.of("http.Answers", "http.Idempotent", "http.IfMatch", "http.ListHeaders", "http.MergePatch", "http.Preconditions", "http.SelectedFields", "http.SharedRead", "http.Versioned",
            "http.UnsupportedParameters", "paging.Conditions", "paging.Counted", "paging.PageLinks",
            "paging.PageRequest",
            "problem.ProblemException", "problem.RefusedWith")) {
      imports.add(types.inBase(name));
    }
    Validations.OWN_IMPORTS.forEach(own -> imports.add(types.inBase(own)));
    List<MethodView> methods = resource.operations().stream().map(this::method).toList();
    List<DependencyView> dependencies = new ArrayList<>();
    dependencies.add(new DependencyView(ServiceWriter.className(resource), "service"));
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
        JavaText.imports(imports),
        "The addresses of "
            + JavaText.spaced(resource.tag()).toLowerCase(java.util.Locale.ROOT)
            + ".",
        List.of(
            path(model.api().basePath().isEmpty() ? "/" : model.api().basePath()),
            "@Produces(MediaType.APPLICATION_JSON)",
            "@Consumes(MediaType.APPLICATION_JSON)",
            "@Tag(name = " + JavaText.literal(resource.tag()) + description + ")"),
        resource.name() + "Resource",
        dependencies,
        methods);
  }

  private static String path(String template) {
    return "@Path(" + JavaText.literal(UriText.path(template)) + ")";
  }

  private MethodView method(Operation operation) {
    ResourceMethod call =
        isDescribed(operation)
            ? new ContractMethod(model, types, operation)
            : new SchemaMethod(model, types, operation);
    addImports(operation);
    preconditions = preconditions || call.needsPreconditions();
    List<String> annotations = new ArrayList<>();
    annotations.add("@" + operation.method().name());
    annotations.add(path(operation.path().substring(1)));
    operation
        .body()
        .filter(body -> !body.mediaType().equals("application/json"))
        .ifPresent(
            body ->
                annotations.add(
                    operation.binding() instanceof Binding.Patch
                            && body.mediaType().equals("application/merge-patch+json")
                        ? "@Consumes(MergePatch.MEDIA_TYPE)"
                        : "@Consumes(" + JavaText.literal(body.mediaType()) + ")"));
    if (operation.body().isEmpty() && !operation.isSafe()) {
      annotations.add("@Consumes(MediaType.WILDCARD)");
    }
    if (operation.success().body().isEmpty()) {
      annotations.add("@Produces(MediaType.WILDCARD)");
    }
    form(operation.success()).ifPresent(annotations::add);
    annotations.add(access(operation.access()));
    if (SharedReads.isOne(model, operation)) {
      annotations.add("@SharedRead");
    }
    if (Retries.areDoneOnce(model, operation)) {
      annotations.add("@Idempotent");
    }
    refusedWith(operation).ifPresent(annotations::add);
    Selections.annotation(model, operation).ifPresent(annotations::add);
    annotations.add(operationAnnotation(operation));
    annotations.addAll(
        isDescribed(operation)
            ? new ContractAnnotations(types).of(operation)
            : responses(operation));
    return new MethodView(
        Optional.empty(),
        annotations,
        "public %s %s(%s)"
            .formatted(call.returnType(), operation.name(), String.join(", ", call.parameters())),
        call.lines());
  }

  /**
   * The media type of an answer that is not that of the others; texts and bytes have any, and what is
   * written as JSON has one of that syntax.
   */
  private static Optional<String> form(Response answer) {
    boolean raw =
        answer
            .body()
            .filter(body -> body.is(BasicType.STRING) || body.is(BasicType.BYTES))
            .isPresent();
    return answer
        .mediaType()
        .filter(type -> answer.body().isPresent())
        .filter(type -> !type.equals("application/json") && type.indexOf('*') < 0)
        .filter(type -> raw || MediaTypes.isJson(type))
        .map(type -> "@Produces(" + JavaText.literal(type) + ")");
  }

  private void addImports(Operation operation) {
    operation.parameters().forEach(p -> imports.addAll(types.imports(p.type())));
    operation.body().ifPresent(body -> imports.addAll(types.imports(body.type())));
    for (Response response : operation.responses()) {
      response.body().ifPresent(body -> imports.addAll(types.imports(body)));
      response.headers().forEach(header -> imports.addAll(types.imports(header.type())));
    }
  }

  /** Whether somebody describes it, so that every declared answer is said as it is there. */
  private boolean isDescribed(Operation operation) {
    return model.api().document().isPresent() || operation.isCustom();
  }

  /** The statuses that are not what they would be elsewhere. */
  private static Optional<String> refusedWith(Operation operation) {
    return operation.substitutes().isEmpty()
        ? Optional.empty()
        : Optional.of(
            operation.substitutes().entrySet().stream()
                .map(each -> REFUSALS.get(each.getKey()) + " = " + each.getValue())
                .collect(Collectors.joining(", ", "@RefusedWith(", ")")));
  }

  private static final Map<Integer, String> REFUSALS =
      Map.of(
          400, "invalid",
          404, "missing",
          409, "conflict",
          412, "stale",
          422, "impossible",
          428, "unconditional");

  private String access(Access access) {
    if (access instanceof Access.RoleSets sets) {
      return "@PermissionsAllowed(" + JavaText.literal(scopes.permission(sets)) + ")";
    }
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
}
