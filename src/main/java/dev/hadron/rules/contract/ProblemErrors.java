package dev.hadron.rules.contract;

import dev.hadron.api.Api;
import dev.hadron.api.ApiOperation;
import dev.hadron.api.ApiResponse;
import dev.hadron.rules.handler.RuleCheck;
import dev.hadron.rules.handler.Violation;
import java.util.ArrayList;
import java.util.List;

/** Errors are problem details (RFC 9457); one finding covers a contract. */
public final class ProblemErrors implements RuleCheck.ContractCheck {

  private static final String PROBLEM = "application/problem+json";

  @Override
  public List<Violation> check(Api api) {
    List<ApiResponse> others = new ArrayList<>();
    for (ApiOperation operation : api.operations()) {
      for (ApiResponse response : operation.responses()) {
        boolean error = isError(operation, response);
        if (error && !response.content().containsKey(PROBLEM)) {
          others.add(response);
        }
      }
    }
    if (others.isEmpty()) {
      return List.of();
    }
    return List.of(
        new Violation(
            (others.size() == 1 ? "an error is" : others.size() + " errors are")
                + " not declared as problem details, the first here: each client writes its own"
                + " reader for them",
            others.get(0).location(),
            "content: { " + PROBLEM + ": { schema: { $ref: '#/components/schemas/Problem' } } }"));
  }

  /** A default answer is one where others say what success is; alone it stands for that too. */
  private static boolean isError(ApiOperation operation, ApiResponse response) {
    return response.isDefault()
        ? operation.responses().stream().anyMatch(other -> other.status().matches("[23].*"))
        : response.status().matches("[45].*");
  }
}
