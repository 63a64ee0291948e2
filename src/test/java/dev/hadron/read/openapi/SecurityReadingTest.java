package dev.hadron.read.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hadron.api.Api;
import dev.hadron.api.ApiOperation;
import dev.hadron.api.ApiParameter.In;
import dev.hadron.api.SecurityScheme;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Security schemes and what operations require of them. */
class SecurityReadingTest {

  private static final String DOORS =
      """
      openapi: 3.1.0
      info: {title: t, version: '1'}
      security: [{jwt: []}]
      paths:
        /inherited: {get: {responses: {}}}
        /open: {get: {security: [], responses: {}}}
        /optional: {get: {security: [{}, {jwt: []}], responses: {}}}
        /either: {get: {security: [{key: []}, {oauth: [read], tls: []}], responses: {}}}
        /unknown: {get: {security: [{nowhere: []}], responses: {}}}
      components:
        securitySchemes:
          jwt: {type: http, scheme: Bearer, bearerFormat: JWT}
          basic: {type: http, scheme: basic}
          digest: {type: http, scheme: digest}
          key: {type: apiKey, in: cookie, name: session}
          oauth:
            type: oauth2
            flows: {clientCredentials: {tokenUrl: /token, scopes: {read: Reads}}}
          oidc: {type: openIdConnect, openIdConnectUrl: /well-known}
          tls: {type: mutualTLS}
      """;

  private final ApiReading reading = Contracts.reading("api.yaml", DOORS);
  private final Api api = reading.api().orElseThrow();

  private ApiOperation operation(String path) {
    return api.operations().stream().filter(o -> o.path().equals(path)).findFirst().orElseThrow();
  }

  @Test
  void everySchemeHasItsKind() {
    Map<String, SecurityScheme> schemes = api.securitySchemes();
    assertEquals("JWT", ((SecurityScheme.HttpBearer) schemes.get("jwt")).format());
    assertInstanceOf(SecurityScheme.HttpBasic.class, schemes.get("basic"));
    assertEquals("digest", ((SecurityScheme.HttpOther) schemes.get("digest")).scheme());
    assertEquals(In.COOKIE, ((SecurityScheme.ApiKey) schemes.get("key")).in());
    SecurityScheme.OAuth2.Flow flow = ((SecurityScheme.OAuth2) schemes.get("oauth")).flows().get(0);
    assertEquals("clientCredentials", flow.grant());
    assertEquals(Map.of("read", "Reads"), flow.scopes());
    assertEquals("/well-known", ((SecurityScheme.OpenIdConnect) schemes.get("oidc")).url());
    assertInstanceOf(SecurityScheme.MutualTls.class, schemes.get("tls"));
  }

  @Test
  void operationsCarryWhatHoldsForThem() {
    assertFalse(operation("/inherited").isOpen());
    assertFalse(operation("/inherited").securityDeclared());
    assertTrue(operation("/open").isOpen());
    assertTrue(operation("/open").securityDeclared());
    assertTrue(operation("/optional").isOpen());
    assertEquals(
        List.of(Map.of("key", List.of()), Map.of("oauth", List.of("read"), "tls", List.of())),
        operation("/either").security().stream().map(r -> r.schemes()).toList());
  }

  @Test
  void anUndefinedSchemeKeepsTheDoorClosed() {
    assertFalse(operation("/unknown").isOpen());
    assertEquals(
        List.of(
            "api.yaml:9:32: ledger: security requirement nowhere: names a scheme that is not"
                + " defined; the operation stays closed [openapi-security-scheme]"),
        Contracts.ledger(reading));
  }
}
