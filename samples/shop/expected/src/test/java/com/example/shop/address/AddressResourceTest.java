package com.example.shop.address;

import static com.example.shop.testing.Tokens.as;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

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
class AddressResourceTest {
  @Inject Db db;

  @Inject Statements statements;

  @Test
  @Happy("listAddresses")
  void list_has_the_rows_that_are_asked_for() {
    Map<String, Object> row = AddressFixture.insert(db);
    as("address:read")
        .queryParam("customerId", row.get("customer_id"))
        .get("/api/v1/addresses")
        .then()
        .statusCode(200)
        .body("size()", is(1))
        .body("[0].id.toString()", equalTo(row.get("id").toString()));
  }

  @Test
  @Happy("listAddresses")
  void list_costs_the_same_for_more_rows() {
    AddressFixture.insert(db);
    long one =
        statements.during(
            () ->
                as("address:read")
                    .queryParam("size", 1)
                    .get("/api/v1/addresses")
                    .then()
                    .statusCode(200));
    for (int i = 1; i < 6; i++) {
      AddressFixture.insert(db);
    }
    long many =
        statements.during(
            () ->
                as("address:read")
                    .queryParam("size", 6)
                    .get("/api/v1/addresses")
                    .then()
                    .statusCode(200));
    assertEquals(one, many);
  }

  @Test
  @Happy("listAddresses")
  void list_shows_each_row_once_from_page_to_page() {
    for (int i = 0; i < 3; i++) {
      AddressFixture.insert(db);
    }
    int rows = db.rows("SELECT 1 FROM address").size();
    PageWalk.assertEveryRowOnce(() -> as("address:read"), "/api/v1/addresses?sort=-id", rows);
  }

  @Test
  @Unhappy("listAddresses")
  void list_refuses_a_page_that_is_too_large() {
    as("address:read")
        .queryParam("size", 101)
        .get("/api/v1/addresses")
        .then()
        .statusCode(400)
        .body("errors[0].parameter", equalTo("size"));
  }

  @Test
  @Unhappy("listAddresses")
  void list_refuses_a_parameter_that_it_does_not_know() {
    as("address:read")
        .queryParam("colour", "red")
        .get("/api/v1/addresses")
        .then()
        .statusCode(400)
        .body("errors[0].parameter", equalTo("colour"));
  }

  @Test
  @Unhappy("listAddresses")
  void list_refuses_to_sort_by_what_no_index_serves() {
    as("address:read")
        .queryParam("sort", "street")
        .get("/api/v1/addresses")
        .then()
        .statusCode(400)
        .body("errors[0].parameter", equalTo("sort"));
  }

  @Test
  @Happy("createAddress")
  void create_stores_a_row() {
    Map<String, Object> body = AddressFixture.create(db);
    String location =
        as("address:write")
            .contentType(ContentType.JSON)
            .body(body)
            .post("/api/v1/addresses")
            .then()
            .statusCode(201)
            .extract()
            .header("Location");
    String id = location.substring(location.lastIndexOf('/') + 1);
    Map<String, Object> row = db.row("SELECT * FROM address WHERE id = ?", id);
    assertEquals(body.get("street"), row.get("street"));
    assertEquals(body.get("postalCode"), row.get("postal_code"));
    assertEquals(body.get("city"), row.get("city"));
    assertEquals(body.get("customerId"), row.get("customer_id"));
  }

