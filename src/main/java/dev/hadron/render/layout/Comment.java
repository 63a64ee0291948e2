package dev.hadron.render.layout;

/**
 * A comment of a source.
 *
 * @param text as written, without the line end
 * @param start offset in the source
 * @param index place among all tokens and comments of the source
 * @param newlinesAfter line ends between this comment and the next comment or token
 */
record Comment(String text, int start, int index, int newlinesAfter) {

  boolean isLine() {
    return text.startsWith("//");
  }

  boolean isBlock() {
    return text.startsWith("/*");
  }

  /** A comment of stars only is none. */
  boolean isJavadoc() {
    return text.startsWith("/**") && text.length() > 4 && text.charAt(3) != '*';
  }

  boolean isMultiLine() {
    return text.indexOf('\n') >= 0;
  }

  /** A comment that names the parameter of the argument after it. */
  boolean isParameterName() {
    return isBlock() && isParameterName(text);
  }

  private static boolean isParameterName(String text) {
    int i = text.length() - 3;
    while (i > 1 && Character.isWhitespace(text.charAt(i))) {
      i--;
    }
    if (i <= 2 || text.charAt(i) != '=') {
      return false;
    }
    for (int k = 2; k < i; k++) {
      char c = text.charAt(k);
      if (!(c < 128 && (Character.isLetterOrDigit(c) || c == '_' || c == '-'))
          && !Character.isWhitespace(c)) {
        return false;
      }
    }
    return true;
  }

  Comment withNewlinesAfter(int newlines) {
    return new Comment(text, start, index, newlines);
  }

  int end() {
    return start + text.length();
  }
}
