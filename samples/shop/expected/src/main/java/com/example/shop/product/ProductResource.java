package com.example.shop.product;

import com.example.shop.category.Category;
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

/** The addresses of products. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Products", description = "Something that the shop sells.")
public class ProductResource {
  private final ProductService service;
  private final Preconditions preconditions;

  public ProductResource(ProductService service, Preconditions preconditions) {
    this.service = service;
    this.preconditions = preconditions;
  }

  @GET
  @Path("products")
  @RolesAllowed("product:read")
  @Operation(operationId = "listProducts", summary = "List products")
  @APIResponse(responseCode = "200", description = "One page")
  public RestResponse<List<Product>> list(
      @BeanParam ProductFilter filter, @BeanParam @Valid PageRequest page, UriInfo uri) {
    PageRequest.allowOnly(uri, "sku", "price");
    return Answers.page(service.list(filter.conditions(), page), uri);
  }

  @POST
  @Path("products")
  @RolesAllowed("product:write")
  @Operation(operationId = "createProduct", summary = "Create a product")
  @APIResponse(
      responseCode = "201",
      description = "Created",
      content = @Content(schema = @Schema(implementation = Product.class)))
  @APIResponse(responseCode = "409", ref = "Conflict")
  @APIResponse(responseCode = "422", ref = "Unprocessable")
  public RestResponse<Product> create(@Valid @NotNull ProductCreate create, UriInfo uri) {
    Versioned<Product> created = service.create(create);
    return Answers.created(created, uri, created.value().id());
  }

  @GET
  @Path("products/{id}")
  @RolesAllowed("product:read")
  @Operation(operationId = "getProduct", summary = "Get a product")
  @APIResponse(responseCode = "200", description = "Found")
  @APIResponse(responseCode = "304", description = "The caller has this version already")
  @APIResponse(responseCode = "404", ref = "NotFound")
  public RestResponse<Product> get(
      @PathParam("id") Long id, @HeaderParam("If-None-Match") String ifNoneMatch) {
    return Answers.found(service.get(id), ifNoneMatch);
  }

  @PUT
  @Path("products/{id}")
  @RolesAllowed("product:write")
  @Operation(operationId = "replaceProduct", summary = "Replace a product")
  @APIResponse(responseCode = "200", description = "Replaced")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "409", ref = "Conflict")
  @APIResponse(responseCode = "422", ref = "Unprocessable")
  public RestResponse<Product> replace(
      @PathParam("id") Long id,
      @HeaderParam("If-Match") String ifMatch,
      @Valid @NotNull ProductUpdate update) {
    return Answers.written(service.replace(id, update, preconditions.ifMatch(ifMatch)));
  }

  @PATCH
  @Path("products/{id}")
  @Consumes(MergePatch.MEDIA_TYPE)
  @RolesAllowed("product:write")
  @Operation(operationId = "patchProduct", summary = "Change parts of a product")
  @APIResponse(responseCode = "200", description = "Changed")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "409", ref = "Conflict")
  @APIResponse(responseCode = "422", ref = "Unprocessable")
  public RestResponse<Product> patch(
      @PathParam("id") Long id,
      @HeaderParam("If-Match") String ifMatch,
      @RequestBody(content = @Content(schema = @Schema(ref = "ProductPatch"))) @NotNull
          JsonNode patch) {
    return Answers.written(service.patch(id, patch, preconditions.ifMatch(ifMatch)));
  }

  @DELETE
  @Path("products/{id}")
  @Consumes(MediaType.WILDCARD)
  @Produces(MediaType.WILDCARD)
  @RolesAllowed("product:write")
  @Operation(operationId = "deleteProduct", summary = "Delete a product")
  @APIResponse(responseCode = "204", description = "Deleted")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "409", ref = "Conflict")
  public void delete(@PathParam("id") Long id, @HeaderParam("If-Match") String ifMatch) {
    service.delete(id, preconditions.ifMatch(ifMatch));
  }

  @GET
  @Path("products/{productId}/categories")
  @RolesAllowed("product:read")
  @Operation(operationId = "listProductCategories", summary = "List categories of a product")
  @APIResponse(responseCode = "200", description = "One page")
  @APIResponse(responseCode = "404", ref = "NotFound")
  public RestResponse<List<Category>> listCategories(
      @PathParam("productId") Long productId, @BeanParam @Valid PageRequest page, UriInfo uri) {
    PageRequest.allowOnly(uri);
    return Answers.page(service.listCategories(productId, page), uri);
  }

  @PUT
  @Path("products/{productId}/categories/{categoryId}")
  @Consumes(MediaType.WILDCARD)
  @Produces(MediaType.WILDCARD)
  @RolesAllowed("product:write")
  @Operation(operationId = "linkProductCategory", summary = "Link a category to a product")
  @APIResponse(responseCode = "204", description = "Linked")
  @APIResponse(responseCode = "404", ref = "NotFound")
  public void linkCategory(
      @PathParam("productId") Long productId, @PathParam("categoryId") Long categoryId) {
    service.linkCategory(productId, categoryId);
  }

  @DELETE
  @Path("products/{productId}/categories/{categoryId}")
  @Consumes(MediaType.WILDCARD)
  @Produces(MediaType.WILDCARD)
  @RolesAllowed("product:write")
  @Operation(operationId = "unlinkProductCategory", summary = "Unlink a category from a product")
  @APIResponse(responseCode = "204", description = "Unlinked")
  @APIResponse(responseCode = "404", ref = "NotFound")
  public void unlinkCategory(
      @PathParam("productId") Long productId, @PathParam("categoryId") Long categoryId) {
    service.unlinkCategory(productId, categoryId);
  }
}
