package com.example.shop.purchaseorder;

import static com.example.shop.testing.Tokens.as;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.example.shop.address.AddressFixture;
import com.example.shop.customer.CustomerFixture;
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
class PurchaseOrderResourceTest {
  @Inject Db db;

  @Inject Statements statements;

  @Test
  @Happy("listPurchaseOrders")
  void list_has_the_rows_that_are_asked_for() {
    Map<String, Object> row = PurchaseOrderFixture.insert(db);
    as("purchase-order:read")
        .queryParam("customerId", row.get("customer_id"))
        .get("/api/v1/purchase-orders")
        .then()
        .statusCode(200)
        .body("size()", is(1))
        .body("[0].id.toString()", equalTo(row.get("id").toString()));
  }

  @Test
  @Happy("listPurchaseOrders")
  void list_costs_the_same_for_more_rows() {
    PurchaseOrderFixture.insert(db);
    long one =
        statements.during(
            () ->
                as("purchase-order:read")
                    .queryParam("size", 1)
                    .get("/api/v1/purchase-orders")
                    .then()
                    .statusCode(200));
    for (int i = 1; i < 6; i++) {
      PurchaseOrderFixture.insert(db);
    }
    long many =
        statements.during(
            () ->
                as("purchase-order:read")
                    .queryParam("size", 6)
                    .get("/api/v1/purchase-orders")
                    .then()
                    .statusCode(200));
    assertEquals(one, many);
  }

  @Test
  @Happy("listPurchaseOrders")
  void list_shows_each_row_once_from_page_to_page() {
    for (int i = 0; i < 3; i++) {
      PurchaseOrderFixture.insert(db);
    }
    int rows = db.rows("SELECT 1 FROM purchase_order").size();
    PageWalk.assertEveryRowOnce(
        () -> as("purchase-order:read"), "/api/v1/purchase-orders?sort=-placedAt", rows);
  }

  @Test
  @Unhappy("listPurchaseOrders")
  void list_refuses_a_page_that_is_too_large() {
    as("purchase-order:read")
        .queryParam("size", 101)
        .get("/api/v1/purchase-orders")
        .then()
        .statusCode(400)
        .body("errors[0].parameter", equalTo("size"));
  }

  @Test
  @Unhappy("listPurchaseOrders")
  void list_refuses_a_parameter_that_it_does_not_know() {
    as("purchase-order:read")
        .queryParam("colour", "red")
        .get("/api/v1/purchase-orders")
        .then()
        .statusCode(400)
        .body("errors[0].parameter", equalTo("colour"));
  }

  @Test
  @Unhappy("listPurchaseOrders")
  void list_refuses_to_sort_by_what_no_index_serves() {
    as("purchase-order:read")
        .queryParam("sort", "shippedAt")
        .get("/api/v1/purchase-orders")
        .then()
        .statusCode(400)
        .body("errors[0].parameter", equalTo("sort"));
  }

  @Test
  @Happy("createPurchaseOrder")
  void create_stores_a_row() {
    Map<String, Object> body = PurchaseOrderFixture.create(db);
    String location =
        as("purchase-order:write")
            .contentType(ContentType.JSON)
            .body(body)
            .post("/api/v1/purchase-orders")
            .then()
            .statusCode(201)
            .extract()
            .header("Location");
    String id = location.substring(location.lastIndexOf('/') + 1);
    Map<String, Object> row = db.row("SELECT * FROM purchase_order WHERE id = ?", id);
    assertEquals(body.get("status"), row.get("status"));
    assertEquals(body.get("note"), row.get("note"));
    assertEquals(body.get("customerId"), row.get("customer_id"));
  }

