package com.example.parcels;

import static io.restassured.RestAssured.given;

import com.example.parcels.testing.OpenIdProvider;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.config.ConfigProvider;
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
    String before = token("RS256");
    answers(200, before);
    asked(OpenIdProvider.ROTATE);
    answers(200, token("RS256"));
    answers(401, before);
  }

  @Test
  void a_token_does_not_choose_its_algorithm() {
    answers(401, token("RS512"));
    answers(401, token("PS256"));
    answers(401, token("ES256"));
  }

  static String token(String algorithm) {
    return asked(OpenIdProvider.TOKEN + algorithm);
  }

  private static String asked(String path) {
    String provider = ConfigProvider.getConfig().getValue(OpenIdProvider.ADDRESS, String.class);
    return given().get(provider + path).then().statusCode(200).extract().asString();
  }

  static void answers(int status, String token) {
    given().header("Authorization", "Bearer " + token).get(READERS).then().statusCode(status);
  }
}
