package com.example.timesheets.project;

import com.example.timesheets.http.Answers;
import com.example.timesheets.http.MergePatch;
import com.example.timesheets.http.Preconditions;
import com.example.timesheets.http.Versioned;
import com.example.timesheets.label.Label;
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

/** The addresses of projects. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Projects", description = "What a company does for one of its customers.")
public class ProjectResource {
  private final ProjectService service;
  private final Preconditions preconditions;

  public ProjectResource(ProjectService service, Preconditions preconditions) {
    this.service = service;
    this.preconditions = preconditions;
  }

  @GET
  @Path("projects")
  @RolesAllowed("project:read")
  @Operation(operationId = "listProjects", summary = "List projects")
  @APIResponse(responseCode = "200", description = "One page")
  public RestResponse<List<Project>> list(
      @BeanParam ProjectFilter filter, @BeanParam @Valid PageRequest page, UriInfo uri) {
    PageRequest.allowOnly(uri, "leadId");
    return Answers.page(service.list(filter.conditions(), page), uri);
  }

  @POST
  @Path("projects")
  @RolesAllowed("project:write")
  @Operation(operationId = "createProject", summary = "Create a project")
  @APIResponse(
      responseCode = "201",
      description = "Created",
      content = @Content(schema = @Schema(implementation = Project.class)))
  @APIResponse(responseCode = "409", ref = "Conflict")
  @APIResponse(responseCode = "422", ref = "Unprocessable")
  public RestResponse<Project> create(@Valid @NotNull ProjectCreate create, UriInfo uri) {
    Versioned<Project> created = service.create(create);
    return Answers.created(created, uri, created.value().id());
  }

  @GET
  @Path("projects/{id}")
  @RolesAllowed("project:read")
  @Operation(operationId = "getProject", summary = "Get a project")
  @APIResponse(responseCode = "200", description = "Found")
  @APIResponse(responseCode = "304", description = "The caller has this version already")
  @APIResponse(responseCode = "404", ref = "NotFound")
  public RestResponse<Project> get(
      @PathParam("id") Long id, @HeaderParam("If-None-Match") String ifNoneMatch) {
    return Answers.found(service.get(id), ifNoneMatch);
  }

  @PUT
  @Path("projects/{id}")
  @RolesAllowed("project:write")
  @Operation(operationId = "replaceProject", summary = "Replace a project")
  @APIResponse(responseCode = "200", description = "Replaced")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "409", ref = "Conflict")
  @APIResponse(responseCode = "422", ref = "Unprocessable")
  public RestResponse<Project> replace(
      @PathParam("id") Long id,
      @HeaderParam("If-Match") String ifMatch,
      @Valid @NotNull ProjectUpdate update) {
    return Answers.written(service.replace(id, update, preconditions.ifMatch(ifMatch)));
  }

  @PATCH
  @Path("projects/{id}")
  @Consumes(MergePatch.MEDIA_TYPE)
  @RolesAllowed("project:write")
  @Operation(operationId = "patchProject", summary = "Change parts of a project")
  @APIResponse(responseCode = "200", description = "Changed")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "409", ref = "Conflict")
  @APIResponse(responseCode = "422", ref = "Unprocessable")
  public RestResponse<Project> patch(
      @PathParam("id") Long id,
      @HeaderParam("If-Match") String ifMatch,
      @RequestBody(content = @Content(schema = @Schema(ref = "ProjectPatch"))) @NotNull
          JsonNode patch) {
    return Answers.written(service.patch(id, patch, preconditions.ifMatch(ifMatch)));
  }

  @DELETE
  @Path("projects/{id}")
  @Consumes(MediaType.WILDCARD)
  @Produces(MediaType.WILDCARD)
  @RolesAllowed("project:write")
  @Operation(operationId = "deleteProject", summary = "Delete a project")
  @APIResponse(responseCode = "204", description = "Deleted")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "409", ref = "Conflict")
  public void delete(@PathParam("id") Long id, @HeaderParam("If-Match") String ifMatch) {
    service.delete(id, preconditions.ifMatch(ifMatch));
  }

  @GET
  @Path("tenants/{tenantId}/projects")
  @RolesAllowed("project:read")
  @Operation(operationId = "listTenantProjects", summary = "List the projects of a tenant")
  @APIResponse(responseCode = "200", description = "One page")
  @APIResponse(responseCode = "404", ref = "NotFound")
  public RestResponse<List<Project>> listByTenant(
      @PathParam("tenantId") Long tenantId, @BeanParam @Valid PageRequest page, UriInfo uri) {
    PageRequest.allowOnly(uri);
    return Answers.page(service.listByTenant(tenantId, page), uri);
  }

  @GET
  @Path("people/{personId}/projects")
  @RolesAllowed("project:read")
  @Operation(operationId = "listPersonProjects", summary = "List the projects of a person")
  @APIResponse(responseCode = "200", description = "One page")
  @APIResponse(responseCode = "404", ref = "NotFound")
  public RestResponse<List<Project>> listByLead(
      @PathParam("personId") Long personId, @BeanParam @Valid PageRequest page, UriInfo uri) {
    PageRequest.allowOnly(uri);
    return Answers.page(service.listByLead(personId, page), uri);
  }

  @GET
  @Path("projects/{projectId}/labels")
  @RolesAllowed("project:read")
  @Operation(operationId = "listProjectLabels", summary = "List labels of a project")
  @APIResponse(responseCode = "200", description = "One page")
  @APIResponse(responseCode = "404", ref = "NotFound")
  public RestResponse<List<Label>> listLabels(
      @PathParam("projectId") Long projectId, @BeanParam @Valid PageRequest page, UriInfo uri) {
    PageRequest.allowOnly(uri);
    return Answers.page(service.listLabels(projectId, page), uri);
  }

  @PUT
  @Path("projects/{projectId}/labels/{labelId}")
  @Consumes(MediaType.WILDCARD)
  @Produces(MediaType.WILDCARD)
  @RolesAllowed("project:write")
  @Operation(operationId = "linkProjectLabel", summary = "Link a label to a project")
  @APIResponse(responseCode = "204", description = "Linked")
  @APIResponse(responseCode = "404", ref = "NotFound")
  public void linkLabel(
      @PathParam("projectId") Long projectId, @PathParam("labelId") Long labelId) {
    service.linkLabel(projectId, labelId);
  }

  @DELETE
  @Path("projects/{projectId}/labels/{labelId}")
  @Consumes(MediaType.WILDCARD)
  @Produces(MediaType.WILDCARD)
  @RolesAllowed("project:write")
  @Operation(operationId = "unlinkProjectLabel", summary = "Unlink a label from a project")
  @APIResponse(responseCode = "204", description = "Unlinked")
  @APIResponse(responseCode = "404", ref = "NotFound")
  public void unlinkLabel(
      @PathParam("projectId") Long projectId, @PathParam("labelId") Long labelId) {
    service.unlinkLabel(projectId, labelId);
  }
}
