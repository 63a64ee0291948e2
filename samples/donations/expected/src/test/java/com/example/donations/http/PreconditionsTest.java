package com.example.donations.http;

import static com.example.donations.testing.Tokens.as;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.example.donations.campaign.CampaignFixture;
import com.example.donations.http.Preconditions.Policy;
import com.example.donations.testing.Db;
import com.example.donations.testing.Happy;
import com.example.donations.testing.Unhappy;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A service that was told to demand If-Match lets nobody write over what they have not seen. */
@QuarkusTest
class PreconditionsTest {
  @Inject Db db;

  @BeforeEach
  void demandIfMatch() {
    QuarkusMock.installMockForType(new Preconditions(Policy.REQUIRED), Preconditions.class);
  }

  @Test
  void the_setting_says_it_in_lower_case() {
    assertEquals(
        Policy.REQUIRED,
        ConfigProvider.getConfig().getConverter(Policy.class).orElseThrow().convert("required"));
  }

  @Test
  @Unhappy("replaceCampaign")
  void put_without_if_match_is_refused() {
    Map<String, Object> row = CampaignFixture.insert(db);
    as("campaign:write")
        .contentType(ContentType.JSON)
        .body(CampaignFixture.update(db))
        .put("/api/v1/campaigns/{id}", row.get("id"))
        .then()
        .statusCode(428)
        .contentType("application/problem+json")
        .body("status", equalTo(428));
    Map<String, Object> after = db.row("SELECT * FROM campaign WHERE id = ?", row.get("id"));
    assertEquals(row.get("version"), after.get("version"));
  }

  @Test
  @Happy("replaceCampaign")
  void put_with_the_version_that_was_read_is_done() {
    Map<String, Object> row = CampaignFixture.insert(db);
    as("campaign:write")
        .contentType(ContentType.JSON)
        .body(CampaignFixture.update(db))
        .header("If-Match", "\"" + row.get("version") + "\"")
        .put("/api/v1/campaigns/{id}", row.get("id"))
        .then()
        .statusCode(200);
  }

  @Test
  @Unhappy("patchCampaign")
  void patch_without_if_match_is_refused() {
    Map<String, Object> row = CampaignFixture.insert(db);
    as("campaign:write")
        .contentType(MergePatch.MEDIA_TYPE)
        .body("{}")
        .patch("/api/v1/campaigns/{id}", row.get("id"))
        .then()
        .statusCode(428)
        .contentType("application/problem+json")
        .body("status", equalTo(428));
    Map<String, Object> after = db.row("SELECT * FROM campaign WHERE id = ?", row.get("id"));
    assertEquals(row.get("version"), after.get("version"));
  }

  @Test
  @Happy("patchCampaign")
  void patch_with_the_version_that_was_read_is_done() {
    Map<String, Object> row = CampaignFixture.insert(db);
    as("campaign:write")
        .contentType(MergePatch.MEDIA_TYPE)
        .body("{}")
        .header("If-Match", "\"" + row.get("version") + "\"")
        .patch("/api/v1/campaigns/{id}", row.get("id"))
        .then()
        .statusCode(200);
  }

  @Test
  @Unhappy("deleteCampaign")
  void delete_without_if_match_is_refused() {
    Map<String, Object> row = CampaignFixture.insert(db);
    as("campaign:write")
        .delete("/api/v1/campaigns/{id}", row.get("id"))
        .then()
        .statusCode(428)
        .contentType("application/problem+json")
        .body("status", equalTo(428));
    Map<String, Object> after = db.row("SELECT * FROM campaign WHERE id = ?", row.get("id"));
    assertEquals(row.get("version"), after.get("version"));
  }

  @Test
  @Happy("deleteCampaign")
  void delete_with_the_version_that_was_read_is_done() {
    Map<String, Object> row = CampaignFixture.insert(db);
    as("campaign:write")
        .header("If-Match", "\"" + row.get("version") + "\"")
        .delete("/api/v1/campaigns/{id}", row.get("id"))
        .then()
        .statusCode(204);
  }
}
