package com.example.helpdesk.label;

import com.example.helpdesk.http.Answers;
import com.example.helpdesk.shared.ProblemType;
import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The addresses of labels. */
@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Labels", description = "What tickets are sorted by.")
public class LabelResource {
  private final LabelService service;

  public LabelResource(LabelService service) {
    this.service = service;
  }

  @GET
  @Path("labels")
  @Authenticated
  @Operation(operationId = "listLabels", summary = "List the labels")
  @APIResponse(
      responseCode = "200",
      description = "Every label.",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(type = SchemaType.ARRAY, implementation = Label.class)))
  @APIResponse(
      responseCode = "default",
      description = "What went wrong.",
      content =
          @Content(
              mediaType = "application/problem+json",
              schema = @Schema(implementation = ProblemType.class)))
  public List<Label> listLabels() {
    return service.listLabels();
  }

  @POST
  @Path("labels")
  @Authenticated
  @Operation(operationId = "addLabel", summary = "Add a label")
  @APIResponse(
      responseCode = "201",
      description = "The label.",
      content =
          @Content(mediaType = "application/json", schema = @Schema(implementation = Label.class)))
  @APIResponse(
      responseCode = "409",
      description = "What went wrong.",
      content =
          @Content(
              mediaType = "application/problem+json",
              schema = @Schema(implementation = ProblemType.class)))
  @APIResponse(
      responseCode = "default",
      description = "What went wrong.",
      content =
          @Content(
              mediaType = "application/problem+json",
              schema = @Schema(implementation = ProblemType.class)))
  public RestResponse<Label> addLabel(@Valid @NotNull NewLabel newLabel, UriInfo uri) {
    Label created = service.addLabel(newLabel);
    return Answers.created(created, uri, created.name());
  }

  @GET
  @Path("labels/{name}")
  @Authenticated
  @Operation(operationId = "getLabel", summary = "Show a label", deprecated = true)
  @APIResponse(
      responseCode = "200",
      description = "The label.",
      content =
          @Content(mediaType = "application/json", schema = @Schema(implementation = Label.class)))
  @APIResponse(
      responseCode = "404",
      description = "What went wrong.",
      content =
          @Content(
              mediaType = "application/problem+json",
              schema = @Schema(implementation = ProblemType.class)))
  @APIResponse(
      responseCode = "default",
      description = "What went wrong.",
      content =
          @Content(
              mediaType = "application/problem+json",
              schema = @Schema(implementation = ProblemType.class)))
  public Label getLabel(
      @PathParam("name") @Size(min = 1, max = 40) @Pattern(regexp = "^[a-z][a-z0-9-]*$")
          String name) {
    return service.getLabel(name);
  }

  @DELETE
  @Path("labels/{name}")
  @Consumes(MediaType.WILDCARD)
  @Produces(MediaType.WILDCARD)
  @Authenticated
  @Operation(operationId = "deleteLabel", summary = "Delete a label")
  @APIResponse(responseCode = "204", description = "It is gone.")
  @APIResponse(
      responseCode = "404",
      description = "What went wrong.",
      content =
          @Content(
              mediaType = "application/problem+json",
              schema = @Schema(implementation = ProblemType.class)))
  @APIResponse(
      responseCode = "default",
      description = "What went wrong.",
      content =
          @Content(
              mediaType = "application/problem+json",
              schema = @Schema(implementation = ProblemType.class)))
  public void deleteLabel(
      @PathParam("name") @Size(min = 1, max = 40) @Pattern(regexp = "^[a-z][a-z0-9-]*$")
          String name) {
    service.deleteLabel(name);
  }
}
