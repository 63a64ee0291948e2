package dev.hadron.view;

import java.util.List;
import java.util.stream.Stream;

/**
 * What the template of the error body sees.
 *
 * @param mediaType a Java literal
 * @param body expression over the variable {@code problem}
 * @param methods that the expressions call
 * @param declared bodies that operations declare, by their classes; empty where all have the same
 */
public record ErrorView(
    String packageName,
    String imports,
    String mediaType,
    String body,
    List<MethodView> methods,
    List<Declared> declared) {

  /**
   * A body that operations declare.
   *
   * @param type simple name of its class
   * @param body expression over the variable {@code problem}
   */
  public record Declared(String type, String body) {}

  /** All expressions. */
  Stream<String> bodies() {
    return Stream.concat(Stream.of(body), declared.stream().map(Declared::body));
  }
}
