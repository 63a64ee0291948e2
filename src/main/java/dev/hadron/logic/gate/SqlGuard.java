package dev.hadron.logic.gate;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.TextBlockLiteralExpr;
import java.util.regex.Pattern;

/** Refuses statements of SQL in strings: a pure method has no database to send them to. */
final class SqlGuard {

  private static final String NAME = "[\\w.\"`$?]+";

  /** Key words in one case only, so that a sentence for a reader does not count. */
  private static final Pattern STATEMENT =
      Pattern.compile(
          ("\\s*(select\\s+(distinct\\s+)?(\\*|count\\s*\\(.*|NAME(\\s*,\\s*NAME)*)\\s+from\\s+NAME.*"
               + "|insert\\s+into\\s+NAME.*|update\\s+NAME\\s+set\\s+NAME\\s*=.*"
               + "|delete\\s+from\\s+NAME.*|merge\\s+into\\s+NAME.*|truncate\\s+table\\s+NAME.*"
               + "|(drop|alter|create)\\s+(table|schema|user|role|view|index|database)\\s.*"
               + "|grant\\s+\\w+\\s+on\\s.*)")
              .replace("NAME", NAME),
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private SqlGuard() {}

  static void check(Node body) throws RefusedException {
    for (Node node : body.findAll(Node.class)) {
      boolean whole =
          node instanceof Expression
              && node.getParentNode().filter(BinaryExpr.class::isInstance).isEmpty();
      if (whole && isStatement(text((Expression) node))) {
        throw SyntaxGuard.refused(node, "SQL in a string; logic has no database");
      }
    }
  }

  private static boolean isStatement(String text) {
    String first = text.strip().split("\\s", 2)[0];
    boolean oneCase =
        first.chars().allMatch(Character::isUpperCase)
            || first.chars().allMatch(Character::isLowerCase);
    return oneCase && STATEMENT.matcher(text).matches();
  }

  /** The text of a string or a sum of strings; what is not known stands as a question mark. */
  private static String text(Expression expression) {
    if (expression instanceof StringLiteralExpr literal) {
      return literal.asString();
    }
    if (expression instanceof TextBlockLiteralExpr block) {
      return block.asString();
    }
    if (expression instanceof BinaryExpr sum && sum.getOperator() == BinaryExpr.Operator.PLUS) {
      return text(sum.getLeft()) + text(sum.getRight());
    }
    return "?";
  }
}
