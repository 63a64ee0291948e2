package dev.hadron.rules.code;

import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.stmt.ReturnStmt;
import dev.hadron.rules.handler.JavaSource;
import dev.hadron.rules.handler.RuleCheck;
import dev.hadron.rules.handler.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Nothing is an empty collection or an empty Optional, never null. */
public final class NullCollection implements RuleCheck.JavaCheck {

  private static final Set<String> NEVER_NULL =
      Set.of("Optional", "List", "Set", "Map", "Collection", "Stream", "SortedSet", "SortedMap");

  @Override
  public List<Violation> check(JavaSource source) {
    List<Violation> violations = new ArrayList<>();
    for (MethodDeclaration method : source.unit().findAll(MethodDeclaration.class)) {
      String type = Syntax.simpleName(method.getType());
      if (NEVER_NULL.contains(type)) {
        for (ReturnStmt statement : method.findAll(ReturnStmt.class)) {
          if (returnsNull(statement) && belongsTo(statement, method)) {
            violations.add(
                source.violation(
                    statement,
                    method.getNameAsString()
                        + " returns null for a "
                        + type
                        + ": every caller that forgets to ask fails with a NullPointerException",
                    type.equals("Stream") || type.equals("Optional")
                        ? "return " + type + ".empty();"
                        : "return " + (type.equals("Collection") ? "List" : type) + ".of();"));
          }
        }
      }
    }
    return violations;
  }

  private static boolean returnsNull(ReturnStmt statement) {
    return statement.getExpression().filter(value -> value.isNullLiteralExpr()).isPresent();
  }

  private static boolean belongsTo(ReturnStmt statement, MethodDeclaration method) {
    Optional<MethodDeclaration> nearest = statement.findAncestor(MethodDeclaration.class);
    return nearest.filter(found -> found == method).isPresent()
        && statement.findAncestor(LambdaExpr.class).isEmpty();
  }
}
