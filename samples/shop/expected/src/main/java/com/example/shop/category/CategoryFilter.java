package com.example.shop.category;

import com.example.shop.paging.Conditions;
import jakarta.ws.rs.QueryParam;

/** What a list of categories can be narrowed to. */
public record CategoryFilter(
    @QueryParam("name") String name, @QueryParam("parentId") Long parentId) {
  Conditions conditions() {
    return new Conditions().equal("name", name).equal("parent.id", parentId);
  }
}
