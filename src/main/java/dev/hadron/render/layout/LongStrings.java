package dev.hadron.render.layout;

import dev.hadron.render.layout.JavaTokens.Kind;
import java.util.ArrayList;
import java.util.List;

/** Splits string literals that reach over the last column, and indents text blocks. */
final class LongStrings {

  private record Edit(int from, int to, String text) {}

  private final String text;
  private final JavaTokens tokens;
  private final List<Edit> edits = new ArrayList<>();

  private LongStrings(String text) {
    this.text = text;
    this.tokens = new JavaTokens(text);
  }

  /**
   * @param text laid out Java
   */
  static String wrap(String text) {
    return new LongStrings(text).wrapAll();
  }

  private String wrapAll() {
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.kind(i) == Kind.TEXT_BLOCK) {
        int from = lineStart(tokens.start(i));
        edit(from, tokens.end(i), TextBlocks.indented(text.substring(from, tokens.end(i))));
      } else if (tokens.kind(i) == Kind.STRING && isTooLong(i)) {
        split(i);
      }
    }
    StringBuilder out = new StringBuilder(text.length() + 256);
    int done = 0;
    for (Edit edit : edits) {
      out.append(text, done, edit.from()).append(edit.text());
      done = edit.to();
    }
    return out.append(text, done, text.length()).toString();
  }

  private void edit(int from, int to, String replacement) {
    if (edits.isEmpty() || edits.get(edits.size() - 1).to() <= from) {
      edits.add(new Edit(from, to, replacement));
    }
  }

  private int lineStart(int offset) {
    return text.lastIndexOf('\n', offset - 1) + 1;
  }

  private int lineEnd(int offset) {
    return text.indexOf('\n', offset);
  }

  private boolean isTooLong(int token) {
    int end = tokens.end(token);
    return lineEnd(end) - lineStart(end) > Doc.MAX_COLUMNS && !tokens.is(token + 1, '.');
  }

  /** Splits the literal and the literals that are added to it before and after. */
  private void split(int token) {
    int first = token;
    while (isPlus(first - 1) && isLiteral(first - 2)) {
      first -= 2;
    }
    int last = token;
    while (isPlus(last + 1) && isLiteral(last + 2) && !tokens.is(last + 3, '.')) {
      last += 2;
    }
    int start = tokens.start(first);
    int end = tokens.end(last);
    boolean startsSum = !isPlus(first - 1);
    int column = start - lineStart(start);
    edit(start, end, joined(lines(pieces(first, last), column, end, startsSum), column, startsSum));
  }

  private boolean isPlus(int token) {
    return token > 0 && tokens.is(token, '+') && !tokens.hasComments(token);
  }

  private boolean isLiteral(int token) {
    return token >= 0 && tokens.kind(token) == Kind.STRING && !tokens.hasComments(token);
  }

  private static String joined(List<String> lines, int column, boolean startsSum) {
    String indent = " ".repeat(Math.max(0, column + (startsSum ? 4 : -2)));
    return "\"" + String.join("\"\n" + indent + "+ \"", lines) + "\"";
  }

  /** What may stand on a line of its own: words with the blanks before them. */
  private List<String> pieces(int first, int last) {
    List<String> pieces = new ArrayList<>();
    StringBuilder piece = new StringBuilder();
    for (int token = first; token <= last; token += 2) {
      String literal = text.substring(tokens.start(token) + 1, tokens.end(token) - 1);
      int start = 0;
      for (int i = 0; i < literal.length(); i++) {
        int newlines = escapedNewlines(literal, i);
        boolean splits = newlines > 0 || isBlank(literal, i);
        if (splits) {
          i += newlines;
          pieces.add(piece.append(literal, start, i).toString());
          piece.setLength(0);
          start = i;
        }
      }
      if (!piece.isEmpty()) {
        pieces.add(piece.toString());
        piece.setLength(0);
      }
      piece.append(literal, start, literal.length());
    }
    if (!piece.isEmpty()) {
      pieces.add(piece.toString());
    }
    return pieces;
  }

  private static boolean isBlank(String literal, int at) {
    return Character.isWhitespace(literal.charAt(at)) || literal.startsWith("\\t", at);
  }

  private static int escapedNewlines(String literal, int from) {
    int at = from;
    while (literal.startsWith("\\n", at) || literal.startsWith("\\r", at)) {
      at += 2;
    }
    return at - from;
  }

  private List<String> lines(List<String> pieces, int column, int end, boolean startsSum) {
    int room = Doc.MAX_COLUMNS - column - 2;
    int trailing = lineEnd(end) - end;
    List<String> lines = new ArrayList<>();
    int next = 0;
    while (next < pieces.size()) {
      if (length(pieces, next) <= room) {
        room -= trailing;
      }
      StringBuilder line = new StringBuilder();
      while (next < pieces.size()
          && (line.length() <= 4 || line.length() + pieces.get(next).length() <= room)) {
        line.append(pieces.get(next++));
        if (endsLine(pieces.get(next - 1))) {
          break;
        }
      }
      lines.add(line.toString());
      if (lines.size() == 1 && startsSum) {
        room -= 6;
      }
    }
    return lines;
  }

  private static boolean endsLine(String piece) {
    return piece.endsWith("\\n") || piece.endsWith("\\r");
  }

  private static int length(List<String> pieces, int from) {
    int sum = 0;
    for (String piece : pieces.subList(from, pieces.size())) {
      sum += piece.length();
    }
    return sum;
  }
}
