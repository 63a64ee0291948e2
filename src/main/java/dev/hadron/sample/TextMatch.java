package dev.hadron.sample;

import dev.hadron.model.LikePattern;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Patterns of LIKE and of regular expressions in conditions. */
final class TextMatch {

  private TextMatch() {}

  /** Whether a pattern of LIKE takes the text; unknown where one of them is. */
  static Object like(Object text, Object like, boolean anyCase) {
    if (text == null || like == null) {
      return null;
    }
    return text instanceof String string && like instanceof String form
        ? (Object) isFound(LikePattern.anyOf(List.of(form)).orElse(""), string, anyCase)
        : RowCondition.UNTOLD;
  }

  /** Whether a regular expression is found in the text; unknown where it is one of the server's. */
  static Object regex(Object text, Object regex, boolean anyCase) {
    if (text == null || regex == null) {
      return null;
    }
    if (!(text instanceof String string) || !(regex instanceof String form) || isServers(form)) {
      return RowCondition.UNTOLD;
    }
    try {
      return isFound(form, string, anyCase);
    } catch (PatternSyntaxException e) {
      // Valid for the server; Java reads it otherwise.
      return RowCondition.UNTOLD;
    }
  }

  /** A text that the pattern takes. */
  static Optional<String> sampleOfLike(String like) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < like.length(); i++) {
      char c = like.charAt(i);
      if (c == '\\' && i + 1 < like.length()) {
        i++;
        text.append(like.charAt(i));
      } else {
        text.append(c == '%' || c == '_' ? 'x' : c);
      }
    }
    return Optional.of(text.toString()).filter(sample -> !sample.isEmpty());
  }

  static Optional<String> sampleOfRegex(String regex) {
    return isServers(regex) ? Optional.empty() : PatternSample.of(regex, 1, 255);
  }

  private static boolean isServers(String regex) {
    return regex.contains("[[:") || regex.contains("[[=") || regex.matches("(?s).*\\\\[mMyYAZ].*");
  }

  private static boolean isFound(String regex, String text, boolean anyCase) {
    int flags = anyCase ? Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE : 0;
    return Pattern.compile(regex, flags).matcher(text).find();
  }
}
