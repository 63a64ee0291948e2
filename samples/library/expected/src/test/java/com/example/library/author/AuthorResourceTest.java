package com.example.library.author;

import static com.example.library.testing.Declared.asDeclared;
import static com.example.library.testing.Tokens.as;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.example.library.testing.Db;
import com.example.library.testing.Happy;
import com.example.library.testing.PageWalk;
import com.example.library.testing.Statements;
import com.example.library.testing.Unhappy;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AuthorResourceTest {
  @Inject Db db;

  @Inject Statements statements;

  @Test
  @Happy("GET /authors")
  void list_authors_shows_what_is_stored() {
    AuthorFixture.insert(db);
    given()
        .get("/library/authors")
        .then()
        .statusCode(200)
        .body(asDeclared("GET /authors"))
        .body("size()", greaterThan(0));
  }

  @Test
  @Happy("GET /authors")
  void list_authors_costs_the_same_for_more_rows() {
    AuthorFixture.insert(db);
    long one =
        statements.during(
            () -> given().queryParam("limit", 1).get("/library/authors").then().statusCode(200));
    for (int i = 1; i < 6; i++) {
      AuthorFixture.insert(db);
    }
    long many =
        statements.during(
            () -> given().queryParam("limit", 6).get("/library/authors").then().statusCode(200));
    assertEquals(one, many);
  }

  @Test
  @Happy("GET /authors")
  void list_authors_shows_each_row_once_from_page_to_page() {
    for (int i = 0; i < 3; i++) {
      AuthorFixture.insert(db);
    }
    int rows = db.rows("SELECT 1 FROM author").size();
    PageWalk.assertEveryRowOnce(
        (page, size) ->
            given()
                .queryParam("offset", page * size)
                .queryParam("limit", size)
                .get("/library/authors")
                .then()
                .statusCode(200),
        "$",
        rows,
        100);
  }

  @Test
  @Unhappy("GET /authors")
  void list_authors_has_no_other_form() {
    given().accept("application/x-unknown").get("/library/authors").then().statusCode(406);
  }

  @Test
  @Happy("POST /authors")
  void add_author_stores_a_row() {
    Map<String, Object> body = AuthorFixture.authorData(db);
    String key =
        as().contentType(ContentType.JSON)
            .body(body)
            .post("/library/authors")
            .then()
            .statusCode(201)
            .body(asDeclared("POST /authors"))
            .extract()
            .path("id")
            .toString();
    Map<String, Object> row = db.row("SELECT * FROM author WHERE id = ?", key);
    assertEquals(body.get("name"), row.get("name"));
    assertEquals(body.get("born"), row.get("born"));
    assertEquals(body.get("biography"), row.get("biography"));
  }

  @Test
  @Happy("POST /authors")
  void add_author_says_where_the_row_is() {
    Map<String, Object> body = AuthorFixture.authorData(db);
    String location =
        as().contentType(ContentType.JSON)
            .body(body)
            .post("/library/authors")
            .then()
            .statusCode(201)
            .extract()
            .header("Location");
    given().urlEncodingEnabled(false).get(location).then().statusCode(200);
  }

  @Test
  @Happy("POST /authors")
  void add_author_needs_no_more_than_is_required() {
    Map<String, Object> body = AuthorFixture.authorData(db);
    body.keySet().retainAll(List.of("name"));
    as().contentType(ContentType.JSON)
        .body(body)
        .post("/library/authors")
        .then()
        .statusCode(201)
        .body(asDeclared("POST /authors"));
  }

  @Test
  @Unhappy("POST /authors")
  void add_author_needs_a_body() {
    as().contentType(ContentType.JSON).post("/library/authors").then().statusCode(400);
  }

  @Test
  @Unhappy("POST /authors")
  void add_author_refuses_broken_json() {
    as().contentType(ContentType.JSON).body("{").post("/library/authors").then().statusCode(400);
  }

  @Test
  @Unhappy("POST /authors")
  void add_author_refuses_a_body_without_name() {
    Map<String, Object> body = AuthorFixture.authorData(db);
    body.remove("name");
    as().contentType(ContentType.JSON).body(body).post("/library/authors").then().statusCode(400);
  }

  @Test
  @Happy("GET /authors/{authorId}")
  void get_author_shows_the_row() {
    Map<String, Object> row = AuthorFixture.insert(db);
    given()
        .get("/library/authors/{authorId}", row.get("id"))
        .then()
        .statusCode(200)
        .body(asDeclared("GET /authors/{authorId}"))
        .body("id.toString()", equalTo(row.get("id").toString()));
  }

  @Test
  @Unhappy("GET /authors/{authorId}")
  void get_author_of_an_unknown_row_is_not_found() {
    given().get("/library/authors/{authorId}", 0).then().statusCode(404);
  }

  @Test
  @Happy("PUT /authors/{authorId}")
  void replace_author_stores_what_was_sent() {
    Map<String, Object> row = AuthorFixture.insert(db);
    Map<String, Object> body = AuthorFixture.authorData(db);
    as().contentType(ContentType.JSON)
        .body(body)
        .put("/library/authors/{authorId}", row.get("id"))
        .then()
        .statusCode(200)
        .body(asDeclared("PUT /authors/{authorId}"));
    Map<String, Object> after = db.row("SELECT * FROM author WHERE id = ?", row.get("id"));
    assertEquals(body.get("name"), after.get("name"));
    assertEquals(body.get("born"), after.get("born"));
    assertEquals(body.get("biography"), after.get("biography"));
  }

  @Test
  @Unhappy("PUT /authors/{authorId}")
  void replace_author_needs_a_body() {
    Map<String, Object> row = AuthorFixture.insert(db);
    as().contentType(ContentType.JSON)
        .put("/library/authors/{authorId}", row.get("id"))
        .then()
        .statusCode(400);
  }

  @Test
  @Unhappy("PUT /authors/{authorId}")
  void replace_author_of_an_unknown_row_is_not_found() {
    Map<String, Object> body = AuthorFixture.authorData(db);
    as().contentType(ContentType.JSON)
        .body(body)
        .put("/library/authors/{authorId}", 0)
        .then()
        .statusCode(404);
  }
}
