package com.example.timesheets.timesheet;

import com.example.timesheets.http.Answers;
import com.example.timesheets.http.MergePatch;
import com.example.timesheets.http.Preconditions;
import com.example.timesheets.http.Versioned;
import com.example.timesheets.paging.Conditions;
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

/** The addresses of timesheets. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Timesheets", description = "What a person has done in a week; nobody else sees it.")
public class TimesheetResource {
  private final TimesheetService service;
  private final Preconditions preconditions;

  public TimesheetResource(TimesheetService service, Preconditions preconditions) {
    this.service = service;
    this.preconditions = preconditions;
  }

  @GET
  @Path("timesheets")
  @RolesAllowed("timesheet:read")
  @Operation(operationId = "listTimesheets", summary = "List timesheets")
  @APIResponse(responseCode = "200", description = "One page")
  public RestResponse<List<Timesheet>> list(@BeanParam @Valid PageRequest page, UriInfo uri) {
    PageRequest.allowOnly(uri);
    return Answers.page(service.list(new Conditions(), page), uri);
  }

  @POST
  @Path("timesheets")
  @RolesAllowed("timesheet:write")
  @Operation(operationId = "createTimesheet", summary = "Create a timesheet")
  @APIResponse(
      responseCode = "201",
      description = "Created",
      content = @Content(schema = @Schema(implementation = Timesheet.class)))
  @APIResponse(responseCode = "409", ref = "Conflict")
  @APIResponse(responseCode = "422", ref = "Unprocessable")
  public RestResponse<Timesheet> create(@Valid @NotNull TimesheetCreate create, UriInfo uri) {
    Versioned<Timesheet> created = service.create(create);
    return Answers.created(created, uri, created.value().id());
  }

  @GET
  @Path("timesheets/{id}")
  @RolesAllowed("timesheet:read")
  @Operation(operationId = "getTimesheet", summary = "Get a timesheet")
  @APIResponse(responseCode = "200", description = "Found")
  @APIResponse(responseCode = "304", description = "The caller has this version already")
  @APIResponse(responseCode = "404", ref = "NotFound")
  public RestResponse<Timesheet> get(
      @PathParam("id") UUID id, @HeaderParam("If-None-Match") String ifNoneMatch) {
    return Answers.found(service.get(id), ifNoneMatch);
  }

  @PUT
  @Path("timesheets/{id}")
  @RolesAllowed("timesheet:write")
  @Operation(operationId = "replaceTimesheet", summary = "Replace a timesheet")
  @APIResponse(responseCode = "200", description = "Replaced")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "409", ref = "Conflict")
  @APIResponse(responseCode = "422", ref = "Unprocessable")
  public RestResponse<Timesheet> replace(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") String ifMatch,
      @Valid @NotNull TimesheetUpdate update) {
    return Answers.written(service.replace(id, update, preconditions.ifMatch(ifMatch)));
  }

  @PATCH
  @Path("timesheets/{id}")
  @Consumes(MergePatch.MEDIA_TYPE)
  @RolesAllowed("timesheet:write")
  @Operation(operationId = "patchTimesheet", summary = "Change parts of a timesheet")
  @APIResponse(responseCode = "200", description = "Changed")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "409", ref = "Conflict")
  @APIResponse(responseCode = "422", ref = "Unprocessable")
  public RestResponse<Timesheet> patch(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") String ifMatch,
      @RequestBody(content = @Content(schema = @Schema(ref = "TimesheetPatch"))) @NotNull
          JsonNode patch) {
    return Answers.written(service.patch(id, patch, preconditions.ifMatch(ifMatch)));
  }

  @DELETE
  @Path("timesheets/{id}")
  @Consumes(MediaType.WILDCARD)
  @Produces(MediaType.WILDCARD)
  @RolesAllowed("timesheet:write")
  @Operation(operationId = "deleteTimesheet", summary = "Delete a timesheet")
  @APIResponse(responseCode = "204", description = "Deleted")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "409", ref = "Conflict")
  public void delete(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
    service.delete(id, preconditions.ifMatch(ifMatch));
  }

  @GET
  @Path("people/{personId}/timesheets")
  @RolesAllowed("timesheet:read")
  @Operation(operationId = "listPersonTimesheets", summary = "List the timesheets of a person")
  @APIResponse(responseCode = "200", description = "One page")
  @APIResponse(responseCode = "404", ref = "NotFound")
  public RestResponse<List<Timesheet>> listByPerson(
      @PathParam("personId") Long personId, @BeanParam @Valid PageRequest page, UriInfo uri) {
    PageRequest.allowOnly(uri);
    return Answers.page(service.listByPerson(personId, page), uri);
  }

  @POST
  @Path("timesheets/{id}/move")
  @RolesAllowed("timesheet:write")
  @Operation(operationId = "moveTimesheet", summary = "Move a timesheet")
  @APIResponse(
      responseCode = "200",
      description = "As the rule says",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = Timesheet.class)))
  @APIResponse(responseCode = "400", description = "The request is malformed or a value is invalid")
  @APIResponse(responseCode = "401", description = "No valid token")
  @APIResponse(responseCode = "403", description = "The caller lacks the role")
  @APIResponse(responseCode = "404", description = "There is no such row")
  @APIResponse(responseCode = "409", description = "The request conflicts with stored data")
  public Timesheet moveTimesheet(
      @PathParam("id") UUID id, @Valid @NotNull MoveTimesheetRequest moveTimesheetRequest) {
    return service.moveTimesheet(id, moveTimesheetRequest);
  }

  @GET
  @Path("timesheets/{id}/standing")
  @RolesAllowed("timesheet:read")
  @Operation(
      operationId = "getTimesheetStanding",
      summary = "Say how much of a week a timesheet has")
  @APIResponse(
      responseCode = "200",
      description = "As the rule says",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = GetTimesheetStandingAnswer.class)))
  @APIResponse(responseCode = "401", description = "No valid token")
  @APIResponse(responseCode = "403", description = "The caller lacks the role")
  @APIResponse(responseCode = "404", description = "There is no such row")
  @APIResponse(
      responseCode = "422",
      description = "A referenced row does not exist or a rule of the data is broken")
  public GetTimesheetStandingAnswer getTimesheetStanding(@PathParam("id") UUID id) {
    return service.getTimesheetStanding(id);
  }

  @GET
  @Path("timesheets/{id}/overtime")
  @RolesAllowed("timesheet:read")
  @Operation(
      operationId = "getTimesheetOvertime",
      summary = "Say what of a timesheet is more than a week of 40 hours")
  @APIResponse(
      responseCode = "200",
      description = "As the rule says",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = GetTimesheetOvertimeAnswer.class)))
  @APIResponse(responseCode = "401", description = "No valid token")
  @APIResponse(responseCode = "403", description = "The caller lacks the role")
  @APIResponse(responseCode = "404", description = "There is no such row")
  @APIResponse(
      responseCode = "422",
      description = "A referenced row does not exist or a rule of the data is broken")
  public GetTimesheetOvertimeAnswer getTimesheetOvertime(@PathParam("id") UUID id) {
    return service.getTimesheetOvertime(id);
  }
}
