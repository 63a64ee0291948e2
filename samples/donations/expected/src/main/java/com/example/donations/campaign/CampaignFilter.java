package com.example.donations.campaign;

import com.example.donations.paging.Conditions;
import jakarta.ws.rs.QueryParam;

/** What a list of campaigns can be narrowed to. */
public record CampaignFilter(@QueryParam("title") String title) {
  Conditions conditions() {
    return new Conditions().equal("title", title);
  }
}
