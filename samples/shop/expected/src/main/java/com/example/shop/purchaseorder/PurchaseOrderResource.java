package com.example.shop.purchaseorder;

import com.example.shop.http.Answers;
import com.example.shop.http.MergePatch;
import com.example.shop.http.Preconditions;
import com.example.shop.http.Versioned;
import com.example.shop.paging.PageRequest;
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

/** The addresses of purchase orders. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Purchase orders", description = "What a customer asked for at one time.")
public class PurchaseOrderResource {
  private final PurchaseOrderService service;
  private final Preconditions preconditions;

  public PurchaseOrderResource(PurchaseOrderService service, Preconditions preconditions) {
    this.service = service;
    this.preconditions = preconditions;
  }

  @GET
  @Path("purchase-orders")
  @RolesAllowed("purchase-order:read")
  @Operation(operationId = "listPurchaseOrders", summary = "List purchase orders")
  @APIResponse(responseCode = "200", description = "One page")
  public RestResponse<List<PurchaseOrder>> list(
      @BeanParam PurchaseOrderFilter filter, @BeanParam @Valid PageRequest page, UriInfo uri) {
    PageRequest.allowOnly(uri, "placedAtFrom", "placedAtTo", "customerId", "shippingAddressId");
    return Answers.page(service.list(filter.conditions(), page), uri);
  }

  @POST
  @Path("purchase-orders")
  @RolesAllowed("purchase-order:write")
  @Operation(operationId = "createPurchaseOrder", summary = "Create a purchase order")
  @APIResponse(
      responseCode = "201",
      description = "Created",
      content = @Content(schema = @Schema(implementation = PurchaseOrder.class)))
  @APIResponse(responseCode = "409", ref = "Conflict")
  @APIResponse(responseCode = "422", ref = "Unprocessable")
  public RestResponse<PurchaseOrder> create(
      @Valid @NotNull PurchaseOrderCreate create, UriInfo uri) {
    Versioned<PurchaseOrder> created = service.create(create);
    return Answers.created(created, uri, created.value().id());
  }

  @GET
  @Path("purchase-orders/{id}")
  @RolesAllowed("purchase-order:read")
  @Operation(operationId = "getPurchaseOrder", summary = "Get a purchase order")
  @APIResponse(responseCode = "200", description = "Found")
  @APIResponse(responseCode = "304", description = "The caller has this version already")
  @APIResponse(responseCode = "404", ref = "NotFound")
  public RestResponse<PurchaseOrder> get(
      @PathParam("id") Long id, @HeaderParam("If-None-Match") String ifNoneMatch) {
    return Answers.found(service.get(id), ifNoneMatch);
  }

  @PUT
  @Path("purchase-orders/{id}")
  @RolesAllowed("purchase-order:write")
  @Operation(operationId = "replacePurchaseOrder", summary = "Replace a purchase order")
  @APIResponse(responseCode = "200", description = "Replaced")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "409", ref = "Conflict")
  @APIResponse(responseCode = "422", ref = "Unprocessable")
  public RestResponse<PurchaseOrder> replace(
      @PathParam("id") Long id,
      @HeaderParam("If-Match") String ifMatch,
      @Valid @NotNull PurchaseOrderUpdate update) {
    return Answers.written(service.replace(id, update, preconditions.ifMatch(ifMatch)));
  }

  @PATCH
  @Path("purchase-orders/{id}")
  @Consumes(MergePatch.MEDIA_TYPE)
  @RolesAllowed("purchase-order:write")
  @Operation(operationId = "patchPurchaseOrder", summary = "Change parts of a purchase order")
  @APIResponse(responseCode = "200", description = "Changed")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "409", ref = "Conflict")
  @APIResponse(responseCode = "422", ref = "Unprocessable")
  public RestResponse<PurchaseOrder> patch(
      @PathParam("id") Long id,
      @HeaderParam("If-Match") String ifMatch,
      @RequestBody(content = @Content(schema = @Schema(ref = "PurchaseOrderPatch"))) @NotNull
          JsonNode patch) {
    return Answers.written(service.patch(id, patch, preconditions.ifMatch(ifMatch)));
  }

  @DELETE
  @Path("purchase-orders/{id}")
  @Consumes(MediaType.WILDCARD)
  @Produces(MediaType.WILDCARD)
  @RolesAllowed("purchase-order:write")
  @Operation(operationId = "deletePurchaseOrder", summary = "Delete a purchase order")
  @APIResponse(responseCode = "204", description = "Deleted")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "409", ref = "Conflict")
  public void delete(@PathParam("id") Long id, @HeaderParam("If-Match") String ifMatch) {
    service.delete(id, preconditions.ifMatch(ifMatch));
  }

  @GET
  @Path("customers/{customerId}/purchase-orders")
  @RolesAllowed("purchase-order:read")
  @Operation(
      operationId = "listCustomerPurchaseOrders",
      summary = "List the purchase orders of a customer")
  @APIResponse(responseCode = "200", description = "One page")
  @APIResponse(responseCode = "404", ref = "NotFound")
  public RestResponse<List<PurchaseOrder>> listByCustomer(
      @PathParam("customerId") Long customerId, @BeanParam @Valid PageRequest page, UriInfo uri) {
    PageRequest.allowOnly(uri);
    return Answers.page(service.listByCustomer(customerId, page), uri);
  }

  @GET
  @Path("addresses/{addressId}/purchase-orders")
  @RolesAllowed("purchase-order:read")
  @Operation(
      operationId = "listAddressPurchaseOrders",
      summary = "List the purchase orders of an address")
  @APIResponse(responseCode = "200", description = "One page")
  @APIResponse(responseCode = "404", ref = "NotFound")
  public RestResponse<List<PurchaseOrder>> listByShippingAddress(
      @PathParam("addressId") Long addressId, @BeanParam @Valid PageRequest page, UriInfo uri) {
    PageRequest.allowOnly(uri);
    return Answers.page(service.listByShippingAddress(addressId, page), uri);
  }
}
