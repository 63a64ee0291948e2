package com.example.shop;

import com.example.shop.ProductTable.Row;
import jakarta.annotation.security.RolesAllowed;
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
  private final ProductTable products;

  public ProductResource(ProductTable products) {
    this.products = products;
  }

  @GET
  public RestResponse<List<Product>> list(
      @QueryParam("size") @DefaultValue("20") @Min(1) @Max(100) int size,
      @QueryParam("cursor") Long cursor,
      UriInfo uri) {
    return Pages.of(products.after(cursor, size + 1), size, uri);
  }

  @GET
  @Path("{id}")
  public RestResponse<Product> get(Long id) {
    Row found = products.find(id).orElseThrow(NotFoundException::new);
    return ResponseBuilder.ok(found.product()).header("ETag", "\"" + found.version() + "\"").build();
  }
}
