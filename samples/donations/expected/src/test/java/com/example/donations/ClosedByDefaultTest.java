package com.example.donations;

import static io.restassured.RestAssured.given;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.junit.jupiter.api.Test;

/** What somebody adds without a word of who may call it is called by nobody. */
@QuarkusTest
class ClosedByDefaultTest {
  @Path("/test/unannotated")
  public static class Unannotated {
    @GET
    @Operation(hidden = true)
    public String answer() {
      return "open";
    }
  }

  @Test
  void an_operation_that_says_nothing_of_its_callers_is_closed() {
    given().get("/test/unannotated").then().statusCode(401);
  }
}
