package com.example.workshop;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.example.workshop.testing.Declarations;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The document that is scanned from the code says the same as the contract that is given out. */
@QuarkusTest
@TestProfile(ContractTest.ScannedDocument.class)
class ContractTest {
  /** Gives out what is scanned from the code, with nothing added. */
  public static class ScannedDocument implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "mp.openapi.scan.disable", "false",
          "quarkus.smallrye-openapi.ignore-static-document", "true",
          "quarkus.smallrye-openapi.auto-add-bad-request-response", "false",
          "quarkus.smallrye-openapi.auto-add-security", "false",
          "quarkus.smallrye-openapi.auto-add-security-requirement", "false");
    }
  }

  @Test
  void the_code_declares_what_the_contract_says() throws IOException {
    Set<String> said = said();
    Set<String> declared = declared();
    assertEquals(Set.of(), without(said, declared), "said, but not declared");
    assertEquals(Set.of(), without(declared, said), "declared, but not said");
  }

  private Set<String> said() throws IOException {
    try (InputStream file = getClass().getResourceAsStream("/META-INF/openapi.yaml")) {
      String contract = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return Declarations.of("", contract);
    }
  }

  private static Set<String> declared() throws IOException {
    String scanned = given().get("/q/openapi?format=json").asString();
    return Declarations.of("/workshop", scanned);
  }

  private static Set<String> without(Set<String> some, Set<String> others) {
    Set<String> rest = new TreeSet<>(some);
    rest.removeAll(others);
    return rest;
  }
}
