package dev.hadron.rules.handler;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A check that a rule declares in its front matter: what files of certain paths must and must not
 * hold. Patterns are regular expressions in which {@code ^} and {@code $} mean line ends.
 *
 * @param files globs of the paths that the rule is about; {@code **} crosses folders
 * @param when patterns that such a file has to hold before the rule is about it
 * @param forbiddenPaths paths that such a file must not have
 * @param required patterns, each of which must occur
 * @param forbidden patterns, none of which may occur
 * @param message what is wrong where one of these is broken
 * @param hint what mends it; may be empty
 */
public record FileCheck(
    List<String> files,
    List<String> when,
    List<String> forbiddenPaths,
    List<String> required,
    List<String> forbidden,
    String message,
    String hint)
    implements RuleCheck {

  public FileCheck {
    files = List.copyOf(files);
    when = List.copyOf(when);
    forbiddenPaths = List.copyOf(forbiddenPaths);
    required = List.copyOf(required);
    forbidden = List.copyOf(forbidden);
  }

  /**
   * The check, ready to look at many files.
   *
   * @throws IllegalArgumentException when a glob or pattern is none
   */
  public FilePatterns compile() {
    return new FilePatterns(
        files.stream().map(PathGlob::of).toList(),
        compile(when),
        compile(forbiddenPaths),
        compile(required),
        compile(forbidden),
        message,
        hint);
  }

  private static List<Pattern> compile(List<String> expressions) {
    List<Pattern> patterns = new ArrayList<>();
    for (String expression : expressions) {
      patterns.add(Pattern.compile(expression, Pattern.MULTILINE));
    }
    return patterns;
  }
}
