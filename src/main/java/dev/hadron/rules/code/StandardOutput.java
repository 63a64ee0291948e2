package dev.hadron.rules.code;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import dev.hadron.rules.handler.JavaSource;
import dev.hadron.rules.handler.RuleCheck;
import dev.hadron.rules.handler.Violation;
import java.util.ArrayList;
import java.util.List;

/** What a service has to say goes to its log. */
public final class StandardOutput implements RuleCheck.JavaCheck {

  @Override
  public List<Violation> check(JavaSource source) {
    List<Violation> violations = new ArrayList<>();
    if (source.isTest()) {
      return violations;
    }
    for (FieldAccessExpr field : source.unit().findAll(FieldAccessExpr.class)) {
      if (field.toString().matches("System\\.(out|err)")) {
        violations.add(violation(source, field, field + " is used"));
      }
    }
    for (MethodCallExpr call : source.unit().findAll(MethodCallExpr.class)) {
      if (call.getNameAsString().equals("printStackTrace") && call.getArguments().isEmpty()) {
        violations.add(violation(source, call, "a stack trace is printed"));
      }
    }
    return violations;
  }

  private static Violation violation(JavaSource source, Node node, String what) {
    return source.violation(
        node,
        what + " past the log: no level, no trace id, and no search finds it",
        "LOG.errorf(e, \"…\"), with a Logger of the class");
  }
}
