package com.example.workshop.bike;

import com.example.workshop.http.Answers;
import com.example.workshop.problem.RefusedWith;
import com.example.workshop.shared.ProblemType;
import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The addresses of bikes. */
@Path("/workshop")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Bikes")
public class BikeResource {
  private final BikeService service;

  public BikeResource(BikeService service) {
    this.service = service;
  }

  @POST
  @Path("customers/{customerId}/bikes")
  @Authenticated
  @RefusedWith(impossible = 400)
  @Operation(operationId = "addBike", summary = "Add a bike of a customer")
  @APIResponse(
      responseCode = "201",
      description = "The new bike.",
      content =
          @Content(mediaType = "application/json", schema = @Schema(implementation = Bike.class)))
  @APIResponse(
      responseCode = "400",
      description = "The request is not as it has to be.",
      content =
          @Content(
              mediaType = "application/problem+json",
              schema = @Schema(implementation = ProblemType.class)))
  @APIResponse(
      responseCode = "404",
      description = "There is none.",
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
  public RestResponse<Bike> addBike(
      @PathParam("customerId") Long customerId, @Valid @NotNull NewBike newBike, UriInfo uri) {
    Bike created = service.addBike(customerId, newBike);
    return Answers.createdAt(created, uri, "/workshop/bikes/{id}", created.id());
  }

  @GET
  @Path("bikes/{bikeId}")
  @Authenticated
  @Operation(operationId = "getBike", summary = "Show a bike")
  @APIResponse(
      responseCode = "200",
      description = "The bike.",
      content =
          @Content(mediaType = "application/json", schema = @Schema(implementation = Bike.class)))
  @APIResponse(
      responseCode = "404",
      description = "There is none.",
      content =
          @Content(
              mediaType = "application/problem+json",
              schema = @Schema(implementation = ProblemType.class)))
  public Bike getBike(@PathParam("bikeId") Long bikeId) {
    return service.getBike(bikeId);
  }
}
