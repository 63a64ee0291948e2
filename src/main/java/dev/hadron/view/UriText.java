package dev.hadron.view;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Text of addresses as it is sent (RFC 3986). */
final class UriText {

  /** What a segment may hold as it is, and the slash between two. */
  private static final String PLAIN = "-._~!$&'()*+,;=:@/";

  /** Of these, the delimiters (section 2.2), and what begins an escape. */
  private static final String DELIMITERS = "!$&'()*+,;=:@%";

  private static final Pattern VARIABLE = Pattern.compile("\\{[^}]*}");

  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private UriText() {}

  /**
   * A path in whose fixed parts each octet that no segment may hold is escaped, by its UTF-8 (section
   * 2.1). Names in braces and escapes that are there already stay: the server compares the fixed
   * parts with what is sent, not with what it means.
   */
  static String path(String template) {
    StringBuilder sent = new StringBuilder(template.length());
    int plain = 0;
    boolean named = false;
    for (int i = 0; i < template.length(); i += Character.charCount(template.codePointAt(i))) {
      int letter = template.codePointAt(i);
      named = letter == '{' || named && letter != '}';
      if (named || letter == '}' || isPlain(letter) || isEscape(template, i)) {
        continue;
      }
      int next = i + Character.charCount(letter);
      sent.append(template, plain, i);
      for (byte octet : template.substring(i, next).getBytes(StandardCharsets.UTF_8)) {
        sent.append('%').append(HEX.toHexDigits(octet));
      }
      plain = next;
    }
    return sent.append(template, plain, template.length()).toString();
  }

  /** Whether its fixed parts hold what clients escape though a segment may hold it, or escapes. */
  static boolean hasDelimiters(String template) {
    return VARIABLE.matcher(template).replaceAll("").chars().anyMatch(c -> DELIMITERS.indexOf(c) >= 0);
  }

  private static boolean isPlain(int letter) {
    return letter < 128 && Character.isLetterOrDigit(letter) || PLAIN.indexOf(letter) >= 0;
  }

  private static boolean isEscape(String text, int at) {
    return text.charAt(at) == '%'
        && at + 2 < text.length()
        && HexFormat.isHexDigit(text.charAt(at + 1))
        && HexFormat.isHexDigit(text.charAt(at + 2));
  }
}
