package dev.hadron.model.naming;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words for the signs of names that have nothing else, or that differ in nothing else. */
final class Signs {

  private static final Map<String, String> WORDS = new LinkedHashMap<>();

  static {
    sign(">=", "greater than or equal");
    sign("<=", "less than or equal");
    sign("!=", "not equal");
    sign("<>", "not equal");
    sign("==", "equal");
    sign("&&", "and");
    sign("||", "or");
    sign("=", "equal");
    sign("<", "less than");
    sign(">", "greater than");
    sign("+", "plus");
    sign("-", "minus");
    sign("*", "star");
    sign("!", "not");
    sign("&", "and");
    sign("|", "or");
    sign("%", "percent");
    sign("#", "hash");
    sign("@", "at");
    sign("/", "slash");
    sign("\\", "backslash");
    sign(".", "dot");
    sign(",", "comma");
    sign(":", "colon");
    sign(";", "semicolon");
    sign("?", "question mark");
    sign("~", "tilde");
    sign("^", "caret");
    sign("$", "dollar");
    sign("_", "underscore");
    sign("(", "open");
    sign(")", "close");
    sign("\"", "quote");
    sign("'", "apostrophe");
  }

  /** What parts words is no sign of its own. */
  private static final Pattern SEPARATOR = Pattern.compile("(?<=[\\p{L}\\p{N}])[-_.](?=[\\p{L}\\p{N}])");

  /** A sign before a name, as in {@code -created} and {@code +1}. */
  private static final Pattern LEADING = Pattern.compile("([-+])([\\p{L}\\p{N}].*)", Pattern.DOTALL);

  private Signs() {}

  private static void sign(String sign, String words) {
    WORDS.put(sign, words);
  }

  /** The name with words in the place of its signs, apart from what parts its words. */
  static String spelled(String name) {
    String text = SEPARATOR.matcher(name).replaceAll(" ");
    StringBuilder spelled = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      int start = at;
      Map.Entry<String, String> sign =
          WORDS.entrySet().stream()
              .filter(entry -> text.startsWith(entry.getKey(), start))
              .findFirst()
              .orElse(null);
      spelled.append(sign == null ? text.substring(at, at + 1) : " " + sign.getValue() + " ");
      at += sign == null ? 1 : sign.getKey().length();
    }
    return spelled.toString();
  }

  /** The name with a word in the place of the sign before it. */
  static String led(String name) {
    Matcher leading = LEADING.matcher(name);
    return leading.matches() ? WORDS.get(leading.group(1)) + " " + leading.group(2) : name;
  }
}
