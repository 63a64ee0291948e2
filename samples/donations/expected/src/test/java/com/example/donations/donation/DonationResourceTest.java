package com.example.donations.donation;

import static com.example.donations.testing.Tokens.as;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.example.donations.campaign.CampaignFixture;
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
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DonationResourceTest {
  @Inject Db db;

  @Inject Statements statements;

  @Test
  @Happy("listDonations")
  void list_has_the_rows_that_are_asked_for() {
    Map<String, Object> row = DonationFixture.insert(db);
    as("donation:read")
        .queryParam("campaignId", row.get("campaign_id"))
        .get("/api/v1/donations")
        .then()
        .statusCode(200)
        .body("size()", is(1))
        .body("[0].id.toString()", equalTo(row.get("id").toString()));
  }

  @Test
  @Happy("listDonations")
  void list_costs_the_same_for_more_rows() {
    DonationFixture.insert(db);
    long one =
        statements.during(
            () ->
                as("donation:read")
                    .queryParam("size", 1)
                    .get("/api/v1/donations")
                    .then()
                    .statusCode(200));
    for (int i = 1; i < 6; i++) {
      DonationFixture.insert(db);
    }
    long many =
        statements.during(
            () ->
                as("donation:read")
                    .queryParam("size", 6)
                    .get("/api/v1/donations")
                    .then()
                    .statusCode(200));
    assertEquals(one, many);
  }

  @Test
  @Happy("listDonations")
  void list_shows_each_row_once_from_page_to_page() {
    for (int i = 0; i < 3; i++) {
      DonationFixture.insert(db);
    }
    int rows = db.rows("SELECT 1 FROM donation").size();
    PageWalk.assertEveryRowOnce(() -> as("donation:read"), "/api/v1/donations?sort=-id", rows);
  }

  @Test
  @Unhappy("listDonations")
  void list_refuses_a_page_that_is_too_large() {
    as("donation:read")
        .queryParam("size", 101)
        .get("/api/v1/donations")
        .then()
        .statusCode(400)
        .body("errors[0].parameter", equalTo("size"));
  }

  @Test
  @Unhappy("listDonations")
  void list_refuses_a_parameter_that_it_does_not_know() {
    as("donation:read")
        .queryParam("colour", "red")
        .get("/api/v1/donations")
        .then()
        .statusCode(400)
        .body("errors[0].parameter", equalTo("colour"));
  }

  @Test
  @Unhappy("listDonations")
  void list_refuses_to_sort_by_what_no_index_serves() {
    as("donation:read")
        .queryParam("sort", "donor")
        .get("/api/v1/donations")
        .then()
        .statusCode(400)
        .body("errors[0].parameter", equalTo("sort"));
  }

  @Test
  @Happy("createDonation")
  void create_stores_a_row() {
    Map<String, Object> body = DonationFixture.create(db);
    String location =
        as("donation:write")
            .contentType(ContentType.JSON)
            .body(body)
            .post("/api/v1/donations")
            .then()
            .statusCode(201)
            .extract()
            .header("Location");
    String id = location.substring(location.lastIndexOf('/') + 1);
    Map<String, Object> row = db.row("SELECT * FROM donation WHERE id = ?", id);
    assertEquals(body.get("donor"), row.get("donor"));
    assertEquals(body.get("amount"), row.get("amount"));
    assertEquals(body.get("campaignId"), row.get("campaign_id"));
    RecordedChanges.assertMade(db, "donation", "tester");
  }

  @Test
  @Happy("createDonation")
  void with_a_key_makes_one_row_however_often_it_is_sent() {
    Map<String, Object> body = DonationFixture.create(db);
    new Retries(db, "donation", 201)
        .assertOneWhenRepeated(
            body,
            (key, sent) ->
                as("donation:write")
                    .header("Idempotency-Key", key)
                    .contentType(ContentType.JSON)
                    .body(sent)
                    .post("/api/v1/donations"));
  }

  @Test
  @Happy("createDonation")
  void with_a_key_makes_one_row_when_it_is_sent_twice_at_once() {
    Map<String, Object> body = DonationFixture.create(db);
    new Retries(db, "donation", 201)
        .assertOneAtOnce(
            body,
            (key, sent) ->
                as("donation:write")
                    .header("Idempotency-Key", key)
                    .contentType(ContentType.JSON)
                    .body(sent)
                    .post("/api/v1/donations"));
  }

  @Test
  @Unhappy("createDonation")
  void with_a_key_refuses_another_body() {
    Map<String, Object> body = DonationFixture.create(db);
    new Retries(db, "donation", 201)
        .withAnotherBody(
            body,
            (key, sent) ->
                as("donation:write")
                    .header("Idempotency-Key", key)
                    .contentType(ContentType.JSON)
                    .body(sent)
                    .post("/api/v1/donations"))
        .then()
        .statusCode(422);
  }

  @Test
  @Unhappy("createDonation")
  void create_refuses_a_body_without_donor() {
    Map<String, Object> body = DonationFixture.create(db);
    body.remove("donor");
    as("donation:write")
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/v1/donations")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/donor"));
  }

  @Test
  @Unhappy("createDonation")
  void create_refuses_campaign_id_that_does_not_exist() {
    Map<String, Object> body = DonationFixture.create(db);
    body.put("campaignId", 0);
    as("donation:write")
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/v1/donations")
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/campaignId"));
  }

  @Test
  @Unhappy("createDonation")
  void create_refuses_nul_in_donor() {
    Map<String, Object> body = DonationFixture.create(db);
    body.put("donor", "a\0b");
    as("donation:write")
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/v1/donations")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/donor"));
  }

  @Test
  @Happy("getDonation")
  void get_shows_the_row_and_its_version() {
    Map<String, Object> row = DonationFixture.insert(db);
    as("donation:read")
        .get("/api/v1/donations/{id}", row.get("id"))
        .then()
        .statusCode(200)
        .header("ETag", "\"" + row.get("version") + "\"")
        .body("id.toString()", equalTo(row.get("id").toString()));
  }

  @Test
  @Happy("getDonation")
  void get_sends_nothing_to_who_has_this_version() {
    Map<String, Object> row = DonationFixture.insert(db);
    as("donation:read")
        .header("If-None-Match", "\"" + row.get("version") + "\"")
        .get("/api/v1/donations/{id}", row.get("id"))
        .then()
        .statusCode(304)
        .body(is(""));
  }

  @Test
  @Unhappy("getDonation")
  void get_of_unknown_donation_is_not_found() {
    as("donation:read").get("/api/v1/donations/{id}", 0).then().statusCode(404);
  }

  @Test
  @Happy("replaceDonation")
  void replace_stores_all_that_can_change() {
    Map<String, Object> row = DonationFixture.insert(db);
    Map<String, Object> body = DonationFixture.update(db);
    as("donation:write")
        .contentType(ContentType.JSON)
        .body(body)
        .header("If-Match", "\"" + row.get("version") + "\"")
        .put("/api/v1/donations/{id}", row.get("id"))
        .then()
        .statusCode(200);
    Map<String, Object> after = db.row("SELECT * FROM donation WHERE id = ?", row.get("id"));
    assertEquals(body.get("donor"), after.get("donor"));
    assertEquals(body.get("amount"), after.get("amount"));
    assertEquals(body.get("campaignId"), after.get("campaign_id"));
  }

  @Test
  @Unhappy("replaceDonation")
  void replace_refuses_who_has_seen_another_version() {
    Map<String, Object> row = DonationFixture.insert(db);
    as("donation:write")
        .contentType(ContentType.JSON)
        .body(DonationFixture.update(db))
        .header("If-Match", "\"7\"")
        .put("/api/v1/donations/{id}", row.get("id"))
        .then()
        .statusCode(412);
  }

  @Test
  @Happy("patchDonation")
  void patch_changes_what_it_names_and_nothing_else() {
    Map<String, Object> row = DonationFixture.insert(db);
    Map<String, Object> patch = Map.of("donor", "donor 3");
    as("donation:write")
        .contentType(MergePatch.MEDIA_TYPE)
        .body(patch)
        .patch("/api/v1/donations/{id}", row.get("id"))
        .then()
        .statusCode(200);
    Map<String, Object> after = db.row("SELECT * FROM donation WHERE id = ?", row.get("id"));
    assertEquals(patch.get("donor"), after.get("donor"));
    assertEquals(row.get("amount"), after.get("amount"));
  }

  @Test
  @Unhappy("patchDonation")
  void patch_refuses_a_property_that_is_not_known() {
    Map<String, Object> row = DonationFixture.insert(db);
    as("donation:write")
        .contentType(MergePatch.MEDIA_TYPE)
        .body(Map.of("unknown", 1))
        .patch("/api/v1/donations/{id}", row.get("id"))
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/unknown"));
  }

  @Test
  @Happy("deleteDonation")
  void delete_removes_the_row() {
    Map<String, Object> row = DonationFixture.insert(db);
    as("donation:write").delete("/api/v1/donations/{id}", row.get("id")).then().statusCode(204);
    assertEquals(Map.of(), db.row("SELECT * FROM donation WHERE id = ?", row.get("id")));
  }

  @Test
  @Unhappy("deleteDonation")
  void delete_of_unknown_donation_is_not_found() {
    as("donation:write").delete("/api/v1/donations/{id}", 0).then().statusCode(404);
  }

  @Test
  @Happy("listCampaignDonations")
  void list_of_campaign_has_its_rows() {
    Map<String, Object> row = DonationFixture.insert(db);
    as("donation:read")
        .get("/api/v1/campaigns/{campaignId}/donations", row.get("campaign_id"))
        .then()
        .statusCode(200)
        .body("size()", is(1))
        .body("[0].id.toString()", equalTo(row.get("id").toString()));
  }

  @Test
  @Happy("listCampaignDonations")
  void list_by_campaign_costs_the_same_for_more_rows() {
    Object parent = CampaignFixture.insert(db).get("id");
    DonationFixture.insert(db, Map.of("campaign_id", parent));
    long one =
        statements.during(
            () ->
                as("donation:read")
                    .queryParam("size", 1)
                    .get("/api/v1/campaigns/{campaignId}/donations", parent)
                    .then()
                    .statusCode(200));
    for (int i = 1; i < 6; i++) {
      DonationFixture.insert(db, Map.of("campaign_id", parent));
    }
    long many =
        statements.during(
            () ->
                as("donation:read")
                    .queryParam("size", 6)
                    .get("/api/v1/campaigns/{campaignId}/donations", parent)
                    .then()
                    .statusCode(200));
    assertEquals(one, many);
  }

  @Test
  @Unhappy("listCampaignDonations")
  void list_of_unknown_campaign_is_not_found() {
    as("donation:read").get("/api/v1/campaigns/{campaignId}/donations", 0).then().statusCode(404);
  }
}
