package dev.hadron.rules.code;

import com.github.javaparser.ast.expr.MethodCallExpr;
import dev.hadron.rules.handler.JavaSource;
import dev.hadron.rules.handler.RuleCheck;
import dev.hadron.rules.handler.Violation;
import java.util.ArrayList;
import java.util.List;

/** Tests wait for a condition, not for a time. */
public final class TestSleep implements RuleCheck.JavaCheck {

  @Override
  public List<Violation> check(JavaSource source) {
    List<Violation> violations = new ArrayList<>();
    if (!source.isTest()) {
      return violations;
    }
    for (MethodCallExpr call : source.unit().findAll(MethodCallExpr.class)) {
      String scope = call.getScope().map(Object::toString).orElse("");
      if (call.getNameAsString().equals("sleep")
          && (scope.endsWith("Thread") || scope.contains("TimeUnit") || isTimeUnit(scope))) {
        violations.add(
            source.violation(
                call,
                "the test sleeps: too short on a busy machine, too long on every other",
                "Wait for the condition, with a time limit."));
      }
    }
    return violations;
  }

  private static boolean isTimeUnit(String scope) {
    return scope.matches("(NANO|MICRO|MILLI)?SECONDS|MINUTES");
  }
}
