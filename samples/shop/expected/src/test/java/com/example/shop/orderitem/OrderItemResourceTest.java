package com.example.shop.orderitem;

import static com.example.shop.testing.Tokens.as;
import static org.hamcrest.Matchers.endsWith;
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
import org.junit.jupiter.api.Test;

@QuarkusTest
class OrderItemResourceTest {
  @Inject Db db;

  @Inject Statements statements;

  @Test
  @Happy("listOrderItems")
  void list_has_the_rows_that_are_asked_for() {
    Map<String, Object> row = OrderItemFixture.insert(db);
    as("order-item:read")
        .queryParam("orderId", row.get("order_id"))
        .get("/api/v1/order-items")
        .then()
        .statusCode(200)
        .body("size()", is(1))
        .body("[0].orderId.toString()", equalTo(row.get("order_id").toString()));
  }

  @Test
  @Happy("listOrderItems")
  void list_costs_the_same_for_more_rows() {
    OrderItemFixture.insert(db);
    long one =
        statements.during(
            () ->
                as("order-item:read")
                    .queryParam("size", 1)
                    .get("/api/v1/order-items")
                    .then()
                    .statusCode(200));
    for (int i = 1; i < 6; i++) {
      OrderItemFixture.insert(db);
    }
    long many =
        statements.during(
            () ->
                as("order-item:read")
                    .queryParam("size", 6)
                    .get("/api/v1/order-items")
                    .then()
                    .statusCode(200));
    assertEquals(one, many);
  }

  @Test
  @Happy("listOrderItems")
  void list_shows_each_row_once_from_page_to_page() {
    for (int i = 0; i < 3; i++) {
      OrderItemFixture.insert(db);
    }
    int rows = db.rows("SELECT 1 FROM order_item").size();
    PageWalk.assertEveryRowOnce(
        () -> as("order-item:read"), "/api/v1/order-items?sort=-orderId,productId", rows);
  }

  @Test
  @Unhappy("listOrderItems")
  void list_refuses_a_page_that_is_too_large() {
    as("order-item:read")
        .queryParam("size", 101)
        .get("/api/v1/order-items")
        .then()
        .statusCode(400)
        .body("errors[0].parameter", equalTo("size"));
  }

  @Test
  @Unhappy("listOrderItems")
  void list_refuses_a_parameter_that_it_does_not_know() {
    as("order-item:read")
        .queryParam("colour", "red")
        .get("/api/v1/order-items")
        .then()
        .statusCode(400)
        .body("errors[0].parameter", equalTo("colour"));
  }

  @Test
  @Unhappy("listOrderItems")
  void list_refuses_to_sort_by_what_no_index_serves() {
    as("order-item:read")
        .queryParam("sort", "quantity")
        .get("/api/v1/order-items")
        .then()
        .statusCode(400)
        .body("errors[0].parameter", equalTo("sort"));
  }

  @Test
  @Happy("createOrderItem")
  void create_stores_a_row() {
    Map<String, Object> body = OrderItemFixture.create(db);
    as("order-item:write")
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/v1/order-items")
        .then()
        .statusCode(201)
        .header("Location", endsWith("/" + body.get("orderId") + "/" + body.get("productId")));
    Map<String, Object> row =
        db.row(
            "SELECT * FROM order_item WHERE order_id = ? AND product_id = ?",
            body.get("orderId"),
            body.get("productId"));
    assertEquals(body.get("orderId"), row.get("order_id"));
    assertEquals(body.get("productId"), row.get("product_id"));
    assertEquals(body.get("quantity"), row.get("quantity"));
    assertEquals(body.get("unitPrice"), row.get("unit_price"));
  }

