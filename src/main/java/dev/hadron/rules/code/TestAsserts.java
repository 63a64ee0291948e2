package dev.hadron.rules.code;

import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.stmt.ThrowStmt;
import dev.hadron.rules.handler.JavaSource;
import dev.hadron.rules.handler.RuleCheck;
import dev.hadron.rules.handler.Violation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Every test states what it expects, itself or through a method of its own file. */
public final class TestAsserts implements RuleCheck.JavaCheck {

  private static final String EXPECTATION =
      "(assert|verify|expect|fail|should|andExpect|then|check)\\w*|statusCode";

  @Override
  public List<Violation> check(JavaSource source) {
    List<MethodDeclaration> methods = source.unit().findAll(MethodDeclaration.class);
    List<Violation> violations = new ArrayList<>();
    for (MethodDeclaration method : methods) {
      if (Syntax.has(method, "Test", "ParameterizedTest", "RepeatedTest", "Property")
          && !expects(method, methods, new HashSet<>())) {
        violations.add(
            source.violation(
                method.getName(),
                "test "
                    + method.getNameAsString()
                    + " expects nothing: it passes as long as nothing throws",
                "Assert the answer and the row that it left behind."));
      }
    }
    return violations;
  }

  private static boolean expects(
      MethodDeclaration method, List<MethodDeclaration> methods, Set<String> seen) {
    if (!seen.add(method.getNameAsString())) {
      return false;
    }
    if (method.findFirst(ThrowStmt.class).isPresent()) {
      return true;
    }
    for (MethodCallExpr call : method.findAll(MethodCallExpr.class)) {
      String name = call.getNameAsString();
      if (name.matches(EXPECTATION)) {
        return true;
      }
      for (MethodDeclaration other : methods) {
        if (other.getNameAsString().equals(name) && expects(other, methods, seen)) {
          return true;
        }
      }
    }
    return false;
  }
}
