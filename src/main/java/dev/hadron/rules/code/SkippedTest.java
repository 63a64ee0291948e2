package dev.hadron.rules.code;

import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.AnnotationExpr;
import dev.hadron.rules.handler.JavaSource;
import dev.hadron.rules.handler.RuleCheck;
import dev.hadron.rules.handler.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** No test is switched off. */
public final class SkippedTest implements RuleCheck.JavaCheck {

  private static final Set<String> SWITCHES = Set.of("Disabled", "Ignore");

  @Override
  public List<Violation> check(JavaSource source) {
    List<Violation> violations = new ArrayList<>();
    for (AnnotationExpr annotation : source.unit().findAll(AnnotationExpr.class)) {
      boolean onTest =
          annotation
              .getParentNode()
              .filter(node -> node instanceof MethodDeclaration || node instanceof TypeDeclaration)
              .isPresent();
      if (onTest && SWITCHES.contains(annotation.getName().getIdentifier())) {
        violations.add(
            source.violation(
                annotation,
                "a test is switched off: the build stays green whatever breaks there",
                "Mend the test, or delete it with the behaviour that it guards."));
      }
    }
    return violations;
  }
}