  @Test
  @Unhappy("createAddress")
  void create_refuses_a_body_without_street() {
    Map<String, Object> body = AddressFixture.create(db);
    body.remove("street");
    as("address:write")
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/v1/addresses")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/street"));
  }

  @Test
  @Unhappy("createAddress")
  void create_refuses_customer_id_that_does_not_exist() {
    Map<String, Object> body = AddressFixture.create(db);
    body.put("customerId", 0);
    as("address:write")
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/v1/addresses")
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/customerId"));
  }

  @Test
  @Unhappy("createAddress")
  void create_refuses_nul_in_street() {
    Map<String, Object> body = AddressFixture.create(db);
    body.put("street", "a\0b");
    as("address:write")
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/v1/addresses")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/street"));
  }

  @Test
  @Happy("getAddress")
  void get_shows_the_row_and_its_version() {
    Map<String, Object> row = AddressFixture.insert(db);
    as("address:read")
        .get("/api/v1/addresses/{id}", row.get("id"))
        .then()
        .statusCode(200)
        .header("ETag", "\"" + row.get("version") + "\"")
        .body("id.toString()", equalTo(row.get("id").toString()));
  }

  @Test
  @Happy("getAddress")
  void get_sends_nothing_to_who_has_this_version() {
    Map<String, Object> row = AddressFixture.insert(db);
    as("address:read")
        .header("If-None-Match", "\"" + row.get("version") + "\"")
        .get("/api/v1/addresses/{id}", row.get("id"))
        .then()
        .statusCode(304)
        .body(is(""));
  }

  @Test
  @Unhappy("getAddress")
  void get_of_unknown_address_is_not_found() {
    as("address:read").get("/api/v1/addresses/{id}", 0).then().statusCode(404);
  }

  @Test
  @Happy("replaceAddress")
  void replace_stores_all_that_can_change() {
    Map<String, Object> row = AddressFixture.insert(db);
    Map<String, Object> body = AddressFixture.update(db);
    as("address:write")
        .contentType(ContentType.JSON)
        .body(body)
        .header("If-Match", "\"" + row.get("version") + "\"")
        .put("/api/v1/addresses/{id}", row.get("id"))
        .then()
        .statusCode(200);
    Map<String, Object> after = db.row("SELECT * FROM address WHERE id = ?", row.get("id"));
    assertEquals(body.get("street"), after.get("street"));
    assertEquals(body.get("postalCode"), after.get("postal_code"));
    assertEquals(body.get("city"), after.get("city"));
    assertEquals(body.get("customerId"), after.get("customer_id"));
  }

  @Test
  @Unhappy("replaceAddress")
  void replace_refuses_who_has_seen_another_version() {
    Map<String, Object> row = AddressFixture.insert(db);
    as("address:write")
        .contentType(ContentType.JSON)
        .body(AddressFixture.update(db))
        .header("If-Match", "\"7\"")
        .put("/api/v1/addresses/{id}", row.get("id"))
        .then()
        .statusCode(412);
  }

  @Test
  @Happy("patchAddress")
  void patch_changes_what_it_names_and_nothing_else() {
    Map<String, Object> row = AddressFixture.insert(db);
    Map<String, Object> patch = Map.of("street", "street 3");
    as("address:write")
        .contentType(MergePatch.MEDIA_TYPE)
        .body(patch)
        .patch("/api/v1/addresses/{id}", row.get("id"))
        .then()
        .statusCode(200);
    Map<String, Object> after = db.row("SELECT * FROM address WHERE id = ?", row.get("id"));
    assertEquals(patch.get("street"), after.get("street"));
    assertEquals(row.get("postal_code"), after.get("postal_code"));
  }

  @Test
  @Unhappy("patchAddress")
  void patch_refuses_a_property_that_is_not_known() {
    Map<String, Object> row = AddressFixture.insert(db);
    as("address:write")
        .contentType(MergePatch.MEDIA_TYPE)
        .body(Map.of("unknown", 1))
        .patch("/api/v1/addresses/{id}", row.get("id"))
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/unknown"));
  }

  @Test
  @Happy("deleteAddress")
  void delete_removes_the_row() {
    Map<String, Object> row = AddressFixture.insert(db);
    as("address:write").delete("/api/v1/addresses/{id}", row.get("id")).then().statusCode(204);
    assertEquals(Map.of(), db.row("SELECT * FROM address WHERE id = ?", row.get("id")));
  }

  @Test
  @Unhappy("deleteAddress")
  void delete_of_unknown_address_is_not_found() {
    as("address:write").delete("/api/v1/addresses/{id}", 0).then().statusCode(404);
  }

  @Test
  @Happy("listCustomerAddresses")
  void list_of_customer_has_its_rows() {
    Map<String, Object> row = AddressFixture.insert(db);
    as("address:read")
        .get("/api/v1/customers/{customerId}/addresses", row.get("customer_id"))
        .then()
        .statusCode(200)
        .body("size()", is(1))
        .body("[0].id.toString()", equalTo(row.get("id").toString()));
  }

  @Test
  @Happy("listCustomerAddresses")
  void list_by_customer_costs_the_same_for_more_rows() {
    Object parent = CustomerFixture.insert(db).get("id");
    AddressFixture.insert(db, Map.of("customer_id", parent));
    long one =
        statements.during(
            () ->
                as("address:read")
                    .queryParam("size", 1)
                    .get("/api/v1/customers/{customerId}/addresses", parent)
                    .then()
                    .statusCode(200));
    for (int i = 1; i < 6; i++) {
      AddressFixture.insert(db, Map.of("customer_id", parent));
    }
    long many =
        statements.during(
            () ->
                as("address:read")
                    .queryParam("size", 6)
                    .get("/api/v1/customers/{customerId}/addresses", parent)
                    .then()
                    .statusCode(200));
    assertEquals(one, many);
  }

  @Test
  @Unhappy("listCustomerAddresses")
  void list_of_unknown_customer_is_not_found() {
    as("address:read").get("/api/v1/customers/{customerId}/addresses", 0).then().statusCode(404);
  }
}
