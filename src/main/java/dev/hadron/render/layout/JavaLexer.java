package dev.hadron.render.layout;

import dev.hadron.render.layout.JavaTokens.Kind;
import java.util.ArrayList;
import java.util.List;

/** Cuts a Java source into tokens and hangs each comment on one of them. */
final class JavaLexer {

  /** For each ASCII character whether it may be part of a word. */
  private static final boolean[] WORD = new boolean[128];

  static {
    for (char c = 0; c < WORD.length; c++) {
      WORD[c] = Character.isJavaIdentifierPart(c) && c > ' ' && c < 127;
    }
  }

  static final String IMPORT = "import ";
  static final String STATIC = "static ";

  private final JavaTokens tokens;
  private final String text;
  private final int length;
  private final char[] characters;
  private int at;
  private int index;
  private int newlines;
  private int blankLines;

  /** Comments that go before the next token. */
  private List<Comment> pending;

  /** The token that takes comments on its line, or -1 after the line end. */
  private int takesComments = -1;

  JavaLexer(JavaTokens tokens, char[] characters) {
    this.tokens = tokens;
    this.text = tokens.text;
    this.length = text.length();
    this.characters = characters;
  }

  void run() {
    while (skipBlanks()) {
      char c = characters[at];
      if (c == '/' && at + 1 < length && isCommentMark(text.charAt(at + 1))) {
        comment(text.charAt(at + 1) == '/');
      } else {
        token(c);
      }
    }
    add(Kind.END, at);
  }

  private static boolean isCommentMark(char c) {
    return c == '/' || c == '*';
  }

  /** Stops at the next sign; false at the end of the source. */
  private boolean skipBlanks() {
    int i = at;
    while (i < length && isBlank(characters[i])) {
      if (characters[i] == '\n') {
        newlines++;
        takesComments = -1;
      }
      i++;
    }
    at = i;
    return i < length;
  }

  private static boolean isBlank(char c) {
    return c <= ' ' || (c >= 128 && Character.isWhitespace(c));
  }

  private int nextIndex() {
    if (newlines > 1) {
      blankLines++;
    }
    tokens.setBlankLines(index, blankLines);
    return index++;
  }

  private void comment(boolean toLineEnd) {
    int end = toLineEnd ? text.indexOf('\n', at) : text.indexOf("*/", at + 2);
    if (end < 0) {
      if (!toLineEnd) {
        throw tokens.errorAt(at, "comment is never closed");
      }
      end = length;
    }
    end = toLineEnd ? withoutTrailingBlanks(end) : end + 2;
    settleNewlines();
    Comment comment = new Comment(text.substring(at, end), at, nextIndex(), 0);
    if (goesBeforeNext(comment)) {
      takesComments = -1;
      if (pending == null) {
        pending = new ArrayList<>(2);
      }
      pending.add(comment);
    } else {
      tokens.addAfter(takesComments, comment);
    }
    if (comment.isMultiLine()) {
      takesComments = -1;
    }
    newlines = 0;
    at = end;
  }

  private int withoutTrailingBlanks(int end) {
    int i = end;
    while (i > at && text.charAt(i - 1) == '\r') {
      i--;
    }
    return i;
  }

  private boolean goesBeforeNext(Comment comment) {
    if (takesComments < 0) {
      return true;
    }
    char c = tokens.first(takesComments);
    boolean single = tokens.length(takesComments) == 1;
    return (comment.isBlock() && single && (c == '(' || c == '<' || c == '.'))
        || (comment.isJavadoc() && single && c == ';')
        || comment.isParameterName();
  }

  /** The last pending comment learns how many line ends follow it. */
  private void settleNewlines() {
    if (pending != null) {
      int last = pending.size() - 1;
      Comment comment = pending.get(last);
      pending.set(last, comment.withNewlinesAfter(comment.isParameterName() ? 0 : newlines));
    }
  }

  private void token(char c) {
    if (isDigit(c) || (c == '.' && at + 1 < length && isDigit(text.charAt(at + 1)))) {
      add(Kind.NUMBER, endOfNumber());
    } else if (isWordPart(c)) {
      int importEnd = c == IMPORT.charAt(0) ? endOfImport() : -1;
      add(importEnd < 0 ? Kind.WORD : Kind.IMPORT, importEnd < 0 ? endOfWord(at) : importEnd);
    } else if (c == '"' && text.startsWith(TextBlocks.DELIMITER, at)) {
      add(Kind.TEXT_BLOCK, endOfTextBlock());
    } else if (c == '"' || c == '\'') {
      add(c == '"' ? Kind.STRING : Kind.CHARACTER, endOfQuoted(c));
    } else {
      add(Kind.OPERATOR, at + 1);
    }
  }

  private void add(Kind kind, int end) {
    settleNewlines();
    tokens.add(kind, at, end, nextIndex());
    int token = tokens.size() - 1;
    if (pending != null) {
      tokens.setBefore(token, pending);
      pending = null;
    }
    takesComments = token;
    newlines = 0;
    at = end;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private int endOfWord(int from) {
    int i = from;
    while (i < length && isWordPart(characters[i])) {
      i++;
    }
    return i;
  }

  /** The place after an import that is spaced as usual, or -1. */
  private int endOfImport() {
    if (!text.startsWith(IMPORT, at)) {
      return -1;
    }
    int i = at + IMPORT.length();
    i += text.startsWith(STATIC, i) ? STATIC.length() : 0;
    while (i < length && isNamePart(characters[i])) {
      i++;
    }
    return i < length && characters[i] == ';' ? i + 1 : -1;
  }

  private static boolean isNamePart(char c) {
    return isWordPart(c) || c == '.' || c == '*';
  }

  private static boolean isWordPart(char c) {
    return c < 128 ? WORD[c] : Character.isJavaIdentifierPart(c);
  }

  private int endOfNumber() {
    boolean hex = text.startsWith("0x", at) || text.startsWith("0X", at);
    int i = at;
    while (i < length) {
      char c = text.charAt(i);
      boolean sign = (c == '+' || c == '-') && isExponent(text.charAt(i - 1), hex) && i > at;
      if (!sign && c != '.' && !isWordPart(c)) {
        break;
      }
      i++;
    }
    return i;
  }

  private static boolean isExponent(char c, boolean hex) {
    return hex ? c == 'p' || c == 'P' : c == 'e' || c == 'E';
  }

  private int endOfTextBlock() {
    for (int i = at + 3; i < length; i++) {
      if (text.charAt(i) == '\\') {
        i++;
      } else if (text.startsWith(TextBlocks.DELIMITER, i)) {
        return i + 3;
      }
    }
    throw tokens.errorAt(at, "text block is never closed");
  }

  private int endOfQuoted(char quote) {
    for (int i = at + 1; i < length && characters[i] != '\n'; i++) {
      if (characters[i] == '\\') {
        i++;
      } else if (characters[i] == quote) {
        return i + 1;
      }
    }
    throw tokens.errorAt(at, "literal is never closed");
  }
}
