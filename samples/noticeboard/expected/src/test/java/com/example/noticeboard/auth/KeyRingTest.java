package com.example.noticeboard.auth;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.ParseException;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.util.KeyUtils;
import jakarta.inject.Inject;
import java.security.KeyPair;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class KeyRingTest {
  @Inject KeyRing keys;

  @Inject JWTAuthContextInfo settings;

  @Test
  void keys_are_published_without_their_secret_halves() {
    given()
        .get("/.well-known/jwks.json")
        .then()
        .statusCode(200)
        .body("keys", hasSize(1))
        .body("keys[0].kid", equalTo(keys.signingKeyId()))
        .body("keys[0].kty", equalTo("RSA"))
        .body("keys[0].d", nullValue());
  }

  @Test
  void a_former_key_counts_and_an_unknown_one_does_not() throws Exception {
    KeyPair now = keyPair();
    KeyPair former = keyPair();
    KeyRing before = new KeyRing(former.getPrivate(), List.of());
    KeyRing ring = new KeyRing(now.getPrivate(), List.of(former.getPublic()));
    TokenVerifier verifier = new TokenVerifier(ring);
    assertEquals(
        "ada", verifier.parse(signed(former, before.signingKeyId()), settings).getSubject());
    assertEquals("ada", verifier.parse(signed(now, ring.signingKeyId()), settings).getSubject());
    refused(verifier, signed(keyPair(), "unknown"));
    refused(verifier, signed(keyPair(), ring.signingKeyId()));
    refused(
        new TokenVerifier(new KeyRing(now.getPrivate(), List.of())),
        signed(former, before.signingKeyId()));
  }

  private void refused(TokenVerifier verifier, String token) {
    assertThrows(ParseException.class, () -> verifier.parse(token, settings));
  }

  private static String signed(KeyPair key, String keyId) {
    return Jwt.subject("ada").jws().keyId(keyId).sign(key.getPrivate());
  }

  private static KeyPair keyPair() throws NoSuchAlgorithmException {
    return KeyUtils.generateKeyPair(2048);
  }
}
