package dev.hadron.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tokens of a condition, taken one after the other. */
final class ConditionTokens {

  private static final Pattern TOKEN =
      Pattern.compile(
          "\\s*(?:(?<text>[eE]?'(?:[^']|'')*')|(?<quoted>\"[^\"]+\"|`[^`]+`)"
              + "|(?<word>[\\p{L}_][\\p{L}\\p{N}_$]*)|(?<number>\\d+(?:\\.\\d+)?)"
              + "|(?<sign>::|<=|>=|<>|!=|!~~\\*|!~~|!~\\*|!~|~~\\*|~~|~\\*|~|\\?[|&]?|[-+*/%=<>(),.\\[\\]]))");

  /** What may follow the first word of a type's name. */
  private static final Set<String> OF_TYPES =
      Set.of("varying", "precision", "without", "with", "time", "zone");

  enum Kind {
    TEXT,
    QUOTED,
    WORD,
    NUMBER,
    SIGN,
    END
  }

  record Token(Kind kind, String text) {}

  /** The expression says what is not read here. */
  static final class UnreadException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private final List<Token> tokens = new ArrayList<>();
  private int at;

  ConditionTokens(String expression) {
    Matcher matcher = TOKEN.matcher(expression.strip());
    int end = 0;
    while (matcher.lookingAt()) {
      tokens.add(token(matcher));
      end = matcher.end();
      matcher.region(end, expression.strip().length());
    }
    boolean whole = end == expression.strip().length();
    tokens.add(new Token(Kind.END, whole ? "" : "?"));
  }

  private static Token token(Matcher matcher) {
    if (matcher.group("text") != null) {
      String text = matcher.group("text");
      String inner = text.substring(text.indexOf('\'') + 1, text.length() - 1);
      return new Token(Kind.TEXT, inner.replace("''", "'"));
    }
    if (matcher.group("quoted") != null) {
      String name = matcher.group("quoted");
      return new Token(Kind.QUOTED, name.substring(1, name.length() - 1));
    }
    if (matcher.group("word") != null) {
      return new Token(Kind.WORD, matcher.group("word").toLowerCase(Locale.ROOT));
    }
    return matcher.group("number") != null
        ? new Token(Kind.NUMBER, matcher.group("number"))
        : new Token(Kind.SIGN, matcher.group("sign"));
  }

  Token next() {
    return tokens.get(at);
  }

  Token take() {
    Token token = next();
    if (token.kind() == Kind.END) {
      throw new UnreadException();
    }
    at++;
    return token;
  }

  boolean isNext(String text) {
    Kind kind = next().kind();
    return (kind == Kind.WORD || kind == Kind.SIGN) && next().text().equals(text);
  }

  boolean takes(String text) {
    boolean is = isNext(text);
    at += is ? 1 : 0;
    return is;
  }

  void require(String text) {
    if (!takes(text)) {
      throw new UnreadException();
    }
  }

  /** The first word of the type that is cast to; empty where there is no cast. */
  String skipCast() {
    if (!takes("::")) {
      return "";
    }
    String type = take().text();
    while (takes(".")) {
      type = take().text();
    }
    while (next().kind() == Kind.WORD && OF_TYPES.contains(next().text())) {
      take();
    }
    if (takes("(")) {
      while (!takes(")")) {
        take();
      }
    }
    if (takes("[")) {
      require("]");
    }
    return type;
  }
}
