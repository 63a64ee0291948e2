package com.example.donations.http;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.example.donations.testing.Db;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import io.smallrye.jwt.build.Jwt;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whose a key is and for what, tried at addresses of the test's own. */
@QuarkusTest
class IdempotencyInterceptorTest {
  private static final AtomicInteger DONE = new AtomicInteger();
  private static final String HERE = "/test/counted";
  private static final String ELSEWHERE = HERE + "/elsewhere";

  @Path(HERE)
  @Produces(MediaType.APPLICATION_JSON)
  public static class Counted {
    @POST
    @Idempotent
    @PermitAll
    @Operation(hidden = true)
    public int here() {
      return DONE.incrementAndGet();
    }

    @POST
    @Path("elsewhere")
    @Idempotent
    @PermitAll
    @Operation(hidden = true)
    public int elsewhere() {
      return DONE.incrementAndGet();
    }
  }

  @Inject Db db;

  private String key;

  @BeforeEach
  void choose_a_key() {
    key = db.unique();
  }

  @Test
  void a_key_is_for_one_address() {
    String first = answer(given(), HERE);
    assertNotEquals(first, answer(given(), ELSEWHERE));
    assertEquals(first, answer(given(), HERE));
  }

  @Test
  void nobody_is_answered_what_somebody_else_was() {
    String first = answer(of("ada"), HERE);
    assertNotEquals(first, answer(of("bob"), HERE));
    assertEquals(first, answer(of("ada"), HERE));
  }

  private static RequestSpecification of(String caller) {
    return given().header("Authorization", "Bearer " + Jwt.subject(caller).sign());
  }

  private String answer(RequestSpecification request, String address) {
    return request
        .header("Idempotency-Key", key)
        .post(address)
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }
}
