package dev.hadron.read.sql;

import java.util.List;
import java.util.Set;

/**
 * What a few neighbouring tokens have to be, written as words with blanks between: {@code a|b} is
 * one of two words, {@code ^} and {@code $} are the start and the end of a line, and {@code <name>},
 * {@code <column>}, {@code <bracket>}, {@code <number>}, {@code <string>}, {@code <list>} and
 * {@code <after-type>} are kinds of tokens.
 *
 * @param anchor the first element that is words or signs, by which candidates are found
 */
record SignPattern(List<Element> elements, int anchor) {

  /** One element of a pattern: a kind, and the words where the kind is one of them. */
  private record Element(Kind kind, Set<String> words) {

    boolean isAnchor() {
      return kind == Kind.WORDS || kind == Kind.BRACKET;
    }
  }

  private enum Kind {
    WORDS,
    LINE_START,
    LINE_END,
    NAME,
    COLUMN,
    BRACKET,
    NUMBER,
    STRING,
    LIST,
    AFTER_TYPE
  }

  /** Under this word stand the patterns that a name in square brackets can start. */
  static final String BRACKET = "<bracket>";

  /** Words before which, or behind which, a name is not the name of a column. */
  private static final Set<String> NO_COLUMNS =
      Set.of(
          "column", "exists", "add", "drop", "to", "constraint", "references", "key", "table",
          "default", "on", "index", "as", "check");

  private static final Set<String> AFTER_TYPE =
      Set.of("(", ",", ")", "not", "null", "default", "primary", "unique", "collate");

  static SignPattern of(String written) {
    List<Element> elements = List.of(written.split(" ")).stream().map(SignPattern::element).toList();
    int anchor = 0;
    while (!elements.get(anchor).isAnchor()) {
      anchor++;
    }
    return new SignPattern(elements, anchor);
  }

  private static Element element(String written) {
    return switch (written) {
      case "^" -> new Element(Kind.LINE_START, Set.of());
      case "$" -> new Element(Kind.LINE_END, Set.of());
      case "<name>" -> new Element(Kind.NAME, Set.of());
      case "<column>" -> new Element(Kind.COLUMN, Set.of());
      case BRACKET -> new Element(Kind.BRACKET, Set.of(BRACKET));
      case "<number>" -> new Element(Kind.NUMBER, Set.of());
      case "<string>" -> new Element(Kind.STRING, Set.of());
      case "<list>" -> new Element(Kind.LIST, Set.of());
      case "<after-type>" -> new Element(Kind.AFTER_TYPE, Set.of());
      default -> new Element(Kind.WORDS, Set.of(written.split("\\|")));
    };
  }

  /** The words of the anchor. */
  Set<String> words() {
    return elements.get(anchor).words();
  }

  /** True where the tokens around one that fits the anchor are as the pattern says. */
  boolean matches(String text, List<Token> tokens, int found) {
    int i = found - (int) elements.subList(0, anchor).stream().filter(SignPattern::takes).count();
    for (Element element : elements) {
      if (i < 0 || !fits(element, text, tokens, i)) {
        return false;
      }
      i = behind(element, tokens, i);
    }
    return true;
  }

  private static boolean takes(Element element) {
    return element.kind() != Kind.LINE_START
        && element.kind() != Kind.LINE_END
        && element.kind() != Kind.AFTER_TYPE;
  }

  private static int behind(Element element, List<Token> tokens, int i) {
    if (element.kind() != Kind.LIST) {
      return takes(element) ? i + 1 : i;
    }
    int depth = 0;
    int at = i;
    do {
      depth += tokens.get(at).isSymbol("(") ? 1 : tokens.get(at).isSymbol(")") ? -1 : 0;
      at++;
    } while (depth > 0 && at < tokens.size());
    return at;
  }

  private static boolean fits(Element element, String text, List<Token> tokens, int i) {
    boolean over = i >= tokens.size();
    if (over || element.kind() == Kind.LINE_END || element.kind() == Kind.LINE_START) {
      boolean start = over || SignLexer.isLineStart(text, tokens.get(i).start());
      return switch (element.kind()) {
        case LINE_END, AFTER_TYPE -> over || start;
        case LINE_START -> !over && start;
        default -> false;
      };
    }
    Token token = tokens.get(i);
    return switch (element.kind()) {
      case NAME -> token.isName();
      case COLUMN -> token.isName() && !NO_COLUMNS.contains(token.text());
      case BRACKET -> token.kind() == Token.Kind.QUOTED_NAME && token.text().startsWith("[");
      case NUMBER -> token.kind() == Token.Kind.NUMBER;
      case STRING -> token.kind() == Token.Kind.STRING;
      case LIST -> token.isSymbol("(");
      case AFTER_TYPE ->
          AFTER_TYPE.contains(token.text()) || SignLexer.isLineStart(text, token.start());
      default -> element.words().contains(token.text());
    };
  }
}
