package dev.hadron.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Patterns of LIKE as regular expressions that Java and JSON Schema read the same way. */
public final class LikePattern {

  private LikePattern() {}

  /** An expression that is found in what one of the patterns matches; empty where all text does. */
  public static Optional<String> anyOf(List<String> patterns) {
    List<String> expressions = patterns.stream().map(LikePattern::expression).toList();
    return expressions.isEmpty() || expressions.contains("")
        ? Optional.empty()
        : Optional.of(
            expressions.size() == 1
                ? expressions.get(0)
                : expressions.stream().collect(Collectors.joining("|")));
  }

  private static String expression(String like) {
    boolean openStart = like.startsWith("%");
    boolean openEnd = like.endsWith("%") && !like.endsWith("\\%");
    StringBuilder regex = new StringBuilder(openStart ? "" : "^");
    int end = like.length() - (openEnd ? 1 : 0);
    for (int i = openStart ? 1 : 0; i < end; i++) {
      char c = like.charAt(i);
      switch (c) {
        case '%' -> regex.append("[\\s\\S]*");
        case '_' -> regex.append("[\\s\\S]");
        case '\\' -> {
          i++;
          regex.append(i < end ? literal(like.charAt(i)) : "");
        }
        default -> regex.append(literal(c));
      }
    }
    return regex.append(openEnd ? "" : "$").toString();
  }

  private static String literal(char c) {
    return ("\\[](){}.*+?^$|".indexOf(c) >= 0 ? "\\" : "") + c;
  }
}
