package com.example.shop.review;

import static com.example.shop.testing.Tokens.as;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.example.shop.http.MergePatch;
import com.example.shop.testing.Db;
import com.example.shop.testing.Happy;
import com.example.shop.testing.PageWalk;
import com.example.shop.testing.Statements;
import com.example.shop.testing.Unhappy;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReviewResourceTest {
  @Inject Db db;

  @Inject Statements statements;

  @Test
  @Happy("listReviews")
  void list_has_the_rows_that_are_asked_for() {
    Map<String, Object> row = ReviewFixture.insert(db);
    as("review:read")
        .queryParam("productId", row.get("product_id"))
        .get("/api/v1/reviews")
        .then()
        .statusCode(200)
        .body("size()", is(1))
        .body("[0].id.toString()", equalTo(row.get("id").toString()));
  }

  @Test
  @Happy("listReviews")
  void list_costs_the_same_for_more_rows() {
    ReviewFixture.insert(db);
    long one =
        statements.during(
            () ->
                as("review:read")
                    .queryParam("size", 1)
                    .get("/api/v1/reviews")
                    .then()
                    .statusCode(200));
    for (int i = 1; i < 6; i++) {
      ReviewFixture.insert(db);
    }
    long many =
        statements.during(
            () ->
                as("review:read")
                    .queryParam("size", 6)
                    .get("/api/v1/reviews")
                    .then()
                    .statusCode(200));
    assertEquals(one, many);
  }

  @Test
  @Happy("listReviews")
  void list_shows_each_row_once_from_page_to_page() {
    for (int i = 0; i < 3; i++) {
      ReviewFixture.insert(db);
    }
    int rows = db.rows("SELECT 1 FROM review").size();
    PageWalk.assertEveryRowOnce(() -> as("review:read"), "/api/v1/reviews?sort=-id", rows);
  }

  @Test
  @Unhappy("listReviews")
  void list_refuses_a_page_that_is_too_large() {
    as("review:read")
        .queryParam("size", 101)
        .get("/api/v1/reviews")
        .then()
        .statusCode(400)
        .body("errors[0].parameter", equalTo("size"));
  }

  @Test
  @Unhappy("listReviews")
  void list_refuses_a_parameter_that_it_does_not_know() {
    as("review:read")
        .queryParam("colour", "red")
        .get("/api/v1/reviews")
        .then()
        .statusCode(400)
        .body("errors[0].parameter", equalTo("colour"));
  }

  @Test
  @Unhappy("listReviews")
  void list_refuses_to_sort_by_what_no_index_serves() {
    as("review:read")
        .queryParam("sort", "rating")
        .get("/api/v1/reviews")
        .then()
        .statusCode(400)
        .body("errors[0].parameter", equalTo("sort"));
  }

  @Test
  @Happy("createReview")
  void create_stores_a_row() {
    Map<String, Object> body = ReviewFixture.create(db);
    String location =
        as("review:write")
            .contentType(ContentType.JSON)
            .body(body)
            .post("/api/v1/reviews")
            .then()
            .statusCode(201)
            .extract()
            .header("Location");
    String id = location.substring(location.lastIndexOf('/') + 1);
    Map<String, Object> row = db.row("SELECT * FROM review WHERE id = ?", id);
    assertEquals(body.get("rating"), row.get("rating"));
    assertEquals(body.get("body"), row.get("body"));
    assertEquals(body.get("productId"), row.get("product_id"));
    assertEquals(body.get("customerId"), row.get("customer_id"));
  }

  @Test
  @Unhappy("createReview")
  void create_refuses_a_body_without_rating() {
    Map<String, Object> body = ReviewFixture.create(db);
    body.remove("rating");
    as("review:write")
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/v1/reviews")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/rating"));
  }

  @Test
  @Unhappy("createReview")
  void create_refuses_product_id_that_does_not_exist() {
    Map<String, Object> body = ReviewFixture.create(db);
    body.put("productId", 0);
    as("review:write")
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/v1/reviews")
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/productId"));
  }

  @Test
  @Unhappy("createReview")
  void create_refuses_nul_in_body() {
    Map<String, Object> body = ReviewFixture.create(db);
    body.put("body", "a\0b");
    as("review:write")
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/v1/reviews")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/body"));
  }

  @Test
  @Happy("getReview")
  void get_shows_the_row_and_its_version() {
    Map<String, Object> row = ReviewFixture.insert(db);
    as("review:read")
        .get("/api/v1/reviews/{id}", row.get("id"))
        .then()
        .statusCode(200)
        .header("ETag", "\"" + row.get("version") + "\"")
        .body("id.toString()", equalTo(row.get("id").toString()));
  }

  @Test
  @Happy("getReview")
  void get_sends_nothing_to_who_has_this_version() {
    Map<String, Object> row = ReviewFixture.insert(db);
    as("review:read")
        .header("If-None-Match", "\"" + row.get("version") + "\"")
        .get("/api/v1/reviews/{id}", row.get("id"))
        .then()
        .statusCode(304)
        .body(is(""));
  }

  @Test
  @Unhappy("getReview")
  void get_of_unknown_review_is_not_found() {
    as("review:read").get("/api/v1/reviews/{id}", new UUID(0, 0)).then().statusCode(404);
  }

  @Test
  @Happy("replaceReview")
  void replace_stores_all_that_can_change() {
    Map<String, Object> row = ReviewFixture.insert(db);
    Map<String, Object> body = ReviewFixture.update(db);
    as("review:write")
        .contentType(ContentType.JSON)
        .body(body)
        .header("If-Match", "\"" + row.get("version") + "\"")
        .put("/api/v1/reviews/{id}", row.get("id"))
        .then()
        .statusCode(200);
    Map<String, Object> after = db.row("SELECT * FROM review WHERE id = ?", row.get("id"));
    assertEquals(body.get("rating"), after.get("rating"));
    assertEquals(body.get("body"), after.get("body"));
    assertEquals(body.get("productId"), after.get("product_id"));
    assertEquals(body.get("customerId"), after.get("customer_id"));
  }

  @Test
  @Unhappy("replaceReview")
  void replace_refuses_who_has_seen_another_version() {
    Map<String, Object> row = ReviewFixture.insert(db);
    as("review:write")
        .contentType(ContentType.JSON)
        .body(ReviewFixture.update(db))
        .header("If-Match", "\"7\"")
        .put("/api/v1/reviews/{id}", row.get("id"))
        .then()
        .statusCode(412);
  }

  @Test
  @Happy("patchReview")
  void patch_changes_what_it_names_and_nothing_else() {
    Map<String, Object> row = ReviewFixture.insert(db);
    Map<String, Object> patch = Map.of("rating", 3);
    as("review:write")
        .contentType(MergePatch.MEDIA_TYPE)
        .body(patch)
        .patch("/api/v1/reviews/{id}", row.get("id"))
        .then()
        .statusCode(200);
    Map<String, Object> after = db.row("SELECT * FROM review WHERE id = ?", row.get("id"));
    assertEquals(patch.get("rating"), after.get("rating"));
    assertEquals(row.get("body"), after.get("body"));
  }

  @Test
  @Unhappy("patchReview")
  void patch_refuses_a_property_that_is_not_known() {
    Map<String, Object> row = ReviewFixture.insert(db);
    as("review:write")
        .contentType(MergePatch.MEDIA_TYPE)
        .body(Map.of("unknown", 1))
        .patch("/api/v1/reviews/{id}", row.get("id"))
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/unknown"));
  }

  @Test
  @Happy("deleteReview")
  void delete_removes_the_row() {
    Map<String, Object> row = ReviewFixture.insert(db);
    as("review:write").delete("/api/v1/reviews/{id}", row.get("id")).then().statusCode(204);
    assertEquals(Map.of(), db.row("SELECT * FROM review WHERE id = ?", row.get("id")));
  }

  @Test
  @Unhappy("deleteReview")
  void delete_of_unknown_review_is_not_found() {
    as("review:write").delete("/api/v1/reviews/{id}", new UUID(0, 0)).then().statusCode(404);
  }

  @Test
  @Happy("listProductReviews")
  void list_of_product_has_its_rows() {
    Map<String, Object> row = ReviewFixture.insert(db);
    as("review:read")
        .get("/api/v1/products/{productId}/reviews", row.get("product_id"))
        .then()
        .statusCode(200)
        .body("size()", is(1))
        .body("[0].id.toString()", equalTo(row.get("id").toString()));
  }

  @Test
  @Unhappy("listProductReviews")
  void list_of_unknown_product_is_not_found() {
    as("review:read").get("/api/v1/products/{productId}/reviews", 0).then().statusCode(404);
  }

  @Test
  @Happy("listCustomerReviews")
  void list_of_customer_has_its_rows() {
    Map<String, Object> row = ReviewFixture.insert(db);
    as("review:read")
        .get("/api/v1/customers/{customerId}/reviews", row.get("customer_id"))
        .then()
        .statusCode(200)
        .body("size()", is(1))
        .body("[0].id.toString()", equalTo(row.get("id").toString()));
  }

  @Test
  @Unhappy("listCustomerReviews")
  void list_of_unknown_customer_is_not_found() {
    as("review:read").get("/api/v1/customers/{customerId}/reviews", 0).then().statusCode(404);
  }
}
