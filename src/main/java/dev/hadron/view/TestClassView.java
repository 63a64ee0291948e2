package dev.hadron.view;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the template of a test class sees.
 *
 * @param constants declarations of fields without a semicolon
 */
public record TestClassView(
    String packageName,
    String imports,
    String className,
    List<String> constants,
    List<MethodView> methods) {

  /** The beans that the tests use: those that some line names. */
  static List<String> beans(List<MethodView> tests) {
    return Stream.of("Db db", "Statements statements")
        .filter(bean -> names(tests, bean.substring(bean.indexOf(' ') + 1)))
        .map(bean -> "@Inject " + bean)
        .toList();
  }

  private static boolean names(List<MethodView> tests, String variable) {
    Pattern word = Pattern.compile("\\b" + variable + "[.,)]");
    return tests.stream()
        .flatMap(test -> test.lines().stream())
        .anyMatch(line -> word.matcher(line).find());
  }
}
