package dev.hadron.read.sql;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

/** Broken, or only unusual, copies of one statement. */
final class StatementMutants {

  /** What is done to the statement. */
  enum Kind {
    DELETED_TOKEN,
    DOUBLED_TOKEN,
    SWAPPED_NEIGHBOURS,
    SWAPPED_TOKENS,
    CUT_BEHIND,
    CUT_BEFORE,
    CUT_IN_TOKEN,
    LOST_STRETCH,
    BROKEN_QUOTE,
    BROKEN_BRACKET,
    OTHER_NAME,
    INSERTED_WORD,
    OTHER_LETTERS,
    COMMENTED,
    LONG_LINE,
    NESTED
  }

  /** One copy. */
  record Mutant(Kind kind, String text) {}

  private static final List<String> QUOTES = List.of("'", "\"", "$$", "$a$", "/*", "*/", "--", "E'");
  private static final List<String> BRACKETS = List.of("(", ")", "[", "]", ",", ";");
  private static final List<String> WORDS =
      List.of("NOT", "NULL", "DEFAULT", "table", "int", "x", "1", "'a'", "::", "IF EXISTS", ".", "=", "😀");

  private static final int LONG = 200_000;

  private final String text;
  private final List<Token> tokens;
  private final Random random;

  StatementMutants(String text, Random random) {
    this.text = text;
    List<Token> all = DdlLexer.lex(text, 0, text.length());
    this.tokens = all.subList(0, all.size() - 1);
    this.random = random;
  }

  /** One more, which is not the statement itself and not empty. */
  Mutant next() {
    while (true) {
      Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
      String mutated = mutated(kind);
      if (!mutated.isBlank() && !mutated.equals(text)) {
        return new Mutant(kind, mutated);
      }
    }
  }

  private String mutated(Kind kind) {
    Token one = any();
    return switch (kind) {
      case DELETED_TOKEN -> replaced(one, "");
      case DOUBLED_TOKEN -> replaced(one, text(one) + " " + text(one));
      case SWAPPED_NEIGHBOURS -> neighbours();
      case SWAPPED_TOKENS -> swapped(one, any());
      case CUT_BEHIND -> text.substring(0, one.end());
      case CUT_BEFORE -> text.substring(one.start());
      case CUT_IN_TOKEN -> text.substring(0, one.start() + random.nextInt(one.end() - one.start()));
      case LOST_STRETCH -> lost();
      case BROKEN_QUOTE -> broken("'\"$", QUOTES);
      case BROKEN_BRACKET -> broken("()[],;", BRACKETS);
      case OTHER_NAME -> renamed();
      case INSERTED_WORD -> inserted(pick(WORDS));
      case OTHER_LETTERS -> replaced(one, letters(one));
      case COMMENTED -> replaced(one, text(one) + "/* a 'b' /* \" */ $$ */\n-- ; (\n");
      case LONG_LINE -> replaced(one, text(one) + " ".repeat(LONG) + "/*" + "x".repeat(LONG) + "*/");
      case NESTED -> nested();
    };
  }

  private Token any() {
    return tokens.get(random.nextInt(tokens.size()));
  }

  private String text(Token token) {
    return text.substring(token.start(), token.end());
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private String replaced(Token token, String by) {
    return text.substring(0, token.start()) + by + text.substring(token.end());
  }

  private String neighbours() {
    int first = random.nextInt(Math.max(1, tokens.size() - 1));
    return swapped(tokens.get(first), tokens.get(Math.min(first + 1, tokens.size() - 1)));
  }

  private String swapped(Token one, Token other) {
    Token first = one.start() <= other.start() ? one : other;
    Token second = first == one ? other : one;
    return first == second
        ? text
        : text.substring(0, first.start())
            + text(second)
            + text.substring(first.end(), second.start())
            + text(first)
            + text.substring(second.end());
  }

  private String lost() {
    int first = random.nextInt(tokens.size());
    int last = Math.min(tokens.size() - 1, first + 1 + random.nextInt(5));
    return text.substring(0, tokens.get(first).start()) + text.substring(tokens.get(last).end());
  }

  /** One of these characters is lost, or one of the scraps comes anywhere. */
  private String broken(String characters, List<String> scraps) {
    int[] places = text.chars().map(characters::indexOf).toArray();
    List<Integer> found =
        IntStream.range(0, places.length).filter(i -> places[i] >= 0).boxed().toList();
    if (found.isEmpty() || random.nextBoolean()) {
      return inserted(pick(scraps));
    }
    int at = pick(found);
    return text.substring(0, at) + text.substring(at + 1);
  }

  private String renamed() {
    List<Token> names = tokens.stream().filter(Token::isName).toList();
    if (names.isEmpty()) {
      return text;
    }
    Token name = pick(names);
    int at = name.end() - (name.kind() == Token.Kind.QUOTED_NAME ? 1 : 0);
    return text.substring(0, at) + "_2" + text.substring(at);
  }

  private String inserted(String scrap) {
    int at = any().start();
    return text.substring(0, at) + scrap + " " + text.substring(at);
  }

  private String letters(Token token) {
    String word = text(token);
    String upper = word.toUpperCase(Locale.ROOT);
    return word.equals(upper) ? word.toLowerCase(Locale.ROOT) : upper;
  }

  /** A bracket, or any token, in many more. */
  private String nested() {
    int depth = 1 << random.nextInt(9);
    List<Token> opening = tokens.stream().filter(token -> token.isSymbol("(")).toList();
    Token inside = opening.isEmpty() || random.nextBoolean() ? any() : pick(opening);
    int at = tokens.indexOf(inside);
    int last = inside.isSymbol("(") ? closing(at) : at;
    return text.substring(0, inside.start())
        + "(".repeat(depth)
        + text.substring(inside.start(), tokens.get(last).end())
        + ")".repeat(depth)
        + text.substring(tokens.get(last).end());
  }

  private int closing(int open) {
    int depth = 0;
    for (int i = open; i < tokens.size(); i++) {
      depth += tokens.get(i).isSymbol("(") ? 1 : tokens.get(i).isSymbol(")") ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return tokens.size() - 1;
  }
}
