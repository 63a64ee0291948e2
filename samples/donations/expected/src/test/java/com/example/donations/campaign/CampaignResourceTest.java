package com.example.donations.campaign;

import static com.example.donations.testing.Tokens.as;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.example.donations.http.MergePatch;
import com.example.donations.testing.Db;
import com.example.donations.testing.Happy;
import com.example.donations.testing.PageWalk;
import com.example.donations.testing.RecordedChanges;
import com.example.donations.testing.Retries;
import com.example.donations.testing.Statements;
import com.example.donations.testing.Unhappy;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CampaignResourceTest {
  @Inject Db db;

  @Inject Statements statements;

  @Test
  @Happy("listCampaigns")
  void list_has_the_rows_that_are_asked_for() {
    Map<String, Object> row = CampaignFixture.insert(db);
    as("campaign:read")
        .queryParam("title", row.get("title"))
        .get("/api/v1/campaigns")
        .then()
        .statusCode(200)
        .body("size()", is(1))
        .body("[0].id.toString()", equalTo(row.get("id").toString()));
  }

  @Test
  @Happy("listCampaigns")
  void list_costs_the_same_for_more_rows() {
    CampaignFixture.insert(db);
    long one =
        statements.during(
            () ->
                as("campaign:read")
                    .queryParam("size", 1)
                    .get("/api/v1/campaigns")
                    .then()
                    .statusCode(200));
    for (int i = 1; i < 6; i++) {
      CampaignFixture.insert(db);
    }
    long many =
        statements.during(
            () ->
                as("campaign:read")
                    .queryParam("size", 6)
                    .get("/api/v1/campaigns")
                    .then()
                    .statusCode(200));
    assertEquals(one, many);
  }

  @Test
  @Happy("listCampaigns")
  void list_shows_each_row_once_from_page_to_page() {
    for (int i = 0; i < 3; i++) {
      CampaignFixture.insert(db);
    }
    int rows = db.rows("SELECT 1 FROM campaign").size();
    PageWalk.assertEveryRowOnce(() -> as("campaign:read"), "/api/v1/campaigns?page=0", rows);
    PageWalk.assertEveryRowOnce(() -> as("campaign:read"), "/api/v1/campaigns?sort=-title", rows);
  }

  @Test
  @Unhappy("listCampaigns")
  void list_refuses_a_page_that_is_too_large() {
    as("campaign:read")
        .queryParam("size", 101)
        .get("/api/v1/campaigns")
        .then()
        .statusCode(400)
        .body("errors[0].parameter", equalTo("size"));
  }

  @Test
  @Unhappy("listCampaigns")
  void list_refuses_a_parameter_that_it_does_not_know() {
    as("campaign:read")
        .queryParam("colour", "red")
        .get("/api/v1/campaigns")
        .then()
        .statusCode(400)
        .body("errors[0].parameter", equalTo("colour"));
  }

  @Test
  @Unhappy("listCampaigns")
  void list_refuses_to_sort_by_what_no_index_serves() {
    as("campaign:read")
        .queryParam("sort", "goal")
        .get("/api/v1/campaigns")
        .then()
        .statusCode(400)
        .body("errors[0].parameter", equalTo("sort"));
  }

  @Test
  @Happy("createCampaign")
  void create_stores_a_row() {
    Map<String, Object> body = CampaignFixture.create(db);
    String location =
        as("campaign:write")
            .contentType(ContentType.JSON)
            .body(body)
            .post("/api/v1/campaigns")
            .then()
            .statusCode(201)
            .extract()
            .header("Location");
    String id = location.substring(location.lastIndexOf('/') + 1);
    Map<String, Object> row = db.row("SELECT * FROM campaign WHERE id = ?", id);
    assertEquals(body.get("title"), row.get("title"));
    assertEquals(body.get("goal"), row.get("goal"));
    RecordedChanges.assertMade(db, "campaign", "tester", "webhook_secret_hash");
  }

  @Test
  @Happy("createCampaign")
  void with_a_key_makes_one_row_however_often_it_is_sent() {
    Map<String, Object> body = CampaignFixture.create(db);
    new Retries(db, "campaign", 201)
        .assertOneWhenRepeated(
            body,
            (key, sent) ->
                as("campaign:write")
                    .header("Idempotency-Key", key)
                    .contentType(ContentType.JSON)
                    .body(sent)
                    .post("/api/v1/campaigns"));
  }

  @Test
  @Happy("createCampaign")
  void with_a_key_makes_one_row_when_it_is_sent_twice_at_once() {
    Map<String, Object> body = CampaignFixture.create(db);
    new Retries(db, "campaign", 201)
        .assertOneAtOnce(
            body,
            (key, sent) ->
                as("campaign:write")
                    .header("Idempotency-Key", key)
                    .contentType(ContentType.JSON)
                    .body(sent)
                    .post("/api/v1/campaigns"));
  }

  @Test
  @Unhappy("createCampaign")
  void with_a_key_refuses_another_body() {
    Map<String, Object> body = CampaignFixture.create(db);
    new Retries(db, "campaign", 201)
        .withAnotherBody(
            body,
            (key, sent) ->
                as("campaign:write")
                    .header("Idempotency-Key", key)
                    .contentType(ContentType.JSON)
                    .body(sent)
                    .post("/api/v1/campaigns"))
        .then()
        .statusCode(422);
  }

  @Test
  @Unhappy("createCampaign")
  void create_refuses_a_body_without_title() {
    Map<String, Object> body = CampaignFixture.create(db);
    body.remove("title");
    as("campaign:write")
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/v1/campaigns")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/title"));
  }

  @Test
  @Unhappy("createCampaign")
  void create_refuses_title_that_exists() {
    Map<String, Object> row = CampaignFixture.insert(db);
    Map<String, Object> body = CampaignFixture.create(db);
    body.put("title", row.get("title"));
    as("campaign:write")
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/v1/campaigns")
        .then()
        .statusCode(409);
  }

  @Test
  @Unhappy("createCampaign")
  void create_refuses_nul_in_title() {
    Map<String, Object> body = CampaignFixture.create(db);
    body.put("title", "a\0b");
    as("campaign:write")
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/v1/campaigns")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/title"));
  }

  @Test
  @Unhappy("createCampaign")
  void create_refuses_webhook_secret_hash_from_a_client() {
    Map<String, Object> body = CampaignFixture.create(db);
    body.put("webhookSecretHash", "somebody else");
    as("campaign:write")
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/v1/campaigns")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/webhookSecretHash"));
  }

  @Test
  @Happy("getCampaign")
  void get_shows_the_row_and_its_version() {
    Map<String, Object> row = CampaignFixture.insert(db);
    as("campaign:read")
        .get("/api/v1/campaigns/{id}", row.get("id"))
        .then()
        .statusCode(200)
        .header("ETag", "\"" + row.get("version") + "\"")
        .body("id.toString()", equalTo(row.get("id").toString()));
  }

  @Test
  @Happy("getCampaign")
  void get_sends_nothing_to_who_has_this_version() {
    Map<String, Object> row = CampaignFixture.insert(db);
    as("campaign:read")
        .header("If-None-Match", "\"" + row.get("version") + "\"")
        .get("/api/v1/campaigns/{id}", row.get("id"))
        .then()
        .statusCode(304)
        .body(is(""));
  }

  @Test
  @Unhappy("getCampaign")
  void get_of_unknown_campaign_is_not_found() {
    as("campaign:read").get("/api/v1/campaigns/{id}", 0).then().statusCode(404);
  }

  @Test
  @Happy("getCampaign")
  void get_never_shows_webhook_secret_hash() {
    Map<String, Object> row = CampaignFixture.insert(db);
    assertNotNull(row.get("webhook_secret_hash"));
    as("campaign:read")
        .get("/api/v1/campaigns/{id}", row.get("id"))
        .then()
        .statusCode(200)
        .body("$", not(hasKey("webhookSecretHash")));
  }

  @Test
  @Happy("replaceCampaign")
  void replace_stores_all_that_can_change() {
    Map<String, Object> row = CampaignFixture.insert(db);
    Map<String, Object> body = CampaignFixture.update(db);
    as("campaign:write")
        .contentType(ContentType.JSON)
        .body(body)
        .header("If-Match", "\"" + row.get("version") + "\"")
        .put("/api/v1/campaigns/{id}", row.get("id"))
        .then()
        .statusCode(200);
    Map<String, Object> after = db.row("SELECT * FROM campaign WHERE id = ?", row.get("id"));
    assertEquals(body.get("title"), after.get("title"));
    assertEquals(body.get("goal"), after.get("goal"));
  }

  @Test
  @Unhappy("replaceCampaign")
  void replace_refuses_who_has_seen_another_version() {
    Map<String, Object> row = CampaignFixture.insert(db);
    as("campaign:write")
        .contentType(ContentType.JSON)
        .body(CampaignFixture.update(db))
        .header("If-Match", "\"7\"")
        .put("/api/v1/campaigns/{id}", row.get("id"))
        .then()
        .statusCode(412);
  }

  @Test
  @Happy("patchCampaign")
  void patch_changes_what_it_names_and_nothing_else() {
    Map<String, Object> row = CampaignFixture.insert(db);
    Map<String, Object> patch = Map.of("goal", new BigDecimal("3.00"));
    as("campaign:write")
        .contentType(MergePatch.MEDIA_TYPE)
        .body(patch)
        .patch("/api/v1/campaigns/{id}", row.get("id"))
        .then()
        .statusCode(200);
    Map<String, Object> after = db.row("SELECT * FROM campaign WHERE id = ?", row.get("id"));
    assertEquals(patch.get("goal"), after.get("goal"));
    assertEquals(row.get("title"), after.get("title"));
  }

  @Test
  @Unhappy("patchCampaign")
  void patch_refuses_a_property_that_is_not_known() {
    Map<String, Object> row = CampaignFixture.insert(db);
    as("campaign:write")
        .contentType(MergePatch.MEDIA_TYPE)
        .body(Map.of("unknown", 1))
        .patch("/api/v1/campaigns/{id}", row.get("id"))
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/unknown"));
  }

  @Test
  @Unhappy("patchCampaign")
  void patch_refuses_webhook_secret_hash_from_a_client() {
    Map<String, Object> row = CampaignFixture.insert(db);
    as("campaign:write")
        .contentType(MergePatch.MEDIA_TYPE)
        .body(Map.of("webhookSecretHash", 1))
        .patch("/api/v1/campaigns/{id}", row.get("id"))
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/webhookSecretHash"));
  }

  @Test
  @Happy("deleteCampaign")
  void delete_removes_the_row() {
    Map<String, Object> row = CampaignFixture.insert(db);
    as("campaign:write").delete("/api/v1/campaigns/{id}", row.get("id")).then().statusCode(204);
    assertEquals(Map.of(), db.row("SELECT * FROM campaign WHERE id = ?", row.get("id")));
  }

  @Test
  @Unhappy("deleteCampaign")
  void delete_of_unknown_campaign_is_not_found() {
    as("campaign:write").delete("/api/v1/campaigns/{id}", 0).then().statusCode(404);
  }
}
