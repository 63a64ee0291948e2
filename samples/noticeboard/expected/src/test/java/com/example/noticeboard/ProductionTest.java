package com.example.noticeboard;

import static io.restassured.RestAssured.given;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is set for production alone. */
@QuarkusTest
@TestProfile(ProductionTest.Production.class)
class ProductionTest {
  public static class Production implements QuarkusTestProfile {
    /** The later profile wins; the earlier one brings what a start cannot do without. */
    @Override
    public String getConfigProfile() {
      return "test,prod";
    }

    @Override
    public Map<String, String> getConfigOverrides() {
      Map<String, String> settings = new HashMap<>();
      // Nobody here collects traces, reads JSON or waits for a stop.
      settings.put("quarkus.otel.sdk.disabled", "true");
      settings.put("quarkus.log.console.json.enabled", "false");
      settings.put("quarkus.shutdown.delay", "0S");
      settings.put("smallrye.jwt.sign.key", key());
      return settings;
    }

    private static String key() {
      try {
        byte[] key =
            KeyPairGenerator.getInstance("RSA").generateKeyPair().getPrivate().getEncoded();
        return Base64.getEncoder().encodeToString(key);
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("Every Java platform has RSA", e);
      }
    }
  }

  @Test
  void browsers_come_with_tls_alone_and_show_nothing_in_frames() {
    given()
        .get("/nothing-is-here")
        .then()
        .header("Strict-Transport-Security", "max-age=31536000; includeSubDomains")
        .header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
  }
}
