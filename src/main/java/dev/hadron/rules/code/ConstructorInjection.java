package dev.hadron.rules.code;

import com.github.javaparser.ast.body.FieldDeclaration;
import dev.hadron.rules.handler.JavaSource;
import dev.hadron.rules.handler.RuleCheck;
import dev.hadron.rules.handler.Violation;
import java.util.ArrayList;
import java.util.List;

/** What a class needs stands in its constructor; tests may be injected by field. */
public final class ConstructorInjection implements RuleCheck.JavaCheck {

  @Override
  public List<Violation> check(JavaSource source) {
    List<Violation> violations = new ArrayList<>();
    if (source.isTest()) {
      return violations;
    }
    for (FieldDeclaration field : source.unit().findAll(FieldDeclaration.class)) {
      if (Syntax.has(field, "Inject", "ConfigProperty", "Autowired")) {
        violations.add(
            source.violation(
                field.getVariable(0),
                "field "
                    + field.getVariable(0).getNameAsString()
                    + " is injected from outside: the class can be made without it and fails later",
                "Make the field private final and take it as a constructor parameter."));
      }
    }
    return violations;
  }
}
