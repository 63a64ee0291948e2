package dev.hadron.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesRegex;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The logic step as a job: from a contract to an archive, and what hostile clients and models get. */
@QuarkusTest
@QuarkusTestResource(value = ScriptedModel.class, restrictToAnnotatedClass = true)
@Tag("slow")
class JobEndpointTest {

  private static final String BODY =
      "src/main/java/com/example/parcelsb/parcel/ComputeFeeLogic.java";

  private static RequestSpecification contract(String word) {
    return given()
        .multiPart(
            "file",
            "openapi.yaml",
            ScriptedModel.contract(word).getBytes(StandardCharsets.UTF_8));
  }

  private static String start(String word) {
    return contract(word)
        .post("/api/v1/jobs")
        .then()
        .statusCode(202)
        .header("Location", matchesRegex(".*/api/v1/jobs/[0-9a-f]{32}"))
        .body("holes.hole", equalTo(List.of("parcel.ComputeFee")))
        .extract()
        .header("Location");
  }

  private static JsonPath ended(String job) throws InterruptedException {
    for (int i = 0; i < 600; i++) {
      JsonPath state = given().get(job).then().statusCode(200).extract().jsonPath();
      if (!List.of("waiting", "running").contains(state.getString("state"))) {
        return state;
      }
      Thread.sleep(100);
    }
    throw new AssertionError("the job does not end");
  }

  @Test
  void whatIsAcceptedIsInTheArchive() throws Exception {
    String job = start("RIGHTLY");
    JsonPath state = ended(job);
    assertEquals("done", state.getString("state"), state::prettyPrint);
    assertEquals("proposed", state.getString("holes[0].state"), state::prettyPrint);
    assertEquals(1, state.getInt("spent.calls"));
    String proposal = state.getString("holes[0].proposal");
    given()
        .get(proposal)
        .then()
        .statusCode(200)
        .header("Cache-Control", "no-store")
        .body("file", equalTo(BODY))
        .body("diff", containsString("-    throw ProblemException.notWritten("))
        .body("diff", containsString("+    return new Fee("))
        .body("tests", containsString("void a_heavy_one()"))
        .body("gate.examples", equalTo(2))
        .body("rule", containsString("Heavy ones"));
    assertTrue(archive(job).get(BODY).contains("notWritten"), "nothing is accepted in silence");
    given().post(proposal + "/accept").then().statusCode(200).body("state", equalTo("accepted"));
    Map<String, String> files = archive(job);
    assertTrue(files.get(BODY).contains("return new Fee("), files.get(BODY));
    assertTrue(files.get(BODY).contains("Proposed by openai:scripted, request "));
    assertTrue(
        files.get(".hadron/logic/com.example.parcelsb.parcel.ComputeFee/provenance.json")
            .contains("\"model\" : \"openai:scripted\""));
    given().post(proposal + "/refuse").then().statusCode(200).body("state", equalTo("refused"));
    assertTrue(archive(job).get(BODY).contains("notWritten"), "a refusal takes it out again");
    given().delete(job).then().statusCode(204);
    given().get(job).then().statusCode(404).contentType(Problem.MEDIA_TYPE);
  }

  @Test
  void metadataSaysThatThereAreJobs() {
    given().get("/api/v1/metadata").then().statusCode(200).body("jobs", equalTo(true));
  }

  @Test
  void aHostileModelIsRefused() throws Exception {
    JsonPath state = ended(start("WICKEDLY"));
    assertEquals("open", state.getString("holes[0].state"));
    assertTrue(state.getString("holes[0].note").contains("java.io.File"), state::prettyPrint);
    assertEquals(null, state.getString("holes[0].proposal"));
  }

  @Test
  void whatTheModelsServerSaysIsTheOperatorsBusiness() throws Exception {
    JsonPath state = ended(start("SECRETLY"));
    assertEquals("open", state.getString("holes[0].state"));
    assertFalse(state.prettify().contains("org-4711"), state::prettyPrint);
    assertTrue(state.getString("holes[0].note").contains("the server's log"));
  }

  @Test
  void aJobIsCancelledWhileTheModelIsSilent() throws Exception {
    String job = start("SLOWLY");
    given().post(job + "/cancel").then().statusCode(200).body("state", equalTo("cancelled"));
    String next = start("RIGHTLY");
    assertEquals("done", ended(next).getString("state"), "the next one does not wait for it");
    assertEquals("cancelled", ended(job).getString("state"));
    assertEquals("open", ended(job).getString("holes[0].state"));
  }

  @Test
  void noRequestNamesAModelOrWhereItIs() {
    int before = ScriptedModel.CALLS.get();
    contract("RIGHTLY")
        .multiPart("model", "other")
        .multiPart("base-url", "http://169.254.169.254/latest")
        .multiPart("api-key", "sk-none")
        .post("/api/v1/jobs")
        .then()
        .statusCode(400)
        .body("errors.field", hasItems("model", "base-url", "api-key"));
    assertEquals(before, ScriptedModel.CALLS.get());
  }

  @Test
  void aServiceWithoutHolesIsNoJob() {
    given()
        .multiPart("file", "schema.sql", "create table a (id bigint primary key);".getBytes())
        .post("/api/v1/jobs")
        .then()
        .statusCode(422)
        .contentType(Problem.MEDIA_TYPE)
        .body("title", equalTo("Nothing to fill"));
    given()
        .multiPart("file", "schema.sql", "create tabel".getBytes())
        .post("/api/v1/jobs")
        .then()
        .statusCode(422)
        .body("diagnostics.size()", greaterThanOrEqualTo(1));
  }

  @Test
  void aPageOfAnotherSiteStartsNothing() {
    contract("RIGHTLY")
        .header("Sec-Fetch-Site", "cross-site")
        .post("/api/v1/jobs")
        .then()
        .statusCode(403)
        .contentType(Problem.MEDIA_TYPE);
    contract("RIGHTLY").header("Origin", "http://evil.example").post("/api/v1/jobs").then().statusCode(403);
    contract("RIGHTLY").header("Origin", "null").post("/api/v1/jobs").then().statusCode(403);
    given()
        .header("Host", "evil.example")
        .get("/api/v1/metadata")
        .then()
        .statusCode(421)
        .body(not(containsString("options")));
  }

  @Test
  void nobodyFindsWhatIsNotTheirs() {
    given().get("/api/v1/jobs").then().statusCode(405);
    for (String id : new String[] {"0".repeat(32), "..%2f..%2fetc", "%00"}) {
      given().urlEncodingEnabled(false).get("/api/v1/jobs/" + id).then().statusCode(404);
    }
    String job = start("RIGHTLY");
    given().urlEncodingEnabled(false).get(job + "/proposals/..%2f..%2fpom.xml").then().statusCode(404);
    given().post(job + "/proposals/parcel.Other/accept").then().statusCode(404);
    given().delete(job).then().statusCode(204);
  }

  private static Map<String, String> archive(String job) throws IOException {
    byte[] zip =
        given()
            .get(job + "/archive")
            .then()
            .statusCode(200)
            .contentType("application/zip")
            .header("Content-Disposition", endsWith(".zip\""))
            .extract()
            .asByteArray();
    Map<String, String> files = new TreeMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return files;
  }
}
