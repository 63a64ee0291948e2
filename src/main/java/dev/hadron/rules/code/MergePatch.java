package dev.hadron.rules.code;

import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.AnnotationExpr;
import dev.hadron.rules.handler.JavaSource;
import dev.hadron.rules.handler.RuleCheck;
import dev.hadron.rules.handler.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** PATCH names its patch format: merge-patch (RFC 7396) or json-patch (RFC 6902). */
public final class MergePatch implements RuleCheck.JavaCheck {

  @Override
  public List<Violation> check(JavaSource source) {
    List<Violation> violations = new ArrayList<>();
    for (MethodDeclaration method : Syntax.operations(source)) {
      if (Syntax.has(method, "PATCH")
          && Syntax.body(method).isPresent()
          && !namesPatchFormat(method)) {
        violations.add(
            source.violation(
                method.getName(),
                "PATCH "
                    + method.getNameAsString()
                    + " takes plain JSON: nobody can know whether an absent member is left alone or"
                    + " set to null",
                "@Consumes(\"application/merge-patch+json\")"));
      }
    }
    return violations;
  }

  private static boolean namesPatchFormat(MethodDeclaration method) {
    Set<String> consumes = Set.of("Consumes");
    Optional<AnnotationExpr> found = Syntax.annotation(method, consumes);
    if (found.isEmpty()) {
      Optional<ClassOrInterfaceDeclaration> owner = Syntax.owner(method);
      found = owner.flatMap(type -> Syntax.annotation(type, consumes));
    }
    String text = found.map(Object::toString).orElse("").toLowerCase(Locale.ROOT);
    return text.replace('_', '-').matches("(?s).*(merge|json)-?patch.*");
  }
}
