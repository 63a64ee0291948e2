package com.example.library.book;

import static com.example.library.testing.Declared.asDeclared;
import static com.example.library.testing.Tokens.as;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.example.library.author.AuthorFixture;
import com.example.library.loan.LoanFixture;
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
class BookResourceTest {
  @Inject Db db;

  @Inject Statements statements;

  @Test
  @Happy("GET /authors/{authorId}/books")
  void list_books_of_author_shows_what_is_stored() {
    Map<String, Object> parent = AuthorFixture.insert(db);
    BookFixture.insert(db, Map.of("author_id", parent.get("id")));
    given()
        .get("/library/authors/{authorId}/books", parent.get("id"))
        .then()
        .statusCode(200)
        .body(asDeclared("GET /authors/{authorId}/books"))
        .body("size()", greaterThan(0));
  }

  @Test
  @Happy("GET /authors/{authorId}/books")
  void list_books_of_author_costs_the_same_for_more_rows() {
    Map<String, Object> parent = AuthorFixture.insert(db);
    BookFixture.insert(db, Map.of("author_id", parent.get("id")));
    long one =
        statements.during(
            () ->
                given()
                    .get("/library/authors/{authorId}/books", parent.get("id"))
                    .then()
                    .statusCode(200));
    for (int i = 1; i < 6; i++) {
      BookFixture.insert(db, Map.of("author_id", parent.get("id")));
    }
    long many =
        statements.during(
            () ->
                given()
                    .get("/library/authors/{authorId}/books", parent.get("id"))
                    .then()
                    .statusCode(200));
    assertEquals(one, many);
  }

  @Test
  @Unhappy("GET /authors/{authorId}/books")
  void list_books_of_author_of_an_unknown_row_is_not_found() {
    given().get("/library/authors/{authorId}/books", 0).then().statusCode(404);
  }

  @Test
  @Happy("GET /books")
  void list_books_shows_what_is_stored() {
    BookFixture.insert(db);
    given()
        .get("/library/books")
        .then()
        .statusCode(200)
        .body(asDeclared("GET /books"))
        .body("size()", greaterThan(0));
  }

  @Test
  @Happy("GET /books")
  void list_books_costs_the_same_for_more_rows() {
    BookFixture.insert(db);
    long one =
        statements.during(
            () -> given().queryParam("limit", 1).get("/library/books").then().statusCode(200));
    for (int i = 1; i < 6; i++) {
      BookFixture.insert(db);
    }
    long many =
        statements.during(
            () -> given().queryParam("limit", 6).get("/library/books").then().statusCode(200));
    assertEquals(one, many);
  }

  @Test
  @Happy("GET /books")
  void list_books_shows_each_row_once_from_page_to_page() {
    for (int i = 0; i < 3; i++) {
      BookFixture.insert(db);
    }
    int rows = db.rows("SELECT 1 FROM book").size();
    PageWalk.assertEveryRowOnce(
        (page, size) ->
            given()
                .queryParam("offset", page * size)
                .queryParam("limit", size)
                .get("/library/books")
                .then()
                .statusCode(200),
        "$",
        rows,
        100);
  }

  @Test
  @Happy("GET /books")
  void list_books_sorts_by_what_a_caller_wants() {
    for (int i = 0; i < 3; i++) {
      BookFixture.insert(db);
    }
    Object least = db.row("SELECT title FROM book ORDER BY title").get("title");
    given()
        .queryParam("sort", "title")
        .get("/library/books")
        .then()
        .statusCode(200)
        .body("[0].title", equalTo(least));
    Object greatest = db.row("SELECT title FROM book ORDER BY title DESC").get("title");
    given()
        .queryParam("sort", "-title")
        .get("/library/books")
        .then()
        .statusCode(200)
        .body("[0].title", equalTo(greatest));
  }

  @Test
  @Unhappy("GET /books")
  void list_books_has_no_other_form() {
    given().accept("application/x-unknown").get("/library/books").then().statusCode(406);
  }

  @Test
  @Happy("POST /books")
  void add_book_stores_a_row() {
    Map<String, Object> body = BookFixture.newBook(db);
    String key =
        as().contentType(ContentType.JSON)
            .body(body)
            .post("/library/books")
            .then()
            .statusCode(201)
            .body(asDeclared("POST /books"))
            .extract()
            .path("id")
            .toString();
    Map<String, Object> row = db.row("SELECT * FROM book WHERE id = ?", key);
    assertEquals(body.get("title"), row.get("title"));
    assertEquals(body.get("isbn"), row.get("isbn"));
    assertEquals(body.get("genre"), row.get("genre"));
  }

  @Test
  @Happy("POST /books")
  void add_book_says_where_the_row_is() {
    Map<String, Object> body = BookFixture.newBook(db);
    String location =
        as().contentType(ContentType.JSON)
            .body(body)
            .post("/library/books")
            .then()
            .statusCode(201)
            .extract()
            .header("Location");
    given().urlEncodingEnabled(false).get(location).then().statusCode(200);
  }

