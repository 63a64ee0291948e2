package com.example.shop.ordertotal;

import com.example.shop.http.Answers;
import com.example.shop.paging.PageRequest;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The addresses of order totals. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(
    name = "Order totals",
    description = "What an order comes to; one that is still empty comes to nothing.")
public class OrderTotalResource {
  private final OrderTotalService service;

  public OrderTotalResource(OrderTotalService service) {
    this.service = service;
  }

  @GET
  @Path("order-totals")
  @RolesAllowed("order-total:read")
  @Operation(operationId = "listOrderTotals", summary = "List order totals")
  @APIResponse(responseCode = "200", description = "One page")
  public RestResponse<List<OrderTotal>> list(
      @BeanParam OrderTotalFilter filter, @BeanParam @Valid PageRequest page, UriInfo uri) {
    PageRequest.allowOnly(uri, "customerId", "placedAtFrom", "placedAtTo");
    return Answers.page(service.list(filter.conditions(), page), uri);
  }

  @GET
  @Path("order-totals/{orderId}")
  @RolesAllowed("order-total:read")
  @Operation(operationId = "getOrderTotal", summary = "Get an order total")
  @APIResponse(responseCode = "200", description = "Found")
  @APIResponse(responseCode = "404", ref = "NotFound")
  public OrderTotal get(@PathParam("orderId") Long orderId) {
    return service.get(orderId);
  }
}
