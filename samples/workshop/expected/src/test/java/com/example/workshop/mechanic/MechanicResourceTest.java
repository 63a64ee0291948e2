package com.example.workshop.mechanic;

import static com.example.workshop.testing.Declared.asDeclared;
import static com.example.workshop.testing.Tokens.as;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.oneOf;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.example.workshop.testing.Db;
import com.example.workshop.testing.Happy;
import com.example.workshop.testing.PageWalk;
import com.example.workshop.testing.Statements;
import com.example.workshop.testing.Unhappy;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MechanicResourceTest {
  @Inject Db db;

  @Inject Statements statements;

  @Test
  @Happy("GET /mechanics")
  void list_mechanics_shows_what_is_stored() {
    MechanicFixture.insert(db);
    as().get("/workshop/mechanics")
        .then()
        .statusCode(200)
        .body(asDeclared("GET /mechanics"))
        .body("size()", greaterThan(0));
  }

  @Test
  @Happy("GET /mechanics")
  void list_mechanics_costs_the_same_for_more_rows() {
    MechanicFixture.insert(db);
    long one =
        statements.during(
            () -> as().queryParam("size", 1).get("/workshop/mechanics").then().statusCode(200));
    for (int i = 1; i < 6; i++) {
      MechanicFixture.insert(db);
    }
    long many =
        statements.during(
            () -> as().queryParam("size", 6).get("/workshop/mechanics").then().statusCode(200));
    assertEquals(one, many);
  }

  @Test
  @Happy("GET /mechanics")
  void list_mechanics_shows_each_row_once_from_page_to_page() {
    for (int i = 0; i < 3; i++) {
      MechanicFixture.insert(db);
    }
    int rows = db.rows("SELECT 1 FROM ws_mechanic").size();
    PageWalk.assertEveryRowOnce(
        (page, size) ->
            as().queryParam("page", page)
                .queryParam("size", size)
                .get("/workshop/mechanics")
                .then()
                .statusCode(200),
        "$",
        rows,
        100);
  }

  @Test
  @Unhappy("GET /mechanics")
  void list_mechanics_needs_a_token() {
    given().get("/workshop/mechanics").then().statusCode(401);
  }

  @Test
  @Happy("POST /mechanics")
  void add_mechanic_answers_once_somebody_has_written_it() {
    as().contentType("application/json")
        .body(Map.of("name", "name 1"))
        .post("/workshop/mechanics")
        .then()
        .statusCode(oneOf(201, 400, 409, 501));
  }

  @Test
  @Unhappy("POST /mechanics")
  void add_mechanic_needs_a_token() {
    given().contentType("application/json").post("/workshop/mechanics").then().statusCode(401);
  }

  @Test
  @Happy("GET /mechanics/{mechanicId}")
  void get_mechanic_shows_the_row() {
    Map<String, Object> row = MechanicFixture.insert(db);
    as().get("/workshop/mechanics/{mechanicId}", row.get("mechanic_id"))
        .then()
        .statusCode(200)
        .body(asDeclared("GET /mechanics/{mechanicId}"))
        .body("id.toString()", equalTo(row.get("mechanic_id").toString()));
  }

  @Test
  @Unhappy("GET /mechanics/{mechanicId}")
  void get_mechanic_of_an_unknown_row_is_not_found() {
    as().get("/workshop/mechanics/{mechanicId}", 0).then().statusCode(404);
  }
}
