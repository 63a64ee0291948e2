package com.example.parcels;

import static com.example.parcels.testing.Tokens.as;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;

import com.example.parcels.problem.ProblemFormat;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every address answers alike, whatever is asked of it. */
@QuarkusTest
class ProblemTest {
  private static final String UNKNOWN = "/api/v1/nothing-is-here";

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
  void an_id_that_cannot_be_read_is_not_found() {
    problem(404, as("parcel:read").get("/api/v1/parcels/9x9"));
  }

  @Test
  void an_unknown_method_is_told() {
    problem(405, as("parcel:write").delete("/api/v1/parcels"));
  }

  @Test
  void an_unknown_media_type_is_told() {
    problem(
        415, as("parcel:write").contentType(ContentType.TEXT).body("x").post("/api/v1/parcels"));
  }

  @Test
  void a_form_that_nobody_has_is_told() {
    problem(406, as("parcel:read").accept("text/csv").get("/api/v1/parcels"));
  }

  @Test
  void a_write_may_accept_problems_only() {
    problem(404, as("parcel:write").accept("application/problem+json").delete("/api/v1/parcels/0"));
  }

  @Test
  void a_parameter_of_the_wrong_type_is_named() {
    problem(400, as("parcel:read").queryParam("page", "abc").get("/api/v1/parcels"))
        .body("errors[0].parameter", equalTo("page"));
  }

  @Test
  void a_sort_by_something_else_is_named() {
    problem(400, as("parcel:read").queryParam("sort", "version").get("/api/v1/parcels"))
        .body("errors[0].parameter", equalTo("sort"));
  }

  @Test
  void a_cursor_of_somebody_else_is_named() {
    problem(400, as("parcel:read").queryParam("cursor", "e30").get("/api/v1/parcels"))
        .body("errors[0].parameter", equalTo("cursor"));
  }

  @Test
  void broken_json_is_told_with_its_place() {
    problem(400, create("{\n  \"a\": ]")).body("detail", containsString("line 2, column"));
  }

  @Test
  void an_empty_body_is_told() {
    problem(400, create("")).body("errors[0].pointer", equalTo(""));
  }

  @Test
  void a_body_of_the_wrong_kind_is_told() {
    problem(400, create("[]")).body("detail", containsString("line 1, column 1"));
  }

  @Test
  void an_unknown_property_is_told() {
    problem(400, create("{\"unknown\": 1}")).body("errors[0].pointer", equalTo("/unknown"));
  }

  @Test
  void every_invalid_property_is_told() {
    problem(400, create("{}"))
        .body("errors.pointer", equalTo(List.of("/number", "/recipient", "/weight")));
  }

  @Test
  void a_large_body_is_not_read() {
    problem(413, create(" ".repeat(1_100_000)));
  }

  private static Response create(String body) {
    return as("parcel:write").contentType(ContentType.JSON).body(body).post("/api/v1/parcels");
  }

  private static ValidatableResponse problem(int status, Response response) {
    return response
        .then()
        .statusCode(status)
        .contentType(ProblemFormat.MEDIA_TYPE)
        .body("status", equalTo(status))
        .body("title", notNullValue())
        .body("detail", notNullValue())
        .body("instance", notNullValue());
  }
}
