package dev.hadron.render.layout;

import dev.hadron.render.layout.JavaTokens.Kind;
import java.util.Set;

/**
 * Finds statements and headers of methods that stand in the source as they are printed: on one
 * line, spaced as usual.
 *
 * <p>If such a part fits its line, it needs neither to be parsed nor a document of its own, which
 * most of a source is spared by. Whatever is spaced in another way, or has a sign whose spaces only
 * a parser knows, is left to the writers.
 */
final class FlatText {

  /** What a token is to the spaces around it. */
  private enum Part {
    /** A word or a literal. */
    OPERAND,
    PARENTHESIS,
    BRACKET,
    CLOSING,
    COMMA,
    DOT,
    /** An operator with an operand on both sides. */
    BINARY,
    NOT,
    METHOD_REFERENCE,
    /** The sign before the name of an annotation. */
    AT,
    /** Around the arguments of a type. */
    ANGLE,
    CLOSING_ANGLE,
    SEMICOLON,
    UNKNOWN
  }

  /** Words with a blank before a parenthesis. */
  private static final Set<String> SPACED_WORDS =
      Set.of("return", "throw", "yield", "switch", "instanceof", "assert", "case");

  private static final int NO_BLANK = 0;
  private static final int BLANK = 1;
  private static final int REFUSED = -1;

  private final JavaTokens tokens;

  FlatText(JavaTokens tokens) {
    this.tokens = tokens;
  }

  /**
   * The token after the statement that starts here; -1 if it is not flat. Comments may stand before
   * it, but nowhere else.
   *
   * @param columns how many there are for it
   */
  int statementEnd(int from, int columns) {
    return end(from, columns, false);
  }

  /**
   * The opening brace after the header of a method that starts here, or the token after its
   * semicolon; -1 if it is not flat.
   *
   * @param columns how many there are for it and the brace
   */
  int headerEnd(int from, int columns) {
    return end(from, columns, true);
  }

  private int end(int from, int columns, boolean header) {
    if (!tokens.after(from).isEmpty()) {
      return -1;
    }
    int limit = tokens.start(from) + columns;
    int angles = 0;
    int at = from;
    Part part = part(from);
    if (part == Part.AT) {
      return -1;
    }
    while (true) {
      int next = at + (isDouble(at, part) ? 2 : 1);
      int end = tokens.end(next - 1);
      if (tokens.end(next) > limit || tokens.hasComments(next)) {
        return -1;
      }
      if (header && tokens.is(next, '{')) {
        boolean body =
            part == Part.CLOSING || (part == Part.OPERAND && !tokens.is(at, "default"));
        return body && isBlank(end, next) && angles == 0 ? next : -1;
      }
      Part nextPart = part(next);
      int blanks = nextPart == Part.AT && !header ? REFUSED : blanks(at, part, nextPart);
      if (blanks == NO_BLANK ? tokens.start(next) > end : blanks < 0 || !isBlank(end, next)) {
        return -1;
      }
      at = next;
      part = nextPart;
      angles += part == Part.ANGLE ? 1 : part == Part.CLOSING_ANGLE ? -1 : 0;
      if (part == Part.SEMICOLON) {
        return angles == 0 ? at + 1 : -1;
      }
    }
  }

  /** Whether one blank stands between the end of a token and the next one. */
  private boolean isBlank(int end, int next) {
    return tokens.start(next) == end + 1 && tokens.text.charAt(end) == ' ';
  }

  /** Whether two signs are one operator. */
  private boolean isDouble(int at, Part part) {
    if (part != Part.BINARY) {
      return part == Part.METHOD_REFERENCE;
    }
    char first = tokens.first(at);
    char second = tokens.operatorAfter(at, 1);
    return switch (second) {
      case '=' -> "=!<>+-".indexOf(first) >= 0;
      case '>' -> first == '-';
      case '&', '|' -> first == second;
      default -> false;
    };
  }

