package com.example.shop.orderitem;

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

/** The addresses of order items. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Order items", description = "One line of an order.")
public class OrderItemResource {
  private final OrderItemService service;
  private final Preconditions preconditions;

  public OrderItemResource(OrderItemService service, Preconditions preconditions) {
    this.service = service;
    this.preconditions = preconditions;
  }

  @GET
  @Path("order-items")
  @RolesAllowed("order-item:read")
  @Operation(operationId = "listOrderItems", summary = "List order items")
  @APIResponse(responseCode = "200", description = "One page")
  public RestResponse<List<OrderItem>> list(
      @BeanParam OrderItemFilter filter, @BeanParam @Valid PageRequest page, UriInfo uri) {
    PageRequest.allowOnly(uri, "orderId", "productId");
    return Answers.page(service.list(filter.conditions(), page), uri);
  }

  @POST
  @Path("order-items")
  @RolesAllowed("order-item:write")
  @Operation(operationId = "createOrderItem", summary = "Create an order item")
  @APIResponse(
      responseCode = "201",
      description = "Created",
      content = @Content(schema = @Schema(implementation = OrderItem.class)))
  @APIResponse(responseCode = "409", ref = "Conflict")
  @APIResponse(responseCode = "422", ref = "Unprocessable")
  public RestResponse<OrderItem> create(@Valid @NotNull OrderItemCreate create, UriInfo uri) {
    Versioned<OrderItem> created = service.create(create);
    return Answers.created(created, uri, created.value().orderId(), created.value().productId());
  }

  @GET
  @Path("order-items/{orderId}/{productId}")
  @RolesAllowed("order-item:read")
  @Operation(operationId = "getOrderItem", summary = "Get an order item")
  @APIResponse(responseCode = "200", description = "Found")
  @APIResponse(responseCode = "304", description = "The caller has this version already")
  @APIResponse(responseCode = "404", ref = "NotFound")
  public RestResponse<OrderItem> get(
      @PathParam("orderId") Long orderId,
      @PathParam("productId") Long productId,
      @HeaderParam("If-None-Match") String ifNoneMatch) {
    return Answers.found(service.get(orderId, productId), ifNoneMatch);
  }

  @PUT
  @Path("order-items/{orderId}/{productId}")
  @RolesAllowed("order-item:write")
  @Operation(operationId = "replaceOrderItem", summary = "Replace an order item")
  @APIResponse(responseCode = "200", description = "Replaced")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "409", ref = "Conflict")
  @APIResponse(responseCode = "422", ref = "Unprocessable")
  public RestResponse<OrderItem> replace(
      @PathParam("orderId") Long orderId,
      @PathParam("productId") Long productId,
      @HeaderParam("If-Match") String ifMatch,
      @Valid @NotNull OrderItemUpdate update) {
    return Answers.written(
        service.replace(orderId, productId, update, preconditions.ifMatch(ifMatch)));
  }

  @PATCH
  @Path("order-items/{orderId}/{productId}")
  @Consumes(MergePatch.MEDIA_TYPE)
  @RolesAllowed("order-item:write")
  @Operation(operationId = "patchOrderItem", summary = "Change parts of an order item")
  @APIResponse(responseCode = "200", description = "Changed")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "409", ref = "Conflict")
  @APIResponse(responseCode = "422", ref = "Unprocessable")
  public RestResponse<OrderItem> patch(
      @PathParam("orderId") Long orderId,
      @PathParam("productId") Long productId,
      @HeaderParam("If-Match") String ifMatch,
      @RequestBody(content = @Content(schema = @Schema(ref = "OrderItemPatch"))) @NotNull
          JsonNode patch) {
    return Answers.written(
        service.patch(orderId, productId, patch, preconditions.ifMatch(ifMatch)));
  }

  @DELETE
  @Path("order-items/{orderId}/{productId}")
  @Consumes(MediaType.WILDCARD)
  @Produces(MediaType.WILDCARD)
  @RolesAllowed("order-item:write")
  @Operation(operationId = "deleteOrderItem", summary = "Delete an order item")
  @APIResponse(responseCode = "204", description = "Deleted")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "409", ref = "Conflict")
  public void delete(
      @PathParam("orderId") Long orderId,
      @PathParam("productId") Long productId,
      @HeaderParam("If-Match") String ifMatch) {
    service.delete(orderId, productId, preconditions.ifMatch(ifMatch));
  }

  @GET
  @Path("purchase-orders/{purchaseOrderId}/order-items")
  @RolesAllowed("order-item:read")
  @Operation(
      operationId = "listPurchaseOrderOrderItems",
      summary = "List the order items of a purchase order")
  @APIResponse(responseCode = "200", description = "One page")
  @APIResponse(responseCode = "404", ref = "NotFound")
  public RestResponse<List<OrderItem>> listByOrder(
      @PathParam("purchaseOrderId") Long purchaseOrderId,
      @BeanParam @Valid PageRequest page,
      UriInfo uri) {
    PageRequest.allowOnly(uri);
    return Answers.page(service.listByOrder(purchaseOrderId, page), uri);
  }

  @GET
  @Path("products/{productId}/order-items")
  @RolesAllowed("order-item:read")
  @Operation(operationId = "listProductOrderItems", summary = "List the order items of a product")
  @APIResponse(responseCode = "200", description = "One page")
  @APIResponse(responseCode = "404", ref = "NotFound")
  public RestResponse<List<OrderItem>> listByProduct(
      @PathParam("productId") Long productId, @BeanParam @Valid PageRequest page, UriInfo uri) {
    PageRequest.allowOnly(uri);
    return Answers.page(service.listByProduct(productId, page), uri);
  }
}
