package com.example.noticeboard.http;

import com.example.noticeboard.problem.Problem;
import com.example.noticeboard.problem.ProblemFormat;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The document that describes this service: what all operations share is said here, once. */
@OpenAPIDefinition(
    info = @Info(title = "Noticeboard", version = "1.0.0"),
    components = @Components(schemas = @Schema(name = "Problem", implementation = Problem.class)))
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class OpenApiDocument implements OASFilter {
  private static final Map<String, String> PROBLEMS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("BadRequest", "The request cannot be read or is not valid."),
              Map.entry("Conflict", "The request contradicts what is stored."),
              Map.entry("Forbidden", "The token does not carry the role."),
              Map.entry("NotAcceptable", "The answer has no form that Accept allows."),
              Map.entry("NotFound", "There is nothing at this address."),
              Map.entry("PreconditionFailed", "The row was changed since it was read."),
              Map.entry("PreconditionRequired", "If-Match is missing."),
              Map.entry("TooLarge", "The body is too large."),
              Map.entry("Unauthorized", "There is no valid bearer token."),
              Map.entry("Unexpected", "Something went wrong on the side of the service."),
              Map.entry("Unprocessable", "A rule of the database forbids this."),
              Map.entry("UnsupportedMediaType", "The body has the wrong media type.")));

  @Override
  public void filterOpenAPI(OpenAPI document) {
    PROBLEMS.forEach((name, text) -> document.getComponents().addResponse(name, problem(text)));
    List.copyOf(document.getComponents().getSchemas().keySet()).stream()
        .filter(name -> name.endsWith("Update"))
        .forEach(name -> addPatch(document, name));
  }

  /** Adds the answers that follow from the form of an operation. */
  @Override
  public Operation filterOperation(Operation operation) {
    addProblem(operation, "400", "BadRequest");
    addProblem(operation, "401", "Unauthorized");
    addProblem(operation, "403", "Forbidden");
    addProblem(operation, "406", "NotAcceptable");
    addProblem(operation, "500", "Unexpected");
    if (operation.getRequestBody() != null) {
      addProblem(operation, "413", "TooLarge");
      addProblem(operation, "415", "UnsupportedMediaType");
    }
    if (has(operation, "If-Match")) {
      addProblem(operation, "412", "PreconditionFailed");
      addProblem(operation, "428", "PreconditionRequired");
    }
    boolean versioned = has(operation, "If-Match") || has(operation, "If-None-Match");
    operation
        .getResponses()
        .getAPIResponses()
        .forEach((status, response) -> complete(status, response, versioned));
    return operation;
  }

  private static void complete(String status, APIResponse response, boolean versioned) {
    if (status.startsWith("4") && response.getRef() == null && response.getContent() == null) {
      response.setContent(problemBody());
    }
    if ("201".equals(status)) {
      addHeader(response, "Location", "Address of what was created");
    }
    if (status.startsWith("20") && response.getContent() != null) {
      boolean list =
          response.getContent().getMediaTypes().values().stream()
              .anyMatch(body -> isArray(body.getSchema()));
      if (list) {
        addHeader(response, "Link", "Pages around this one (RFC 8288): first, prev, next");
      } else if (versioned || "201".equals(status)) {
        addHeader(response, "ETag", "Version of what was read or written");
      }
    }
  }

  private static boolean isArray(org.eclipse.microprofile.openapi.models.media.Schema schema) {
    return schema.getType() != null && schema.getType().contains(SchemaType.ARRAY);
  }

  private static void addHeader(APIResponse response, String name, String description) {
    response.addHeader(
        name,
        OASFactory.createHeader()
            .description(description)
            .schema(OASFactory.createSchema().addType(SchemaType.STRING)));
  }

  private static boolean has(Operation operation, String header) {
    List<Parameter> parameters = operation.getParameters();
    return parameters != null && parameters.stream().anyMatch(p -> header.equals(p.getName()));
  }

  /** Takes the place of an answer without a body, which the scanner of the code makes up. */
  private static void addProblem(Operation operation, String status, String name) {
    APIResponse stated = operation.getResponses().getAPIResponse(status);
    if (stated == null || stated.getRef() == null && stated.getContent() == null) {
      operation.getResponses().addAPIResponse(status, OASFactory.createAPIResponse().ref(name));
    }
  }

  private static APIResponse problem(String description) {
    return OASFactory.createAPIResponse().description(description).content(problemBody());
  }

  private static Content problemBody() {
    return OASFactory.createContent()
        .addMediaType(
            ProblemFormat.MEDIA_TYPE,
            OASFactory.createMediaType().schema(OASFactory.createSchema().ref("Problem")));
  }

  /** A patch has the properties of an update, none of them required. */
  private static void addPatch(OpenAPI document, String update) {
    org.eclipse.microprofile.openapi.models.media.Schema of =
        document.getComponents().getSchemas().get(update);
    document
        .getComponents()
        .addSchema(
            update.replaceFirst("Update$", "Patch"),
            OASFactory.createSchema()
                .type(of.getType())
                .description(of.getDescription())
                .properties(of.getProperties()));
  }
}