  @Test
  @Unhappy("createOrderItem")
  void create_refuses_a_body_without_order_id() {
    Map<String, Object> body = OrderItemFixture.create(db);
    body.remove("orderId");
    as("order-item:write")
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/v1/order-items")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/orderId"));
  }

  @Test
  @Unhappy("createOrderItem")
  void create_refuses_order_id_and_product_id_that_exists() {
    Map<String, Object> row = OrderItemFixture.insert(db);
    Map<String, Object> body = OrderItemFixture.create(db);
    body.put("orderId", row.get("order_id"));
    body.put("productId", row.get("product_id"));
    as("order-item:write")
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/v1/order-items")
        .then()
        .statusCode(409);
  }

  @Test
  @Happy("getOrderItem")
  void get_shows_the_row_and_its_version() {
    Map<String, Object> row = OrderItemFixture.insert(db);
    as("order-item:read")
        .get(
            "/api/v1/order-items/{orderId}/{productId}", row.get("order_id"), row.get("product_id"))
        .then()
        .statusCode(200)
        .header("ETag", "\"" + row.get("version") + "\"")
        .body("orderId.toString()", equalTo(row.get("order_id").toString()))
        .body("productId.toString()", equalTo(row.get("product_id").toString()));
  }

  @Test
  @Happy("getOrderItem")
  void get_sends_nothing_to_who_has_this_version() {
    Map<String, Object> row = OrderItemFixture.insert(db);
    as("order-item:read")
        .header("If-None-Match", "\"" + row.get("version") + "\"")
        .get(
            "/api/v1/order-items/{orderId}/{productId}", row.get("order_id"), row.get("product_id"))
        .then()
        .statusCode(304)
        .body(is(""));
  }

  @Test
  @Unhappy("getOrderItem")
  void get_of_unknown_order_item_is_not_found() {
    as("order-item:read")
        .get("/api/v1/order-items/{orderId}/{productId}", 0, 0)
        .then()
        .statusCode(404);
  }

  @Test
  @Happy("replaceOrderItem")
  void replace_stores_all_that_can_change() {
    Map<String, Object> row = OrderItemFixture.insert(db);
    Map<String, Object> body = OrderItemFixture.update(db);
    as("order-item:write")
        .contentType(ContentType.JSON)
        .body(body)
        .header("If-Match", "\"" + row.get("version") + "\"")
        .put(
            "/api/v1/order-items/{orderId}/{productId}", row.get("order_id"), row.get("product_id"))
        .then()
        .statusCode(200);
    Map<String, Object> after =
        db.row(
            "SELECT * FROM order_item WHERE order_id = ? AND product_id = ?",
            row.get("order_id"),
            row.get("product_id"));
    assertEquals(body.get("quantity"), after.get("quantity"));
    assertEquals(body.get("unitPrice"), after.get("unit_price"));
  }

  @Test
  @Unhappy("replaceOrderItem")
  void replace_refuses_who_has_seen_another_version() {
    Map<String, Object> row = OrderItemFixture.insert(db);
    as("order-item:write")
        .contentType(ContentType.JSON)
        .body(OrderItemFixture.update(db))
        .header("If-Match", "\"7\"")
        .put(
            "/api/v1/order-items/{orderId}/{productId}", row.get("order_id"), row.get("product_id"))
        .then()
        .statusCode(412);
  }

  @Test
  @Happy("patchOrderItem")
  void patch_changes_what_it_names_and_nothing_else() {
    Map<String, Object> row = OrderItemFixture.insert(db);
    Map<String, Object> patch = Map.of("quantity", 3);
    as("order-item:write")
        .contentType(MergePatch.MEDIA_TYPE)
        .body(patch)
        .patch(
            "/api/v1/order-items/{orderId}/{productId}", row.get("order_id"), row.get("product_id"))
        .then()
        .statusCode(200);
    Map<String, Object> after =
        db.row(
            "SELECT * FROM order_item WHERE order_id = ? AND product_id = ?",
            row.get("order_id"),
            row.get("product_id"));
    assertEquals(patch.get("quantity"), after.get("quantity"));
    assertEquals(row.get("unit_price"), after.get("unit_price"));
  }

  @Test
  @Unhappy("patchOrderItem")
  void patch_refuses_a_property_that_is_not_known() {
    Map<String, Object> row = OrderItemFixture.insert(db);
    as("order-item:write")
        .contentType(MergePatch.MEDIA_TYPE)
        .body(Map.of("unknown", 1))
        .patch(
            "/api/v1/order-items/{orderId}/{productId}", row.get("order_id"), row.get("product_id"))
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/unknown"));
  }

  @Test
  @Happy("deleteOrderItem")
  void delete_removes_the_row() {
    Map<String, Object> row = OrderItemFixture.insert(db);
    as("order-item:write")
        .delete(
            "/api/v1/order-items/{orderId}/{productId}", row.get("order_id"), row.get("product_id"))
        .then()
        .statusCode(204);
    assertEquals(
        Map.of(),
        db.row(
            "SELECT * FROM order_item WHERE order_id = ? AND product_id = ?",
            row.get("order_id"),
            row.get("product_id")));
  }

  @Test
  @Unhappy("deleteOrderItem")
  void delete_of_unknown_order_item_is_not_found() {
    as("order-item:write")
        .delete("/api/v1/order-items/{orderId}/{productId}", 0, 0)
        .then()
        .statusCode(404);
  }

  @Test
  @Happy("listPurchaseOrderOrderItems")
  void list_of_order_has_its_rows() {
    Map<String, Object> row = OrderItemFixture.insert(db);
    as("order-item:read")
        .get("/api/v1/purchase-orders/{purchaseOrderId}/order-items", row.get("order_id"))
        .then()
        .statusCode(200)
        .body("size()", is(1))
        .body("[0].orderId.toString()", equalTo(row.get("order_id").toString()));
  }

  @Test
  @Unhappy("listPurchaseOrderOrderItems")
  void list_of_unknown_order_is_not_found() {
    as("order-item:read")
        .get("/api/v1/purchase-orders/{purchaseOrderId}/order-items", 0)
        .then()
        .statusCode(404);
  }

  @Test
  @Happy("listProductOrderItems")
  void list_of_product_has_its_rows() {
    Map<String, Object> row = OrderItemFixture.insert(db);
    as("order-item:read")
        .get("/api/v1/products/{productId}/order-items", row.get("product_id"))
        .then()
        .statusCode(200)
        .body("size()", is(1))
        .body("[0].orderId.toString()", equalTo(row.get("order_id").toString()));
  }

  @Test
  @Unhappy("listProductOrderItems")
  void list_of_unknown_product_is_not_found() {
    as("order-item:read").get("/api/v1/products/{productId}/order-items", 0).then().statusCode(404);
  }
}
