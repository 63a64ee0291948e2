package dev.hadron.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import dev.hadron.generate.HadronBuild;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The endpoint on a started server: what it answers to good and bad requests. */
@QuarkusTest
@Tag("slow")
class EndpointTest {

  private static final byte[] NOT_TEXT = {'a', '\n', 'b', (byte) 0xff};

  @Test
  void metadataNamesVersionAndOptions() {
    given()
        .get("/api/v1/metadata")
        .then()
        .statusCode(200)
        .body("hadron", equalTo(HadronBuild.version()))
        .body("options.key", hasItems("name", "group", "package", "auth"))
        .body("options.find { it.key == 'auth' }.choices", hasItems("jwt", "none"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"generate", "preview"})
  void anInputThatCannotBeReadIsRefusedWithItsPlace(String verb) {
    given()
        .multiPart("file", "schema.sql", NOT_TEXT)
        .post("/api/v1/" + verb)
        .then()
        .statusCode(422)
        .contentType(Problem.MEDIA_TYPE)
        .body("status", equalTo(422))
        .body("diagnostics[0].id", equalTo("input-encoding"))
        .body("diagnostics[0].file", equalTo("schema.sql"))
        .body("diagnostics[0].line", equalTo(2))
        .body("diagnostics[0].column", equalTo(2));
  }

  @Test
  void validateAnswersWithTheDiagnostics() {
    given()
        .multiPart("file", "schema.sql", NOT_TEXT)
        .post("/api/v1/validate")
        .then()
        .statusCode(200)
        .body("ok", equalTo(false))
        .body("diagnostics[0].id", equalTo("input-encoding"));
  }

  @Test
  void anArchiveStandsForTheFolderThatWasPacked() throws IOException {
    ByteArrayOutputStream archive = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(archive)) {
      zip.putNextEntry(new ZipEntry("migration/V10__b.sql"));
      zip.write("ALTER TABLE a ADD COLUMN b int;".getBytes(StandardCharsets.UTF_8));
      zip.putNextEntry(new ZipEntry("migration/V9__a.sql"));
      zip.write("CREATE TABLE a (id int PRIMARY KEY);".getBytes(StandardCharsets.UTF_8));
    }
    given()
        .multiPart("file", "db.zip", archive.toByteArray())
        .post("/api/v1/validate")
        .then()
        .statusCode(200)
        .body("ok", equalTo(true));
  }

