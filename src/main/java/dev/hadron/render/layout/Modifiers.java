package dev.hadron.render.layout;

import java.util.List;

/**
 * What stands before a declaration: annotations and words such as {@code public}.
 *
 * @param from the first token
 * @param to the token after the last one
 * @param items all but the type annotations at the end
 * @param typeAnnotations annotations at the end that belong to the type
 */
record Modifiers(int from, int to, List<Item> items, List<Node> typeAnnotations) {

  /**
   * An annotation or a word.
   *
   * @param to the token after it
   * @param annotation null for a word
   */
  record Item(int to, Node annotation) {}

  boolean hasAnnotation() {
    for (Item item : items) {
      if (item.annotation() != null) {
        return true;
      }
    }
    return false;
  }

  /** Whether some annotation has arguments. */
  boolean hasArguments() {
    for (Item item : items) {
      if (item.annotation() != null && !item.annotation().parts().isEmpty()) {
        return true;
      }
    }
    for (Node annotation : typeAnnotations) {
      if (!annotation.parts().isEmpty()) {
        return true;
      }
    }
    return false;
  }

  int annotationCount() {
    int count = typeAnnotations.size();
    for (Item item : items) {
      count += item.annotation() == null ? 0 : 1;
    }
    return count;
  }
}
