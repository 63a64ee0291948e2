package dev.hadron.render.layout;

import dev.hadron.render.layout.JavadocToken.Kind;
import java.util.ArrayList;
import java.util.List;

/** Lays out a Javadoc comment: on one line if it fits, otherwise in lines of full length. */
final class Javadoc {

  private static final JavadocToken PARAGRAPH = new JavadocToken(Kind.PARAGRAPH_OPEN, "<p>");
  private static final JavadocToken LINE_BREAK = new JavadocToken(Kind.LINE_BREAK, "<br>");
  private static final JavadocToken NEWLINE = new JavadocToken(Kind.NEWLINE, "\n");

  private Javadoc() {}

  /**
   * The comment as it stands from this column on; a comment whose tags do not match stays as it is.
   *
   * @param comment with its delimiters
   * @param column of its first character, counted from 0
   */
  static String layout(String comment, int column) {
    if (isPlainLine(comment) && column + comment.length() <= Doc.MAX_COLUMNS) {
      return comment;
    }
    String inner = comment.substring(3, comment.length() - 2);
    List<JavadocToken> tokens = JavadocLexer.tokens(inner);
    if (tokens == null) {
      return comment;
    }
    JavadocWriter writer = new JavadocWriter(column);
    for (JavadocToken token : deindentCode(looseLinks(withParagraphs(joined(tokens))))) {
      writer.write(standard(token));
    }
    return onOneLine(writer.finish(), column);
  }

  /** A line of words with single spaces between. */
  private static boolean isPlainLine(String comment) {
    int end = comment.length() - 3;
    if (end < 5 || !comment.startsWith(" ", 3) || !comment.endsWith(" */")) {
      return false;
    }
    char before = ' ';
    for (int i = 4; i < end; i++) {
      char c = comment.charAt(i);
      if (c < ' ' || (c == ' ' && before == ' ') || "<@{}*".indexOf(c) >= 0) {
        return false;
      }
      before = c;
    }
    return before != ' ';
  }

  private static JavadocToken standard(JavadocToken token) {
    if (token.is(Kind.PARAGRAPH_OPEN)) {
      return isPlainTag(token.text()) ? PARAGRAPH : token;
    }
    return token.is(Kind.LINE_BREAK) && isPlainTag(token.text()) ? LINE_BREAK : token;
  }

  /** A tag without attributes; perhaps it closes itself. */
  private static boolean isPlainTag(String tag) {
    String inner = tag.substring(1, tag.length() - 1).strip();
    String name = inner.endsWith("/") ? inner.substring(0, inner.length() - 1).strip() : inner;
    return name.chars().allMatch(Character::isLetterOrDigit);
  }

  private static String onOneLine(String text, int column) {
    int first = text.indexOf('\n');
    int last = text.lastIndexOf('\n');
    if (text.indexOf('\n', first + 1) != last || first == last) {
      return text;
    }
    String line = text.substring(first + 1, last).stripLeading().substring(2);
    if (line.isEmpty()) {
      return "/** */";
    }
    boolean onlyTag = line.startsWith("@") && !line.equals("@hide");
    return onlyTag || line.length() > Doc.MAX_COLUMNS - 7 - column ? text : "/** " + line + " */";
  }

