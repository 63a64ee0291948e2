package com.example.shop;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.example.shop.testing.Document;
import com.example.shop.testing.Document.Operation;
import com.example.shop.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SecurityTest {
  private static final String ANY_PATH = "/api/v1/products";
  private static final String ANY_ROLE = "product:read";

  @Test
  void no_operation_answers_without_a_token() {
    everyOperationAnswers(401, () -> given());
  }

  @Test
  void no_operation_answers_without_its_role() {
    everyOperationAnswers(403, () -> Tokens.as("another-role"));
  }

  @Test
  void reading_does_not_allow_to_write() {
    Tokens.as(ANY_ROLE).delete(ANY_PATH + "/0").then().statusCode(403);
  }

  @Test
  void a_refusal_says_how_to_authenticate() {
    given()
        .get(ANY_PATH)
        .then()
        .statusCode(401)
        .contentType("application/problem+json")
        .header("WWW-Authenticate", "Bearer");
  }

  @Test
  void a_token_is_refused_when_it_has_expired() {
    refused(claims().expiresAt(Instant.now().minusSeconds(120)).sign());
  }

  @Test
  void a_token_is_refused_when_somebody_else_issued_it() {
    refused(claims().issuer("https://elsewhere.example.com").sign());
  }

  @Test
  void a_token_is_refused_when_it_is_for_somebody_else() {
    refused(claims().audience("elsewhere").sign());
  }

  @Test
  void a_token_is_refused_when_another_key_signed_it() throws NoSuchAlgorithmException {
    KeyPairGenerator keys = KeyPairGenerator.getInstance("RSA");
    refused(claims().sign(keys.generateKeyPair().getPrivate()));
  }

  @Test
  void a_token_is_refused_when_nothing_or_a_shared_secret_signed_it() {
    String[] parts = claims().sign().split("\\.");
    refused("eyJhbGciOiJub25lIn0." + parts[1] + ".");
    refused(claims().signWithSecret("a secret that is long enough for HS256"));
  }

  @Test
  void answers_carry_the_security_headers() {
    Tokens.as(ANY_ROLE)
        .get(ANY_PATH)
        .then()
        .header("X-Content-Type-Options", "nosniff")
        .header("X-Frame-Options", "DENY")
        .header("Referrer-Policy", "no-referrer")
        .header("Cache-Control", "private, no-cache");
  }

  @Test
  void other_origins_are_not_invited() {
    Tokens.as(ANY_ROLE)
        .header("Origin", "https://elsewhere.example.com")
        .get(ANY_PATH)
        .then()
        .header("Access-Control-Allow-Origin", is((String) null));
  }

  @Test
  void tokens_are_handed_out_in_dev_mode_only() {
    given()
        .contentType("application/json")
        .body("{\"user\":\"eve\",\"roles\":[\"product:write\"]}")
        .post("/dev/token")
        .then()
        .statusCode(404);
  }

  private static void everyOperationAnswers(int status, Supplier<RequestSpecification> request) {
    assertAll(
        Document.operations().stream()
            .map(
                operation ->
                    () -> assertEquals(status, answer(operation, request.get()), operation.id())));
  }

  private static int answer(Operation operation, RequestSpecification request) {
    boolean hasBody = operation.responses().containsKey("415");
    if (hasBody) {
      String type = operation.method().equals("PATCH") ? "merge-patch+json" : "json";
      request.contentType("application/" + type).body("{}");
    }
    String anyPath = operation.path().replaceAll("\\{[^}]*}", "0");
    return request.request(operation.method(), anyPath).statusCode();
  }

  private static JwtClaimsBuilder claims() {
    return Jwt.subject("tester").groups(ANY_ROLE);
  }

  private static void refused(String token) {
    given().auth().oauth2(token).get(ANY_PATH).then().statusCode(401).body("status", equalTo(401));
  }
}
