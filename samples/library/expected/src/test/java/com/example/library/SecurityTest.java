package com.example.library;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.example.library.problem.ProblemFormat;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Nobody gets in without a token that counts, and without the role that an operation wants. */
@QuarkusTest
class SecurityTest {
  private static final Call ANY = new Call("GET", "/library/members", "");

  /** A call of an operation, its path written as it is sent, with the media type of its body. */
  private record Call(String method, String path, String type) {
    Response send(RequestSpecification request) {
      if (!type.isEmpty()) {
        request.contentType(type);
      }
      if (type.matches(".*[/+]json.*")) {
        request.body("{}");
      }
      return request.urlEncodingEnabled(false).request(method, path);
    }
  }

  @Test
  void no_secured_operation_answers_without_a_token() {
    everyAnswer(secured(), 401, () -> given());
  }

  @Test
  void a_refusal_says_how_to_authenticate() {
    ANY.send(given())
        .then()
        .statusCode(401)
        .contentType(ProblemFormat.MEDIA_TYPE)
        .header("WWW-Authenticate", "Bearer");
  }

  @Test
  void a_token_is_refused_when_it_has_expired() {
    Instant now = Instant.now();
    refused(claims().issuedAt(now.minusSeconds(600)).expiresAt(now.minusSeconds(120)).sign());
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
  void tokens_are_handed_out_in_dev_mode_only() {
    given()
        .contentType("application/json")
        .body("{\"user\":\"eve\",\"roles\":[]}")
        .post("/dev/token")
        .then()
        .statusCode(404);
  }

  private static void everyAnswer(
      List<Call> calls, int status, Supplier<RequestSpecification> request) {
    assertAll(
        calls.stream()
            .map(
                call ->
                    () ->
                        assertEquals(
                            status, call.send(request.get()).statusCode(), call.toString())));
  }

  private static JwtClaimsBuilder claims() {
    return Jwt.subject("tester").groups("user");
  }

  private static void refused(String token) {
    ANY.send(given().header("Authorization", "Bearer " + token)).then().statusCode(401);
  }

  /** The calls of all operations that need a token. */
  private static List<Call> secured() {
    return List.of(
        new Call("GET", "/library/members", ""),
        new Call("GET", "/library/members/0", ""),
        new Call("GET", "/library/members/0/loans", ""),
        new Call("GET", "/library/loans/0", ""),
        new Call("GET", "/library/loans/0/fine", ""),
        new Call("POST", "/library/authors", "application/json"),
        new Call("PUT", "/library/authors/0", "application/json"),
        new Call("POST", "/library/books", "application/json"),
        new Call("PUT", "/library/books/0", "application/json"),
        new Call("DELETE", "/library/books/0", ""),
        new Call("POST", "/library/members", "application/json"),
        new Call("POST", "/library/loans", "application/json"));
  }
}
