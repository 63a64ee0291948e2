package com.example.timesheets.weekhour;

import com.example.timesheets.http.Answers;
import com.example.timesheets.paging.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The addresses of week hours. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Week hours", description = "What a sheet comes to.")
public class WeekHourResource {
  private final WeekHourService service;

  public WeekHourResource(WeekHourService service) {
    this.service = service;
  }

  @GET
  @Path("week-hours")
  @RolesAllowed("week-hour:read")
  @Operation(operationId = "listWeekHours", summary = "List week hours")
  @APIResponse(responseCode = "200", description = "One page")
  public RestResponse<List<WeekHour>> list(
      @BeanParam WeekHourFilter filter, @BeanParam @Valid PageRequest page, UriInfo uri) {
    PageRequest.allowOnly(uri, "personId");
    return Answers.page(service.list(filter.conditions(), page), uri);
  }

  @GET
  @Path("week-hours/{timesheetId}")
  @RolesAllowed("week-hour:read")
  @Operation(operationId = "getWeekHour", summary = "Get a week hour")
  @APIResponse(responseCode = "200", description = "Found")
  @APIResponse(responseCode = "404", ref = "NotFound")
  public WeekHour get(@PathParam("timesheetId") UUID timesheetId) {
    return service.get(timesheetId);
  }
}
