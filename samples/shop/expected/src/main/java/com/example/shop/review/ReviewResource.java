package com.example.shop.review;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The addresses of reviews. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Reviews", description = "What a customer thinks of a product; one for each product.")
public class ReviewResource {
  private final ReviewService service;
  private final Preconditions preconditions;

  public ReviewResource(ReviewService service, Preconditions preconditions) {
    this.service = service;
    this.preconditions = preconditions;
  }

  @GET
  @Path("reviews")
  @RolesAllowed("review:read")
  @Operation(operationId = "listReviews", summary = "List reviews")
  @APIResponse(responseCode = "200", description = "One page")
  public RestResponse<List<Review>> list(
      @BeanParam ReviewFilter filter, @BeanParam @Valid PageRequest page, UriInfo uri) {
    PageRequest.allowOnly(uri, "productId", "customerId");
    return Answers.page(service.list(filter.conditions(), page), uri);
  }

  @POST
  @Path("reviews")
  @RolesAllowed("review:write")
  @Operation(operationId = "createReview", summary = "Create a review")
  @APIResponse(
      responseCode = "201",
      description = "Created",
      content = @Content(schema = @Schema(implementation = Review.class)))
  @APIResponse(responseCode = "409", ref = "Conflict")
  @APIResponse(responseCode = "422", ref = "Unprocessable")
  public RestResponse<Review> create(@Valid @NotNull ReviewCreate create, UriInfo uri) {
    Versioned<Review> created = service.create(create);
    return Answers.created(created, uri, created.value().id());
  }

  @GET
  @Path("reviews/{id}")
  @RolesAllowed("review:read")
  @Operation(operationId = "getReview", summary = "Get a review")
  @APIResponse(responseCode = "200", description = "Found")
  @APIResponse(responseCode = "304", description = "The caller has this version already")
  @APIResponse(responseCode = "404", ref = "NotFound")
  public RestResponse<Review> get(
      @PathParam("id") UUID id, @HeaderParam("If-None-Match") String ifNoneMatch) {
    return Answers.found(service.get(id), ifNoneMatch);
  }

  @PUT
  @Path("reviews/{id}")
  @RolesAllowed("review:write")
  @Operation(operationId = "replaceReview", summary = "Replace a review")
  @APIResponse(responseCode = "200", description = "Replaced")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "409", ref = "Conflict")
  @APIResponse(responseCode = "422", ref = "Unprocessable")
  public RestResponse<Review> replace(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") String ifMatch,
      @Valid @NotNull ReviewUpdate update) {
    return Answers.written(service.replace(id, update, preconditions.ifMatch(ifMatch)));
  }

  @PATCH
  @Path("reviews/{id}")
  @Consumes(MergePatch.MEDIA_TYPE)
  @RolesAllowed("review:write")
  @Operation(operationId = "patchReview", summary = "Change parts of a review")
  @APIResponse(responseCode = "200", description = "Changed")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "409", ref = "Conflict")
  @APIResponse(responseCode = "422", ref = "Unprocessable")
  public RestResponse<Review> patch(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") String ifMatch,
      @RequestBody(content = @Content(schema = @Schema(ref = "ReviewPatch"))) @NotNull
          JsonNode patch) {
    return Answers.written(service.patch(id, patch, preconditions.ifMatch(ifMatch)));
  }

  @DELETE
  @Path("reviews/{id}")
  @Consumes(MediaType.WILDCARD)
  @Produces(MediaType.WILDCARD)
  @RolesAllowed("review:write")
  @Operation(operationId = "deleteReview", summary = "Delete a review")
  @APIResponse(responseCode = "204", description = "Deleted")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "409", ref = "Conflict")
  public void delete(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
    service.delete(id, preconditions.ifMatch(ifMatch));
  }

  @GET
  @Path("products/{productId}/reviews")
  @RolesAllowed("review:read")
  @Operation(operationId = "listProductReviews", summary = "List the reviews of a product")
  @APIResponse(responseCode = "200", description = "One page")
  @APIResponse(responseCode = "404", ref = "NotFound")
  public RestResponse<List<Review>> listByProduct(
      @PathParam("productId") Long productId, @BeanParam @Valid PageRequest page, UriInfo uri) {
    PageRequest.allowOnly(uri);
    return Answers.page(service.listByProduct(productId, page), uri);
  }

  @GET
  @Path("customers/{customerId}/reviews")
  @RolesAllowed("review:read")
  @Operation(operationId = "listCustomerReviews", summary = "List the reviews of a customer")
  @APIResponse(responseCode = "200", description = "One page")
  @APIResponse(responseCode = "404", ref = "NotFound")
  public RestResponse<List<Review>> listByCustomer(
      @PathParam("customerId") Long customerId, @BeanParam @Valid PageRequest page, UriInfo uri) {
    PageRequest.allowOnly(uri);
    return Answers.page(service.listByCustomer(customerId, page), uri);
  }
}
