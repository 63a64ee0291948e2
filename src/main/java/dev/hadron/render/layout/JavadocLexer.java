package dev.hadron.render.layout;

import dev.hadron.render.layout.JavadocToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Cuts the inside of a Javadoc comment into tokens. */
final class JavadocLexer {

  private static final Set<String> LISTS = Set.of("ul", "ol", "dl");
  private static final Set<String> ITEMS = Set.of("li", "dt", "dd");
  private static final Set<String> HEADERS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

  private final String text;
  private final List<JavadocToken> tokens = new ArrayList<>();
  private int at;
  private int braces;
  private int preformatted;
  private int code;
  private int tables;
  private boolean snippet;
  private boolean atLineStart = true;
  private boolean unbalanced;

  private JavadocLexer(String text) {
    this.text = text;
  }

  /**
   * @param text the comment between its delimiters
   * @return null if its tags or braces do not match
   */
  static List<JavadocToken> tokens(String text) {
    JavadocLexer lexer = new JavadocLexer(text);
    while (lexer.at < text.length()) {
      int from = lexer.at;
      Kind kind = lexer.next();
      lexer.tokens.add(new JavadocToken(kind, text.substring(from, lexer.at)));
    }
    lexer.checkBalance();
    return lexer.unbalanced ? null : lexer.tokens;
  }

  private Kind next() {
    boolean verbatim = isVerbatim();
    if (takeNewline()) {
      atLineStart = true;
      return verbatim ? Kind.NEWLINE : Kind.BLANK;
    }
    char c = text.charAt(at);
    if (c == ' ' || c == '\t') {
      at++;
      return verbatim ? Kind.WORD : Kind.BLANK;
    }
    if (atLineStart && takeBlockTag()) {
      checkBalance();
      atLineStart = false;
      return Kind.BLOCK_TAG;
    }
    atLineStart = false;
    if (c == '{' || c == '}') {
      return brace(c);
    }
    if (braces == 0 && c == '<') {
      Kind kind = tag(verbatim);
      if (kind != null) {
        return kind;
      }
    }
    takeWord();
    return Kind.WORD;
  }

  private boolean isVerbatim() {
    return preformatted > 0 || tables > 0 || code > 0 || snippet;
  }

  private void checkBalance() {
    unbalanced |= braces > 0 || preformatted > 0 || tables > 0 || code > 0;
  }

  /** Blanks, the line end, and the star of the next line with one blank. */
  private boolean takeNewline() {
    int i = skipSpaces(at);
    if (i >= text.length() || text.charAt(i) != '\n') {
      return false;
    }
    i = skipSpaces(i + 1);
    if (i < text.length() && text.charAt(i) == '*') {
      i++;
    }
    if (i < text.length() && isSpace(text.charAt(i))) {
      i++;
    }
    at = i;
    return true;
  }

  private int skipSpaces(int from) {
    int i = from;
    while (i < text.length() && isSpace(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t';
  }

  private boolean takeBlockTag() {
    if (text.charAt(at) != '@') {
      return false;
    }
    int end = wordEnd(at + 1);
    if (end == at + 1 || !(text.charAt(at + 1) >= 'a' && text.charAt(at + 1) <= 'z')) {
      return false;
    }
    int parameter = text.startsWith("@param", at) && end == at + 6 ? typeParameterEnd(end) : -1;
    at = parameter < 0 ? end : parameter;
    return true;
  }

  private int typeParameterEnd(int from) {
    int i = from;
    while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    if (i == from || i >= text.length() || text.charAt(i) != '<') {
      return -1;
    }
    int end = wordEnd(i + 1);
    return end > i + 1 && end < text.length() && text.charAt(end) == '>' ? end + 1 : -1;
  }

  private int wordEnd(int from) {
    int i = from;
    while (i < text.length() && isWordCharacter(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static boolean isWordCharacter(char c) {
    return c < 128 && (Character.isLetterOrDigit(c) || c == '_');
  }

  private Kind brace(char c) {
    if (c == '{' && at + 1 < text.length() && text.charAt(at + 1) == '@') {
      int end = wordEnd(at + 2);
      boolean opensSnippet = text.startsWith("{@snippet", at) && end == at + 9 && braces == 0;
      at = end;
      braces++;
      snippet |= opensSnippet;
      return opensSnippet ? Kind.SNIPPET_OPEN : Kind.WORD;
    }
    at++;
    if (c == '{') {
      braces += braces > 0 ? 1 : 0;
      return Kind.WORD;
    }
    boolean closesSnippet = snippet && braces == 1;
    braces -= braces > 0 ? 1 : 0;
    snippet &= !closesSnippet;
    return closesSnippet ? Kind.SNIPPET_CLOSE : Kind.WORD;
  }

  /** The kind of HTML tag that starts here; null if it is none that matters. */
  private Kind tag(boolean verbatim) {
    if (text.startsWith("<!--", at)) {
      int end = text.indexOf("-->", at + 4);
      if (verbatim || end < 0) {
        return null;
      }
      at = end + 3;
      return Kind.HTML_COMMENT;
    }
    boolean closes = text.startsWith("</", at);
    int nameStart = at + (closes ? 2 : 1);
    int nameEnd = wordEnd(nameStart);
    int end = text.indexOf('>', nameEnd);
    if (nameEnd == nameStart || end < 0) {
      return null;
    }
    String name = text.substring(nameStart, nameEnd).toLowerCase(Locale.ROOT);
    Kind kind = verbatimTag(name, closes, verbatim);
    if (kind == null && !verbatim) {
      kind = tag(name, closes);
    }
    if (kind != null) {
      at = end + 1;
    }
    return kind;
  }

  private Kind verbatimTag(String name, boolean closes, boolean verbatim) {
    int step = closes ? -1 : 1;
    Kind kind;
    if (name.equals("pre")) {
      preformatted = Math.max(0, preformatted + step);
      kind = closes ? Kind.PREFORMATTED_CLOSE : Kind.PREFORMATTED_OPEN;
    } else if (name.equals("code")) {
      code = Math.max(0, code + step);
      kind = closes ? Kind.CODE_CLOSE : Kind.CODE_OPEN;
    } else if (name.equals("table")) {
      tables = Math.max(0, tables + step);
      kind = closes ? Kind.TABLE_CLOSE : Kind.TABLE_OPEN;
    } else {
      return null;
    }
    return (closes ? isVerbatim() : verbatim) ? Kind.WORD : kind;
  }

  private static Kind tag(String name, boolean closes) {
    if (name.equals("p")) {
      return closes ? Kind.PARAGRAPH_CLOSE : Kind.PARAGRAPH_OPEN;
    } else if (LISTS.contains(name)) {
      return closes ? Kind.LIST_CLOSE : Kind.LIST_OPEN;
    } else if (ITEMS.contains(name)) {
      return closes ? Kind.ITEM_CLOSE : Kind.ITEM_OPEN;
    } else if (name.equals("blockquote")) {
      return Kind.QUOTE;
    } else if (HEADERS.contains(name)) {
      return closes ? Kind.HEADER_CLOSE : Kind.HEADER_OPEN;
    } else if (name.equals("br") && !closes) {
      return Kind.LINE_BREAK;
    }
    return null;
  }

  /** One character of any kind, then all up to the next that may start something. */
  private void takeWord() {
    at++;
    while (at < text.length() && " \t\n@<{}*".indexOf(text.charAt(at)) < 0) {
      at++;
    }
  }
}
