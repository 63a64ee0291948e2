package com.example.library.loans;

import static com.example.library.testing.Tokens.as;
import static io.restassured.RestAssured.given;

import com.example.library.testing.Db;
import com.example.library.testing.Happy;
import com.example.library.testing.Unhappy;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LoansResourceTest {
  @Inject Db db;

  @Test
  @Happy("GET /loans/{loanId}/fine")
  void compute_fine_says_that_nobody_has_written_it_yet() {
    as().get("/library/loans/{loanId}/fine", 1L).then().statusCode(501);
  }

  @Test
  @Unhappy("GET /loans/{loanId}/fine")
  void compute_fine_needs_a_token() {
    given().get("/library/loans/{loanId}/fine", 1L).then().statusCode(401);
  }
}
