package dev.hadron.rules.code;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import dev.hadron.rules.handler.JavaSource;
import dev.hadron.rules.handler.RuleCheck;
import dev.hadron.rules.handler.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A log message is a constant pattern; values are its parameters. */
public final class LogParameters implements RuleCheck.JavaCheck {

  private static final Set<String> LOGGERS = Set.of("LOG", "LOGGER", "log", "logger", "Log");

  private static final Set<String> LEVELS =
      Set.of(
          "trace", "debug", "info", "warn", "error", "fatal", "tracef", "debugf", "infof", "warnf",
          "errorf", "fatalf", "tracev", "debugv", "infov", "warnv", "errorv", "fatalv");

  @Override
  public List<Violation> check(JavaSource source) {
    List<Violation> violations = new ArrayList<>();
    for (MethodCallExpr call : source.unit().findAll(MethodCallExpr.class)) {
      if (LOGGERS.contains(Syntax.scopeName(call)) && LEVELS.contains(call.getNameAsString())) {
        for (Expression argument : call.getArguments()) {
          if (isBuilt(argument)) {
            violations.add(
                source.violation(
                    argument,
                    "the log message is put together by hand: it costs even when nobody logs, and"
                        + " equal events have no common text to count",
                    "LOG.infof(\"order %s paid\", id)"));
          }
        }
      }
    }
    return violations;
  }

  private static boolean isBuilt(Expression argument) {
    List<Expression> operands = Syntax.operands(argument);
    boolean concatenated =
        operands.size() > 1
            && operands.stream().anyMatch(operand -> Syntax.string(operand).isPresent())
            && operands.stream().anyMatch(operand -> !Syntax.isConstant(operand));
    return concatenated
        || argument instanceof MethodCallExpr call
            && (call.getNameAsString().equals("formatted")
                || call.getNameAsString().equals("format")
                    && Syntax.scopeName(call).equals("String"));
  }
}
