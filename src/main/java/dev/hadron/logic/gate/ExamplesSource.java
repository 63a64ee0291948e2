package dev.hadron.logic.gate;

import com.github.javaparser.ParseResult;
import com.github.javaparser.ast.expr.Expression;
import dev.hadron.logic.Example;
import dev.hadron.logic.LogicTask;
import dev.hadron.logic.Signature;
import java.util.List;

/**
 * The examples of a hole as a class: {@code actualN} calls the hole, {@code expectedN} is what has
 * to come of it. Expressions are parsed and printed, as bodies are.
 */
final class ExamplesSource {

  private final LogicTask task;
  private final StringBuilder code = new StringBuilder();

  private ExamplesSource(LogicTask task) {
    this.task = task;
  }

  static String className(LogicTask task) {
    return task.signature().interfaceName() + "Examples";
  }

  static String write(LogicTask task) throws RefusedException {
    return new ExamplesSource(task).write();
  }

  private String write() throws RefusedException {
    Signature signature = task.signature();
    code.append("public final class ").append(className(task)).append(" {\n");
    for (int i = 0; i < task.examples().size(); i++) {
      Example example = task.examples().get(i);
      if (example.arguments().size() != signature.parameters().size()) {
        throw wrong(example, "it has " + example.arguments().size() + " arguments");
      }
      code.append("  public static Object actual")
          .append(i)
          .append("(")
          .append(signature.interfaceName())
          .append(" logic) throws Exception {\n");
      for (int k = 0; k < example.arguments().size(); k++) {
        variable(
            signature.parameters().get(k).type(), "a" + k, example.arguments().get(k), example);
      }
      code.append("    return logic.").append(signature.method()).append("(");
      code.append(names(example.arguments())).append(");\n  }\n");
      if (example.outcome() instanceof Example.Returns returns) {
        code.append("  public static Object expected").append(i).append("() {\n");
        variable(signature.returnType(), "expected", returns.expression(), example);
        code.append("    return expected;\n  }\n");
      }
    }
    return new Skeleton(task).file(code.append("}\n").toString());
  }

  private void variable(String type, String name, String text, Example example)
      throws RefusedException {
    TextGuard.check(text);
    ParseResult<Expression> result = BodyParser.parser().parseExpression(text);
    if (!result.isSuccessful() || result.getResult().isEmpty()) {
      throw wrong(example, text + " is no Java expression");
    }
    code.append("    ").append(type).append(' ').append(name).append(" = ");
    code.append(result.getResult().get()).append(";\n");
  }

  private static String names(List<String> arguments) {
    StringBuilder names = new StringBuilder();
    for (int i = 0; i < arguments.size(); i++) {
      names.append(i == 0 ? "" : ", ").append('a').append(i);
    }
    return names.toString();
  }

  private static RefusedException wrong(Example example, String what) {
    return new RefusedException(Stage.TASK, "The example \"" + example.name() + "\": " + what);
  }
}
