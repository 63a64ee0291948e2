package com.example.shop.monthlysale;

import com.example.shop.http.Answers;
import com.example.shop.paging.Conditions;
import com.example.shop.paging.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The addresses of monthly sales. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Monthly sales", description = "What was ordered in a month, by what has become of it.")
public class MonthlySaleResource {
  private final MonthlySaleService service;

  public MonthlySaleResource(MonthlySaleService service) {
    this.service = service;
  }

  @GET
  @Path("monthly-sales")
  @RolesAllowed("monthly-sale:read")
  @Operation(operationId = "listMonthlySales", summary = "List monthly sales")
  @APIResponse(responseCode = "200", description = "One page")
  public RestResponse<List<MonthlySale>> list(@BeanParam @Valid PageRequest page, UriInfo uri) {
    PageRequest.allowOnly(uri);
    return Answers.page(service.list(new Conditions(), page), uri);
  }
}
