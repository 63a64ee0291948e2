package dev.hadron.logic.gate;

import com.github.javaparser.ast.expr.StringLiteralExpr;
import dev.hadron.logic.Example;
import dev.hadron.logic.LogicTask;
import java.util.Set;
import java.util.TreeSet;

/** The examples of a hole as a class of JUnit tests, for the project that the hole is in. */
public final class ExampleTests {

  private static final String ASSERTIONS = "org.junit.jupiter.api.Assertions.";

  private final LogicTask task;
  private final Set<String> used = new TreeSet<>();

  public ExampleTests(LogicTask task) {
    this.task = task;
  }

  public String className() {
    return task.className() + "Test";
  }

  /** The class; its tests are disabled for as long as the hole is open. */
  public String source(boolean open) {
    StringBuilder text = new StringBuilder();
    text.append("/** What the rule says, example by example. */\n");
    if (open) {
      String reason = task.id() + " is not written yet: " + String.join(", ", task.files());
      text.append("@Disabled(").append(literal(reason)).append(")\n");
    }
    text.append("class ").append(className()).append(" {\n\n");
    text.append("  private final ").append(task.signature().interfaceName());
    text.append(" logic = new ").append(task.className()).append("();\n");
    for (int i = 0; i < task.examples().size(); i++) {
      text.append('\n').append(test(i + 1, task.examples().get(i)));
    }
    return file(text.append("}\n").toString(), open);
  }

  private String test(int number, Example example) {
    String call =
        "logic." + task.signature().method() + "(" + String.join(", ", example.arguments()) + ")";
    return "  @Test\n  void example"
        + number
        + "() throws Exception {\n"
        + assertion(example.outcome(), call)
        + "  }\n";
  }

  private String assertion(Example.Outcome outcome, String call) {
    if (outcome instanceof Example.Returns returns) {
      used.add("assertEquals");
      String type = task.signature().returnType();
      return "    "
          + type
          + " expected = "
          + returns.expression()
          + ";\n"
          + "    assertEquals(expected, "
          + call
          + ");\n";
    }
    used.add(outcome instanceof Example.Prints ? "assertEquals" : "assertThrows");
    if (outcome instanceof Example.Prints prints) {
      return "    assertEquals(" + literal(prints.text()) + ", String.valueOf(" + call + "));\n";
    }
    if (outcome instanceof Example.Throws thrown) {
      String refusal = "assertThrows(" + thrown.type() + ".class, () -> " + call + ")";
      if (thrown.status().isEmpty()) {
        return "    " + refusal + ";\n";
      }
      used.add("assertEquals");
      return "    assertEquals(" + thrown.status().getAsInt() + ", " + refusal + ".status());\n";
    }
    throw new IllegalStateException("unknown outcome: " + outcome);
  }

  private String file(String text, boolean open) {
    String file = new Skeleton(task).file(text);
    StringBuilder imports = new StringBuilder();
    used.forEach(
        name -> imports.append("import static ").append(ASSERTIONS).append(name).append(";\n"));
    imports.append('\n');
    int at = file.indexOf("\n\n") + 2;
    String junit =
        (open ? "import org.junit.jupiter.api.Disabled;\n" : "")
            + "import org.junit.jupiter.api.Test;\n";
    String rest = file.substring(at);
    int end = rest.lastIndexOf("import ");
    int after = end < 0 ? 0 : rest.indexOf('\n', end) + 1;
    String gap = end < 0 ? "\n" : "";
    return file.substring(0, at)
        + imports
        + rest.substring(0, after)
        + junit
        + gap
        + rest.substring(after);
  }

  private static String literal(String text) {
    return new StringLiteralExpr().setString(text).toString();
  }
}
