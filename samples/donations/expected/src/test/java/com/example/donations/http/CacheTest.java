package com.example.donations.http;

import static com.example.donations.testing.Tokens.as;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.example.donations.campaign.CampaignFixture;
import com.example.donations.donation.DonationFixture;
import com.example.donations.testing.Db;
import com.example.donations.testing.Happy;
import com.example.donations.testing.Statements;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** With the cache that other tests do without, since they write rows beside the service. */
@QuarkusTest
@TestProfile(CacheTest.Cached.class)
class CacheTest {
  public static class Cached implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("quarkus.cache.enabled", "true", "donations.caching.max-age", "PT1M");
    }
  }

  @Inject Db db;

  @Inject Statements statements;

  @Test
  @Happy("getCampaign")
  void campaign_is_read_once() {
    Map<String, Object> row = CampaignFixture.insert(db);
    as("campaign:read")
        .get("/api/v1/campaigns/{id}", row.get("id"))
        .then()
        .statusCode(200)
        .header("Cache-Control", "private, max-age=60");
    assertEquals(
        0,
        statements.during(
            () ->
                as("campaign:read")
                    .get("/api/v1/campaigns/{id}", row.get("id"))
                    .then()
                    .statusCode(200)));
  }

  @Test
  @Happy("getCampaign")
  void campaign_that_is_gone_is_gone_at_once() {
    Map<String, Object> row = CampaignFixture.insert(db);
    as("campaign:read").get("/api/v1/campaigns/{id}", row.get("id")).then().statusCode(200);
    as("campaign:write").delete("/api/v1/campaigns/{id}", row.get("id")).then().statusCode(204);
    as("campaign:read").get("/api/v1/campaigns/{id}", row.get("id")).then().statusCode(404);
  }

  @Test
  @Happy("getDonation")
  void donation_is_read_once() {
    Map<String, Object> row = DonationFixture.insert(db);
    as("donation:read")
        .get("/api/v1/donations/{id}", row.get("id"))
        .then()
        .statusCode(200)
        .header("Cache-Control", "private, max-age=60");
    assertEquals(
        0,
        statements.during(
            () ->
                as("donation:read")
                    .get("/api/v1/donations/{id}", row.get("id"))
                    .then()
                    .statusCode(200)));
  }

  @Test
  @Happy("getDonation")
  void donation_that_is_gone_is_gone_at_once() {
    Map<String, Object> row = DonationFixture.insert(db);
    as("donation:read").get("/api/v1/donations/{id}", row.get("id")).then().statusCode(200);
    as("donation:write").delete("/api/v1/donations/{id}", row.get("id")).then().statusCode(204);
    as("donation:read").get("/api/v1/donations/{id}", row.get("id")).then().statusCode(404);
  }
}
