package com.example.shop;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

@Path("/api/v1/products")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("product:read")
public class ProductResource {
  private final ProductRepository products;

  public ProductResource(ProductRepository products) {
    this.products = products;
  }

  @GET
  @Transactional
  public RestResponse<List<Product>> list(
      @QueryParam("size") @DefaultValue("20") @Min(1) @Max(100) int size,
      @QueryParam("cursor") Long cursor,
      UriInfo uri) {
    List<ProductEntity> rows = products.after(cursor, size + 1);
    return Pages.of(rows.stream().map(ProductEntity::toProduct).toList(), size, uri);
  }

  @GET
  @Path("{id}")
  @Transactional
  public RestResponse<Product> get(Long id) {
    ProductEntity found = products.findByIdOptional(id).orElseThrow(NotFoundException::new);
    return ResponseBuilder.ok(found.toProduct()).header("ETag", "\"" + found.version + "\"").build();
  }
}