  /**
   * Joins words without space between, and a word with an at sign to the word before it: at the
   * start of a line it would become a tag.
   */
  private static List<JavadocToken> joined(List<JavadocToken> tokens) {
    List<JavadocToken> out = new ArrayList<>(tokens.size());
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < tokens.size(); ) {
      JavadocToken token = tokens.get(i);
      if (token.is(Kind.WORD)) {
        word.append(token.text());
        i++;
        continue;
      }
      if (word.isEmpty()) {
        out.add(token);
        i++;
        continue;
      }
      StringBuilder blank = new StringBuilder();
      while (i < tokens.size() && tokens.get(i).is(Kind.BLANK)) {
        blank.append(tokens.get(i++).text());
      }
      if (i < tokens.size() && tokens.get(i).is(Kind.WORD) && startsWithAt(tokens.get(i))) {
        word.append(' ').append(tokens.get(i++).text());
        continue;
      }
      flush(word, out);
      if (!blank.isEmpty()) {
        out.add(new JavadocToken(Kind.BLANK, blank.toString()));
      }
    }
    flush(word, out);
    return out;
  }

  private static boolean startsWithAt(JavadocToken token) {
    return token.text().startsWith("@");
  }

  private static void flush(StringBuilder word, List<JavadocToken> out) {
    if (!word.isEmpty()) {
      out.add(new JavadocToken(Kind.WORD, word.toString()));
      word.setLength(0);
    }
  }

  /** An empty line between words starts a paragraph. */
  private static List<JavadocToken> withParagraphs(List<JavadocToken> tokens) {
    List<JavadocToken> out = new ArrayList<>(tokens.size());
    for (int i = 0; i < tokens.size(); i++) {
      out.add(tokens.get(i));
      if (i > 0
          && i + 1 < tokens.size()
          && tokens.get(i - 1).is(Kind.WORD)
          && tokens.get(i).is(Kind.BLANK)
          && tokens.get(i).text().indexOf('\n') != tokens.get(i).text().lastIndexOf('\n')
          && tokens.get(i + 1).is(Kind.WORD)) {
        out.add(PARAGRAPH);
      }
    }
    return out;
  }

  private static List<JavadocToken> looseLinks(List<JavadocToken> tokens) {
    List<JavadocToken> out = new ArrayList<>(tokens.size());
    for (int i = 0; i < tokens.size(); i++) {
      JavadocToken token = tokens.get(i);
      boolean afterLink = i > 0 && isLinkEnd(tokens.get(i - 1)) && token.is(Kind.BLANK);
      out.add(afterLink ? new JavadocToken(Kind.OPTIONAL_BREAK, token.text()) : token);
    }
    return out;
  }

  private static boolean isLinkEnd(JavadocToken token) {
    String text = token.text();
    return token.is(Kind.WORD)
        && text.startsWith("href=")
        && text.indexOf('>') == text.length() - 1;
  }

  /** Moves code in a preformatted block to the left margin. */
  private static List<JavadocToken> deindentCode(List<JavadocToken> tokens) {
    List<JavadocToken> out = new ArrayList<>(tokens.size());
    for (int i = 0; i < tokens.size(); i++) {
      out.add(tokens.get(i));
      if (!tokens.get(i).is(Kind.PREFORMATTED_OPEN)) {
        continue;
      }
      int first = i + 1;
      while (first < tokens.size() && tokens.get(first).is(Kind.NEWLINE)) {
        first++;
      }
      if (first < tokens.size() && tokens.get(first).text().strip().equals("{@code")) {
        int end = first + 1;
        while (end < tokens.size() && !tokens.get(end).is(Kind.PREFORMATTED_CLOSE)) {
          end++;
        }
        out.add(new JavadocToken(Kind.WORD, "{@code"));
        deindent(new ArrayList<>(tokens.subList(first + 1, end)), out);
        i = end - 1;
      }
    }
    return out;
  }

  private static void deindent(List<JavadocToken> code, List<JavadocToken> out) {
    while (!code.isEmpty() && code.get(0).is(Kind.NEWLINE)) {
      code.remove(0);
    }
    while (!code.isEmpty() && code.get(code.size() - 1).is(Kind.NEWLINE)) {
      code.remove(code.size() - 1);
    }
    if (code.isEmpty()) {
      return;
    }
    String last = code.get(code.size() - 1).text();
    boolean closed = code.get(code.size() - 1).is(Kind.WORD) && last.endsWith("}");
    if (closed) {
      code.remove(code.size() - 1);
      if (last.length() > 1) {
        code.add(new JavadocToken(Kind.WORD, last.substring(0, last.length() - 1)));
        code.add(NEWLINE);
      }
    }
    int margin = margin(code);
    out.add(NEWLINE);
    for (JavadocToken token : code) {
      boolean shifted = token.is(Kind.WORD) && token.text().length() > margin;
      out.add(shifted ? new JavadocToken(Kind.WORD, token.text().substring(margin)) : token);
    }
    out.add(closed ? new JavadocToken(Kind.WORD, "}") : NEWLINE);
  }

  private static int margin(List<JavadocToken> code) {
    int margin = Integer.MAX_VALUE;
    for (JavadocToken token : code) {
      if (token.is(Kind.WORD) && !token.text().isBlank()) {
        int indent = 0;
        while (token.text().charAt(indent) == ' ') {
          indent++;
        }
        margin = Math.min(margin, indent);
      }
    }
    return margin == Integer.MAX_VALUE ? 0 : margin;
  }
}