  private Part part(int at) {
    Kind kind = tokens.kind(at);
    if (kind != Kind.OPERATOR) {
      return kind == Kind.TEXT_BLOCK || kind == Kind.END ? Part.UNKNOWN : Part.OPERAND;
    }
    return switch (tokens.first(at)) {
      case '(' -> Part.PARENTHESIS;
      case '[' -> Part.BRACKET;
      case ')', ']' -> Part.CLOSING;
      case ',' -> Part.COMMA;
      case '.' -> Part.DOT;
      case ';' -> Part.SEMICOLON;
      case '@' -> Part.AT;
      case '<' -> isArgumentOfType(at) ? Part.ANGLE : Part.BINARY;
      case '>' -> isTight(at) ? Part.CLOSING_ANGLE : Part.BINARY;
      case '!' -> tokens.operatorAfter(at, 1) == '=' ? Part.BINARY : Part.NOT;
      case ':' -> tokens.operatorAfter(at, 1) == ':' ? Part.METHOD_REFERENCE : Part.BINARY;
      case '=', '?', '+', '-', '*', '/', '%', '&', '|' -> Part.BINARY;
      default -> Part.UNKNOWN;
    };
  }

  private boolean isTight(int at) {
    return tokens.start(at) == tokens.end(at - 1);
  }

  private boolean isArgumentOfType(int at) {
    return isTight(at) && tokens.isWord(at - 1) && Character.isUpperCase(tokens.first(at - 1));
  }

  /** How many blanks are printed between the token and what follows it. */
  private int blanks(int at, Part part, Part next) {
    return switch (next) {
      case OPERAND -> beforeOperand(part);
      case PARENTHESIS -> beforeParenthesis(at, part);
      case NOT -> beforeNot(at, part);
      case AT -> beforeAnnotation(part);
      case BINARY -> part == Part.OPERAND || part == Part.CLOSING ? BLANK : REFUSED;
      case DOT, SEMICOLON -> tight(part == Part.OPERAND || part == Part.CLOSING);
      case ANGLE -> tight(part == Part.OPERAND);
      case COMMA, METHOD_REFERENCE, BRACKET ->
          tight(part == Part.OPERAND || part == Part.CLOSING || part == Part.CLOSING_ANGLE);
      case CLOSING ->
          tight(
              part == Part.OPERAND
                  || part == Part.PARENTHESIS
                  || part == Part.BRACKET
                  || part == Part.CLOSING
                  || part == Part.CLOSING_ANGLE);
      case CLOSING_ANGLE ->
          tight(
              part == Part.OPERAND
                  || part == Part.ANGLE
                  || part == Part.CLOSING
                  || part == Part.CLOSING_ANGLE);
      case UNKNOWN -> REFUSED;
    };
  }

  private static int tight(boolean allowed) {
    return allowed ? NO_BLANK : REFUSED;
  }

  private static int beforeOperand(Part part) {
    return switch (part) {
      case PARENTHESIS, BRACKET, DOT, NOT, METHOD_REFERENCE, AT, ANGLE -> NO_BLANK;
      case OPERAND, CLOSING, COMMA, BINARY, CLOSING_ANGLE -> BLANK;
      case SEMICOLON, UNKNOWN -> REFUSED;
    };
  }

  private int beforeParenthesis(int at, Part part) {
    return switch (part) {
      case OPERAND -> tight(!isSpacedWord(at));
      case PARENTHESIS, NOT, CLOSING_ANGLE -> NO_BLANK;
      case COMMA, BINARY -> BLANK;
      default -> REFUSED;
    };
  }

  private int beforeNot(int at, Part part) {
    return switch (part) {
      case PARENTHESIS -> NO_BLANK;
      case COMMA, BINARY -> BLANK;
      case OPERAND -> isSpacedWord(at) ? BLANK : REFUSED;
      default -> REFUSED;
    };
  }

  /** Between the parameters of a method. */
  private static int beforeAnnotation(Part part) {
    return switch (part) {
      case PARENTHESIS -> NO_BLANK;
      case OPERAND, CLOSING, COMMA -> BLANK;
      default -> REFUSED;
    };
  }

  private boolean isSpacedWord(int at) {
    return tokens.isWord(at) && SPACED_WORDS.contains(tokens.text(at));
  }
}
