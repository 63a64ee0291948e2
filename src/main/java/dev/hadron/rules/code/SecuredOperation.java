package dev.hadron.rules.code;

import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import dev.hadron.rules.handler.JavaSource;
import dev.hadron.rules.handler.RuleCheck;
import dev.hadron.rules.handler.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Every operation says who may call it, itself or by its class. */
public final class SecuredOperation implements RuleCheck.JavaCheck {

  private static final Set<String> ACCESS =
      Set.of("RolesAllowed", "Authenticated", "PermissionsAllowed", "PermitAll", "DenyAll");

  @Override
  public List<Violation> check(JavaSource source) {
    List<Violation> violations = new ArrayList<>();
    for (MethodDeclaration method :
        source.isTest() ? List.<MethodDeclaration>of() : Syntax.operations(source)) {
      Optional<ClassOrInterfaceDeclaration> owner = Syntax.owner(method);
      boolean said =
          Syntax.annotation(method, ACCESS).isPresent()
              || owner.filter(type -> Syntax.annotation(type, ACCESS).isPresent()).isPresent();
      if (!said) {
        violations.add(
            source.violation(
                method.getName(),
                "operation "
                    + method.getNameAsString()
                    + " doesn't say who may call it: whether it is open depends on settings far"
                    + " away",
                "@RolesAllowed({\"…\"}), or @PermitAll where everybody may"));
      }
    }
    return violations;
  }
}
