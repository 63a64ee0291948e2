package dev.hadron.rules.contract;

import dev.hadron.api.Api;
import dev.hadron.api.ApiOperation;
import dev.hadron.api.ApiResponse;
import dev.hadron.api.HttpMethod;
import dev.hadron.rules.handler.RuleCheck;
import dev.hadron.rules.handler.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Creating something answers 201 with its address, or 202 where it is made later. */
public final class CreateStatus implements RuleCheck.ContractCheck {

  @Override
  public List<Violation> check(Api api) {
    List<Violation> violations = new ArrayList<>();
    for (ApiOperation operation : api.operations()) {
      Optional<ApiResponse> success = operation.success();
      if (creates(api, operation) && success.isPresent()) {
        check(operation, success.get(), violations);
      }
    }
    return violations;
  }

  /** A POST to a collection: its path followed by a placeholder is an address too. */
  private static boolean creates(Api api, ApiOperation operation) {
    return operation.method() == HttpMethod.POST
        && api.operations().stream()
            .anyMatch(other -> other.path().matches("\\Q" + operation.path() + "\\E/\\{[^/]*}"));
  }

  private static void check(
      ApiOperation operation, ApiResponse success, List<Violation> violations) {
    boolean created = success.status().equals("201");
    if (!created && !success.status().equals("202")) {
      violations.add(
          new Violation(
              operation.label()
                  + " creates but answers "
                  + success.status()
                  + ": a client can't tell a new thing from an old one, nor where it is",
              success.location(),
              "\"201\" with the header Location"));
    } else if (created
        && success.headers().keySet().stream().noneMatch("Location"::equalsIgnoreCase)) {
      violations.add(
          new Violation(
              operation.label()
                  + " answers 201 without Location: a client has to guess the address",
              success.location(),
              "headers: { Location: { schema: { type: string, format: uri-reference } } }"));
    }
  }
}
