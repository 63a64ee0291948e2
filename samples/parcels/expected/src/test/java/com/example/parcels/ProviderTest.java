package com.example.parcels;

import static io.restassured.RestAssured.given;

import com.example.parcels.testing.OpenIdProvider;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.junit.jupiter.api.Test;

/** With a provider whose address alone is known: it says its issuer and keys itself. */
@QuarkusTest
@WithTestResource(OpenIdProvider.class)
class ProviderTest {
  private static final String READERS = "/test/readers";

  @Path(READERS)
  public static class Readers {
    @GET
    @RolesAllowed("reader")
    @Operation(hidden = true)
    public String answer() {
      return "known";
    }
  }

  @Test
  void keys_that_the_provider_changes_are_found_by_their_name() {
    String before = OpenIdProvider.token("RS256");
    answers(200, before);
    OpenIdProvider.rotate();
    answers(200, OpenIdProvider.token("RS256"));
    answers(401, before);
  }

  @Test
  void a_token_does_not_choose_its_algorithm() {
    answers(401, OpenIdProvider.token("RS512"));
    answers(401, OpenIdProvider.token("PS256"));
    answers(401, OpenIdProvider.token("ES256"));
  }

  static void answers(int status, String token) {
    given().header("Authorization", "Bearer " + token).get(READERS).then().statusCode(status);
  }
}
