package dev.hadron.rules.code;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.stmt.DoStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.WhileStmt;
import dev.hadron.rules.handler.JavaSource;
import dev.hadron.rules.handler.RuleCheck;
import dev.hadron.rules.handler.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** No query is sent once per element of a collection. */
public final class QueryInLoop implements RuleCheck.JavaCheck {

  private static final Set<String> ENTITY_MANAGERS = Set.of("em", "entitymanager", "session");

  private static final Set<String> READS =
      Set.of(
          "find",
          "findById",
          "findByIdOptional",
          "get",
          "getReference",
          "list",
          "listAll",
          "count",
          "stream",
          "createQuery",
          "createNativeQuery",
          "load");

  @Override
  public List<Violation> check(JavaSource source) {
    List<Violation> violations = new ArrayList<>();
    if (source.isTest()) {
      return violations;
    }
    for (MethodCallExpr call : source.unit().findAll(MethodCallExpr.class)) {
      if (asksDatabase(call) && isRepeated(call)) {
        violations.add(
            source.violation(
                call,
                "this query is sent once per element: the time grows with the data, and every"
                    + " element waits for the network",
                "Ask once with \"id in ?1\" and look the rows up in a map."));
      }
    }
    return violations;
  }

  private static boolean asksDatabase(MethodCallExpr call) {
    String scope = Syntax.scopeName(call).toLowerCase(Locale.ROOT);
    String name = call.getNameAsString();
    boolean reads = READS.contains(name) || name.startsWith("findBy") || name.startsWith("listBy");
    return reads && (scope.endsWith("repository") || ENTITY_MANAGERS.contains(scope));
  }

  private static boolean isRepeated(MethodCallExpr call) {
    Node inner = call;
    Optional<Node> outer = call.getParentNode();
    while (outer.isPresent() && !(outer.get() instanceof CallableDeclaration)) {
      if (repeats(outer.get(), inner)) {
        return true;
      }
      inner = outer.get();
      outer = inner.getParentNode();
    }
    return false;
  }

  private static boolean repeats(Node outer, Node inner) {
    if (outer instanceof ForEachStmt loop) {
      return loop.getBody() == inner;
    }
    if (outer instanceof ForStmt loop) {
      return loop.getInitialization().stream().noneMatch(each -> each == inner);
    }
    if (outer instanceof WhileStmt || outer instanceof DoStmt) {
      return true;
    }
    return inner instanceof LambdaExpr
        && outer instanceof MethodCallExpr call
        && call.getArguments().contains(inner)
        && (call.getNameAsString().equals("forEach") || isOnStream(call));
  }

  private static boolean isOnStream(MethodCallExpr call) {
    return call.getScope()
        .filter(
            scope ->
                scope
                    .findFirst(
                        MethodCallExpr.class,
                        each ->
                            each.getNameAsString().equals("stream")
                                && each.getArguments().isEmpty())
                    .isPresent())
        .isPresent();
  }
}
