package dev.hadron.render.layout;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The annotations of a source that belong to the type after them, not to the declaration. */
final class TypeAnnotations {

  private static final List<String> KNOWN =
      List.of(
          "org.jspecify.annotations.NonNull",
          "org.jspecify.annotations.Nullable",
          "org.checkerframework.checker.nullness.qual.NonNull",
          "org.checkerframework.checker.nullness.qual.Nullable");

  private final Set<String> simpleNames = new HashSet<>();

  void imported(String name) {
    if (KNOWN.contains(name)) {
      simpleNames.add(name.substring(name.lastIndexOf('.') + 1));
    }
  }

  boolean isEmpty() {
    return simpleNames.isEmpty();
  }

  boolean contains(String simpleName) {
    return simpleNames.contains(simpleName);
  }
}
