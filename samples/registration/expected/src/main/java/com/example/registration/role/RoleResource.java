package com.example.registration.role;

import com.example.registration.http.Answers;
import com.example.registration.http.MergePatch;
import com.example.registration.http.Preconditions;
import com.example.registration.http.Versioned;
import com.example.registration.paging.PageRequest;
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

/** The addresses of roles. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Roles", description = "What a person may do, under one name.")
public class RoleResource {
  private final RoleService service;
  private final Preconditions preconditions;

  public RoleResource(RoleService service, Preconditions preconditions) {
    this.service = service;
    this.preconditions = preconditions;
  }

  @GET
  @Path("roles")
  @RolesAllowed("role:read")
  @Operation(operationId = "listRoles", summary = "List roles")
  @APIResponse(responseCode = "200", description = "One page")
  public RestResponse<List<Role>> list(
      @BeanParam RoleFilter filter, @BeanParam @Valid PageRequest page, UriInfo uri) {
    PageRequest.allowOnly(uri, "name");
    return Answers.page(service.list(filter.conditions(), page), uri);
  }

  @POST
  @Path("roles")
  @RolesAllowed("role:write")
  @Operation(operationId = "createRole", summary = "Create a role")
  @APIResponse(
      responseCode = "201",
      description = "Created",
      content = @Content(schema = @Schema(implementation = Role.class)))
  @APIResponse(responseCode = "409", ref = "Conflict")
  @APIResponse(responseCode = "422", ref = "Unprocessable")
  public RestResponse<Role> create(@Valid @NotNull RoleCreate create, UriInfo uri) {
    Versioned<Role> created = service.create(create);
    return Answers.created(created, uri, created.value().id());
  }

  @GET
  @Path("roles/{id}")
  @RolesAllowed("role:read")
  @Operation(operationId = "getRole", summary = "Get a role")
  @APIResponse(responseCode = "200", description = "Found")
  @APIResponse(responseCode = "304", description = "The caller has this version already")
  @APIResponse(responseCode = "404", ref = "NotFound")
  public RestResponse<Role> get(
      @PathParam("id") Integer id, @HeaderParam("If-None-Match") String ifNoneMatch) {
    return Answers.found(service.get(id), ifNoneMatch);
  }

  @PUT
  @Path("roles/{id}")
  @RolesAllowed("role:write")
  @Operation(operationId = "replaceRole", summary = "Replace a role")
  @APIResponse(responseCode = "200", description = "Replaced")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "409", ref = "Conflict")
  @APIResponse(responseCode = "422", ref = "Unprocessable")
  public RestResponse<Role> replace(
      @PathParam("id") Integer id,
      @HeaderParam("If-Match") String ifMatch,
      @Valid @NotNull RoleUpdate update) {
    return Answers.written(service.replace(id, update, preconditions.ifMatch(ifMatch)));
  }

  @PATCH
  @Path("roles/{id}")
  @Consumes(MergePatch.MEDIA_TYPE)
  @RolesAllowed("role:write")
  @Operation(operationId = "patchRole", summary = "Change parts of a role")
  @APIResponse(responseCode = "200", description = "Changed")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "409", ref = "Conflict")
  @APIResponse(responseCode = "422", ref = "Unprocessable")
  public RestResponse<Role> patch(
      @PathParam("id") Integer id,
      @HeaderParam("If-Match") String ifMatch,
      @RequestBody(content = @Content(schema = @Schema(ref = "RolePatch"))) @NotNull
          JsonNode patch) {
    return Answers.written(service.patch(id, patch, preconditions.ifMatch(ifMatch)));
  }

  @DELETE
  @Path("roles/{id}")
  @Consumes(MediaType.WILDCARD)
  @Produces(MediaType.WILDCARD)
  @RolesAllowed("role:write")
  @Operation(operationId = "deleteRole", summary = "Delete a role")
  @APIResponse(responseCode = "204", description = "Deleted")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "409", ref = "Conflict")
  public void delete(@PathParam("id") Integer id, @HeaderParam("If-Match") String ifMatch) {
    service.delete(id, preconditions.ifMatch(ifMatch));
  }
}
