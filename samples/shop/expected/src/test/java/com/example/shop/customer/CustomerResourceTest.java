package com.example.shop.customer;

import static com.example.shop.testing.Tokens.as;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

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
class CustomerResourceTest {
  @Inject Db db;

  @Inject Statements statements;

  @Test
  @Happy("listCustomers")
  void list_has_the_rows_that_are_asked_for() {
    Map<String, Object> row = CustomerFixture.insert(db);
    as("customer:read")
        .queryParam("email", row.get("email"))
        .get("/api/v1/customers")
        .then()
        .statusCode(200)
        .body("size()", is(1))
        .body("[0].id.toString()", equalTo(row.get("id").toString()));
  }

  @Test
  @Happy("listCustomers")
  void list_costs_the_same_for_more_rows() {
    CustomerFixture.insert(db);
    long one =
        statements.during(
            () ->
                as("customer:read")
                    .queryParam("size", 1)
                    .get("/api/v1/customers")
                    .then()
                    .statusCode(200));
    for (int i = 1; i < 6; i++) {
      CustomerFixture.insert(db);
    }
    long many =
        statements.during(
            () ->
                as("customer:read")
                    .queryParam("size", 6)
                    .get("/api/v1/customers")
                    .then()
                    .statusCode(200));
    assertEquals(one, many);
  }

  @Test
  @Happy("listCustomers")
  void list_shows_each_row_once_from_page_to_page() {
    for (int i = 0; i < 3; i++) {
      CustomerFixture.insert(db);
    }
    int rows = db.rows("SELECT 1 FROM customer WHERE deleted_at IS NULL").size();
    PageWalk.assertEveryRowOnce(() -> as("customer:read"), "/api/v1/customers?sort=-email", rows);
  }

  @Test
  @Happy("listCustomers")
  void list_leaves_out_what_is_deleted() {
    Map<String, Object> row =
        CustomerFixture.insert(db, Map.of("deleted_at", "2024-01-01 10:00:00"));
    as("customer:read")
        .queryParam("email", row.get("email"))
        .get("/api/v1/customers")
        .then()
        .statusCode(200)
        .body("size()", is(0));
  }

  @Test
  @Unhappy("listCustomers")
  void list_refuses_a_page_that_is_too_large() {
    as("customer:read")
        .queryParam("size", 101)
        .get("/api/v1/customers")
        .then()
        .statusCode(400)
        .body("errors[0].parameter", equalTo("size"));
  }

  @Test
  @Unhappy("listCustomers")
  void list_refuses_a_parameter_that_it_does_not_know() {
    as("customer:read")
        .queryParam("colour", "red")
        .get("/api/v1/customers")
        .then()
        .statusCode(400)
        .body("errors[0].parameter", equalTo("colour"));
  }

  @Test
  @Unhappy("listCustomers")
  void list_refuses_to_sort_by_what_no_index_serves() {
    as("customer:read")
        .queryParam("sort", "fullName")
        .get("/api/v1/customers")
        .then()
        .statusCode(400)
        .body("errors[0].parameter", equalTo("sort"));
  }

  @Test
  @Happy("createCustomer")
  void create_stores_a_row() {
    Map<String, Object> body = CustomerFixture.create(db);
    String location =
        as("customer:write")
            .contentType(ContentType.JSON)
            .body(body)
            .post("/api/v1/customers")
            .then()
            .statusCode(201)
            .extract()
            .header("Location");
    String id = location.substring(location.lastIndexOf('/') + 1);
    Map<String, Object> row = db.row("SELECT * FROM customer WHERE id = ?", id);
    assertEquals(body.get("email"), row.get("email"));
    assertEquals(body.get("fullName"), row.get("full_name"));
    assertEquals(body.get("phone"), row.get("phone"));
  }

