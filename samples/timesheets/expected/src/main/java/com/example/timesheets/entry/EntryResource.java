package com.example.timesheets.entry;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The addresses of entries. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Entries", description = "Hours of a day for a project.")
public class EntryResource {
  private final EntryService service;
  private final Preconditions preconditions;

  public EntryResource(EntryService service, Preconditions preconditions) {
    this.service = service;
    this.preconditions = preconditions;
  }

  @GET
  @Path("entries")
  @RolesAllowed("entry:read")
  @Operation(operationId = "listEntries", summary = "List entries")
  @APIResponse(responseCode = "200", description = "One page")
  public RestResponse<List<Entry>> list(
      @BeanParam EntryFilter filter, @BeanParam @Valid PageRequest page, UriInfo uri) {
    PageRequest.allowOnly(uri, "timesheetId", "projectId");
    return Answers.page(service.list(filter.conditions(), page), uri);
  }

  @POST
  @Path("entries")
  @RolesAllowed("entry:write")
  @Operation(operationId = "createEntry", summary = "Create an entry")
  @APIResponse(
      responseCode = "201",
      description = "Created",
      content = @Content(schema = @Schema(implementation = Entry.class)))
  @APIResponse(responseCode = "409", ref = "Conflict")
  @APIResponse(responseCode = "422", ref = "Unprocessable")
  public RestResponse<Entry> create(@Valid @NotNull EntryCreate create, UriInfo uri) {
    Versioned<Entry> created = service.create(create);
    return Answers.created(created, uri, created.value().id());
  }

  @GET
  @Path("entries/{id}")
  @RolesAllowed("entry:read")
  @Operation(operationId = "getEntry", summary = "Get an entry")
  @APIResponse(responseCode = "200", description = "Found")
  @APIResponse(responseCode = "304", description = "The caller has this version already")
  @APIResponse(responseCode = "404", ref = "NotFound")
  public RestResponse<Entry> get(
      @PathParam("id") Long id, @HeaderParam("If-None-Match") String ifNoneMatch) {
    return Answers.found(service.get(id), ifNoneMatch);
  }

  @PUT
  @Path("entries/{id}")
  @RolesAllowed("entry:write")
  @Operation(operationId = "replaceEntry", summary = "Replace an entry")
  @APIResponse(responseCode = "200", description = "Replaced")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "409", ref = "Conflict")
  @APIResponse(responseCode = "422", ref = "Unprocessable")
  public RestResponse<Entry> replace(
      @PathParam("id") Long id,
      @HeaderParam("If-Match") String ifMatch,
      @Valid @NotNull EntryUpdate update) {
    return Answers.written(service.replace(id, update, preconditions.ifMatch(ifMatch)));
  }

  @PATCH
  @Path("entries/{id}")
  @Consumes(MergePatch.MEDIA_TYPE)
  @RolesAllowed("entry:write")
  @Operation(operationId = "patchEntry", summary = "Change parts of an entry")
  @APIResponse(responseCode = "200", description = "Changed")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "409", ref = "Conflict")
  @APIResponse(responseCode = "422", ref = "Unprocessable")
  public RestResponse<Entry> patch(
      @PathParam("id") Long id,
      @HeaderParam("If-Match") String ifMatch,
      @RequestBody(content = @Content(schema = @Schema(ref = "EntryPatch"))) @NotNull
          JsonNode patch) {
    return Answers.written(service.patch(id, patch, preconditions.ifMatch(ifMatch)));
  }

  @DELETE
  @Path("entries/{id}")
  @Consumes(MediaType.WILDCARD)
  @Produces(MediaType.WILDCARD)
  @RolesAllowed("entry:write")
  @Operation(operationId = "deleteEntry", summary = "Delete an entry")
  @APIResponse(responseCode = "204", description = "Deleted")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "409", ref = "Conflict")
  public void delete(@PathParam("id") Long id, @HeaderParam("If-Match") String ifMatch) {
    service.delete(id, preconditions.ifMatch(ifMatch));
  }

  @GET
  @Path("timesheets/{timesheetId}/entries")
  @RolesAllowed("entry:read")
  @Operation(operationId = "listTimesheetEntries", summary = "List the entries of a timesheet")
  @APIResponse(responseCode = "200", description = "One page")
  @APIResponse(responseCode = "404", ref = "NotFound")
  public RestResponse<List<Entry>> listByTimesheet(
      @PathParam("timesheetId") UUID timesheetId, @BeanParam @Valid PageRequest page, UriInfo uri) {
    PageRequest.allowOnly(uri);
    return Answers.page(service.listByTimesheet(timesheetId, page), uri);
  }

  @GET
  @Path("projects/{projectId}/entries")
  @RolesAllowed("entry:read")
  @Operation(operationId = "listProjectEntries", summary = "List the entries of a project")
  @APIResponse(responseCode = "200", description = "One page")
  @APIResponse(responseCode = "404", ref = "NotFound")
  public RestResponse<List<Entry>> listByProject(
      @PathParam("projectId") Long projectId, @BeanParam @Valid PageRequest page, UriInfo uri) {
    PageRequest.allowOnly(uri);
    return Answers.page(service.listByProject(projectId, page), uri);
  }
}
