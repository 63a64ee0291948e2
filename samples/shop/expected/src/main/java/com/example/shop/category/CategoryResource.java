package com.example.shop.category;

import com.example.shop.http.Answers;
import com.example.shop.http.MergePatch;
import com.example.shop.http.Preconditions;
import com.example.shop.http.Versioned;
import com.example.shop.paging.PageRequest;
import com.example.shop.product.Product;
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

/** The addresses of categories. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Categories", description = "A shelf of the catalogue; shelves form a tree.")
public class CategoryResource {
  private final CategoryService service;
  private final Preconditions preconditions;

  public CategoryResource(CategoryService service, Preconditions preconditions) {
    this.service = service;
    this.preconditions = preconditions;
  }

  @GET
  @Path("categories")
  @RolesAllowed("category:read")
  @Operation(operationId = "listCategories", summary = "List categories")
  @APIResponse(responseCode = "200", description = "One page")
  public RestResponse<List<Category>> list(
      @BeanParam CategoryFilter filter, @BeanParam @Valid PageRequest page, UriInfo uri) {
    PageRequest.allowOnly(uri, "name", "parentId");
    return Answers.page(service.list(filter.conditions(), page), uri);
  }

  @POST
  @Path("categories")
  @RolesAllowed("category:write")
  @Operation(operationId = "createCategory", summary = "Create a category")
  @APIResponse(
      responseCode = "201",
      description = "Created",
      content = @Content(schema = @Schema(implementation = Category.class)))
  @APIResponse(responseCode = "409", ref = "Conflict")
  @APIResponse(responseCode = "422", ref = "Unprocessable")
  public RestResponse<Category> create(@Valid @NotNull CategoryCreate create, UriInfo uri) {
    Versioned<Category> created = service.create(create);
    return Answers.created(created, uri, created.value().id());
  }

  @GET
  @Path("categories/{id}")
  @RolesAllowed("category:read")
  @Operation(operationId = "getCategory", summary = "Get a category")
  @APIResponse(responseCode = "200", description = "Found")
  @APIResponse(responseCode = "304", description = "The caller has this version already")
  @APIResponse(responseCode = "404", ref = "NotFound")
  public RestResponse<Category> get(
      @PathParam("id") Long id, @HeaderParam("If-None-Match") String ifNoneMatch) {
    return Answers.found(service.get(id), ifNoneMatch);
  }

  @PUT
  @Path("categories/{id}")
  @RolesAllowed("category:write")
  @Operation(operationId = "replaceCategory", summary = "Replace a category")
  @APIResponse(responseCode = "200", description = "Replaced")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "409", ref = "Conflict")
  @APIResponse(responseCode = "422", ref = "Unprocessable")
  public RestResponse<Category> replace(
      @PathParam("id") Long id,
      @HeaderParam("If-Match") String ifMatch,
      @Valid @NotNull CategoryUpdate update) {
    return Answers.written(service.replace(id, update, preconditions.ifMatch(ifMatch)));
  }

  @PATCH
  @Path("categories/{id}")
  @Consumes(MergePatch.MEDIA_TYPE)
  @RolesAllowed("category:write")
  @Operation(operationId = "patchCategory", summary = "Change parts of a category")
  @APIResponse(responseCode = "200", description = "Changed")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "409", ref = "Conflict")
  @APIResponse(responseCode = "422", ref = "Unprocessable")
  public RestResponse<Category> patch(
      @PathParam("id") Long id,
      @HeaderParam("If-Match") String ifMatch,
      @RequestBody(content = @Content(schema = @Schema(ref = "CategoryPatch"))) @NotNull
          JsonNode patch) {
    return Answers.written(service.patch(id, patch, preconditions.ifMatch(ifMatch)));
  }

  @DELETE
  @Path("categories/{id}")
  @Consumes(MediaType.WILDCARD)
  @Produces(MediaType.WILDCARD)
  @RolesAllowed("category:write")
  @Operation(operationId = "deleteCategory", summary = "Delete a category")
  @APIResponse(responseCode = "204", description = "Deleted")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "409", ref = "Conflict")
  public void delete(@PathParam("id") Long id, @HeaderParam("If-Match") String ifMatch) {
    service.delete(id, preconditions.ifMatch(ifMatch));
  }

  @GET
  @Path("categories/{categoryId}/children")
  @RolesAllowed("category:read")
  @Operation(operationId = "listCategoryChildren", summary = "List the children of a category")
  @APIResponse(responseCode = "200", description = "One page")
  @APIResponse(responseCode = "404", ref = "NotFound")
  public RestResponse<List<Category>> listByParent(
      @PathParam("categoryId") Long categoryId, @BeanParam @Valid PageRequest page, UriInfo uri) {
    PageRequest.allowOnly(uri);
    return Answers.page(service.listByParent(categoryId, page), uri);
  }

  @GET
  @Path("categories/{categoryId}/products")
  @RolesAllowed("category:read")
  @Operation(operationId = "listCategoryProducts", summary = "List products of a category")
  @APIResponse(responseCode = "200", description = "One page")
  @APIResponse(responseCode = "404", ref = "NotFound")
  public RestResponse<List<Product>> listProducts(
      @PathParam("categoryId") Long categoryId, @BeanParam @Valid PageRequest page, UriInfo uri) {
    PageRequest.allowOnly(uri);
    return Answers.page(service.listProducts(categoryId, page), uri);
  }
}
