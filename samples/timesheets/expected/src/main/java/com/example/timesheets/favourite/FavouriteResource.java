package com.example.timesheets.favourite;

import com.example.timesheets.http.Answers;
import com.example.timesheets.http.MergePatch;
import com.example.timesheets.http.Preconditions;
import com.example.timesheets.http.Versioned;
import com.example.timesheets.paging.PageRequest;
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

/** The addresses of favourites. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Favourites", description = "A project that a person wants at hand.")
public class FavouriteResource {
  private final FavouriteService service;
  private final Preconditions preconditions;

  public FavouriteResource(FavouriteService service, Preconditions preconditions) {
    this.service = service;
    this.preconditions = preconditions;
  }

  @GET
  @Path("favourites")
  @RolesAllowed("favourite:read")
  @Operation(operationId = "listFavourites", summary = "List favourites")
  @APIResponse(responseCode = "200", description = "One page")
  public RestResponse<List<Favourite>> list(
      @BeanParam FavouriteFilter filter, @BeanParam @Valid PageRequest page, UriInfo uri) {
    PageRequest.allowOnly(uri, "projectId");
    return Answers.page(service.list(filter.conditions(), page), uri);
  }

  @POST
  @Path("favourites")
  @RolesAllowed("favourite:write")
  @Operation(operationId = "createFavourite", summary = "Create a favourite")
  @APIResponse(
      responseCode = "201",
      description = "Created",
      content = @Content(schema = @Schema(implementation = Favourite.class)))
  @APIResponse(responseCode = "409", ref = "Conflict")
  @APIResponse(responseCode = "422", ref = "Unprocessable")
  public RestResponse<Favourite> create(@Valid @NotNull FavouriteCreate create, UriInfo uri) {
    Versioned<Favourite> created = service.create(create);
    return Answers.created(created, uri, created.value().personId(), created.value().projectId());
  }

  @GET
  @Path("favourites/{personId}/{projectId}")
  @RolesAllowed("favourite:read")
  @Operation(operationId = "getFavourite", summary = "Get a favourite")
  @APIResponse(responseCode = "200", description = "Found")
  @APIResponse(responseCode = "304", description = "The caller has this version already")
  @APIResponse(responseCode = "404", ref = "NotFound")
  public RestResponse<Favourite> get(
      @PathParam("personId") Long personId,
      @PathParam("projectId") Long projectId,
      @HeaderParam("If-None-Match") String ifNoneMatch) {
    return Answers.found(service.get(personId, projectId), ifNoneMatch);
  }

  @PUT
  @Path("favourites/{personId}/{projectId}")
  @RolesAllowed("favourite:write")
  @Operation(operationId = "replaceFavourite", summary = "Replace a favourite")
  @APIResponse(responseCode = "200", description = "Replaced")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "409", ref = "Conflict")
  @APIResponse(responseCode = "422", ref = "Unprocessable")
  public RestResponse<Favourite> replace(
      @PathParam("personId") Long personId,
      @PathParam("projectId") Long projectId,
      @HeaderParam("If-Match") String ifMatch,
      @Valid @NotNull FavouriteUpdate update) {
    return Answers.written(
        service.replace(personId, projectId, update, preconditions.ifMatch(ifMatch)));
  }

  @PATCH
  @Path("favourites/{personId}/{projectId}")
  @Consumes(MergePatch.MEDIA_TYPE)
  @RolesAllowed("favourite:write")
  @Operation(operationId = "patchFavourite", summary = "Change parts of a favourite")
  @APIResponse(responseCode = "200", description = "Changed")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "409", ref = "Conflict")
  @APIResponse(responseCode = "422", ref = "Unprocessable")
  public RestResponse<Favourite> patch(
      @PathParam("personId") Long personId,
      @PathParam("projectId") Long projectId,
      @HeaderParam("If-Match") String ifMatch,
      @RequestBody(content = @Content(schema = @Schema(ref = "FavouritePatch"))) @NotNull
          JsonNode patch) {
    return Answers.written(
        service.patch(personId, projectId, patch, preconditions.ifMatch(ifMatch)));
  }

  @DELETE
  @Path("favourites/{personId}/{projectId}")
  @Consumes(MediaType.WILDCARD)
  @Produces(MediaType.WILDCARD)
  @RolesAllowed("favourite:write")
  @Operation(operationId = "deleteFavourite", summary = "Delete a favourite")
  @APIResponse(responseCode = "204", description = "Deleted")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "409", ref = "Conflict")
  public void delete(
      @PathParam("personId") Long personId,
      @PathParam("projectId") Long projectId,
      @HeaderParam("If-Match") String ifMatch) {
    service.delete(personId, projectId, preconditions.ifMatch(ifMatch));
  }

  @GET
  @Path("people/{personId}/favourites")
  @RolesAllowed("favourite:read")
  @Operation(operationId = "listPersonFavourites", summary = "List the favourites of a person")
  @APIResponse(responseCode = "200", description = "One page")
  @APIResponse(responseCode = "404", ref = "NotFound")
  public RestResponse<List<Favourite>> listByPerson(
      @PathParam("personId") Long personId, @BeanParam @Valid PageRequest page, UriInfo uri) {
    PageRequest.allowOnly(uri);
    return Answers.page(service.listByPerson(personId, page), uri);
  }

  @GET
  @Path("projects/{projectId}/favourites")
  @RolesAllowed("favourite:read")
  @Operation(operationId = "listProjectFavourites", summary = "List the favourites of a project")
  @APIResponse(responseCode = "200", description = "One page")
  @APIResponse(responseCode = "404", ref = "NotFound")
  public RestResponse<List<Favourite>> listByProject(
      @PathParam("projectId") Long projectId, @BeanParam @Valid PageRequest page, UriInfo uri) {
    PageRequest.allowOnly(uri);
    return Answers.page(service.listByProject(projectId, page), uri);
  }
}
