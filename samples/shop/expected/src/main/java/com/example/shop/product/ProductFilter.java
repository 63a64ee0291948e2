package com.example.shop.product;

import com.example.shop.paging.Conditions;
import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;

/** What a list of products can be narrowed to. */
public record ProductFilter(@QueryParam("sku") String sku, @QueryParam("price") BigDecimal price) {
  Conditions conditions() {
    return new Conditions().equal("sku", sku).equal("price", price);
  }
}
