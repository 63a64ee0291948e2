package com.example.noticeboard.notice;

import com.example.noticeboard.paging.Conditions;
import jakarta.ws.rs.QueryParam;

/** What a list of notices can be narrowed to. */
public record NoticeFilter(@QueryParam("topicId") Integer topicId) {
  Conditions conditions() {
    return new Conditions().equal("topic.id", topicId);
  }
}
