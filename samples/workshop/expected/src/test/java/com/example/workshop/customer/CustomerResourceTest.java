package com.example.workshop.customer;

import static com.example.workshop.testing.Declared.asDeclared;
import static com.example.workshop.testing.Tokens.as;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.example.workshop.bike.BikeFixture;
import com.example.workshop.testing.Db;
import com.example.workshop.testing.Happy;
import com.example.workshop.testing.PageWalk;
import com.example.workshop.testing.Statements;
import com.example.workshop.testing.Unhappy;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CustomerResourceTest {
  @Inject Db db;

  @Inject Statements statements;

  @Test
  @Happy("GET /customers")
  void list_customers_shows_what_is_stored() {
    CustomerFixture.insert(db);
    as().get("/workshop/customers")
        .then()
        .statusCode(200)
        .body(asDeclared("GET /customers"))
        .body("size()", greaterThan(0));
  }

  @Test
  @Happy("GET /customers")
  void list_customers_costs_the_same_for_more_rows() {
    CustomerFixture.insert(db);
    long one =
        statements.during(
            () -> as().queryParam("size", 1).get("/workshop/customers").then().statusCode(200));
    for (int i = 1; i < 6; i++) {
      CustomerFixture.insert(db);
    }
    long many =
        statements.during(
            () -> as().queryParam("size", 6).get("/workshop/customers").then().statusCode(200));
    assertEquals(one, many);
  }

  @Test
  @Happy("GET /customers")
  void list_customers_shows_each_row_once_from_page_to_page() {
    for (int i = 0; i < 3; i++) {
      CustomerFixture.insert(db);
    }
    int rows = db.rows("SELECT 1 FROM ws_customer").size();
    PageWalk.assertEveryRowOnce(
        (page, size) ->
            as().queryParam("page", page)
                .queryParam("size", size)
                .get("/workshop/customers")
                .then()
                .statusCode(200),
        "$",
        rows,
        100);
  }

  @Test
  @Unhappy("GET /customers")
  void list_customers_needs_a_token() {
    given().get("/workshop/customers").then().statusCode(401);
  }

  @Test
  @Happy("POST /customers")
  void add_customer_stores_a_row() {
    Map<String, Object> body = CustomerFixture.newCustomer(db);
    String key =
        as().contentType(ContentType.JSON)
            .body(body)
            .post("/workshop/customers")
            .then()
            .statusCode(201)
            .body(asDeclared("POST /customers"))
            .extract()
            .path("id")
            .toString();
    Map<String, Object> row = db.row("SELECT * FROM ws_customer WHERE customer_id = ?", key);
    assertEquals(body.get("name"), row.get("full_name"));
    assertEquals(body.get("phone"), row.get("phone"));
    assertEquals(body.get("email"), row.get("email"));
  }

  @Test
  @Happy("POST /customers")
  void add_customer_says_where_the_row_is() {
    Map<String, Object> body = CustomerFixture.newCustomer(db);
    String location =
        as().contentType(ContentType.JSON)
            .body(body)
            .post("/workshop/customers")
            .then()
            .statusCode(201)
            .extract()
            .header("Location");
    as().urlEncodingEnabled(false).get(location).then().statusCode(200);
  }

  @Test
  @Unhappy("POST /customers")
  void add_customer_refuses_a_second_email() {
    Map<String, Object> body = CustomerFixture.newCustomer(db);
    as().contentType(ContentType.JSON)
        .body(body)
        .post("/workshop/customers")
        .then()
        .statusCode(201);
    Map<String, Object> again = CustomerFixture.newCustomer(db);
    again.put("email", body.get("email"));
    as().contentType(ContentType.JSON)
        .body(again)
        .post("/workshop/customers")
        .then()
        .statusCode(409);
  }

  @Test
  @Happy("POST /customers")
  void add_customer_needs_no_more_than_is_required() {
    Map<String, Object> body = CustomerFixture.newCustomer(db);
    body.keySet().retainAll(List.of("name", "email"));
    as().contentType(ContentType.JSON)
        .body(body)
        .post("/workshop/customers")
        .then()
        .statusCode(201)
        .body(asDeclared("POST /customers"));
  }

  @Test
  @Unhappy("POST /customers")
  void add_customer_needs_a_body() {
    as().contentType(ContentType.JSON).post("/workshop/customers").then().statusCode(400);
  }

  @Test
  @Unhappy("POST /customers")
  void add_customer_refuses_null_as_phone() {
    Map<String, Object> body = CustomerFixture.newCustomer(db);
    body.put("phone", null);
    as().contentType(ContentType.JSON)
        .body(body)
        .post("/workshop/customers")
        .then()
        .statusCode(400);
  }

  @Test
  @Unhappy("POST /customers")
  void add_customer_refuses_broken_json() {
    as().contentType(ContentType.JSON).body("{").post("/workshop/customers").then().statusCode(400);
  }

  @Test
  @Unhappy("POST /customers")
  void add_customer_refuses_a_body_without_name() {
    Map<String, Object> body = CustomerFixture.newCustomer(db);
    body.remove("name");
    as().contentType(ContentType.JSON)
        .body(body)
        .post("/workshop/customers")
        .then()
        .statusCode(400);
  }

  @Test
  @Happy("GET /customers/{customerId}")
  void get_customer_shows_the_row() {
    Map<String, Object> row = CustomerFixture.insert(db);
    as().get("/workshop/customers/{customerId}", row.get("customer_id"))
        .then()
        .statusCode(200)
        .body(asDeclared("GET /customers/{customerId}"))
        .body("id.toString()", equalTo(row.get("customer_id").toString()));
  }

  @Test
  @Happy("GET /customers/{customerId}")
  void get_customer_costs_the_same_for_more_rows() {
    Map<String, Object> row = CustomerFixture.insert(db);
    BikeFixture.insert(db, Map.of("customer_id", row.get("customer_id")));
    long one =
        statements.during(
            () ->
                as().get("/workshop/customers/{customerId}", row.get("customer_id"))
                    .then()
                    .statusCode(200));
    for (int i = 1; i < 6; i++) {
      BikeFixture.insert(db, Map.of("customer_id", row.get("customer_id")));
    }
    long many =
        statements.during(
            () ->
                as().get("/workshop/customers/{customerId}", row.get("customer_id"))
                    .then()
                    .statusCode(200));
    assertEquals(one, many);
  }

  @Test
  @Unhappy("GET /customers/{customerId}")
  void get_customer_of_an_unknown_row_is_not_found() {
    as().get("/workshop/customers/{customerId}", 0).then().statusCode(404);
  }

  @Test
  @Happy("PUT /customers/{customerId}")
  void replace_customer_stores_what_was_sent() {
    Map<String, Object> row = CustomerFixture.insert(db);
    Map<String, Object> body = CustomerFixture.newCustomer(db);
    as().contentType(ContentType.JSON)
        .body(body)
        .put("/workshop/customers/{customerId}", row.get("customer_id"))
        .then()
        .statusCode(200)
        .body(asDeclared("PUT /customers/{customerId}"));
    Map<String, Object> after =
        db.row("SELECT * FROM ws_customer WHERE customer_id = ?", row.get("customer_id"));
    assertEquals(body.get("name"), after.get("full_name"));
    assertEquals(body.get("phone"), after.get("phone"));
    assertEquals(body.get("email"), after.get("email"));
  }

  @Test
  @Unhappy("PUT /customers/{customerId}")
  void replace_customer_needs_a_body() {
    Map<String, Object> row = CustomerFixture.insert(db);
    as().contentType(ContentType.JSON)
        .put("/workshop/customers/{customerId}", row.get("customer_id"))
        .then()
        .statusCode(400);
  }

  @Test
  @Unhappy("PUT /customers/{customerId}")
  void replace_customer_refuses_null_as_phone() {
    Map<String, Object> row = CustomerFixture.insert(db);
    Map<String, Object> body = CustomerFixture.newCustomer(db);
    body.put("phone", null);
    as().contentType(ContentType.JSON)
        .body(body)
        .put("/workshop/customers/{customerId}", row.get("customer_id"))
        .then()
        .statusCode(400);
  }

  @Test
  @Unhappy("PUT /customers/{customerId}")
  void replace_customer_of_an_unknown_row_is_not_found() {
    Map<String, Object> body = CustomerFixture.newCustomer(db);
    as().contentType(ContentType.JSON)
        .body(body)
        .put("/workshop/customers/{customerId}", 0)
        .then()
        .statusCode(404);
  }

  @Test
  @Happy("DELETE /customers/{customerId}")
  void remove_customer_removes_the_row() {
    Map<String, Object> row = CustomerFixture.insert(db);
    as().delete("/workshop/customers/{customerId}", row.get("customer_id")).then().statusCode(204);
    assertEquals(
        Map.of(),
        db.row("SELECT * FROM ws_customer WHERE customer_id = ?", row.get("customer_id")));
  }

  @Test
  @Unhappy("DELETE /customers/{customerId}")
  void remove_customer_of_an_unknown_row_is_not_found() {
    as().delete("/workshop/customers/{customerId}", 0).then().statusCode(404);
  }
}
