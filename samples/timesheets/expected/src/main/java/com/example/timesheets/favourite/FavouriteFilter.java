package com.example.timesheets.favourite;

import com.example.timesheets.paging.Conditions;
import jakarta.ws.rs.QueryParam;

/** What a list of favourites can be narrowed to. */
public record FavouriteFilter(@QueryParam("projectId") Long projectId) {
  Conditions conditions() {
    return new Conditions().equal("projectId", projectId);
  }
}
