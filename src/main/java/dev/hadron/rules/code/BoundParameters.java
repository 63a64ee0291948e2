package dev.hadron.rules.code;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import dev.hadron.rules.handler.JavaSource;
import dev.hadron.rules.handler.RuleCheck;
import dev.hadron.rules.handler.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Values reach a query as bound parameters, never as part of its text. */
public final class BoundParameters implements RuleCheck.JavaCheck {

  private static final Set<String> QUERY_METHODS =
      Set.of(
          "createQuery",
          "createNativeQuery",
          "createSelectionQuery",
          "createMutationQuery",
          "prepareStatement",
          "executeQuery",
          "executeUpdate",
          "execute",
          "find",
          "list",
          "stream",
          "count",
          "delete",
          "update");

  private static final Pattern STATEMENT =
      Pattern.compile(
          "(?is)^\\s*(select\\s.*\\sfrom\\s|from\\s+\\w+\\s+(\\w+\\s+)?(where|order)\\s"
              + "|update\\s+[\\w.]+\\s+set\\s|delete\\s+from\\s|insert\\s+into\\s).*");

  private static final Pattern OPEN_CONDITION =
      Pattern.compile("(?is).*(=|<|>|\\blike|\\bin|\\border\\s+by)\\s*[('\"%]*$");

  @Override
  public List<Violation> check(JavaSource source) {
    List<Violation> violations = new ArrayList<>();
    if (source.isTest()) {
      return violations;
    }
    for (BinaryExpr sum : source.unit().findAll(BinaryExpr.class)) {
      boolean whole = sum.getParentNode().filter(BinaryExpr.class::isInstance).isEmpty();
      if (whole && isQuery(sum) && mixesValues(Syntax.operands(sum))) {
        violations.add(violation(source, sum));
      }
    }
    for (MethodCallExpr call : source.unit().findAll(MethodCallExpr.class)) {
      if (formatsStatement(call)) {
        violations.add(violation(source, call));
      }
    }
    return violations;
  }

  private static boolean isQuery(BinaryExpr sum) {
    List<Expression> operands = Syntax.operands(sum);
    Optional<String> first = Syntax.string(operands.get(0));
    if (first.filter(text -> STATEMENT.matcher(text).matches()).isPresent()) {
      return true;
    }
    return isQueryArgument(sum)
        && operands.stream()
            .flatMap(operand -> Syntax.string(operand).stream())
            .anyMatch(text -> OPEN_CONDITION.matcher(text).matches());
  }

  private static boolean isQueryArgument(Expression expression) {
    return expression
        .getParentNode()
        .filter(MethodCallExpr.class::isInstance)
        .map(MethodCallExpr.class::cast)
        .filter(call -> QUERY_METHODS.contains(call.getNameAsString()))
        .filter(call -> call.getArguments().contains(expression))
        .isPresent();
  }

  private static boolean mixesValues(List<Expression> operands) {
    return operands.stream().anyMatch(operand -> Syntax.string(operand).isPresent())
        && operands.stream().anyMatch(operand -> !Syntax.isConstant(operand));
  }

  /** {@code "select … %s".formatted(x)} or {@code String.format("select … %s", x)}. */
  private static boolean formatsStatement(MethodCallExpr call) {
    Optional<Expression> format =
        switch (call.getNameAsString()) {
          case "formatted" -> call.getScope();
          case "format" ->
              Syntax.scopeName(call).equals("String")
                  ? call.getArguments().getFirst()
                  : Optional.empty();
          default -> Optional.empty();
        };
    return format
        .flatMap(Syntax::string)
        .filter(text -> STATEMENT.matcher(text).matches())
        .isPresent();
  }

  private static Violation violation(JavaSource source, Expression query) {
    return source.violation(
        query,
        "a value is written into the text of a query: whoever chooses the value chooses the query",
        "Put ?1 or :name into the text and pass the value as a parameter.");
  }
}
