package com.example.timesheets.http;

import com.example.timesheets.problem.Problem;
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
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The document that describes this service: what all operations share is said here, once. */
@OpenAPIDefinition(
    info = @Info(title = "Timesheets", version = "1.0.0"),
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
    PROBLEMS.forEach(
        (name, text) ->
            document.getComponents().addResponse(name, DocumentedAnswers.problem(text)));
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
    if (DocumentedAnswers.has(operation, "If-Match")) {
      addProblem(operation, "412", "PreconditionFailed");
      addProblem(operation, "428", "PreconditionRequired");
    }
    DocumentedAnswers.complete(operation);
    return operation;
  }

  /** Takes the place of an answer without a body, which the scanner of the code makes up. */
  private static void addProblem(Operation operation, String status, String name) {
    APIResponse stated = operation.getResponses().getAPIResponse(status);
    if (stated == null || stated.getRef() == null && stated.getContent() == null) {
      operation.getResponses().addAPIResponse(status, OASFactory.createAPIResponse().ref(name));
    }
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