  @Test
  @Unhappy("createPurchaseOrder")
  void create_refuses_a_body_without_customer_id() {
    Map<String, Object> body = PurchaseOrderFixture.create(db);
    body.remove("customerId");
    as("purchase-order:write")
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/v1/purchase-orders")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/customerId"));
  }

  @Test
  @Unhappy("createPurchaseOrder")
  void create_refuses_customer_id_that_does_not_exist() {
    Map<String, Object> body = PurchaseOrderFixture.create(db);
    body.put("customerId", 0);
    as("purchase-order:write")
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/v1/purchase-orders")
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/customerId"));
  }

  @Test
  @Unhappy("createPurchaseOrder")
  void create_refuses_nul_in_note() {
    Map<String, Object> body = PurchaseOrderFixture.create(db);
    body.put("note", "a\0b");
    as("purchase-order:write")
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/v1/purchase-orders")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/note"));
  }

  @Test
  @Happy("getPurchaseOrder")
  void get_shows_the_row_and_its_version() {
    Map<String, Object> row = PurchaseOrderFixture.insert(db);
    as("purchase-order:read")
        .get("/api/v1/purchase-orders/{id}", row.get("id"))
        .then()
        .statusCode(200)
        .header("ETag", "\"" + row.get("version") + "\"")
        .body("id.toString()", equalTo(row.get("id").toString()));
  }

  @Test
  @Happy("getPurchaseOrder")
  void get_sends_nothing_to_who_has_this_version() {
    Map<String, Object> row = PurchaseOrderFixture.insert(db);
    as("purchase-order:read")
        .header("If-None-Match", "\"" + row.get("version") + "\"")
        .get("/api/v1/purchase-orders/{id}", row.get("id"))
        .then()
        .statusCode(304)
        .body(is(""));
  }

  @Test
  @Unhappy("getPurchaseOrder")
  void get_of_unknown_purchase_order_is_not_found() {
    as("purchase-order:read").get("/api/v1/purchase-orders/{id}", 0).then().statusCode(404);
  }

  @Test
  @Happy("replacePurchaseOrder")
  void replace_stores_all_that_can_change() {
    Map<String, Object> row = PurchaseOrderFixture.insert(db);
    Map<String, Object> body = PurchaseOrderFixture.update(db);
    as("purchase-order:write")
        .contentType(ContentType.JSON)
        .body(body)
        .header("If-Match", "\"" + row.get("version") + "\"")
        .put("/api/v1/purchase-orders/{id}", row.get("id"))
        .then()
        .statusCode(200);
    Map<String, Object> after = db.row("SELECT * FROM purchase_order WHERE id = ?", row.get("id"));
    assertEquals(body.get("status"), after.get("status"));
    assertEquals(body.get("note"), after.get("note"));
    assertEquals(body.get("customerId"), after.get("customer_id"));
  }

  @Test
  @Unhappy("replacePurchaseOrder")
  void replace_refuses_who_has_seen_another_version() {
    Map<String, Object> row = PurchaseOrderFixture.insert(db);
    as("purchase-order:write")
        .contentType(ContentType.JSON)
        .body(PurchaseOrderFixture.update(db))
        .header("If-Match", "\"7\"")
        .put("/api/v1/purchase-orders/{id}", row.get("id"))
        .then()
        .statusCode(412);
  }

  @Test
  @Happy("patchPurchaseOrder")
  void patch_changes_what_it_names_and_nothing_else() {
    Map<String, Object> row = PurchaseOrderFixture.insert(db);
    Map<String, Object> patch = Map.of("status", "paid");
    as("purchase-order:write")
        .contentType(MergePatch.MEDIA_TYPE)
        .body(patch)
        .patch("/api/v1/purchase-orders/{id}", row.get("id"))
        .then()
        .statusCode(200);
    Map<String, Object> after = db.row("SELECT * FROM purchase_order WHERE id = ?", row.get("id"));
    assertEquals(patch.get("status"), after.get("status"));
    assertEquals(row.get("note"), after.get("note"));
  }

  @Test
  @Unhappy("patchPurchaseOrder")
  void patch_refuses_a_property_that_is_not_known() {
    Map<String, Object> row = PurchaseOrderFixture.insert(db);
    as("purchase-order:write")
        .contentType(MergePatch.MEDIA_TYPE)
        .body(Map.of("unknown", 1))
        .patch("/api/v1/purchase-orders/{id}", row.get("id"))
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/unknown"));
  }

  @Test
  @Happy("deletePurchaseOrder")
  void delete_removes_the_row() {
    Map<String, Object> row = PurchaseOrderFixture.insert(db);
    as("purchase-order:write")
        .delete("/api/v1/purchase-orders/{id}", row.get("id"))
        .then()
        .statusCode(204);
    assertEquals(Map.of(), db.row("SELECT * FROM purchase_order WHERE id = ?", row.get("id")));
  }

  @Test
  @Unhappy("deletePurchaseOrder")
  void delete_of_unknown_purchase_order_is_not_found() {
    as("purchase-order:write").delete("/api/v1/purchase-orders/{id}", 0).then().statusCode(404);
  }

  @Test
  @Happy("listCustomerPurchaseOrders")
  void list_of_customer_has_its_rows() {
    Map<String, Object> row = PurchaseOrderFixture.insert(db);
    as("purchase-order:read")
        .get("/api/v1/customers/{customerId}/purchase-orders", row.get("customer_id"))
        .then()
        .statusCode(200)
        .body("size()", is(1))
        .body("[0].id.toString()", equalTo(row.get("id").toString()));
  }

  @Test
  @Happy("listCustomerPurchaseOrders")
  void list_by_customer_costs_the_same_for_more_rows() {
    Object parent = CustomerFixture.insert(db).get("id");
    PurchaseOrderFixture.insert(db, Map.of("customer_id", parent));
    long one =
        statements.during(
            () ->
                as("purchase-order:read")
                    .queryParam("size", 1)
                    .get("/api/v1/customers/{customerId}/purchase-orders", parent)
                    .then()
                    .statusCode(200));
    for (int i = 1; i < 6; i++) {
      PurchaseOrderFixture.insert(db, Map.of("customer_id", parent));
    }
    long many =
        statements.during(
            () ->
                as("purchase-order:read")
                    .queryParam("size", 6)
                    .get("/api/v1/customers/{customerId}/purchase-orders", parent)
                    .then()
                    .statusCode(200));
    assertEquals(one, many);
  }

  @Test
  @Unhappy("listCustomerPurchaseOrders")
  void list_of_unknown_customer_is_not_found() {
    as("purchase-order:read")
        .get("/api/v1/customers/{customerId}/purchase-orders", 0)
        .then()
        .statusCode(404);
  }

  @Test
  @Happy("listAddressPurchaseOrders")
  void list_of_shipping_address_has_its_rows() {
    Object parent = AddressFixture.insert(db).get("id");
    Map<String, Object> row =
        PurchaseOrderFixture.insert(db, Map.of("shipping_address_id", parent));
    as("purchase-order:read")
        .get("/api/v1/addresses/{addressId}/purchase-orders", row.get("shipping_address_id"))
        .then()
        .statusCode(200)
        .body("size()", is(1))
        .body("[0].id.toString()", equalTo(row.get("id").toString()));
  }

  @Test
  @Happy("listAddressPurchaseOrders")
  void list_by_shipping_address_costs_the_same_for_more_rows() {
    Object parent = AddressFixture.insert(db).get("id");
    PurchaseOrderFixture.insert(db, Map.of("shipping_address_id", parent));
    long one =
        statements.during(
            () ->
                as("purchase-order:read")
                    .queryParam("size", 1)
                    .get("/api/v1/addresses/{addressId}/purchase-orders", parent)
                    .then()
                    .statusCode(200));
    for (int i = 1; i < 6; i++) {
      PurchaseOrderFixture.insert(db, Map.of("shipping_address_id", parent));
    }
    long many =
        statements.during(
            () ->
                as("purchase-order:read")
                    .queryParam("size", 6)
                    .get("/api/v1/addresses/{addressId}/purchase-orders", parent)
                    .then()
                    .statusCode(200));
    assertEquals(one, many);
  }

  @Test
  @Unhappy("listAddressPurchaseOrders")
  void list_of_unknown_shipping_address_is_not_found() {
    as("purchase-order:read")
        .get("/api/v1/addresses/{addressId}/purchase-orders", 0)
        .then()
        .statusCode(404);
  }
}
