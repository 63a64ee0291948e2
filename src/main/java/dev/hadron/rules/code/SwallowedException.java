package dev.hadron.rules.code;

import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.ThrowStmt;
import com.github.javaparser.ast.type.Type;
import dev.hadron.rules.handler.JavaSource;
import dev.hadron.rules.handler.RuleCheck;
import dev.hadron.rules.handler.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A caught exception is handled, thrown on or logged; a wide net never drops its catch. */
public final class SwallowedException implements RuleCheck.JavaCheck {

  private static final Set<String> WIDE = Set.of("Exception", "RuntimeException", "Throwable");

  @Override
  public List<Violation> check(JavaSource source) {
    List<Violation> violations = new ArrayList<>();
    for (CatchClause clause : source.unit().findAll(CatchClause.class)) {
      BlockStmt body = clause.getBody();
      if (body.isEmpty() || isWide(clause.getParameter().getType()) && dropsCatch(clause)) {
        violations.add(
            source.violation(
                clause,
                "the exception "
                    + clause.getParameter().getNameAsString()
                    + " disappears: the failure shows later, elsewhere, without its cause",
                "Throw it on, or log it with its cause and say what happens instead."));
      }
    }
    return violations;
  }

  private static boolean isWide(Type type) {
    return WIDE.contains(Syntax.simpleName(type));
  }

  private static boolean dropsCatch(CatchClause clause) {
    String name = clause.getParameter().getNameAsString();
    BlockStmt body = clause.getBody();
    return body.findFirst(ThrowStmt.class).isEmpty()
        && body.findFirst(NameExpr.class, each -> each.getNameAsString().equals(name)).isEmpty();
  }
}
