package com.example.donations.http;

import static com.example.donations.testing.Tokens.as;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.example.donations.problem.ProblemFormat;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Where next to nothing may be asked, and the clock hardly moves meanwhile. */
@QuarkusTest
@TestProfile(RateLimitTest.Few.class)
class RateLimitTest {
  private static final int REQUESTS = 3;
  private static final String UNKNOWN = "/api/v1/nothing-is-here";

  public static class Few implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "donations.rate-limit.requests",
          String.valueOf(REQUESTS),
          "donations.rate-limit.window",
          "PT30H");
    }
  }

  @Test
  void who_asks_too_much_is_told_when_to_come_back() {
    exhaust(given());
    int status = 429;
    given()
        .get(UNKNOWN)
        .then()
        .statusCode(status)
        .contentType(ProblemFormat.MEDIA_TYPE)
        .header("Retry-After", matchesPattern("35\\d{3}|36000"))
        .header("RateLimit", startsWith("\"default\";r=0;t=10"))
        .header("RateLimit-Policy", "\"default\";q=3;w=108000")
        .body("status", equalTo(status))
        .body("title", notNullValue())
        .body("detail", notNullValue())
        .body("instance", notNullValue());
    given().header("Authorization", "Bearer none").get(UNKNOWN).then().statusCode(status);
  }

  @Test
  void who_has_a_token_is_counted_apart_wherever_they_are() {
    exhaust(as());
    as().get(UNKNOWN).then().statusCode(429);
    as("admin").get(UNKNOWN).then().statusCode(429);
  }

  private static void exhaust(RequestSpecification caller) {
    for (int left = REQUESTS - 1; left >= 0; left--) {
      caller
          .get(UNKNOWN)
          .then()
          .statusCode(404)
          .header("Retry-After", nullValue())
          .header("RateLimit", startsWith("\"default\";r=" + left + ";"));
    }
  }
}
