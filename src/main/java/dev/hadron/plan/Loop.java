package dev.hadron.plan;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * How often a template is rendered: once per service, or once per element of one kind of the model.
 */
public enum Loop {
  ONCE,
  ENTITY,
  RESOURCE,
  /** The logic of an operation that no rule binds. */
  HOLE,
  ENUM,
  TYPE,
  /** A package of the service. */
  MODULE,
  MIGRATION,
  /** An extension that the local database has a stand-in for. */
  EXTENSION;

  /** Lower-case name, as written in the catalog and, between braces, in a template's path. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The loop of that label.
   *
   * @throws IllegalArgumentException when there is none, naming those that exist
   */
  public static Loop of(String label) {
    return Arrays.stream(values())
        .filter(loop -> loop.label().equals(label))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "unknown loop \"" + label + "\", one of " + labels() + " is expected"));
  }

  private static String labels() {
    return Arrays.stream(values()).map(Loop::label).collect(Collectors.joining(", "));
  }
}
