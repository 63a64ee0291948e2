package dev.hadron.render.layout;

import java.util.ArrayList;
import java.util.List;

/**
 * The tokens of a Java source: words, literals and single operator characters, each with the
 * comments around it. The last token is the empty end of the source. An import whose parts have one
 * blank between them is a token as a whole: most of a source is imports, until those in use are
 * known.
 */
final class JavaTokens {

  /** What a token is. */
  enum Kind {
    WORD,
    NUMBER,
    STRING,
    TEXT_BLOCK,
    CHARACTER,
    OPERATOR,
    IMPORT,
    END
  }

  /** The texts of the operators. */
  private static final String[] OPERATORS = new String[128];

  static {
    for (char c = 0; c < OPERATORS.length; c++) {
      OPERATORS[c] = String.valueOf(c);
    }
  }

  final String text;
  private final TokenArrays arrays;
  private final char[] characters;
  private String[] texts;
  private int[] starts;
  private int[] ends;
  private int[] indexes;
  private int[] partners;
  private Kind[] kinds;
  private List<Comment>[] before;
  private final List<Comment> javadocs = new ArrayList<>();
  private int size;
  private boolean textBlocks;

  JavaTokens(String text) {
    this(text, new TokenArrays());
  }

  /**
   * @param arrays which belong to these tokens until those of another source are read
   */
  JavaTokens(String text, TokenArrays arrays) {
    this.text = text;
    this.arrays = arrays;
    this.characters = arrays.begin(text);
    adopt();
    new JavaLexer(this, characters).run();
    matchBrackets();
  }

  private void adopt() {
    texts = arrays.texts;
    starts = arrays.starts;
    ends = arrays.ends;
    indexes = arrays.indexes;
    partners = arrays.partners;
    kinds = arrays.kinds;
    before = arrays.before;
  }

  void add(Kind kind, int start, int end, int index) {
    textBlocks |= kind == Kind.TEXT_BLOCK;
    int at = arrays.next();
    if (arrays.starts != starts) {
      adopt();
    }
    kinds[at] = kind;
    starts[at] = start;
    ends[at] = end;
    indexes[at] = index;
    size = at + 1;
  }

  void setBefore(int token, List<Comment> comments) {
    before[token] = comments;
    for (Comment comment : comments) {
      if (comment.isJavadoc()) {
        javadocs.add(comment);
      }
    }
  }

  /** The Javadoc comments that may describe something. */
  List<Comment> javadocs() {
    return javadocs;
  }

  void addAfter(int token, Comment comment) {
    List<Comment>[] after = arrays.after();
    if (after[token] == null) {
      after[token] = new ArrayList<>(2);
    }
    after[token].add(comment);
  }

  /** Says how many blank lines stand before a token or comment and all before it. */
  void setBlankLines(int index, int blankLines) {
    arrays.setBlankLines(index, blankLines);
  }

  /** A bracket that is still open keeps the one around it in the place of its partner. */
  private void matchBrackets() {
    int open = -1;
    for (int i = 0; i < size; i++) {
      partners[i] = -1;
      if (kinds[i] != Kind.OPERATOR) {
        continue;
      }
      char c = characters[starts[i]];
      if (c == '(' || c == '[' || c == '{') {
        partners[i] = open;
        open = i;
      } else if (c == ')' || c == ']' || c == '}') {
        if (open < 0 || !fits(first(open), c)) {
          throw error(i, "'" + c + "' closes nothing");
        }
        int outer = partners[open];
        partners[open] = i;
        partners[i] = open;
        open = outer;
      }
    }
    if (open >= 0) {
      throw error(open, "'" + first(open) + "' is never closed");
    }
  }

  private static boolean fits(char open, char close) {
    return close == (open == '(' ? ')' : open == '[' ? ']' : '}');
  }

  /** Number of tokens, the end included. */
  int size() {
    return size;
  }

  Kind kind(int token) {
    return kinds[token];
  }

