package com.example.parcels.parcel;

import static com.example.parcels.testing.Tokens.as;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.example.parcels.http.MergePatch;
import com.example.parcels.testing.Db;
import com.example.parcels.testing.Happy;
import com.example.parcels.testing.PageWalk;
import com.example.parcels.testing.Statements;
import com.example.parcels.testing.Unhappy;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ParcelResourceTest {
  @Inject Db db;

  @Inject Statements statements;

  @Test
  @Happy("listParcels")
  void list_has_the_rows_that_are_asked_for() {
    ParcelFixture.insert(db);
    Object rows =
        db.row("SELECT CAST(least(count(*), 20) AS integer) AS rows FROM parcel").get("rows");
    as("parcel:read").get("/api/v1/parcels").then().statusCode(200).body("size()", is(rows));
  }

  @Test
  @Happy("listParcels")
  void list_costs_the_same_for_more_rows() {
    ParcelFixture.insert(db);
    long one =
        statements.during(
            () ->
                as("parcel:read")
                    .queryParam("size", 1)
                    .get("/api/v1/parcels")
                    .then()
                    .statusCode(200));
    for (int i = 1; i < 6; i++) {
      ParcelFixture.insert(db);
    }
    long many =
        statements.during(
            () ->
                as("parcel:read")
                    .queryParam("size", 6)
                    .get("/api/v1/parcels")
                    .then()
                    .statusCode(200));
    assertEquals(one, many);
  }

  @Test
  @Happy("listParcels")
  void list_shows_each_row_once_from_page_to_page() {
    for (int i = 0; i < 3; i++) {
      ParcelFixture.insert(db);
    }
    int rows = db.rows("SELECT 1 FROM parcel").size();
    PageWalk.assertEveryRowOnce(() -> as("parcel:read"), "/api/v1/parcels?page=0", rows);
    PageWalk.assertEveryRowOnce(() -> as("parcel:read"), "/api/v1/parcels?sort=-number", rows);
  }

  @Test
  @Unhappy("listParcels")
  void list_refuses_a_page_that_is_too_large() {
    as("parcel:read")
        .queryParam("size", 101)
        .get("/api/v1/parcels")
        .then()
        .statusCode(400)
        .body("errors[0].parameter", equalTo("size"));
  }

  @Test
  @Unhappy("listParcels")
  void list_refuses_a_parameter_that_it_does_not_know() {
    as("parcel:read")
        .queryParam("colour", "red")
        .get("/api/v1/parcels")
        .then()
        .statusCode(400)
        .body("errors[0].parameter", equalTo("colour"));
  }

  @Test
  @Unhappy("listParcels")
  void list_refuses_to_sort_by_what_no_index_serves() {
    as("parcel:read")
        .queryParam("sort", "recipient")
        .get("/api/v1/parcels")
        .then()
        .statusCode(400)
        .body("errors[0].parameter", equalTo("sort"));
  }

  @Test
  @Happy("createParcel")
  void create_stores_a_row() {
    Map<String, Object> body = ParcelFixture.create(db);
    as("parcel:write")
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/v1/parcels")
        .then()
        .statusCode(201)
        .header("Location", endsWith("/" + body.get("number")));
    Map<String, Object> row = db.row("SELECT * FROM parcel WHERE number = ?", body.get("number"));
    assertEquals(body.get("number"), row.get("number"));
    assertEquals(body.get("recipient"), row.get("recipient"));
    assertEquals(body.get("weight"), row.get("weight"));
  }

  @Test
  @Unhappy("createParcel")
  void create_refuses_a_body_without_number() {
    Map<String, Object> body = ParcelFixture.create(db);
    body.remove("number");
    as("parcel:write")
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/v1/parcels")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/number"));
  }

  @Test
  @Unhappy("createParcel")
  void create_refuses_number_that_exists() {
    Map<String, Object> row = ParcelFixture.insert(db);
    Map<String, Object> body = ParcelFixture.create(db);
    body.put("number", row.get("number"));
    as("parcel:write")
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/v1/parcels")
        .then()
        .statusCode(409);
  }

  @Test
  @Unhappy("createParcel")
  void create_refuses_nul_in_recipient() {
    Map<String, Object> body = ParcelFixture.create(db);
    body.put("recipient", "a\0b");
    as("parcel:write")
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/v1/parcels")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/recipient"));
  }

  @Test
  @Happy("getParcel")
  void get_shows_the_row_and_its_version() {
    Map<String, Object> row = ParcelFixture.insert(db);
    as("parcel:read")
        .get("/api/v1/parcels/{number}", row.get("number"))
        .then()
        .statusCode(200)
        .header("ETag", "\"" + row.get("version") + "\"")
        .body("number.toString()", equalTo(row.get("number").toString()));
  }

  @Test
  @Happy("getParcel")
  void get_sends_nothing_to_who_has_this_version() {
    Map<String, Object> row = ParcelFixture.insert(db);
    as("parcel:read")
        .header("If-None-Match", "\"" + row.get("version") + "\"")
        .get("/api/v1/parcels/{number}", row.get("number"))
        .then()
        .statusCode(304)
        .body(is(""));
  }

  @Test
  @Unhappy("getParcel")
  void get_of_unknown_parcel_is_not_found() {
    as("parcel:read").get("/api/v1/parcels/{number}", "unknown").then().statusCode(404);
  }

  @Test
  @Happy("replaceParcel")
  void replace_stores_all_that_can_change() {
    Map<String, Object> row = ParcelFixture.insert(db);
    Map<String, Object> body = ParcelFixture.update(db);
    as("parcel:write")
        .contentType(ContentType.JSON)
        .body(body)
        .header("If-Match", "\"" + row.get("version") + "\"")
        .put("/api/v1/parcels/{number}", row.get("number"))
        .then()
        .statusCode(200);
    Map<String, Object> after = db.row("SELECT * FROM parcel WHERE number = ?", row.get("number"));
    assertEquals(body.get("recipient"), after.get("recipient"));
    assertEquals(body.get("weight"), after.get("weight"));
  }

  @Test
  @Unhappy("replaceParcel")
  void replace_refuses_who_has_seen_another_version() {
    Map<String, Object> row = ParcelFixture.insert(db);
    as("parcel:write")
        .contentType(ContentType.JSON)
        .body(ParcelFixture.update(db))
        .header("If-Match", "\"7\"")
        .put("/api/v1/parcels/{number}", row.get("number"))
        .then()
        .statusCode(412);
  }

  @Test
  @Happy("patchParcel")
  void patch_changes_what_it_names_and_nothing_else() {
    Map<String, Object> row = ParcelFixture.insert(db);
    Map<String, Object> patch = Map.of("recipient", "recipient 3");
    as("parcel:write")
        .contentType(MergePatch.MEDIA_TYPE)
        .body(patch)
        .patch("/api/v1/parcels/{number}", row.get("number"))
        .then()
        .statusCode(200);
    Map<String, Object> after = db.row("SELECT * FROM parcel WHERE number = ?", row.get("number"));
    assertEquals(patch.get("recipient"), after.get("recipient"));
    assertEquals(row.get("weight"), after.get("weight"));
  }

  @Test
  @Unhappy("patchParcel")
  void patch_refuses_a_property_that_is_not_known() {
    Map<String, Object> row = ParcelFixture.insert(db);
    as("parcel:write")
        .contentType(MergePatch.MEDIA_TYPE)
        .body(Map.of("unknown", 1))
        .patch("/api/v1/parcels/{number}", row.get("number"))
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/unknown"));
  }

  @Test
  @Happy("deleteParcel")
  void delete_removes_the_row() {
    Map<String, Object> row = ParcelFixture.insert(db);
    as("parcel:write").delete("/api/v1/parcels/{number}", row.get("number")).then().statusCode(204);
    assertEquals(Map.of(), db.row("SELECT * FROM parcel WHERE number = ?", row.get("number")));
  }

  @Test
  @Unhappy("deleteParcel")
  void delete_of_unknown_parcel_is_not_found() {
    as("parcel:write").delete("/api/v1/parcels/{number}", "unknown").then().statusCode(404);
  }
}
