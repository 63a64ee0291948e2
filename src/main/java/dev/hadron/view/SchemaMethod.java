package dev.hadron.view;

import dev.hadron.model.Binding;
import dev.hadron.model.Entity;
import dev.hadron.model.EntityTag;
import dev.hadron.model.Operation;
import dev.hadron.model.Paging;
import dev.hadron.model.Parameter;
import dev.hadron.model.ServiceModel;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The method of an operation that was derived from a table, in the forms of our own API. */
final class SchemaMethod extends ResourceMethod {

  private final ServiceModel model;
  private boolean preconditions;

  SchemaMethod(ServiceModel model, JavaTypes types, Operation operation) {
    super(types, operation);
    this.model = model;
    pathParameters().forEach(this::addParameter);
    write(operation.binding());
  }

  @Override
  boolean needsPreconditions() {
    return preconditions;
  }

  private void addParameter(Parameter parameter) {
    parameters.add(
        "@PathParam(%s) %s %s"
            .formatted(
                JavaText.literal(parameter.wireName()),
                types.name(parameter.type()),
                parameter.name()));
  }

  private void write(Binding binding) {
    if (binding instanceof Binding.ListPage list && list.paging() instanceof Paging.LinkHeader) {
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
    lines.add("PageRequest.allowOnly(" + known(filter) + ");");
    lines.add(
        "return Answers.page(service.%s(%s), uri);"
            .formatted(operation.name(), String.join(", ", arguments)));
  }

  private String known(String filter) {
    List<String> arguments = new ArrayList<>(List.of("uri"));
    if (!filter.isEmpty() && operation.binding() instanceof Binding.ListPage list) {
      list.filters().stream()
          .map(each -> operation.parameter(each.parameter()).wireName())
          .forEach(name -> arguments.add(JavaText.literal(name)));
    }
    return String.join(", ", arguments);
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

  private String bodyType() {
    return types.name(operation.body().orElseThrow().type());
  }

  private String bodyName() {
    String type = bodyType();
    return type.endsWith("Create") ? "create" : type.endsWith("Update") ? "update" : type;
  }
}
