package com.example.helpdesk;

import static com.example.helpdesk.testing.Tokens.as;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;

import com.example.helpdesk.problem.ProblemFormat;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

/** What every address answers alike, whatever is asked of it. */
@QuarkusTest
class ProblemTest {
  private static final String UNKNOWN =
      "/api/nothing-is-here/nothing-is-here/nothing-is-here/nothing-is-here/nothing-is-here";

  @Test
  void answers_carry_the_security_headers() {
    as().get(UNKNOWN)
        .then()
        .header("X-Content-Type-Options", "nosniff")
        .header("X-Frame-Options", "DENY")
        .header("Referrer-Policy", "no-referrer")
        .header("Cache-Control", "private, no-cache");
  }

  @Test
  void metrics_and_health_are_not_at_the_public_port() {
    as().get("/q/metrics").then().statusCode(404);
    as().get("/q/health").then().statusCode(404);
  }

  @Test
  void other_origins_are_not_invited() {
    as().header("Origin", "https://elsewhere.example.com")
        .get(UNKNOWN)
        .then()
        .header("Access-Control-Allow-Origin", is((String) null));
  }

  @Test
  void a_correlation_id_of_the_caller_comes_back() {
    as().header("X-Correlation-Id", "from-the-caller.1")
        .get(UNKNOWN)
        .then()
        .header("X-Correlation-Id", equalTo("from-the-caller.1"));
  }

  @Test
  void a_correlation_id_that_could_forge_log_lines_is_replaced() {
    as().header("X-Correlation-Id", "two words")
        .get(UNKNOWN)
        .then()
        .header("X-Correlation-Id", matchesPattern("[0-9a-f-]{36}"));
  }

  @Test
  void an_unknown_address_is_told() {
    problem(404, as().get(UNKNOWN));
  }

  @Test
  void an_unknown_method_is_told() {
    problem(405, given().delete("/api/accounts"));
  }

  @Test
  void an_unknown_media_type_is_told() {
    problem(
        415,
        given().contentType("application/x-unknown").body(new byte[] {1}).post("/api/accounts"));
  }

  @Test
  void broken_json_is_told() {
    problem(400, given().contentType("application/json").body("{").post("/api/accounts"));
  }

  @Test
  void a_large_body_is_not_read() {
    problem(
        413,
        given().contentType("application/json").body(" ".repeat(1_100_000)).post("/api/accounts"));
  }

  private static ValidatableResponse problem(int status, Response response) {
    return response
        .then()
        .statusCode(status)
        .contentType(ProblemFormat.MEDIA_TYPE)
        .body("status.toString()", equalTo(String.valueOf(status)));
  }
}
