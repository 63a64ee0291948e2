package dev.hadron.view;

import java.util.List;
import java.util.Optional;

/**
 * One Java method, each part on one line.
 *
 * @param javadoc one line, or none
 * @param annotations one per line
 * @param signature without the opening brace
 * @param lines statements of the body
 */
public record MethodView(
    List<String> javadoc, List<String> annotations, String signature, List<String> lines) {

  MethodView(
      Optional<String> javadoc, List<String> annotations, String signature, List<String> lines) {
    this(javadoc.stream().toList(), annotations, signature, lines);
  }

  /** The statements together. */
  public String body() {
    return String.join("\n", lines);
  }
}
