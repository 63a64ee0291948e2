package dev.hadron.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hadron.diagnostic.LedgerEntry;
import dev.hadron.model.Access;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who may call: alternatives of schemes and scopes that go together, never looser than written. */
class ContractSecurityTest {

  private static ApiMapped mapped(String security) {
    return Contracts.map(
        """
        openapi: 3.0.3
        info: {title: Notes, version: '1'}
        paths:
          /notes:
            get:
              operationId: list
              security: %s
              responses: {'204': {description: done}}
        components:
          securitySchemes:
            oauth:
              type: oauth2
              flows: {clientCredentials: {tokenUrl: 'https://x/t', scopes: {r: read, w: write, a: all}}}
            bearer: {type: http, scheme: bearer}
            key: {type: apiKey, in: header, name: X-Key}
        """
            .formatted(security));
  }

  private static Access access(String security) {
    return Contracts.operation(mapped(security), "list").access();
  }

  private static List<String> ledger(String security) {
    return mapped(security).ledger().entries().stream().map(LedgerEntry::id).toList();
  }

  @Test
  void scopesOfOneRequirementAreAllNeeded() {
    assertEquals(
        new Access.RoleSets(List.of(List.of("a", "r"))), access("[{oauth: [r, a]}]"));
    assertEquals(
        new Access.RoleSets(List.of(List.of("a", "r"))), access("[{oauth: [r], bearer: [a]}]"));
    assertEquals(
        new Access.RoleSets(List.of(List.of("r", "w"), List.of("a"))),
        access("[{oauth: [r, w]}, {oauth: [a]}]"));
  }

  @Test
  void ofSeveralRequirementsOneIsEnough() {
    assertEquals(new Access.Roles(List.of("a", "r")), access("[{oauth: [r]}, {oauth: [a]}]"));
    assertEquals(new Access.Roles(List.of("r")), access("[{oauth: [r, w]}, {oauth: [r]}]"));
    assertEquals(new Access.Authenticated(), access("[{oauth: [r]}, {bearer: []}]"));
  }

  @Test
  void whatNoTokenShowsOpensNothing() {
    assertEquals(new Access.Roles(List.of("w")), access("[{oauth: [w]}, {key: []}]"));
    assertEquals(
        List.of("security-alternative", "security-scheme-replaced"),
        ledger("[{oauth: [w]}, {key: []}]").stream()
            .filter(id -> id.startsWith("security"))
            .toList());
    assertEquals(new Access.Roles(List.of("w")), access("[{oauth: [w], key: []}]"));
    assertEquals(new Access.Authenticated(), access("[{key: []}]"));
    assertEquals(new Access.Authenticated(), access("[{bearer: []}, {key: []}]"));
  }

  @Test
  void whatNeedsNoProofIsTold() {
    assertEquals(new Access.Optional(), access("[{oauth: [r]}, {}]"));
    assertEquals(
        1, ledger("[{oauth: [r]}, {}]").stream().filter("open-operation"::equals).count());
    assertEquals(new Access.Open(), access("[]"));
  }
}
