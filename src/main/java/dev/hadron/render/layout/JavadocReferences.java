package dev.hadron.render.layout;

import java.util.Set;

/** Finds the types that a Javadoc comment refers to. */
final class JavadocReferences {

  private static final String[] TAGS = {
    "{@link", "{@linkplain", "{@value", "@see", "@throws", "@exception"
  };

  private JavadocReferences() {}

  /** Adds the first name of each reference to a type. */
  static void collect(String comment, Set<String> names) {
    for (int at = comment.indexOf('@'); at >= 0; at = comment.indexOf('@', at + 1)) {
      for (String tag : TAGS) {
        int start = tag.startsWith("{") ? at - 1 : at;
        int end = start + tag.length();
        int reference = skipBlanks(comment, end);
        if (start >= 0 && comment.startsWith(tag, start) && reference > end) {
          collect(comment, reference, names);
        }
      }
    }
  }

  /** Skips blanks and line ends with the star of the next line. */
  private static int skipBlanks(String comment, int from) {
    int at = from;
    while (at < comment.length() - 2
        && (Character.isWhitespace(comment.charAt(at))
            || (comment.charAt(at) == '*' && at > from))) {
      at++;
    }
    return at;
  }

  private static void collect(String comment, int from, Set<String> names) {
    boolean inParameters = false;
    int at = from;
    while (at < comment.length()) {
      char c = comment.charAt(at);
      if (Character.isJavaIdentifierStart(c)) {
        int end = at;
        while (end < comment.length() && Character.isJavaIdentifierPart(comment.charAt(end))) {
          end++;
        }
        if (at == from || inParameters) {
          names.add(comment.substring(at, end));
        }
        at = afterName(comment, end);
        continue;
      }
      boolean stops = c == '}' || c == ')' || (Character.isWhitespace(c) && !inParameters);
      if (stops && at > from) {
        return;
      }
      inParameters |= c == '(';
      at++;
    }
  }

  /** Skips the rest of a qualified name and the member. */
  private static int afterName(String comment, int from) {
    int at = from;
    while (at < comment.length()
        && (comment.charAt(at) == '.'
            || comment.charAt(at) == '#'
            || Character.isJavaIdentifierPart(comment.charAt(at)))) {
      at++;
    }
    return at;
  }
}
