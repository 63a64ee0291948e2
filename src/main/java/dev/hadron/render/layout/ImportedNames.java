package dev.hadron.render.layout;

import java.util.HashSet;
import java.util.Set;

/** Which of the names that a source imports it uses. */
final class ImportedNames {

  private static final int ASCII = 128;

  /** For each ASCII character whether some imported name starts with it. */
  private final boolean[] initials = new boolean[ASCII];

  private final Set<String> used = new HashSet<>();

  /** Says that a type or member is imported. */
  void imported(String simpleName) {
    char initial = simpleName.isEmpty() ? ASCII : simpleName.charAt(0);
    if (initial < ASCII) {
      initials[initial] = true;
    }
  }

  /** Says that a word names something declared elsewhere; most words are no name that matters. */
  void use(JavaTokens tokens, int word) {
    char initial = tokens.first(word);
    if (initial >= ASCII || initials[initial]) {
      used.add(tokens.text(word));
    }
  }

  /** Says that a comment refers to types. */
  void use(Comment comment) {
    JavadocReferences.collect(comment.text(), used);
  }

  boolean isUsed(String simpleName) {
    return used.contains(simpleName);
  }
}