  @Test
  @Happy("POST /books")
  void add_book_needs_no_more_than_is_required() {
    Map<String, Object> body = BookFixture.newBook(db);
    body.keySet().retainAll(List.of("title", "isbn", "genre", "authorId"));
    as().contentType(ContentType.JSON)
        .body(body)
        .post("/library/books")
        .then()
        .statusCode(201)
        .body(asDeclared("POST /books"));
  }

  @Test
  @Unhappy("POST /books")
  void add_book_needs_a_body() {
    as().contentType(ContentType.JSON).post("/library/books").then().statusCode(400);
  }

  @Test
  @Unhappy("POST /books")
  void add_book_refuses_null_as_published() {
    Map<String, Object> body = BookFixture.newBook(db);
    body.put("published", null);
    as().contentType(ContentType.JSON).body(body).post("/library/books").then().statusCode(400);
  }

  @Test
  @Unhappy("POST /books")
  void add_book_refuses_broken_json() {
    as().contentType(ContentType.JSON).body("{").post("/library/books").then().statusCode(400);
  }

  @Test
  @Unhappy("POST /books")
  void add_book_refuses_a_body_without_title() {
    Map<String, Object> body = BookFixture.newBook(db);
    body.remove("title");
    as().contentType(ContentType.JSON).body(body).post("/library/books").then().statusCode(400);
  }

  @Test
  @Happy("GET /books/{bookId}")
  void get_book_shows_the_row() {
    Map<String, Object> row = BookFixture.insert(db);
    given()
        .get("/library/books/{bookId}", row.get("id"))
        .then()
        .statusCode(200)
        .body(asDeclared("GET /books/{bookId}"))
        .body("title.toString()", equalTo(row.get("title").toString()));
  }

  @Test
  @Unhappy("GET /books/{bookId}")
  void get_book_of_an_unknown_row_is_not_found() {
    given().get("/library/books/{bookId}", 0).then().statusCode(404);
  }

  @Test
  @Happy("PUT /books/{bookId}")
  void replace_book_stores_what_was_sent() {
    Map<String, Object> row = BookFixture.insert(db);
    Map<String, Object> body = BookFixture.newBook(db);
    as().contentType(ContentType.JSON)
        .body(body)
        .put("/library/books/{bookId}", row.get("id"))
        .then()
        .statusCode(200)
        .body(asDeclared("PUT /books/{bookId}"));
    Map<String, Object> after = db.row("SELECT * FROM book WHERE id = ?", row.get("id"));
    assertEquals(body.get("title"), after.get("title"));
    assertEquals(body.get("isbn"), after.get("isbn"));
    assertEquals(body.get("genre"), after.get("genre"));
  }

  @Test
  @Unhappy("PUT /books/{bookId}")
  void replace_book_needs_a_body() {
    Map<String, Object> row = BookFixture.insert(db);
    as().contentType(ContentType.JSON)
        .put("/library/books/{bookId}", row.get("id"))
        .then()
        .statusCode(400);
  }

  @Test
  @Unhappy("PUT /books/{bookId}")
  void replace_book_refuses_null_as_published() {
    Map<String, Object> row = BookFixture.insert(db);
    Map<String, Object> body = BookFixture.newBook(db);
    body.put("published", null);
    as().contentType(ContentType.JSON)
        .body(body)
        .put("/library/books/{bookId}", row.get("id"))
        .then()
        .statusCode(400);
  }

  @Test
  @Unhappy("PUT /books/{bookId}")
  void replace_book_of_an_unknown_row_is_not_found() {
    Map<String, Object> body = BookFixture.newBook(db);
    as().contentType(ContentType.JSON)
        .body(body)
        .put("/library/books/{bookId}", 0)
        .then()
        .statusCode(404);
  }

  @Test
  @Happy("DELETE /books/{bookId}")
  void remove_book_removes_the_row() {
    Map<String, Object> row = BookFixture.insert(db);
    as().delete("/library/books/{bookId}", row.get("id")).then().statusCode(204);
    assertEquals(Map.of(), db.row("SELECT * FROM book WHERE id = ?", row.get("id")));
  }

  @Test
  @Unhappy("DELETE /books/{bookId}")
  void remove_book_of_an_unknown_row_is_not_found() {
    as().delete("/library/books/{bookId}", 0).then().statusCode(404);
  }

  @Test
  @Unhappy("DELETE /books/{bookId}")
  void remove_book_is_refused_while_something_refers_to_the_row() {
    Map<String, Object> row = BookFixture.insert(db);
    LoanFixture.insert(db, Map.of("book_id", row.get("id")));
    as().delete("/library/books/{bookId}", row.get("id")).then().statusCode(409);
    assertTrue(db.row("SELECT * FROM book WHERE id = ?", row.get("id")).containsKey("id"));
  }
}
