package com.example.shop.category;

import static com.example.shop.testing.Tokens.as;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.example.shop.http.MergePatch;
import com.example.shop.product.ProductFixture;
import com.example.shop.testing.Db;
import com.example.shop.testing.Happy;
import com.example.shop.testing.PageWalk;
import com.example.shop.testing.Statements;
import com.example.shop.testing.Unhappy;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CategoryResourceTest {
  @Inject Db db;

  @Inject Statements statements;

  @Test
  @Happy("listCategories")
  void list_has_the_rows_that_are_asked_for() {
    Map<String, Object> row = CategoryFixture.insert(db);
    as("category:read")
        .queryParam("name", row.get("name"))
        .get("/api/v1/categories")
        .then()
        .statusCode(200)
        .body("size()", is(1))
        .body("[0].id.toString()", equalTo(row.get("id").toString()));
  }

  @Test
  @Happy("listCategories")
  void list_costs_the_same_for_more_rows() {
    CategoryFixture.insert(db);
    long one =
        statements.during(
            () ->
                as("category:read")
                    .queryParam("size", 1)
                    .get("/api/v1/categories")
                    .then()
                    .statusCode(200));
    for (int i = 1; i < 6; i++) {
      CategoryFixture.insert(db);
    }
    long many =
        statements.during(
            () ->
                as("category:read")
                    .queryParam("size", 6)
                    .get("/api/v1/categories")
                    .then()
                    .statusCode(200));
    assertEquals(one, many);
  }

  @Test
  @Happy("listCategories")
  void list_shows_each_row_once_from_page_to_page() {
    for (int i = 0; i < 3; i++) {
      CategoryFixture.insert(db);
    }
    int rows = db.rows("SELECT 1 FROM category").size();
    PageWalk.assertEveryRowOnce(() -> as("category:read"), "/api/v1/categories?sort=-name", rows);
  }

  @Test
  @Unhappy("listCategories")
  void list_refuses_a_page_that_is_too_large() {
    as("category:read")
        .queryParam("size", 101)
        .get("/api/v1/categories")
        .then()
        .statusCode(400)
        .body("errors[0].parameter", equalTo("size"));
  }

  @Test
  @Unhappy("listCategories")
  void list_refuses_a_parameter_that_it_does_not_know() {
    as("category:read")
        .queryParam("colour", "red")
        .get("/api/v1/categories")
        .then()
        .statusCode(400)
        .body("errors[0].parameter", equalTo("colour"));
  }

  @Test
  @Unhappy("listCategories")
  void list_refuses_to_sort_by_what_no_index_serves() {
    as("category:read")
        .queryParam("sort", "position")
        .get("/api/v1/categories")
        .then()
        .statusCode(400)
        .body("errors[0].parameter", equalTo("sort"));
  }

  @Test
  @Happy("createCategory")
  void create_stores_a_row() {
    Map<String, Object> body = CategoryFixture.create(db);
    String location =
        as("category:write")
            .contentType(ContentType.JSON)
            .body(body)
            .post("/api/v1/categories")
            .then()
            .statusCode(201)
            .extract()
            .header("Location");
    String id = location.substring(location.lastIndexOf('/') + 1);
    Map<String, Object> row = db.row("SELECT * FROM category WHERE id = ?", id);
    assertEquals(body.get("name"), row.get("name"));
    assertEquals(body.get("position"), row.get("position"));
  }

  @Test
  @Unhappy("createCategory")
  void create_refuses_a_body_without_name() {
    Map<String, Object> body = CategoryFixture.create(db);
    body.remove("name");
    as("category:write")
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/v1/categories")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/name"));
  }

  @Test
  @Unhappy("createCategory")
  void create_refuses_name_that_exists() {
    Map<String, Object> row = CategoryFixture.insert(db);
    Map<String, Object> body = CategoryFixture.create(db);
    body.put("name", row.get("name"));
    as("category:write")
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/v1/categories")
        .then()
        .statusCode(409);
  }

  @Test
  @Unhappy("createCategory")
  void create_refuses_parent_id_that_does_not_exist() {
    Map<String, Object> body = CategoryFixture.create(db);
    body.put("parentId", 0);
    as("category:write")
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/v1/categories")
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/parentId"));
  }

  @Test
  @Unhappy("createCategory")
  void create_refuses_nul_in_name() {
    Map<String, Object> body = CategoryFixture.create(db);
    body.put("name", "a\0b");
    as("category:write")
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/v1/categories")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/name"));
  }

  @Test
  @Happy("getCategory")
  void get_shows_the_row_and_its_version() {
    Map<String, Object> row = CategoryFixture.insert(db);
    as("category:read")
        .get("/api/v1/categories/{id}", row.get("id"))
        .then()
        .statusCode(200)
        .header("ETag", "\"" + row.get("version") + "\"")
        .body("id.toString()", equalTo(row.get("id").toString()));
  }

  @Test
  @Happy("getCategory")
  void get_sends_nothing_to_who_has_this_version() {
    Map<String, Object> row = CategoryFixture.insert(db);
    as("category:read")
        .header("If-None-Match", "\"" + row.get("version") + "\"")
        .get("/api/v1/categories/{id}", row.get("id"))
        .then()
        .statusCode(304)
        .body(is(""));
  }

  @Test
  @Unhappy("getCategory")
  void get_of_unknown_category_is_not_found() {
    as("category:read").get("/api/v1/categories/{id}", 0).then().statusCode(404);
  }

  @Test
  @Happy("replaceCategory")
  void replace_stores_all_that_can_change() {
    Map<String, Object> row = CategoryFixture.insert(db);
    Map<String, Object> body = CategoryFixture.update(db);
    as("category:write")
        .contentType(ContentType.JSON)
        .body(body)
        .header("If-Match", "\"" + row.get("version") + "\"")
        .put("/api/v1/categories/{id}", row.get("id"))
        .then()
        .statusCode(200);
    Map<String, Object> after = db.row("SELECT * FROM category WHERE id = ?", row.get("id"));
    assertEquals(body.get("name"), after.get("name"));
    assertEquals(body.get("position"), after.get("position"));
  }

  @Test
  @Unhappy("replaceCategory")
  void replace_refuses_who_has_seen_another_version() {
    Map<String, Object> row = CategoryFixture.insert(db);
    as("category:write")
        .contentType(ContentType.JSON)
        .body(CategoryFixture.update(db))
        .header("If-Match", "\"7\"")
        .put("/api/v1/categories/{id}", row.get("id"))
        .then()
        .statusCode(412);
  }

  @Test
  @Happy("patchCategory")
  void patch_changes_what_it_names_and_nothing_else() {
    Map<String, Object> row = CategoryFixture.insert(db);
    Map<String, Object> patch = Map.of("position", 3);
    as("category:write")
        .contentType(MergePatch.MEDIA_TYPE)
        .body(patch)
        .patch("/api/v1/categories/{id}", row.get("id"))
        .then()
        .statusCode(200);
    Map<String, Object> after = db.row("SELECT * FROM category WHERE id = ?", row.get("id"));
    assertEquals(patch.get("position"), after.get("position"));
    assertEquals(row.get("name"), after.get("name"));
  }

  @Test
  @Unhappy("patchCategory")
  void patch_refuses_a_property_that_is_not_known() {
    Map<String, Object> row = CategoryFixture.insert(db);
    as("category:write")
        .contentType(MergePatch.MEDIA_TYPE)
        .body(Map.of("unknown", 1))
        .patch("/api/v1/categories/{id}", row.get("id"))
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/unknown"));
  }

  @Test
  @Happy("deleteCategory")
  void delete_removes_the_row() {
    Map<String, Object> row = CategoryFixture.insert(db);
    as("category:write").delete("/api/v1/categories/{id}", row.get("id")).then().statusCode(204);
    assertEquals(Map.of(), db.row("SELECT * FROM category WHERE id = ?", row.get("id")));
  }

  @Test
  @Unhappy("deleteCategory")
  void delete_of_unknown_category_is_not_found() {
    as("category:write").delete("/api/v1/categories/{id}", 0).then().statusCode(404);
  }

  @Test
  @Happy("listCategoryChildren")
  void list_of_parent_has_its_rows() {
    Object parent = CategoryFixture.insert(db).get("id");
    Map<String, Object> row = CategoryFixture.insert(db, Map.of("parent_id", parent));
    as("category:read")
        .get("/api/v1/categories/{categoryId}/children", row.get("parent_id"))
        .then()
        .statusCode(200)
        .body("size()", is(1))
        .body("[0].id.toString()", equalTo(row.get("id").toString()));
  }

  @Test
  @Happy("listCategoryChildren")
  void list_by_parent_costs_the_same_for_more_rows() {
    Object parent = CategoryFixture.insert(db).get("id");
    CategoryFixture.insert(db, Map.of("parent_id", parent));
    long one =
        statements.during(
            () ->
                as("category:read")
                    .queryParam("size", 1)
                    .get("/api/v1/categories/{categoryId}/children", parent)
                    .then()
                    .statusCode(200));
    for (int i = 1; i < 6; i++) {
      CategoryFixture.insert(db, Map.of("parent_id", parent));
    }
    long many =
        statements.during(
            () ->
                as("category:read")
                    .queryParam("size", 6)
                    .get("/api/v1/categories/{categoryId}/children", parent)
                    .then()
                    .statusCode(200));
    assertEquals(one, many);
  }

  @Test
  @Happy("listCategoryChildren")
  void list_of_parent_in_its_order() {
    Object parent = CategoryFixture.insert(db).get("id");
    CategoryFixture.insert(db, Map.of("parent_id", parent, "position", 2));
    CategoryFixture.insert(db, Map.of("parent_id", parent, "position", 1));
    as("category:read")
        .get("/api/v1/categories/{categoryId}/children", parent)
        .then()
        .statusCode(200)
        .body("position", is(List.of(1, 2)));
  }

  @Test
  @Unhappy("listCategoryChildren")
  void list_of_unknown_parent_is_not_found() {
    as("category:read").get("/api/v1/categories/{categoryId}/children", 0).then().statusCode(404);
  }

  @Test
  @Happy("listCategoryProducts")
  void list_of_products_has_what_is_linked() {
    Object from = CategoryFixture.insert(db).get("id");
    Object to = ProductFixture.insert(db).get("id");
    db.insert("product_category", Map.of("category_id", from, "product_id", to));
    as("category:read")
        .get("/api/v1/categories/{categoryId}/products", from)
        .then()
        .statusCode(200)
        .body("size()", is(1))
        .body("[0].id.toString()", equalTo(to.toString()));
  }

  @Test
  @Happy("listCategoryProducts")
  void list_of_products_costs_the_same_for_more_rows() {
    Object from = CategoryFixture.insert(db).get("id");
    db.insert(
        "product_category",
        Map.of("category_id", from, "product_id", ProductFixture.insert(db).get("id")));
    long one =
        statements.during(
            () ->
                as("category:read")
                    .queryParam("size", 1)
                    .get("/api/v1/categories/{categoryId}/products", from)
                    .then()
                    .statusCode(200));
    for (int i = 1; i < 6; i++) {
      db.insert(
          "product_category",
          Map.of("category_id", from, "product_id", ProductFixture.insert(db).get("id")));
    }
    long many =
        statements.during(
            () ->
                as("category:read")
                    .queryParam("size", 6)
                    .get("/api/v1/categories/{categoryId}/products", from)
                    .then()
                    .statusCode(200));
    assertEquals(one, many);
  }

  @Test
  @Unhappy("listCategoryProducts")
  void list_of_products_of_unknown_row_is_not_found() {
    as("category:read").get("/api/v1/categories/{categoryId}/products", 0).then().statusCode(404);
  }
}