  @Test
  void aClientComesInTheArchiveOfItsService() throws IOException {
    byte[] zip =
        given()
            .contentType("application/json")
            .body(
                """
                {"documents": [{"name": "boats.json", "text": "{\\"openapi\\": \\"3.0.3\\", \\"info\\":
                 {\\"title\\": \\"Boats\\", \\"version\\": \\"1\\"}, \\"paths\\": {\\"/boats\\": {\\"get\\":
                 {\\"responses\\": {\\"204\\": {\\"description\\": \\"none\\"}}}}}}"}],
                 "options": {"client": "typescript-fetch"}}
                """
                    .replace("\n ", ""))
            .post("/api/v1/generate")
            .then()
            .statusCode(200)
            .extract()
            .asByteArray();
    List<String> names = new ArrayList<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        names.add(entry.getName());
      }
    }
    assertThat(names, hasItem(endsWith("clients/typescript-fetch/src/index.ts")));
  }

  @Test
  void aContractAndASchemaAreOneService() throws IOException {
    Path sample = Path.of("samples", "workshop");
    given()
        .multiPart("file", "openapi.yaml", Files.readAllBytes(sample.resolve("openapi.yaml")))
        .multiPart("file", "schema.sql", Files.readAllBytes(sample.resolve("schema.sql")))
        .multiPart("pairs", "Customer.name: full_name")
        .post("/api/v1/validate")
        .then()
        .statusCode(200)
        .body("ok", equalTo(true))
        .body("pairs.find { it.said == 'Customer.name' }.stored", equalTo("ws_customer.full_name"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"../x.sql", "/etc/x.sql"})
  void aFileNameThatLeavesTheInputIsRefused(String name) {
    given()
        .contentType("application/json")
        .body("{\"documents\":[{\"name\":\"" + name + "\",\"text\":\"select 1;\"}]}")
        .post("/api/v1/generate")
        .then()
        .statusCode(422)
        .body("diagnostics[0].id", equalTo("input-name"));
  }

  @Test
  void aRequestWithoutInputIsBad() {
    given()
        .multiPart("name", "shop")
        .post("/api/v1/generate")
        .then()
        .statusCode(400)
        .contentType(Problem.MEDIA_TYPE)
        .body("errors[0].field", equalTo("file"));
  }

  @Test
  void everyWrongFieldIsNamed() {
    given()
        .multiPart("file", "schema.sql", "select 1;".getBytes(StandardCharsets.UTF_8))
        .multiPart("auth", "magic")
        .multiPart("package", "a.class")
        .multiPart("colour", "red")
        .multiPart("strict", "perhaps")
        .post("/api/v1/generate")
        .then()
        .statusCode(400)
        .body("errors.field", hasItems("auth", "package", "colour", "strict"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{nope                              |             | not JSON",
        "[]                                 |             | an object",
        "{\"documents\":{}}                 | /documents  | a list",
        "{\"documents\":[{\"name\":1}]}     | /documents/0| the texts name and text",
        "{\"options\":{\"name\":1}}         | /options/name| a text",
        "{\"strict\":\"yes\"}               | /strict     | true or false",
        "{\"colour\":\"red\"}               | /colour     | no such member"
      })
  void aJsonBodyThatDoesNotFitIsNamedByPointer(String body, String pointer, String message) {
    given()
        .contentType("application/json")
        .body(body)
        .post("/api/v1/preview")
        .then()
        .statusCode(400)
        .contentType(Problem.MEDIA_TYPE)
        .body("errors[0].field", equalTo(pointer == null ? "" : pointer))
        .body("errors[0].message", containsString(message));
  }

  @Test
  void refusalsBeforeAnyResourceAreProblemsToo() {
    given().get("/nowhere").then().statusCode(404).contentType(Problem.MEDIA_TYPE);
    given().get("/api/v1/generate").then().statusCode(405).contentType(Problem.MEDIA_TYPE);
    given()
        .contentType("text/plain")
        .body("x")
        .post("/api/v1/generate")
        .then()
        .statusCode(415)
        .contentType(Problem.MEDIA_TYPE);
    given()
        .contentType("application/json")
        .body(new byte[9 * 1024 * 1024])
        .post("/api/v1/generate")
        .then()
        .statusCode(413)
        .contentType(Problem.MEDIA_TYPE);
  }

  @Test
  void theRootIsHelpForCurlAndAFormForABrowser() {
    given()
        .accept("*/*")
        .get("/")
        .then()
        .statusCode(200)
        .contentType(startsWith("text/plain"))
        .body(containsString("curl -fsS -F file=@schema.sql"));
    given()
        .accept("text/html,application/xhtml+xml,*/*;q=0.8")
        .get("/")
        .then()
        .statusCode(200)
        .contentType(startsWith("text/html"))
        .header("Content-Security-Policy", not(containsString("unsafe")))
        .body(containsString("<form"));
  }

  @Test
  void theFormShowsWhatWasSentOnlyEscaped() {
    String markup = "</textarea><script>alert(1)</script>";
    given()
        .accept("text/html")
        .multiPart("document-text", markup)
        .multiPart("document-name", "\"><script>alert(2)</script>")
        .multiPart("name", "\"><script>alert(3)</script>")
        .post("/preview")
        .then()
        .statusCode(200)
        .contentType(startsWith("text/html"))
        .body(not(containsString("<script>alert")))
        .body(containsString("Nothing was generated"));
  }
}
