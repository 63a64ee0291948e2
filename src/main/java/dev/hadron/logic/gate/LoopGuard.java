package dev.hadron.logic.gate;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.LiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.BreakStmt;
import com.github.javaparser.ast.stmt.DoStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.LabeledStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.SwitchStmt;
import com.github.javaparser.ast.stmt.ThrowStmt;
import com.github.javaparser.ast.stmt.WhileStmt;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Refuses loops that plainly never end; the others have to end before the clock does. */
final class LoopGuard {

  private LoopGuard() {}

  static void check(Node body) throws RefusedException {
    for (Statement loop : body.findAll(Statement.class)) {
      Optional<Expression> condition = condition(loop);
      if (isConditional(loop) && staysTrue(loop, condition) && !hasExit(loop)) {
        throw SyntaxGuard.refused(loop, "a loop without an end");
      }
    }
  }

  private static boolean isConditional(Statement loop) {
    return loop instanceof WhileStmt || loop instanceof DoStmt || loop instanceof ForStmt;
  }

  private static Optional<Expression> condition(Statement loop) {
    if (loop instanceof WhileStmt statement) {
      return Optional.of(statement.getCondition());
    }
    if (loop instanceof DoStmt statement) {
      return Optional.of(statement.getCondition());
    }
    return loop instanceof ForStmt statement ? statement.getCompare() : Optional.empty();
  }

  /** Whether a condition is true for ever, or nothing that it is made of ever changes. */
  private static boolean staysTrue(Statement loop, Optional<Expression> condition) {
    if (condition.isEmpty()) {
      return true;
    }
    Expression test = condition.get();
    if (isFalse(test) || test.findFirst(MethodCallExpr.class).isPresent()) {
      return false;
    }
    Set<String> names = new HashSet<>();
    test.findAll(NameExpr.class).forEach(name -> names.add(name.getNameAsString()));
    return changed(loop).stream().noneMatch(names::contains);
  }

  private static boolean isFalse(Expression test) {
    Expression bare = bare(test);
    if (bare instanceof UnaryExpr not
        && not.getOperator() == UnaryExpr.Operator.LOGICAL_COMPLEMENT) {
      return bare(not.getExpression()) instanceof BooleanLiteralExpr value && value.getValue();
    }
    if (bare instanceof BinaryExpr pair
        && pair.getLeft() instanceof LiteralExpr left
        && pair.getRight() instanceof LiteralExpr right) {
      boolean equal = left.toString().equals(right.toString());
      return pair.getOperator() == BinaryExpr.Operator.EQUALS ? !equal : equal;
    }
    return bare instanceof BooleanLiteralExpr value && !value.getValue();
  }

  private static Expression bare(Expression expression) {
    Expression bare = expression;
    while (bare instanceof EnclosedExpr enclosed) {
      bare = enclosed.getInner();
    }
    return bare;
  }

  /** Names of the variables, arrays and fields that a loop writes to. */
  private static Set<String> changed(Statement loop) {
    Set<String> names = new HashSet<>();
    for (AssignExpr assignment : loop.findAll(AssignExpr.class)) {
      assignment.getTarget().walk(node -> addName(node, names));
    }
    for (UnaryExpr unary : loop.findAll(UnaryExpr.class)) {
      if (unary.getOperator().name().contains("CREMENT")) {
        unary.getExpression().walk(node -> addName(node, names));
      }
    }
    return names;
  }

  private static void addName(Node node, Set<String> names) {
    if (node instanceof NameExpr name) {
      names.add(name.getNameAsString());
    }
  }

  private static boolean hasExit(Statement loop) {
    List<String> labels =
        loop.getParentNode()
            .filter(LabeledStmt.class::isInstance)
            .map(parent -> List.of(((LabeledStmt) parent).getLabel().getIdentifier()))
            .orElse(List.of());
    return loop.getChildNodes().stream().anyMatch(child -> leaves(child, labels, true));
  }

  /**
   * Whether a node leaves the loop around it.
   *
   * @param labels the loop's own label, if it has one
   * @param near whether a break without a label is the loop's
   */
  private static boolean leaves(Node node, List<String> labels, boolean near) {
    if (node instanceof ReturnStmt || node instanceof ThrowStmt) {
      return true;
    }
    if (node instanceof BreakStmt stop) {
      return stop.getLabel().map(label -> isOuter(node, label.asString(), labels)).orElse(near);
    }
    if (node instanceof LambdaExpr || node instanceof BodyDeclaration<?>) {
      return false;
    }
    boolean inner =
        near
            && !isConditional(node)
            && !(node instanceof ForEachStmt)
            && !(node instanceof SwitchStmt);
    return node.getChildNodes().stream().anyMatch(child -> leaves(child, labels, inner));
  }

  private static boolean isConditional(Node node) {
    return node instanceof Statement statement && isConditional(statement);
  }

  /** A label of the loop itself, or of something around it: then the break leaves the loop too. */
  private static boolean isOuter(Node stop, String label, List<String> own) {
    if (own.contains(label)) {
      return true;
    }
    int loops = 0;
    for (Optional<Node> at = stop.getParentNode(); at.isPresent(); at = at.get().getParentNode()) {
      if (isConditional(at.get()) || at.get() instanceof ForEachStmt) {
        loops++;
      }
      if (at.get() instanceof LabeledStmt labeled
          && labeled.getLabel().getIdentifier().equals(label)) {
        return loops > 1 || !(labeled.getStatement() instanceof BlockStmt);
      }
    }
    return false;
  }
}
