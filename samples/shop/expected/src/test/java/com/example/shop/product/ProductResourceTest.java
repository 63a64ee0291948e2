package com.example.shop.product;

import static com.example.shop.testing.Tokens.as;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.example.shop.category.CategoryFixture;
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
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProductResourceTest {
  @Inject Db db;

  @Inject Statements statements;

  @Test
  @Happy("listProducts")
  void list_has_the_rows_that_are_asked_for() {
    Map<String, Object> row = ProductFixture.insert(db);
    as("product:read")
        .queryParam("sku", row.get("sku"))
        .get("/api/v1/products")
        .then()
        .statusCode(200)
        .body("size()", is(1))
        .body("[0].id.toString()", equalTo(row.get("id").toString()));
  }

  @Test
  @Happy("listProducts")
  void list_costs_the_same_for_more_rows() {
    ProductFixture.insert(db);
    long one =
        statements.during(
            () ->
                as("product:read")
                    .queryParam("size", 1)
                    .get("/api/v1/products")
                    .then()
                    .statusCode(200));
    for (int i = 1; i < 6; i++) {
      ProductFixture.insert(db);
    }
    long many =
        statements.during(
            () ->
                as("product:read")
                    .queryParam("size", 6)
                    .get("/api/v1/products")
                    .then()
                    .statusCode(200));
    assertEquals(one, many);
  }

  @Test
  @Happy("listProducts")
  void list_shows_each_row_once_from_page_to_page() {
    for (int i = 0; i < 3; i++) {
      ProductFixture.insert(db);
    }
    int rows = db.rows("SELECT 1 FROM product").size();
    PageWalk.assertEveryRowOnce(() -> as("product:read"), "/api/v1/products?page=0", rows);
    PageWalk.assertEveryRowOnce(() -> as("product:read"), "/api/v1/products?sort=-sku,price", rows);
  }

  @Test
  @Unhappy("listProducts")
  void list_refuses_a_page_that_is_too_large() {
    as("product:read")
        .queryParam("size", 101)
        .get("/api/v1/products")
        .then()
        .statusCode(400)
        .body("errors[0].parameter", equalTo("size"));
  }

  @Test
  @Unhappy("listProducts")
  void list_refuses_a_parameter_that_it_does_not_know() {
    as("product:read")
        .queryParam("colour", "red")
        .get("/api/v1/products")
        .then()
        .statusCode(400)
        .body("errors[0].parameter", equalTo("colour"));
  }

  @Test
  @Unhappy("listProducts")
  void list_refuses_to_sort_by_what_no_index_serves() {
    as("product:read")
        .queryParam("sort", "name")
        .get("/api/v1/products")
        .then()
        .statusCode(400)
        .body("errors[0].parameter", equalTo("sort"));
  }

  @Test
  @Happy("createProduct")
  void create_stores_a_row() {
    Map<String, Object> body = ProductFixture.create(db);
    String location =
        as("product:write")
            .contentType(ContentType.JSON)
            .body(body)
            .post("/api/v1/products")
            .then()
            .statusCode(201)
            .extract()
            .header("Location");
    String id = location.substring(location.lastIndexOf('/') + 1);
    Map<String, Object> row = db.row("SELECT * FROM product WHERE id = ?", id);
    assertEquals(body.get("sku"), row.get("sku"));
    assertEquals(body.get("name"), row.get("name"));
    assertEquals(body.get("description"), row.get("description"));
    assertEquals(body.get("price"), row.get("price"));
    assertEquals(body.get("weightKg"), row.get("weight_kg"));
    assertEquals(body.get("active"), row.get("active"));
  }

  @Test
  @Unhappy("createProduct")
  void create_refuses_a_body_without_sku() {
    Map<String, Object> body = ProductFixture.create(db);
    body.remove("sku");
    as("product:write")
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/v1/products")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/sku"));
  }

  @Test
  @Unhappy("createProduct")
  void create_refuses_sku_that_exists() {
    Map<String, Object> row = ProductFixture.insert(db);
    Map<String, Object> body = ProductFixture.create(db);
    body.put("sku", row.get("sku"));
    as("product:write")
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/v1/products")
        .then()
        .statusCode(409);
  }

  @Test
  @Unhappy("createProduct")
  void create_refuses_nul_in_sku() {
    Map<String, Object> body = ProductFixture.create(db);
    body.put("sku", "a\0b");
    as("product:write")
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/v1/products")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/sku"));
  }

  @Test
  @Happy("getProduct")
  void get_shows_the_row_and_its_version() {
    Map<String, Object> row = ProductFixture.insert(db);
    as("product:read")
        .get("/api/v1/products/{id}", row.get("id"))
        .then()
        .statusCode(200)
        .header("ETag", "\"" + row.get("version") + "\"")
        .body("id.toString()", equalTo(row.get("id").toString()));
  }

  @Test
  @Happy("getProduct")
  void get_sends_nothing_to_who_has_this_version() {
    Map<String, Object> row = ProductFixture.insert(db);
    as("product:read")
        .header("If-None-Match", "\"" + row.get("version") + "\"")
        .get("/api/v1/products/{id}", row.get("id"))
        .then()
        .statusCode(304)
        .body(is(""));
  }

  @Test
  @Unhappy("getProduct")
  void get_of_unknown_product_is_not_found() {
    as("product:read").get("/api/v1/products/{id}", 0).then().statusCode(404);
  }

  @Test
  @Happy("replaceProduct")
  void replace_stores_all_that_can_change() {
    Map<String, Object> row = ProductFixture.insert(db);
    Map<String, Object> body = ProductFixture.update(db);
    as("product:write")
        .contentType(ContentType.JSON)
        .body(body)
        .header("If-Match", "\"" + row.get("version") + "\"")
        .put("/api/v1/products/{id}", row.get("id"))
        .then()
        .statusCode(200);
    Map<String, Object> after = db.row("SELECT * FROM product WHERE id = ?", row.get("id"));
    assertEquals(body.get("sku"), after.get("sku"));
    assertEquals(body.get("name"), after.get("name"));
    assertEquals(body.get("description"), after.get("description"));
    assertEquals(body.get("price"), after.get("price"));
    assertEquals(body.get("weightKg"), after.get("weight_kg"));
    assertEquals(body.get("active"), after.get("active"));
  }

  @Test
  @Unhappy("replaceProduct")
  void replace_refuses_who_has_seen_another_version() {
    Map<String, Object> row = ProductFixture.insert(db);
    as("product:write")
        .contentType(ContentType.JSON)
        .body(ProductFixture.update(db))
        .header("If-Match", "\"7\"")
        .put("/api/v1/products/{id}", row.get("id"))
        .then()
        .statusCode(412);
  }

  @Test
  @Happy("patchProduct")
  void patch_changes_what_it_names_and_nothing_else() {
    Map<String, Object> row = ProductFixture.insert(db);
    Map<String, Object> patch = Map.of("name", "name 3");
    as("product:write")
        .contentType(MergePatch.MEDIA_TYPE)
        .body(patch)
        .patch("/api/v1/products/{id}", row.get("id"))
        .then()
        .statusCode(200);
    Map<String, Object> after = db.row("SELECT * FROM product WHERE id = ?", row.get("id"));
    assertEquals(patch.get("name"), after.get("name"));
    assertEquals(row.get("sku"), after.get("sku"));
  }

  @Test
  @Unhappy("patchProduct")
  void patch_refuses_a_property_that_is_not_known() {
    Map<String, Object> row = ProductFixture.insert(db);
    as("product:write")
        .contentType(MergePatch.MEDIA_TYPE)
        .body(Map.of("unknown", 1))
        .patch("/api/v1/products/{id}", row.get("id"))
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/unknown"));
  }

  @Test
  @Happy("deleteProduct")
  void delete_removes_the_row() {
    Map<String, Object> row = ProductFixture.insert(db);
    as("product:write").delete("/api/v1/products/{id}", row.get("id")).then().statusCode(204);
    assertEquals(Map.of(), db.row("SELECT * FROM product WHERE id = ?", row.get("id")));
  }

  @Test
  @Unhappy("deleteProduct")
  void delete_of_unknown_product_is_not_found() {
    as("product:write").delete("/api/v1/products/{id}", 0).then().statusCode(404);
  }

  @Test
  @Happy("listProductCategories")
  void list_of_categories_has_what_is_linked() {
    Object from = ProductFixture.insert(db).get("id");
    Object to = CategoryFixture.insert(db).get("id");
    db.insert("product_category", Map.of("product_id", from, "category_id", to));
    as("product:read")
        .get("/api/v1/products/{productId}/categories", from)
        .then()
        .statusCode(200)
        .body("size()", is(1))
        .body("[0].id.toString()", equalTo(to.toString()));
  }

  @Test
  @Happy("listProductCategories")
  void list_of_categories_costs_the_same_for_more_rows() {
    Object from = ProductFixture.insert(db).get("id");
    db.insert(
        "product_category",
        Map.of("product_id", from, "category_id", CategoryFixture.insert(db).get("id")));
    long one =
        statements.during(
            () ->
                as("product:read")
                    .queryParam("size", 1)
                    .get("/api/v1/products/{productId}/categories", from)
                    .then()
                    .statusCode(200));
    for (int i = 1; i < 6; i++) {
      db.insert(
          "product_category",
          Map.of("product_id", from, "category_id", CategoryFixture.insert(db).get("id")));
    }
    long many =
        statements.during(
            () ->
                as("product:read")
                    .queryParam("size", 6)
                    .get("/api/v1/products/{productId}/categories", from)
                    .then()
                    .statusCode(200));
    assertEquals(one, many);
  }

  @Test
  @Unhappy("listProductCategories")
  void list_of_categories_of_unknown_row_is_not_found() {
    as("product:read").get("/api/v1/products/{productId}/categories", 0).then().statusCode(404);
  }

  @Test
  @Happy("linkProductCategory")
  void link_of_category_stores_it_once() {
    Object from = ProductFixture.insert(db).get("id");
    Object to = CategoryFixture.insert(db).get("id");
    as("product:write")
        .put("/api/v1/products/{productId}/categories/{categoryId}", from, to)
        .then()
        .statusCode(204);
    assertEquals(
        1,
        db.rows("SELECT * FROM product_category WHERE product_id = ? AND category_id = ?", from, to)
            .size());
  }

  @Test
  @Unhappy("linkProductCategory")
  void link_of_unknown_category_is_not_found() {
    Object from = ProductFixture.insert(db).get("id");
    as("product:write")
        .put("/api/v1/products/{productId}/categories/{categoryId}", from, 0)
        .then()
        .statusCode(404);
  }

  @Test
  @Happy("unlinkProductCategory")
  void unlink_of_category_removes_it() {
    Object from = ProductFixture.insert(db).get("id");
    Object to = CategoryFixture.insert(db).get("id");
    db.insert("product_category", Map.of("product_id", from, "category_id", to));
    as("product:write")
        .delete("/api/v1/products/{productId}/categories/{categoryId}", from, to)
        .then()
        .statusCode(204);
    assertEquals(
        0,
        db.rows("SELECT * FROM product_category WHERE product_id = ? AND category_id = ?", from, to)
            .size());
  }

  @Test
  @Unhappy("unlinkProductCategory")
  void unlink_of_category_that_is_not_linked_is_not_found() {
    Object from = ProductFixture.insert(db).get("id");
    Object to = CategoryFixture.insert(db).get("id");
    as("product:write")
        .delete("/api/v1/products/{productId}/categories/{categoryId}", from, to)
        .then()
        .statusCode(404);
  }
}
