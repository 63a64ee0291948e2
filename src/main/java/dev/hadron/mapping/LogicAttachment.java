package dev.hadron.mapping;

import dev.hadron.api.Api;
import dev.hadron.api.ApiOperation;
import dev.hadron.api.GivenLogic;
import dev.hadron.diagnostic.Diagnostic;
import dev.hadron.diagnostic.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A contract whose operations have the logic that is said beside it: by operation id, or by method
 * and path.
 */
public record LogicAttachment(Api api, List<Diagnostic> problems) {

  public LogicAttachment {
    problems = List.copyOf(problems);
  }

  public static LogicAttachment of(Api api, List<GivenLogic> given) {
    List<ApiOperation> operations = new ArrayList<>(api.operations());
    List<Diagnostic> problems = new ArrayList<>();
    for (GivenLogic each : given) {
      Optional<ApiOperation> found =
          operations.stream().filter(operation -> isOf(each, operation)).findFirst();
      if (found.isEmpty()) {
        problems.add(unknown(each, api));
      } else if (found.get().logic().isPresent()) {
        problems.add(
            Diagnostic.error(
                LogicSite.PROBLEM,
                "the logic of %s is said at %s already"
                    .formatted(found.get().label(), found.get().logic().get().where()),
                each.says().where(),
                "say it in one place"));
      } else {
        operations.set(operations.indexOf(found.get()), found.get().withLogic(each.says()));
      }
    }
    return new LogicAttachment(api.withOperations(operations), problems);
  }

  private static boolean isOf(GivenLogic given, ApiOperation operation) {
    String key = given.key().strip();
    return key.equals(operation.operationId())
        || key.replaceAll("\\s+", " ").equals(operation.label());
  }

  private static Diagnostic unknown(GivenLogic given, Api api) {
    List<String> ids = api.operations().stream().map(ApiOperation::operationId).toList();
    return Diagnostic.error(
        LogicSite.PROBLEM,
        "the contract has no operation '%s'%s"
            .formatted(given.key(), Spelling.question(given.key(), ids)),
        given.says().where(),
        "write its operationId, or method and path as in GET /orders/{id}");
  }
}
