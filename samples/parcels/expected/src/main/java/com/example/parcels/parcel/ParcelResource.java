package com.example.parcels.parcel;

import com.example.parcels.http.Answers;
import com.example.parcels.http.MergePatch;
import com.example.parcels.http.Preconditions;
import com.example.parcels.http.Versioned;
import com.example.parcels.paging.Conditions;
import com.example.parcels.paging.PageRequest;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The addresses of parcels. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Parcels", description = "Something on its way to somebody.")
public class ParcelResource {
  private final ParcelService service;
  private final Preconditions preconditions;

  public ParcelResource(ParcelService service, Preconditions preconditions) {
    this.service = service;
    this.preconditions = preconditions;
  }

  @GET
  @Path("parcels")
  @RolesAllowed("parcel:read")
  @Operation(operationId = "listParcels", summary = "List parcels")
  @APIResponse(responseCode = "200", description = "One page")
  public RestResponse<List<Parcel>> list(@BeanParam @Valid PageRequest page, UriInfo uri) {
    PageRequest.allowOnly(uri);
    return Answers.page(service.list(new Conditions(), page), uri);
  }

  @POST
  @Path("parcels")
  @RolesAllowed("parcel:write")
  @Operation(operationId = "createParcel", summary = "Create a parcel")
  @APIResponse(
      responseCode = "201",
      description = "Created",
      content = @Content(schema = @Schema(implementation = Parcel.class)))
  @APIResponse(responseCode = "409", ref = "Conflict")
  @APIResponse(responseCode = "422", ref = "Unprocessable")
  public RestResponse<Parcel> create(@Valid @NotNull ParcelCreate create, UriInfo uri) {
    Versioned<Parcel> created = service.create(create);
    return Answers.created(created, uri, created.value().number());
  }

  @GET
  @Path("parcels/{number}")
  @RolesAllowed("parcel:read")
  @Operation(operationId = "getParcel", summary = "Get a parcel")
  @APIResponse(responseCode = "200", description = "Found")
  @APIResponse(responseCode = "304", description = "The caller has this version already")
  @APIResponse(responseCode = "404", ref = "NotFound")
  public RestResponse<Parcel> get(
      @PathParam("number") String number, @HeaderParam("If-None-Match") String ifNoneMatch) {
    return Answers.found(service.get(number), ifNoneMatch);
  }

  @PUT
  @Path("parcels/{number}")
  @RolesAllowed("parcel:write")
  @Operation(operationId = "replaceParcel", summary = "Replace a parcel")
  @APIResponse(responseCode = "200", description = "Replaced")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "409", ref = "Conflict")
  @APIResponse(responseCode = "422", ref = "Unprocessable")
  public RestResponse<Parcel> replace(
      @PathParam("number") String number,
      @HeaderParam("If-Match") String ifMatch,
      @Valid @NotNull ParcelUpdate update) {
    return Answers.written(service.replace(number, update, preconditions.ifMatch(ifMatch)));
  }

  @PATCH
  @Path("parcels/{number}")
  @Consumes(MergePatch.MEDIA_TYPE)
  @RolesAllowed("parcel:write")
  @Operation(operationId = "patchParcel", summary = "Change parts of a parcel")
  @APIResponse(responseCode = "200", description = "Changed")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "409", ref = "Conflict")
  @APIResponse(responseCode = "422", ref = "Unprocessable")
  public RestResponse<Parcel> patch(
      @PathParam("number") String number,
      @HeaderParam("If-Match") String ifMatch,
      @RequestBody(content = @Content(schema = @Schema(ref = "ParcelPatch"))) @NotNull
          JsonNode patch) {
    return Answers.written(service.patch(number, patch, preconditions.ifMatch(ifMatch)));
  }

  @DELETE
  @Path("parcels/{number}")
  @Consumes(MediaType.WILDCARD)
  @Produces(MediaType.WILDCARD)
  @RolesAllowed("parcel:write")
  @Operation(operationId = "deleteParcel", summary = "Delete a parcel")
  @APIResponse(responseCode = "204", description = "Deleted")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "409", ref = "Conflict")
  public void delete(@PathParam("number") String number, @HeaderParam("If-Match") String ifMatch) {
    service.delete(number, preconditions.ifMatch(ifMatch));
  }
}
