package dev.hadron.rules.handler;

import java.util.regex.Pattern;

/**
 * A pattern over paths with {@code /} as separator: {@code *} within a folder, {@code **} across
 * folders (also none), {@code ?} one character, {@code {a,b}} either.
 */
public record PathGlob(String text, Pattern pattern) {

  /**
   * @throws IllegalArgumentException when braces are not closed
   */
  public static PathGlob of(String text) {
    StringBuilder regex = new StringBuilder();
    boolean inBraces = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (text.startsWith("**/", i)) {
        regex.append("(?:.*/)?");
        i += 2;
      } else if (text.startsWith("**", i)) {
        regex.append(".*");
        i++;
      } else if (c == '*') {
        regex.append("[^/]*");
      } else if (c == '?') {
        regex.append("[^/]");
      } else if (c == '{' || c == '}') {
        inBraces = c == '{';
        regex.append(inBraces ? "(?:" : ")");
      } else if (c == ',' && inBraces) {
        regex.append('|');
      } else {
        regex.append(Pattern.quote(String.valueOf(c)));
      }
    }
    if (inBraces) {
      throw new IllegalArgumentException("an open brace in " + text);
    }
    return new PathGlob(text, Pattern.compile(regex.toString()));
  }

  public boolean matches(String path) {
    return pattern.matcher(path).matches();
  }
}
