package com.example.workshop.mechanic;

import com.example.workshop.http.Answers;
import com.example.workshop.problem.RefusedWith;
import com.example.workshop.shared.ProblemType;
import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The addresses of mechanics. */
@Path("/workshop")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Mechanics")
public class MechanicResource {
  private final MechanicService service;

  public MechanicResource(MechanicService service) {
    this.service = service;
  }

  @GET
  @Path("mechanics")
  @Authenticated
  @RefusedWith(impossible = 400)
  @Operation(operationId = "listMechanics", summary = "List mechanics")
  @APIResponse(
      responseCode = "200",
      description = "The mechanics.",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(type = SchemaType.ARRAY, implementation = Mechanic.class)))
  @APIResponse(
      responseCode = "400",
      description = "The request is not as it has to be.",
      content =
          @Content(
              mediaType = "application/problem+json",
              schema = @Schema(implementation = ProblemType.class)))
  public List<Mechanic> listMechanics(
      @QueryParam("page") @DefaultValue("0") @Min(0) @Max(100000) Integer page,
      @QueryParam("size") @DefaultValue("20") @Min(1) @Max(100) Integer size) {
    return service.listMechanics(page, size);
  }

  @POST
  @Path("mechanics")
  @Authenticated
  @RefusedWith(impossible = 400)
  @Operation(operationId = "addMechanic", summary = "Add a mechanic")
  @APIResponse(
      responseCode = "201",
      description = "The new mechanic.",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = Mechanic.class)))
  @APIResponse(
      responseCode = "400",
      description = "The request is not as it has to be.",
      content =
          @Content(
              mediaType = "application/problem+json",
              schema = @Schema(implementation = ProblemType.class)))
  @APIResponse(
      responseCode = "409",
      description = "It contradicts what is stored.",
      content =
          @Content(
              mediaType = "application/problem+json",
              schema = @Schema(implementation = ProblemType.class)))
  public RestResponse<Mechanic> addMechanic(@Valid @NotNull NewMechanic newMechanic) {
    return Answers.of(201, service.addMechanic(newMechanic));
  }

  @GET
  @Path("mechanics/{mechanicId}")
  @Authenticated
  @Operation(operationId = "getMechanic", summary = "Show a mechanic")
  @APIResponse(
      responseCode = "200",
      description = "The mechanic.",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = Mechanic.class)))
  @APIResponse(
      responseCode = "404",
      description = "There is none.",
      content =
          @Content(
              mediaType = "application/problem+json",
              schema = @Schema(implementation = ProblemType.class)))
  public Mechanic getMechanic(@PathParam("mechanicId") Integer mechanicId) {
    return service.getMechanic(mechanicId);
  }
}
