package dev.hadron.rules.code;

import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.DoubleLiteralExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.type.Type;
import dev.hadron.model.naming.TellingNames;
import dev.hadron.rules.handler.JavaSource;
import dev.hadron.rules.handler.RuleCheck;
import dev.hadron.rules.handler.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Amounts of money are BigDecimal, made from text or whole numbers. */
public final class MoneyDecimal implements RuleCheck.JavaCheck {

  private static final Set<String> BINARY_FRACTIONS = Set.of("double", "float", "Double", "Float");

  @Override
  public List<Violation> check(JavaSource source) {
    List<Violation> violations = new ArrayList<>();
    for (VariableDeclarator variable : source.unit().findAll(VariableDeclarator.class)) {
      if (isBinaryAmount(variable.getType(), variable.getNameAsString())) {
        violations.add(violation(source, variable.getType(), variable.getNameAsString()));
      }
    }
    for (Parameter parameter : source.unit().findAll(Parameter.class)) {
      if (isBinaryAmount(parameter.getType(), parameter.getNameAsString())) {
        violations.add(violation(source, parameter.getType(), parameter.getNameAsString()));
      }
    }
    for (ObjectCreationExpr creation : source.unit().findAll(ObjectCreationExpr.class)) {
      if (creation.getType().getNameAsString().equals("BigDecimal")
          && creation
              .getArguments()
              .getFirst()
              .filter(DoubleLiteralExpr.class::isInstance)
              .isPresent()) {
        violations.add(
            source.violation(
                creation,
                creation + " is not that number: the literal is rounded to a binary fraction first",
                "new BigDecimal(\"" + creation.getArgument(0) + "\")"));
      }
    }
    return violations;
  }

  private static boolean isBinaryAmount(Type type, String name) {
    return BINARY_FRACTIONS.contains(Syntax.simpleName(type)) && TellingNames.isAmount(name);
  }

  private static Violation violation(JavaSource source, Type type, String name) {
    return source.violation(
        type,
        name + " is money in a " + type + ", which can't hold 0.10: sums drift by cents",
        "BigDecimal " + name);
  }
}
