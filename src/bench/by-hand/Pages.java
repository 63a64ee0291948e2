package com.example.shop;

import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** A page of a list in the order of its key, with the link to the next one. */
final class Pages {
  private Pages() {}

  /**
   * @param products one more than the page takes where there is a next page
   */
  static RestResponse<List<Product>> of(List<Product> products, int size, UriInfo uri) {
    List<Product> page = products.size() > size ? products.subList(0, size) : products;
    ResponseBuilder<List<Product>> answer = ResponseBuilder.ok(page);
    if (products.size() > size) {
      long last = page.get(size - 1).id();
      answer.header(
          "Link",
          "<%s?size=%d&cursor=%d>; rel=\"next\"".formatted(uri.getAbsolutePath(), size, last));
    }
    return answer.build();
  }
}
