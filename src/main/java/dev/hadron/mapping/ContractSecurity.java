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
import java.util.Objects;
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
      if (operation.security().stream().allMatch(SecurityRequirement::isEmpty)) {
        return open(operation);
      }
      note("open-operation", operation, "may be called by anybody: the contract needs no proof");
      return new Access.Optional();
    }
    return access(alternatives(operation));
  }

  private Access open(ApiOperation operation) {
    note("open-operation", operation, "may be called by anybody: the contract asks for no proof");
    return new Access.Open();
  }

  private void note(String id, ApiOperation operation, String outcome) {
    ledger.add(
        new LedgerEntry(id, "operation " + operation.label(), outcome, operation.location()));
  }

  /** Of a requirement all scopes are needed, of several requirements one. */
  private static Access access(List<Set<String>> alternatives) {
    if (alternatives.stream().anyMatch(Set::isEmpty)) {
      return new Access.Authenticated();
    }
    List<List<String>> least =
        alternatives.stream()
            .filter(
                each ->
                    alternatives.stream()
                        .noneMatch(less -> less.size() < each.size() && each.containsAll(less)))
            .map(List::copyOf)
            .distinct()
            .toList();
    return least.stream().allMatch(each -> each.size() == 1)
        ? new Access.Roles(least.stream().map(each -> each.get(0)).sorted().toList())
        : new Access.RoleSets(least);
  }

  /**
   * The scopes of each requirement that a token can meet. Where it cannot prove what another scheme
   * asks for, the service must not be looser than the document: such alternatives are left out, or
   * at least those of them that ask for no scope.
   */
  private List<Set<String>> alternatives(ApiOperation operation) {
    List<SecurityRequirement> all = operation.security();
    List<SecurityRequirement> kept = all.stream().filter(this::isChecked).toList();
    if (kept.isEmpty()) {
      kept = all.stream().filter(each -> !scopes(each).isEmpty()).toList();
    }
    if (kept.stream().allMatch(each -> !scopes(each).isEmpty())) {
      noteLeftOut(operation, kept);
    }
    return kept.isEmpty() ? List.of(Set.of()) : kept.stream().map(ContractSecurity::scopes).toList();
  }

  private void noteLeftOut(ApiOperation operation, List<SecurityRequirement> kept) {
    for (SecurityRequirement requirement : operation.security()) {
      if (!kept.isEmpty() && !kept.contains(requirement)) {
        note(
            "security-alternative",
            operation,
            "is not open to callers who prove themselves by %s alone: a token does not show it"
                .formatted(String.join(" and ", requirement.schemes().keySet())));
      }
    }
  }

  private static Set<String> scopes(SecurityRequirement requirement) {
    Set<String> scopes = new TreeSet<>();
    requirement.schemes().values().forEach(scopes::addAll);
    return scopes;
  }

  /** Whether a token shows everything that the requirement asks for. */
  private boolean isChecked(SecurityRequirement requirement) {
    return requirement.schemes().keySet().stream()
        .map(api.securitySchemes()::get)
        .filter(Objects::nonNull)
        .allMatch(scheme -> prefix(scheme).isPresent());
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
        ? new Security.Jwt("jwt", "Bearer", List.of(), new Security.Issuer.Contract())
        : new Security.Jwt(
            first.getKey(),
            prefix(first.getValue()).orElse("Bearer"),
            List.copyOf(roles),
            issuesTokens ? new Security.Issuer.Contract() : new Security.Issuer.Elsewhere());
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
