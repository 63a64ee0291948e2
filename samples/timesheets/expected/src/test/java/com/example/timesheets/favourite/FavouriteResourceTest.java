package com.example.timesheets.favourite;

import static com.example.timesheets.testing.Tokens.as;
import static com.example.timesheets.testing.Tokens.asAnotherOwner;
import static com.example.timesheets.testing.Tokens.asAnotherTenant;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.example.timesheets.http.MergePatch;
import com.example.timesheets.project.ProjectFixture;
import com.example.timesheets.testing.Db;
import com.example.timesheets.testing.Happy;
import com.example.timesheets.testing.PageWalk;
import com.example.timesheets.testing.Statements;
import com.example.timesheets.testing.Tokens;
import com.example.timesheets.testing.Unhappy;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FavouriteResourceTest {
  @Inject Db db;

  @Inject Statements statements;

  @Test
  @Happy("listFavourites")
  void list_has_the_rows_that_are_asked_for() {
    Map<String, Object> row = FavouriteFixture.insert(db);
    as("favourite:read")
        .queryParam("projectId", row.get("project_id"))
        .get("/api/v1/favourites")
        .then()
        .statusCode(200)
        .body("size()", is(1))
        .body("[0].personId.toString()", equalTo(row.get("person_id").toString()));
  }

  @Test
  @Happy("listFavourites")
  void list_costs_the_same_for_more_rows() {
    FavouriteFixture.insert(db);
    long one =
        statements.during(
            () ->
                as("favourite:read")
                    .queryParam("size", 1)
                    .get("/api/v1/favourites")
                    .then()
                    .statusCode(200));
    for (int i = 1; i < 6; i++) {
      FavouriteFixture.insert(db);
    }
    long many =
        statements.during(
            () ->
                as("favourite:read")
                    .queryParam("size", 6)
                    .get("/api/v1/favourites")
                    .then()
                    .statusCode(200));
    assertEquals(one, many);
  }

  @Test
  @Happy("listFavourites")
  void list_shows_each_row_once_from_page_to_page() {
    for (int i = 0; i < 3; i++) {
      FavouriteFixture.insert(db);
    }
    int rows =
        db.rows(
                "SELECT 1 FROM favourite WHERE person_id = 2000000001 AND project_id IN (SELECT"
                    + " p.id FROM project p WHERE p.tenant_id = 2000000001)")
            .size();
    PageWalk.assertEveryRowOnce(
        () -> as("favourite:read"), "/api/v1/favourites?sort=-personId,projectId", rows);
  }

  @Test
  @Unhappy("listFavourites")
  void list_refuses_a_page_that_is_too_large() {
    as("favourite:read")
        .queryParam("size", 101)
        .get("/api/v1/favourites")
        .then()
        .statusCode(400)
        .body("errors[0].parameter", equalTo("size"));
  }

  @Test
  @Unhappy("listFavourites")
  void list_refuses_a_parameter_that_it_does_not_know() {
    as("favourite:read")
        .queryParam("colour", "red")
        .get("/api/v1/favourites")
        .then()
        .statusCode(400)
        .body("errors[0].parameter", equalTo("colour"));
  }

  @Test
  @Unhappy("listFavourites")
  void list_refuses_to_sort_by_what_no_index_serves() {
    as("favourite:read")
        .queryParam("sort", "position")
        .get("/api/v1/favourites")
        .then()
        .statusCode(400)
        .body("errors[0].parameter", equalTo("sort"));
  }

  @Test
  @Unhappy("listFavourites")
  void list_leaves_out_what_another_owner_has() {
    FavouriteFixture.insert(db);
    asAnotherOwner("favourite:read")
        .get("/api/v1/favourites")
        .then()
        .statusCode(200)
        .body("size()", is(0));
  }

  @Test
  @Unhappy("listFavourites")
  void list_leaves_out_what_another_tenant_has() {
    FavouriteFixture.insert(db);
    asAnotherTenant("favourite:read")
        .get("/api/v1/favourites")
        .then()
        .statusCode(200)
        .body("size()", is(0));
  }

  @Test
  @Happy("createFavourite")
  void create_stores_a_row() {
    Map<String, Object> body = FavouriteFixture.create(db);
    as("favourite:write")
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/v1/favourites")
        .then()
        .statusCode(201)
        .header("Location", endsWith("/" + Tokens.OWNER + "/" + body.get("projectId")));
    Map<String, Object> row =
        db.row(
            "SELECT * FROM favourite WHERE person_id = ? AND project_id = ?",
            Tokens.OWNER,
            body.get("projectId"));
    assertEquals(body.get("projectId"), row.get("project_id"));
    assertEquals(body.get("position"), row.get("position"));
    assertEquals(Tokens.OWNER.toString(), row.get("person_id").toString());
  }

  @Test
  @Unhappy("createFavourite")
  void create_refuses_a_body_without_project_id() {
    Map<String, Object> body = FavouriteFixture.create(db);
    body.remove("projectId");
    as("favourite:write")
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/v1/favourites")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/projectId"));
  }

  @Test
  @Unhappy("createFavourite")
  void create_refuses_person_id_from_a_client() {
    Map<String, Object> body = FavouriteFixture.create(db);
    body.put("personId", "somebody else");
    as("favourite:write")
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/v1/favourites")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/personId"));
  }

  @Test
  @Unhappy("createFavourite")
  void create_refuses_project_id_that_somebody_else_has() {
    Map<String, Object> body = FavouriteFixture.create(db);
    body.put("projectId", ProjectFixture.insertOfAnother(db).get("id"));
    as("favourite:write")
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/v1/favourites")
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/projectId"));
  }

  @Test
  @Happy("getFavourite")
  void get_shows_the_row_and_its_version() {
    Map<String, Object> row = FavouriteFixture.insert(db);
    as("favourite:read")
        .get(
            "/api/v1/favourites/{personId}/{projectId}",
            row.get("person_id"),
            row.get("project_id"))
        .then()
        .statusCode(200)
        .header("ETag", "\"" + row.get("version") + "\"")
        .body("personId.toString()", equalTo(row.get("person_id").toString()))
        .body("projectId.toString()", equalTo(row.get("project_id").toString()));
  }

  @Test
  @Happy("getFavourite")
  void get_sends_nothing_to_who_has_this_version() {
    Map<String, Object> row = FavouriteFixture.insert(db);
    as("favourite:read")
        .header("If-None-Match", "\"" + row.get("version") + "\"")
        .get(
            "/api/v1/favourites/{personId}/{projectId}",
            row.get("person_id"),
            row.get("project_id"))
        .then()
        .statusCode(304)
        .body(is(""));
  }

  @Test
  @Unhappy("getFavourite")
  void get_of_unknown_favourite_is_not_found() {
    as("favourite:read")
        .get("/api/v1/favourites/{personId}/{projectId}", 0, 0)
        .then()
        .statusCode(404);
  }

  @Test
  @Unhappy("getFavourite")
  void get_of_what_another_owner_has_is_not_found() {
    Map<String, Object> row = FavouriteFixture.insert(db);
    asAnotherOwner("favourite:read")
        .get(
            "/api/v1/favourites/{personId}/{projectId}",
            row.get("person_id"),
            row.get("project_id"))
        .then()
        .statusCode(404);
  }

  @Test
  @Unhappy("getFavourite")
  void get_of_what_another_tenant_has_is_not_found() {
    Map<String, Object> row = FavouriteFixture.insert(db);
    asAnotherTenant("favourite:read")
        .get(
            "/api/v1/favourites/{personId}/{projectId}",
            row.get("person_id"),
            row.get("project_id"))
        .then()
        .statusCode(404);
  }

  @Test
  @Happy("replaceFavourite")
  void replace_stores_all_that_can_change() {
    Map<String, Object> row = FavouriteFixture.insert(db);
    Map<String, Object> body = FavouriteFixture.update(db);
    as("favourite:write")
        .contentType(ContentType.JSON)
        .body(body)
        .header("If-Match", "\"" + row.get("version") + "\"")
        .put(
            "/api/v1/favourites/{personId}/{projectId}",
            row.get("person_id"),
            row.get("project_id"))
        .then()
        .statusCode(200);
    Map<String, Object> after =
        db.row(
            "SELECT * FROM favourite WHERE person_id = ? AND project_id = ?",
            row.get("person_id"),
            row.get("project_id"));
    assertEquals(body.get("position"), after.get("position"));
  }

  @Test
  @Unhappy("replaceFavourite")
  void replace_refuses_who_has_seen_another_version() {
    Map<String, Object> row = FavouriteFixture.insert(db);
    as("favourite:write")
        .contentType(ContentType.JSON)
        .body(FavouriteFixture.update(db))
        .header("If-Match", "\"7\"")
        .put(
            "/api/v1/favourites/{personId}/{projectId}",
            row.get("person_id"),
            row.get("project_id"))
        .then()
        .statusCode(412);
  }

  @Test
  @Unhappy("replaceFavourite")
  void replace_of_what_another_owner_has_is_not_found() {
    Map<String, Object> row = FavouriteFixture.insert(db);
    asAnotherOwner("favourite:write")
        .contentType(ContentType.JSON)
        .body(FavouriteFixture.update(db))
        .put(
            "/api/v1/favourites/{personId}/{projectId}",
            row.get("person_id"),
            row.get("project_id"))
        .then()
        .statusCode(404);
    assertEquals(
        row.toString(),
        db.row(
                "SELECT * FROM favourite WHERE person_id = ? AND project_id = ?",
                row.get("person_id"),
                row.get("project_id"))
            .toString());
  }

  @Test
  @Unhappy("replaceFavourite")
  void replace_of_what_another_tenant_has_is_not_found() {
    Map<String, Object> row = FavouriteFixture.insert(db);
    asAnotherTenant("favourite:write")
        .contentType(ContentType.JSON)
        .body(FavouriteFixture.update(db))
        .put(
            "/api/v1/favourites/{personId}/{projectId}",
            row.get("person_id"),
            row.get("project_id"))
        .then()
        .statusCode(404);
    assertEquals(
        row.toString(),
        db.row(
                "SELECT * FROM favourite WHERE person_id = ? AND project_id = ?",
                row.get("person_id"),
                row.get("project_id"))
            .toString());
  }

  @Test
  @Happy("patchFavourite")
  void patch_changes_what_it_names_and_nothing_else() {
    Map<String, Object> row = FavouriteFixture.insert(db);
    Map<String, Object> patch = Map.of("position", 3);
    as("favourite:write")
        .contentType(MergePatch.MEDIA_TYPE)
        .body(patch)
        .patch(
            "/api/v1/favourites/{personId}/{projectId}",
            row.get("person_id"),
            row.get("project_id"))
        .then()
        .statusCode(200);
    Map<String, Object> after =
        db.row(
            "SELECT * FROM favourite WHERE person_id = ? AND project_id = ?",
            row.get("person_id"),
            row.get("project_id"));
    assertEquals(patch.get("position"), after.get("position"));
    assertEquals(row.get("person_id"), after.get("person_id"));
  }

  @Test
  @Unhappy("patchFavourite")
  void patch_refuses_a_property_that_is_not_known() {
    Map<String, Object> row = FavouriteFixture.insert(db);
    as("favourite:write")
        .contentType(MergePatch.MEDIA_TYPE)
        .body(Map.of("unknown", 1))
        .patch(
            "/api/v1/favourites/{personId}/{projectId}",
            row.get("person_id"),
            row.get("project_id"))
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/unknown"));
  }

  @Test
  @Unhappy("patchFavourite")
  void patch_of_what_another_owner_has_is_not_found() {
    Map<String, Object> row = FavouriteFixture.insert(db);
    asAnotherOwner("favourite:write")
        .contentType(MergePatch.MEDIA_TYPE)
        .body(Map.of())
        .patch(
            "/api/v1/favourites/{personId}/{projectId}",
            row.get("person_id"),
            row.get("project_id"))
        .then()
        .statusCode(404);
    assertEquals(
        row.toString(),
        db.row(
                "SELECT * FROM favourite WHERE person_id = ? AND project_id = ?",
                row.get("person_id"),
                row.get("project_id"))
            .toString());
  }

  @Test
  @Unhappy("patchFavourite")
  void patch_of_what_another_tenant_has_is_not_found() {
    Map<String, Object> row = FavouriteFixture.insert(db);
    asAnotherTenant("favourite:write")
        .contentType(MergePatch.MEDIA_TYPE)
        .body(Map.of())
        .patch(
            "/api/v1/favourites/{personId}/{projectId}",
            row.get("person_id"),
            row.get("project_id"))
        .then()
        .statusCode(404);
    assertEquals(
        row.toString(),
        db.row(
                "SELECT * FROM favourite WHERE person_id = ? AND project_id = ?",
                row.get("person_id"),
                row.get("project_id"))
            .toString());
  }

  @Test
  @Happy("deleteFavourite")
  void delete_removes_the_row() {
    Map<String, Object> row = FavouriteFixture.insert(db);
    as("favourite:write")
        .delete(
            "/api/v1/favourites/{personId}/{projectId}",
            row.get("person_id"),
            row.get("project_id"))
        .then()
        .statusCode(204);
    assertEquals(
        Map.of(),
        db.row(
            "SELECT * FROM favourite WHERE person_id = ? AND project_id = ?",
            row.get("person_id"),
            row.get("project_id")));
  }

  @Test
  @Unhappy("deleteFavourite")
  void delete_of_unknown_favourite_is_not_found() {
    as("favourite:write")
        .delete("/api/v1/favourites/{personId}/{projectId}", 0, 0)
        .then()
        .statusCode(404);
  }

  @Test
  @Unhappy("deleteFavourite")
  void delete_of_what_another_owner_has_is_not_found() {
    Map<String, Object> row = FavouriteFixture.insert(db);
    asAnotherOwner("favourite:write")
        .delete(
            "/api/v1/favourites/{personId}/{projectId}",
            row.get("person_id"),
            row.get("project_id"))
        .then()
        .statusCode(404);
    assertEquals(
        row.toString(),
        db.row(
                "SELECT * FROM favourite WHERE person_id = ? AND project_id = ?",
                row.get("person_id"),
                row.get("project_id"))
            .toString());
  }

  @Test
  @Unhappy("deleteFavourite")
  void delete_of_what_another_tenant_has_is_not_found() {
    Map<String, Object> row = FavouriteFixture.insert(db);
    asAnotherTenant("favourite:write")
        .delete(
            "/api/v1/favourites/{personId}/{projectId}",
            row.get("person_id"),
            row.get("project_id"))
        .then()
        .statusCode(404);
    assertEquals(
        row.toString(),
        db.row(
                "SELECT * FROM favourite WHERE person_id = ? AND project_id = ?",
                row.get("person_id"),
                row.get("project_id"))
            .toString());
  }

  @Test
  @Happy("listPersonFavourites")
  void list_of_person_has_its_rows() {
    Map<String, Object> row = FavouriteFixture.insert(db);
    Object rows =
        db.row(
                "SELECT CAST(least(count(*), 20) AS integer) AS rows FROM favourite WHERE person_id"
                    + " = 2000000001 AND project_id IN (SELECT p.id FROM project p WHERE"
                    + " p.tenant_id = 2000000001)")
            .get("rows");
    as("favourite:read")
        .get("/api/v1/people/{personId}/favourites", row.get("person_id"))
        .then()
        .statusCode(200)
        .body("size()", is(rows));
  }

  @Test
  @Unhappy("listPersonFavourites")
  void list_of_unknown_person_is_not_found() {
    as("favourite:read").get("/api/v1/people/{personId}/favourites", 0).then().statusCode(404);
  }

  @Test
  @Unhappy("listPersonFavourites")
  void list_of_person_leaves_out_what_another_owner_has() {
    Map<String, Object> row = FavouriteFixture.insert(db);
    asAnotherOwner("favourite:read")
        .get("/api/v1/people/{personId}/favourites", row.get("person_id"))
        .then()
        .statusCode(200)
        .body("size()", is(0));
  }

  @Test
  @Unhappy("listPersonFavourites")
  void list_of_person_leaves_out_what_another_tenant_has() {
    Map<String, Object> row = FavouriteFixture.insert(db);
    asAnotherTenant("favourite:read")
        .get("/api/v1/people/{personId}/favourites", row.get("person_id"))
        .then()
        .statusCode(404);
  }

  @Test
  @Happy("listProjectFavourites")
  void list_of_project_has_its_rows() {
    Map<String, Object> row = FavouriteFixture.insert(db);
    as("favourite:read")
        .get("/api/v1/projects/{projectId}/favourites", row.get("project_id"))
        .then()
        .statusCode(200)
        .body("size()", is(1))
        .body("[0].personId.toString()", equalTo(row.get("person_id").toString()));
  }

  @Test
  @Unhappy("listProjectFavourites")
  void list_of_unknown_project_is_not_found() {
    as("favourite:read").get("/api/v1/projects/{projectId}/favourites", 0).then().statusCode(404);
  }

  @Test
  @Unhappy("listProjectFavourites")
  void list_of_project_leaves_out_what_another_owner_has() {
    Map<String, Object> row = FavouriteFixture.insert(db);
    asAnotherOwner("favourite:read")
        .get("/api/v1/projects/{projectId}/favourites", row.get("project_id"))
        .then()
        .statusCode(200)
        .body("size()", is(0));
  }

  @Test
  @Unhappy("listProjectFavourites")
  void list_of_project_leaves_out_what_another_tenant_has() {
    Map<String, Object> row = FavouriteFixture.insert(db);
    asAnotherTenant("favourite:read")
        .get("/api/v1/projects/{projectId}/favourites", row.get("project_id"))
        .then()
        .statusCode(404);
  }
}
