package com.example.noticeboard.auth;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.ParseException;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.util.KeyUtils;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Key;
import java.security.KeyPair;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

  @Test
  void keys_are_read_from_files(@TempDir Path folder) throws Exception {
    KeyPair now = keyPair();
    KeyPair former = keyPair();
    String signs = pem(folder.resolve("now.pem"), "PRIVATE KEY", now.getPrivate());
    String signed = pem(folder.resolve("former.pem"), "PUBLIC KEY", former.getPublic());
    SmallRyeConfig config =
        new SmallRyeConfigBuilder()
            .withMapping(AuthSettings.class)
            .withDefaultValue("smallrye.jwt.sign.key.location", signs)
            .withDefaultValue("noticeboard.auth.former-keys", signed)
            .build();
    KeyRing ring = new KeyRing(config.getConfigMapping(AuthSettings.class), config);
    String formerId = new KeyRing(former.getPrivate(), List.of()).signingKeyId();
    assertEquals(now.getPrivate(), ring.signingKey());
    assertEquals(former.getPublic(), ring.find(formerId).orElseThrow());
  }

  private static String pem(Path file, String kind, Key key) throws IOException {
    String text = Base64.getMimeEncoder().encodeToString(key.getEncoded());
    String pem = "-----BEGIN %1$s-----%n%2$s%n-----END %1$s-----%n".formatted(kind, text);
    return Files.writeString(file, pem).toString();
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
