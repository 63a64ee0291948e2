package dev.hadron.rules.contract;

import dev.hadron.api.Api;
import dev.hadron.api.ApiOperation;
import dev.hadron.api.HttpMethod;
import dev.hadron.model.naming.Words;
import dev.hadron.rules.handler.RuleCheck;
import dev.hadron.rules.handler.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The contract says of each operation who may call it.
 *
 * <p>A read that is declared open by itself is a decision, and so is a way in: a path whose last
 * word is about logging in or registering. One finding covers a contract without any security.
 */
public final class OpenOperation implements RuleCheck.ContractCheck {

  private static final Set<HttpMethod> SAFE =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS, HttpMethod.TRACE);

  private static final Set<String> WAYS_IN =
      Set.of(
          "login",
          "logout",
          "signin",
          "signup",
          "register",
          "registration",
          "registrations",
          "token",
          "tokens",
          "session",
          "sessions",
          "authenticate",
          "auth",
          "reset",
          "confirm",
          "confirmation",
          "verify");

  /** What a balancer asks, which has no token. */
  private static final Set<String> PROBES =
      Set.of(
          "health", "healthz", "ping", "live", "livez", "liveness", "ready", "readyz", "readiness");

  private static final String HINT =
      "Declare a scheme under components.securitySchemes and name it under security.";

  @Override
  public List<Violation> check(Api api) {
    List<ApiOperation> open = api.operations().stream().filter(ApiOperation::isOpen).toList();
    if (!open.isEmpty() && open.size() == api.operations().size() && silent(open)) {
      return List.of(
          new Violation(
              "the contract says nothing about security: anybody may call "
                  + (open.size() == 1 ? "its operation" : "all " + open.size() + " operations"),
              api.info().location(),
              HINT));
    }
    List<Violation> violations = new ArrayList<>();
    for (ApiOperation operation : open) {
      if (!isDecided(operation)) {
        violations.add(
            new Violation(
                operation.label() + " is open: anybody may call it without a token",
                operation.location(),
                HINT));
      }
    }
    return violations;
  }

  private static boolean silent(List<ApiOperation> open) {
    return open.stream().noneMatch(ApiOperation::securityDeclared);
  }

  private static boolean isDecided(ApiOperation operation) {
    String last = operation.path().substring(operation.path().lastIndexOf('/') + 1);
    if (SAFE.contains(operation.method())) {
      return operation.securityDeclared() || PROBES.contains(last.toLowerCase(Locale.ROOT));
    }
    boolean wayIn = Words.of(last).stream().anyMatch(WAYS_IN::contains);
    boolean newUser = operation.method() == HttpMethod.POST && last.matches("(?i)users|accounts");
    return wayIn || newUser;
  }
}
