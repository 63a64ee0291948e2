package com.example.noticeboard.topic;

import com.example.noticeboard.paging.Conditions;
import jakarta.ws.rs.QueryParam;

/** What a list of topics can be narrowed to. */
public record TopicFilter(@QueryParam("name") String name) {
  Conditions conditions() {
    return new Conditions().equal("name", name);
  }
}