  @Test
  @Unhappy("createCustomer")
  void create_refuses_a_body_without_email() {
    Map<String, Object> body = CustomerFixture.create(db);
    body.remove("email");
    as("customer:write")
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/v1/customers")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/email"));
  }

  @Test
  @Unhappy("createCustomer")
  void create_refuses_email_that_exists() {
    Map<String, Object> row = CustomerFixture.insert(db);
    Map<String, Object> body = CustomerFixture.create(db);
    body.put("email", row.get("email"));
    as("customer:write")
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/v1/customers")
        .then()
        .statusCode(409);
  }

  @Test
  @Unhappy("createCustomer")
  void create_refuses_nul_in_email() {
    Map<String, Object> body = CustomerFixture.create(db);
    body.put("email", "a\0b");
    as("customer:write")
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/v1/customers")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/email"));
  }

  @Test
  @Unhappy("createCustomer")
  void create_refuses_email_that_is_no_address() {
    Map<String, Object> body = CustomerFixture.create(db);
    body.put("email", "nobody");
    as("customer:write")
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/v1/customers")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/email"));
  }

  @Test
  @Unhappy("createCustomer")
  void create_refuses_phone_that_is_no_number() {
    Map<String, Object> body = CustomerFixture.create(db);
    body.put("phone", "unlisted");
    as("customer:write")
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/v1/customers")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/phone"));
  }

  @Test
  @Unhappy("createCustomer")
  void create_refuses_deleted_at_from_a_client() {
    Map<String, Object> body = CustomerFixture.create(db);
    body.put("deletedAt", "somebody else");
    as("customer:write")
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/v1/customers")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/deletedAt"));
  }

  @Test
  @Happy("getCustomer")
  void get_shows_the_row_and_its_version() {
    Map<String, Object> row = CustomerFixture.insert(db);
    as("customer:read")
        .get("/api/v1/customers/{id}", row.get("id"))
        .then()
        .statusCode(200)
        .header("ETag", "\"" + row.get("version") + "\"")
        .body("id.toString()", equalTo(row.get("id").toString()));
  }

  @Test
  @Happy("getCustomer")
  void get_sends_nothing_to_who_has_this_version() {
    Map<String, Object> row = CustomerFixture.insert(db);
    as("customer:read")
        .header("If-None-Match", "\"" + row.get("version") + "\"")
        .get("/api/v1/customers/{id}", row.get("id"))
        .then()
        .statusCode(304)
        .body(is(""));
  }

  @Test
  @Unhappy("getCustomer")
  void get_of_unknown_customer_is_not_found() {
    as("customer:read").get("/api/v1/customers/{id}", 0).then().statusCode(404);
  }

  @Test
  @Unhappy("getCustomer")
  void get_of_deleted_customer_is_not_found() {
    Map<String, Object> row =
        CustomerFixture.insert(db, Map.of("deleted_at", "2024-01-01 10:00:00"));
    as("customer:read").get("/api/v1/customers/{id}", row.get("id")).then().statusCode(404);
  }

  @Test
  @Happy("replaceCustomer")
  void replace_stores_all_that_can_change() {
    Map<String, Object> row = CustomerFixture.insert(db);
    Map<String, Object> body = CustomerFixture.update(db);
    as("customer:write")
        .contentType(ContentType.JSON)
        .body(body)
        .header("If-Match", "\"" + row.get("version") + "\"")
        .put("/api/v1/customers/{id}", row.get("id"))
        .then()
        .statusCode(200);
    Map<String, Object> after = db.row("SELECT * FROM customer WHERE id = ?", row.get("id"));
    assertEquals(body.get("email"), after.get("email"));
    assertEquals(body.get("fullName"), after.get("full_name"));
    assertEquals(body.get("phone"), after.get("phone"));
  }

  @Test
  @Unhappy("replaceCustomer")
  void replace_refuses_who_has_seen_another_version() {
    Map<String, Object> row = CustomerFixture.insert(db);
    as("customer:write")
        .contentType(ContentType.JSON)
        .body(CustomerFixture.update(db))
        .header("If-Match", "\"7\"")
        .put("/api/v1/customers/{id}", row.get("id"))
        .then()
        .statusCode(412);
  }

  @Test
  @Happy("patchCustomer")
  void patch_changes_what_it_names_and_nothing_else() {
    Map<String, Object> row = CustomerFixture.insert(db);
    Map<String, Object> patch = Map.of("fullName", "full name 3");
    as("customer:write")
        .contentType(MergePatch.MEDIA_TYPE)
        .body(patch)
        .patch("/api/v1/customers/{id}", row.get("id"))
        .then()
        .statusCode(200);
    Map<String, Object> after = db.row("SELECT * FROM customer WHERE id = ?", row.get("id"));
    assertEquals(patch.get("fullName"), after.get("full_name"));
    assertEquals(row.get("email"), after.get("email"));
  }

  @Test
  @Unhappy("patchCustomer")
  void patch_refuses_a_property_that_is_not_known() {
    Map<String, Object> row = CustomerFixture.insert(db);
    as("customer:write")
        .contentType(MergePatch.MEDIA_TYPE)
        .body(Map.of("unknown", 1))
        .patch("/api/v1/customers/{id}", row.get("id"))
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/unknown"));
  }

  @Test
  @Happy("deleteCustomer")
  void delete_marks_the_row_and_hides_it() {
    Map<String, Object> row = CustomerFixture.insert(db);
    as("customer:write").delete("/api/v1/customers/{id}", row.get("id")).then().statusCode(204);
    Map<String, Object> after = db.row("SELECT * FROM customer WHERE id = ?", row.get("id"));
    assertNotNull(after.get("deleted_at"));
    as("customer:write").delete("/api/v1/customers/{id}", row.get("id")).then().statusCode(404);
  }

  @Test
  @Unhappy("deleteCustomer")
  void delete_of_unknown_customer_is_not_found() {
    as("customer:write").delete("/api/v1/customers/{id}", 0).then().statusCode(404);
  }
}
