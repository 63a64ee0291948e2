package com.example.helpdesk.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Leaves out of an answer what its caller has not chosen; names that it lacks choose nothing. */
public class FieldSelection {
  private static final int BELOW_SUCCESS = 200;
  private static final int ABOVE_SUCCESS = 300;

  private final ObjectMapper json;

  public FieldSelection(ObjectMapper json) {
    this.json = json;
  }

  @ServerResponseFilter
  public void select(
      ContainerRequestContext request, ContainerResponseContext response, ResourceInfo operation) {
    boolean answered = response.getEntity() != null && isSuccess(response.getStatus());
    if (!answered || operation == null || operation.getResourceMethod() == null) {
      return;
    }
    SelectedFields selected = operation.getResourceMethod().getAnnotation(SelectedFields.class);
    if (selected == null) {
      return;
    }
    List<String> asked =
        Objects.requireNonNullElse(
            request.getUriInfo().getQueryParameters().get(selected.value()), List.of());
    List<String> names =
        asked.stream()
            .flatMap(text -> Arrays.stream(text.split(",")))
            .map(String::strip)
            .filter(name -> !name.isEmpty())
            .toList();
    if (!names.isEmpty()) {
      Stream<String> all = Stream.concat(Arrays.stream(selected.always()), names.stream());
      JsonNode whole = json.valueToTree(response.getEntity());
      keep(selected.within().isEmpty() ? whole : whole.path(selected.within()), all.toList());
      response.setEntity(whole);
    }
  }

  private static boolean isSuccess(int status) {
    return status >= BELOW_SUCCESS && status < ABOVE_SUCCESS;
  }

  private static void keep(JsonNode node, List<String> paths) {
    if (node instanceof ArrayNode list) {
      list.forEach(element -> keep(element, paths));
    } else if (node instanceof ObjectNode object) {
      Map<String, List<String>> inner =
          paths.stream()
              .collect(
                  Collectors.groupingBy(
                      path -> path.split("\\.", 2)[0],
                      Collectors.mapping(
                          path -> path.contains(".") ? path.substring(path.indexOf('.') + 1) : "",
                          Collectors.toList())));
      object.retain(inner.keySet());
      inner.forEach(
          (name, below) -> {
            if (!below.contains("")) {
              keep(object.path(name), below);
            }
          });
    }
  }
}