  int start(int token) {
    return starts[token];
  }

  int end(int token) {
    return ends[token];
  }

  /** Whether two tokens, the first one first, start on one line. */
  boolean onOneLine(int first, int last) {
    int lineEnd = text.indexOf('\n', starts[first]);
    return lineEnd < 0 || lineEnd > starts[last];
  }

  /** Place among all tokens and comments. */
  int index(int token) {
    return indexes[token];
  }

  /** The bracket that belongs to this bracket, or -1. */
  int partner(int token) {
    return partners[token];
  }

  char first(int token) {
    return kinds[token] == Kind.END ? '\0' : characters[starts[token]];
  }

  String text(int token) {
    String known = texts[token];
    if (known == null) {
      char c = first(token);
      known =
          kinds[token] == Kind.OPERATOR && c < OPERATORS.length
              ? OPERATORS[c]
              : text.substring(starts[token], ends[token]);
      texts[token] = known;
    }
    return known;
  }

  /** The texts of these tokens, without what stands between them. */
  String text(int from, int to) {
    int length = 0;
    for (int i = from; i < to; i++) {
      length += length(i);
    }
    if (from < to && ends[to - 1] - starts[from] == length) {
      return text.substring(starts[from], ends[to - 1]);
    }
    StringBuilder joined = new StringBuilder(length);
    for (int i = from; i < to; i++) {
      joined.append(text, starts[i], ends[i]);
    }
    return joined.toString();
  }

  int length(int token) {
    return ends[token] - starts[token];
  }

  boolean is(int token, String expected) {
    if (token >= size || kinds[token] == Kind.END) {
      return false;
    }
    int start = starts[token];
    return ends[token] - start == expected.length()
        && characters[start] == expected.charAt(0)
        && text.startsWith(expected, start);
  }

  boolean is(int token, char expected) {
    return token < size && kinds[token] == Kind.OPERATOR && characters[starts[token]] == expected;
  }

  /** Whether the operator characters from this token on are exactly these, without a gap. */
  boolean isOperator(int token, String operator) {
    return is(token, operator.charAt(0)) && text.startsWith(operator, starts[token]);
  }

  /** The operator character so many places after the start of this one; 0 if there is none. */
  char operatorAfter(int token, int places) {
    int next = token + places;
    return next < size && kinds[next] == Kind.OPERATOR && starts[next] == starts[token] + places
        ? characters[starts[next]]
        : 0;
  }

  boolean isWord(int token) {
    return kinds[token] == Kind.WORD;
  }

  /** Comments between the line end before this token and the token. */
  List<Comment> before(int token) {
    return before[token] == null ? List.of() : before[token];
  }

  /** Comments after this token that end on its line. */
  List<Comment> after(int token) {
    return arrays.after == null || arrays.after[token] == null ? List.of() : arrays.after[token];
  }

  boolean hasTextBlocks() {
    return textBlocks;
  }

  boolean hasComments(int token) {
    return before[token] != null || (arrays.after != null && arrays.after[token] != null);
  }

  boolean hasJavadoc(int token) {
    for (Comment comment : before(token)) {
      if (comment.text().startsWith("/**")) {
        return true;
      }
    }
    return false;
  }

  /** Whether a blank line stands between two places of the source. */
  boolean blankLineBetween(int indexBefore, int index) {
    return arrays.blankLinesBefore[index] > arrays.blankLinesBefore[indexBefore];
  }

  JavaSyntaxException error(int token, String message) {
    return errorAt(starts[token], message);
  }

  JavaSyntaxException errorAt(int offset, String message) {
    int line = 1;
    int lineStart = 0;
    for (int i = text.indexOf('\n'); i >= 0 && i < offset; i = text.indexOf('\n', i + 1)) {
      line++;
      lineStart = i + 1;
    }
    return new JavaSyntaxException(message, line, offset - lineStart + 1);
  }
}
