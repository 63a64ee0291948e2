package dev.hadron.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A server that is locked answers nobody without the operator's token. */
@QuarkusTest
@TestProfile(DoorsTest.Locked.class)
@Tag("slow")
class DoorsTest {

  private static final String TOKEN = "open-sesame-4711";

  /** With a token. */
  public static final class Locked implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("hadron.serve.token", TOKEN);
    }
  }

  @Test
  void nobodyComesInWithoutTheToken() {
    for (String path : new String[] {"/", "/api/v1/metadata", "/jobs/1", "/assets/hadron.css"}) {
      given()
          .get(path)
          .then()
          .statusCode(401)
          .contentType(Problem.MEDIA_TYPE)
          .header("WWW-Authenticate", containsString("Basic realm=\"hadron\""));
    }
    given().header("Authorization", "Bearer " + TOKEN + "x").get("/").then().statusCode(401);
    given().header("Authorization", "Bearer").get("/").then().statusCode(401);
    given().header("Authorization", "Basic %%%").get("/").then().statusCode(401);
    given().header("Authorization", "Digest " + TOKEN).get("/").then().statusCode(401);
  }

  @Test
  void aBearerOrAPasswordOpens() {
    given().header("Authorization", "Bearer " + TOKEN).get("/api/v1/metadata").then().statusCode(200);
    given().auth().preemptive().basic("anybody", TOKEN).get("/").then().statusCode(200);
  }

  @Test
  void withoutAModelThereAreNoJobs() {
    given()
        .header("Authorization", "Bearer " + TOKEN)
        .multiPart("file", "openapi.yaml", ScriptedModel.contract("RIGHTLY").getBytes())
        .post("/api/v1/jobs")
        .then()
        .statusCode(501)
        .contentType(Problem.MEDIA_TYPE);
  }
}
