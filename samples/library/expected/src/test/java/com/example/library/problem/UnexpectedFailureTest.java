package com.example.library.problem;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.junit.jupiter.api.Test;

/** Who keeps track of errors hears what callers do not. */
@QuarkusTest
class UnexpectedFailureTest {
  private static final String FAILING = "/test/failing";
  private static final String REASON = "the reason is nobody's business";

  @Inject Tracker tracker;

  @Path(FAILING)
  public static class Failing {
    @GET
    @PermitAll
    @Operation(hidden = true)
    public String fail() {
      throw new IllegalStateException(REASON);
    }
  }

  /** One that fails itself, which nobody has to notice. */
  @Singleton
  public static class Tracker {
    private final BlockingQueue<UnexpectedFailure> told = new LinkedBlockingQueue<>();

    void tell(@ObservesAsync UnexpectedFailure failure) {
      told.add(failure);
      throw new IllegalStateException("the error tracker is away");
    }
  }

  @Test
  void a_failure_is_told_with_what_joins_it_to_the_answer() throws InterruptedException {
    ValidatableResponse answer = given().get(FAILING).then();
    answer
        .statusCode(500)
        .contentType(ProblemFormat.MEDIA_TYPE)
        .body(not(containsString(REASON)))
        .body(not(containsString("Exception")));
    UnexpectedFailure failure = tracker.told.poll(10, TimeUnit.SECONDS);
    assertNotNull(failure);
    assertEquals(REASON, failure.cause().getMessage());
    assertEquals(FAILING, failure.path());
    assertEquals(answer.extract().header("X-Correlation-Id"), failure.correlationId());
  }
}
