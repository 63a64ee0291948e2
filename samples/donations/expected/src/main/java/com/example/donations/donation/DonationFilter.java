package com.example.donations.donation;

import com.example.donations.paging.Conditions;
import jakarta.ws.rs.QueryParam;

/** What a list of donations can be narrowed to. */
public record DonationFilter(@QueryParam("campaignId") Long campaignId) {
  Conditions conditions() {
    return new Conditions().equal("campaign.id", campaignId);
  }
}
