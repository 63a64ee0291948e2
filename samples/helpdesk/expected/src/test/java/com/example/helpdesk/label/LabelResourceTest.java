package com.example.helpdesk.label;

import static com.example.helpdesk.testing.Declared.asDeclared;
import static com.example.helpdesk.testing.Tokens.as;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.example.helpdesk.testing.Db;
import com.example.helpdesk.testing.Happy;
import com.example.helpdesk.testing.Statements;
import com.example.helpdesk.testing.Unhappy;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LabelResourceTest {
  @Inject Db db;

  @Inject Statements statements;

  @Test
  @Happy("GET /labels")
  void list_labels_shows_what_is_stored() {
    LabelFixture.insert(db);
    as().get("/api/labels")
        .then()
        .statusCode(200)
        .body(asDeclared("GET /labels"))
        .body("size()", greaterThan(0));
  }

  @Test
  @Happy("GET /labels")
  void list_labels_costs_the_same_for_more_rows() {
    LabelFixture.insert(db);
    long one = statements.during(() -> as().get("/api/labels").then().statusCode(200));
    for (int i = 1; i < 6; i++) {
      LabelFixture.insert(db);
    }
    long many = statements.during(() -> as().get("/api/labels").then().statusCode(200));
    assertEquals(one, many);
  }

  @Test
  @Unhappy("GET /labels")
  void list_labels_needs_a_token() {
    given().get("/api/labels").then().statusCode(401);
  }

  @Test
  @Happy("POST /labels")
  void add_label_stores_a_row() {
    Map<String, Object> body = LabelFixture.newLabel(db);
    as().contentType(ContentType.JSON)
        .body(body)
        .post("/api/labels")
        .then()
        .statusCode(201)
        .body(asDeclared("POST /labels"));
    Map<String, Object> row = db.row("SELECT * FROM label ORDER BY id DESC LIMIT 1");
    assertEquals(body.get("name"), row.get("name"));
    assertEquals(body.get("colour"), row.get("colour"));
  }

  @Test
  @Happy("POST /labels")
  void add_label_says_where_the_row_is() {
    Map<String, Object> body = LabelFixture.newLabel(db);
    String location =
        as().contentType(ContentType.JSON)
            .body(body)
            .post("/api/labels")
            .then()
            .statusCode(201)
            .extract()
            .header("Location");
    as().urlEncodingEnabled(false).get(location).then().statusCode(200);
  }

  @Test
  @Unhappy("POST /labels")
  void add_label_refuses_a_second_name() {
    Map<String, Object> body = LabelFixture.newLabel(db);
    as().contentType(ContentType.JSON).body(body).post("/api/labels").then().statusCode(201);
    Map<String, Object> again = LabelFixture.newLabel(db);
    again.put("name", body.get("name"));
    as().contentType(ContentType.JSON).body(again).post("/api/labels").then().statusCode(409);
  }

  @Test
  @Happy("POST /labels")
  void add_label_needs_no_more_than_is_required() {
    Map<String, Object> body = LabelFixture.newLabel(db);
    body.keySet().retainAll(List.of("name"));
    as().contentType(ContentType.JSON)
        .body(body)
        .post("/api/labels")
        .then()
        .statusCode(201)
        .body(asDeclared("POST /labels"));
  }

  @Test
  @Unhappy("POST /labels")
  void add_label_needs_a_body() {
    as().contentType(ContentType.JSON).post("/api/labels").then().statusCode(400);
  }

  @Test
  @Unhappy("POST /labels")
  void add_label_refuses_null_as_colour() {
    Map<String, Object> body = LabelFixture.newLabel(db);
    body.put("colour", null);
    as().contentType(ContentType.JSON).body(body).post("/api/labels").then().statusCode(400);
  }

  @Test
  @Unhappy("POST /labels")
  void add_label_knows_no_other_property() {
    Map<String, Object> body = LabelFixture.newLabel(db);
    body.put("no-such-property", 1);
    as().contentType(ContentType.JSON).body(body).post("/api/labels").then().statusCode(400);
  }

  @Test
  @Unhappy("POST /labels")
  void add_label_refuses_broken_json() {
    as().contentType(ContentType.JSON).body("{").post("/api/labels").then().statusCode(400);
  }

  @Test
  @Unhappy("POST /labels")
  void add_label_refuses_a_body_without_name() {
    Map<String, Object> body = LabelFixture.newLabel(db);
    body.remove("name");
    as().contentType(ContentType.JSON).body(body).post("/api/labels").then().statusCode(400);
  }

  @Test
  @Happy("GET /labels/{name}")
  void get_label_shows_the_row() {
    Map<String, Object> row = LabelFixture.insert(db);
    as().get("/api/labels/{name}", row.get("name"))
        .then()
        .statusCode(200)
        .body(asDeclared("GET /labels/{name}"))
        .body("name.toString()", equalTo(row.get("name").toString()));
  }

  @Test
  @Unhappy("GET /labels/{name}")
  void get_label_of_an_unknown_row_is_not_found() {
    as().get("/api/labels/{name}", "unknown").then().statusCode(404);
  }

  @Test
  @Happy("DELETE /labels/{name}")
  void delete_label_removes_the_row() {
    Map<String, Object> row = LabelFixture.insert(db);
    as().delete("/api/labels/{name}", row.get("name")).then().statusCode(204);
    assertEquals(Map.of(), db.row("SELECT * FROM label WHERE id = ?", row.get("id")));
  }

  @Test
  @Unhappy("DELETE /labels/{name}")
  void delete_label_of_an_unknown_row_is_not_found() {
    as().delete("/api/labels/{name}", "unknown").then().statusCode(404);
  }
}
