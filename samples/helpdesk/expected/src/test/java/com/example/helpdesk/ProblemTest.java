package com.example.helpdesk;

import static com.example.helpdesk.testing.Tokens.as;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;

import com.example.helpdesk.problem.ProblemFormat;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** What every address answers alike, whatever the contract says of it. */
@QuarkusTest
class ProblemTest {
  private static final String UNKNOWN =
      "/api/nothing-is-here/nothing-is-here/nothing-is-here/nothing-is-here/nothing-is-here/nothing-is-here";

  @Test
  void an_unknown_address_is_told() {
    as().get(UNKNOWN)
        .then()
        .statusCode(404)
        .contentType(ProblemFormat.MEDIA_TYPE)
        .body("status.toString()", equalTo("404"));
  }

  @Test
  void an_unknown_method_is_told() {
    as().delete("/api/accounts")
        .then()
        .statusCode(405)
        .contentType(ProblemFormat.MEDIA_TYPE)
        .body("status.toString()", equalTo("405"));
  }

  @Test
  void an_unknown_media_type_is_told() {
    as().contentType("application/x-unknown")
        .body(new byte[] {1})
        .post("/api/accounts")
        .then()
        .statusCode(415)
        .contentType(ProblemFormat.MEDIA_TYPE)
        .body("status.toString()", equalTo("415"));
  }

  @Test
  void broken_json_is_told() {
    as().contentType("application/json")
        .body("{")
        .post("/api/accounts")
        .then()
        .statusCode(400)
        .contentType(ProblemFormat.MEDIA_TYPE)
        .body("status.toString()", equalTo("400"));
  }

  @Test
  void a_large_body_is_not_read() {
    as().contentType("application/json")
        .body(" ".repeat(1_100_000))
        .post("/api/accounts")
        .then()
        .statusCode(413)
        .contentType(ProblemFormat.MEDIA_TYPE)
        .body("status.toString()", equalTo("413"));
  }

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
}
