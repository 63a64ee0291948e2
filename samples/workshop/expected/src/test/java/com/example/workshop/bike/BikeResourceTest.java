package com.example.workshop.bike;

import static com.example.workshop.testing.Declared.asDeclared;
import static com.example.workshop.testing.Tokens.as;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.example.workshop.customer.CustomerFixture;
import com.example.workshop.testing.Db;
import com.example.workshop.testing.Happy;
import com.example.workshop.testing.Unhappy;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BikeResourceTest {
  @Inject Db db;

  @Test
  @Happy("POST /customers/{customerId}/bikes")
  void add_bike_stores_a_row() {
    Map<String, Object> parent = CustomerFixture.insert(db);
    Map<String, Object> body = BikeFixture.newBike(db);
    String key =
        as().contentType(ContentType.JSON)
            .body(body)
            .post("/workshop/customers/{customerId}/bikes", parent.get("customer_id"))
            .then()
            .statusCode(201)
            .body(asDeclared("POST /customers/{customerId}/bikes"))
            .extract()
            .path("id")
            .toString();
    Map<String, Object> row = db.row("SELECT * FROM ws_bike WHERE bike_id = ?", key);
    assertEquals(body.get("frameNumber"), row.get("frame_number"));
    assertEquals(body.get("model"), row.get("model"));
    assertEquals(body.get("gears"), row.get("gears"));
  }

  @Test
  @Happy("POST /customers/{customerId}/bikes")
  void add_bike_says_where_the_row_is() {
    Map<String, Object> parent = CustomerFixture.insert(db);
    Map<String, Object> body = BikeFixture.newBike(db);
    String location =
        as().contentType(ContentType.JSON)
            .body(body)
            .post("/workshop/customers/{customerId}/bikes", parent.get("customer_id"))
            .then()
            .statusCode(201)
            .extract()
            .header("Location");
    as().urlEncodingEnabled(false).get(location).then().statusCode(200);
  }

  @Test
  @Unhappy("POST /customers/{customerId}/bikes")
  void add_bike_refuses_a_second_frame_number() {
    Map<String, Object> parent = CustomerFixture.insert(db);
    Map<String, Object> body = BikeFixture.newBike(db);
    as().contentType(ContentType.JSON)
        .body(body)
        .post("/workshop/customers/{customerId}/bikes", parent.get("customer_id"))
        .then()
        .statusCode(201);
    Map<String, Object> again = BikeFixture.newBike(db);
    again.put("frameNumber", body.get("frameNumber"));
    as().contentType(ContentType.JSON)
        .body(again)
        .post("/workshop/customers/{customerId}/bikes", parent.get("customer_id"))
        .then()
        .statusCode(409);
  }

  @Test
  @Happy("POST /customers/{customerId}/bikes")
  void add_bike_needs_no_more_than_is_required() {
    Map<String, Object> parent = CustomerFixture.insert(db);
    Map<String, Object> body = BikeFixture.newBike(db);
    body.keySet().retainAll(List.of("frameNumber", "model"));
    as().contentType(ContentType.JSON)
        .body(body)
        .post("/workshop/customers/{customerId}/bikes", parent.get("customer_id"))
        .then()
        .statusCode(201)
        .body(asDeclared("POST /customers/{customerId}/bikes"));
  }

  @Test
  @Unhappy("POST /customers/{customerId}/bikes")
  void add_bike_needs_a_body() {
    Map<String, Object> parent = CustomerFixture.insert(db);
    as().contentType(ContentType.JSON)
        .post("/workshop/customers/{customerId}/bikes", parent.get("customer_id"))
        .then()
        .statusCode(400);
  }

  @Test
  @Unhappy("POST /customers/{customerId}/bikes")
  void add_bike_refuses_null_as_gears() {
    Map<String, Object> parent = CustomerFixture.insert(db);
    Map<String, Object> body = BikeFixture.newBike(db);
    body.put("gears", null);
    as().contentType(ContentType.JSON)
        .body(body)
        .post("/workshop/customers/{customerId}/bikes", parent.get("customer_id"))
        .then()
        .statusCode(400);
  }

  @Test
  @Unhappy("POST /customers/{customerId}/bikes")
  void add_bike_refuses_broken_json() {
    Map<String, Object> parent = CustomerFixture.insert(db);
    as().contentType(ContentType.JSON)
        .body("{")
        .post("/workshop/customers/{customerId}/bikes", parent.get("customer_id"))
        .then()
        .statusCode(400);
  }

  @Test
  @Unhappy("POST /customers/{customerId}/bikes")
  void add_bike_refuses_a_body_without_frame_number() {
    Map<String, Object> parent = CustomerFixture.insert(db);
    Map<String, Object> body = BikeFixture.newBike(db);
    body.remove("frameNumber");
    as().contentType(ContentType.JSON)
        .body(body)
        .post("/workshop/customers/{customerId}/bikes", parent.get("customer_id"))
        .then()
        .statusCode(400);
  }

  @Test
  @Happy("GET /bikes/{bikeId}")
  void get_bike_shows_the_row() {
    Map<String, Object> row = BikeFixture.insert(db);
    as().get("/workshop/bikes/{bikeId}", row.get("bike_id"))
        .then()
        .statusCode(200)
        .body(asDeclared("GET /bikes/{bikeId}"))
        .body("id.toString()", equalTo(row.get("bike_id").toString()));
  }

  @Test
  @Unhappy("GET /bikes/{bikeId}")
  void get_bike_of_an_unknown_row_is_not_found() {
    as().get("/workshop/bikes/{bikeId}", 0).then().statusCode(404);
  }
}
