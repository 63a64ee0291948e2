package com.example.library.loan;

import static com.example.library.testing.Declared.asDeclared;
import static com.example.library.testing.Tokens.as;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.oneOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.example.library.member.MemberFixture;
import com.example.library.testing.Db;
import com.example.library.testing.Happy;
import com.example.library.testing.Statements;
import com.example.library.testing.Unhappy;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LoanResourceTest {
  @Inject Db db;

  @Inject Statements statements;

  @Test
  @Happy("GET /members/{memberId}/loans")
  void list_loans_of_member_shows_what_is_stored() {
    Map<String, Object> parent = MemberFixture.insert(db);
    LoanFixture.insert(db, Map.of("member_id", parent.get("id")));
    as().get("/library/members/{memberId}/loans", parent.get("id"))
        .then()
        .statusCode(200)
        .body(asDeclared("GET /members/{memberId}/loans"))
        .body("size()", greaterThan(0));
  }

  @Test
  @Happy("GET /members/{memberId}/loans")
  void list_loans_of_member_costs_the_same_for_more_rows() {
    Map<String, Object> parent = MemberFixture.insert(db);
    LoanFixture.insert(db, Map.of("member_id", parent.get("id")));
    long one =
        statements.during(
            () ->
                as().get("/library/members/{memberId}/loans", parent.get("id"))
                    .then()
                    .statusCode(200));
    for (int i = 1; i < 6; i++) {
      LoanFixture.insert(db, Map.of("member_id", parent.get("id")));
    }
    long many =
        statements.during(
            () ->
                as().get("/library/members/{memberId}/loans", parent.get("id"))
                    .then()
                    .statusCode(200));
    assertEquals(one, many);
  }

  @Test
  @Unhappy("GET /members/{memberId}/loans")
  void list_loans_of_member_of_an_unknown_row_is_not_found() {
    as().get("/library/members/{memberId}/loans", 0).then().statusCode(404);
  }

  @Test
  @Happy("POST /loans")
  void lend_book_stores_a_row() {
    Map<String, Object> body = LoanFixture.newLoan(db);
    String key =
        as().contentType(ContentType.JSON)
            .body(body)
            .post("/library/loans")
            .then()
            .statusCode(201)
            .body(asDeclared("POST /loans"))
            .extract()
            .path("id")
            .toString();
    Map<String, Object> row = db.row("SELECT * FROM loan WHERE id = ?", key);
    assertTrue(row.containsKey("id"));
  }

  @Test
  @Happy("POST /loans")
  void lend_book_says_where_the_row_is() {
    Map<String, Object> body = LoanFixture.newLoan(db);
    String location =
        as().contentType(ContentType.JSON)
            .body(body)
            .post("/library/loans")
            .then()
            .statusCode(201)
            .extract()
            .header("Location");
    as().urlEncodingEnabled(false).get(location).then().statusCode(200);
  }

  @Test
  @Unhappy("POST /loans")
  void lend_book_needs_a_body() {
    as().contentType(ContentType.JSON).post("/library/loans").then().statusCode(400);
  }

  @Test
  @Unhappy("POST /loans")
  void lend_book_refuses_broken_json() {
    as().contentType(ContentType.JSON).body("{").post("/library/loans").then().statusCode(400);
  }

  @Test
  @Unhappy("POST /loans")
  void lend_book_refuses_a_body_without_book_id() {
    Map<String, Object> body = LoanFixture.newLoan(db);
    body.remove("bookId");
    as().contentType(ContentType.JSON).body(body).post("/library/loans").then().statusCode(400);
  }

  @Test
  @Happy("GET /loans/{loanId}")
  void get_loan_shows_the_row() {
    Map<String, Object> row = LoanFixture.insert(db);
    as().get("/library/loans/{loanId}", row.get("id"))
        .then()
        .statusCode(200)
        .body(asDeclared("GET /loans/{loanId}"))
        .body("id.toString()", equalTo(row.get("id").toString()));
  }

  @Test
  @Unhappy("GET /loans/{loanId}")
  void get_loan_of_an_unknown_row_is_not_found() {
    as().get("/library/loans/{loanId}", 0).then().statusCode(404);
  }

  @Test
  @Happy("GET /loans/{loanId}/fine")
  void compute_fine_answers_once_somebody_has_written_it() {
    Map<String, Object> row = LoanFixture.insert(db);
    as().get("/library/loans/{loanId}/fine", row.get("id")).then().statusCode(oneOf(200, 501));
  }

  @Test
  @Unhappy("GET /loans/{loanId}/fine")
  void compute_fine_of_an_unknown_row_is_not_found() {
    as().get("/library/loans/{loanId}/fine", 0).then().statusCode(404);
  }
}
