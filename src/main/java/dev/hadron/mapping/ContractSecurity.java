package dev.hadron.mapping;

import dev.hadron.api.Api;
import dev.hadron.api.ApiOperation;
import dev.hadron.api.ApiParameter;
import dev.hadron.api.SecurityRequirement;
import dev.hadron.api.SecurityScheme;
import dev.hadron.diagnostic.LedgerEntry;
import dev.hadron.model.Access;
import dev.hadron.model.Security;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who may call the operations of a contract, and how callers prove who they are. */
final class ContractSecurity {

  /** A prefix before three parts with dots, or before a placeholder that says token. */
  private static final Pattern PREFIX =
      Pattern.compile(
          "\\b([A-Z][A-Za-z]+)\\s+(?:[\\w-]+\\.[\\w-]+\\.[\\w-]+"
              + "|[<{\\[(][^>}\\])]*(?i:token|jwt|key)[^>}\\])]*[>}\\])]"
              + "|(?:YOUR|MY|ACCESS|API)[A-Z_]*)");

  private final Api api;
  private final List<LedgerEntry> ledger;

  ContractSecurity(Api api, List<LedgerEntry> ledger) {
    this.api = api;
    this.ledger = ledger;
  }

  /** Who may call the operation, as the document says. */
  Access access(ApiOperation operation) {
    if (operation.security().isEmpty()) {
      return open(operation);
    }
    if (operation.isOpen()) {
      return operation.security().stream().allMatch(SecurityRequirement::isEmpty)
          ? open(operation)
          : new Access.Optional();
    }
    Set<String> scopes = new TreeSet<>();
    for (SecurityRequirement requirement : operation.security()) {
      requirement.schemes().values().forEach(scopes::addAll);
    }
    return scopes.isEmpty() ? new Access.Authenticated() : new Access.Roles(List.copyOf(scopes));
  }

  private Access open(ApiOperation operation) {
    ledger.add(
        new LedgerEntry(
            "open-operation",
            "operation " + operation.label(),
            "may be called by anybody: the contract asks for no proof",
            operation.location()));
    return new Access.Open();
  }

  /**
   * @param issuesTokens whether some operation of the contract makes tokens
   */
  Security security(boolean issuesTokens) {
    Map<String, SecurityScheme> used = new LinkedHashMap<>();
    Set<String> roles = new TreeSet<>();
    for (ApiOperation operation : api.operations()) {
      for (SecurityRequirement requirement : operation.security()) {
        requirement
            .schemes()
            .forEach(
                (name, scopes) -> {
                  roles.addAll(scopes);
                  Optional.ofNullable(api.securitySchemes().get(name))
                      .ifPresent(scheme -> used.put(name, scheme));
                });
      }
    }
    if (used.isEmpty() && !issuesTokens) {
      return new Security.None();
    }
    used.forEach(this::noteReplaced);
    Map.Entry<String, SecurityScheme> first =
        used.entrySet().stream()
            .filter(entry -> prefix(entry.getValue()).isPresent())
            .findFirst()
            .or(() -> used.entrySet().stream().findFirst())
            .orElse(null);
    return first == null
        ? new Security.Jwt("jwt", "Bearer", List.of(), true)
        : new Security.Jwt(
            first.getKey(),
            prefix(first.getValue()).orElse("Bearer"),
            List.copyOf(roles),
            issuesTokens);
  }

  private void noteReplaced(String name, SecurityScheme scheme) {
    if (prefix(scheme).isEmpty()) {
      ledger.add(
          new LedgerEntry(
              "security-scheme-replaced",
              "security scheme " + name,
              "is not checked as such: callers prove themselves by a bearer token instead",
              scheme.location()));
    }
  }

  /** The word before the token in the Authorization header; empty where no token travels there. */
  private static Optional<String> prefix(SecurityScheme scheme) {
    if (scheme instanceof SecurityScheme.ApiKey key) {
      boolean header =
          key.in() == ApiParameter.In.HEADER && key.name().equalsIgnoreCase("Authorization");
      return header ? Optional.of(written(key.description())) : Optional.empty();
    }
    boolean bearer =
        scheme instanceof SecurityScheme.HttpBearer
            || scheme instanceof SecurityScheme.OAuth2
            || scheme instanceof SecurityScheme.OpenIdConnect;
    return bearer ? Optional.of("Bearer") : Optional.empty();
  }

  private static String written(String description) {
    Matcher matcher = PREFIX.matcher(description);
    return matcher.find() ? matcher.group(1) : "Bearer";
  }
}
