package dev.hadron.mapping.table;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.hadron.mapping.table.Tokens.Token;
import dev.hadron.model.Expression;
import dev.hadron.model.Expression.Binary;
import dev.hadron.model.Expression.Constant;
import dev.hadron.model.Expression.Kind;
import dev.hadron.model.Expression.Missing;
import dev.hadron.model.Expression.Operator;
import dev.hadron.model.Expression.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads expressions and says what kind of value each part has: conditions, comparisons, sums and
 * products, functions and what is given, by the precedence of FEEL (DMN 1.5, 10.3.1.2).
 */
final class ExpressionParser {

  private static final int DEEPEST = 50;

  /** Words that are no name, unless they are quoted or stand behind a point. */
  private static final Set<String> KEYWORDS =
      Set.of("and", "or", "then", "else", "if", "between");

  private static final Map<String, Operator> COMPARISONS =
      Map.of(
          "=", Operator.EQUAL,
          "!=", Operator.UNEQUAL,
          "<", Operator.LESS,
          "<=", Operator.AT_MOST,
          ">", Operator.GREATER,
          ">=", Operator.AT_LEAST);

  private static final Map<String, Operator> SUMS =
      Map.of("+", Operator.PLUS, "-", Operator.MINUS);

  private static final Map<String, Operator> PRODUCTS =
      Map.of("*", Operator.TIMES, "/", Operator.DIVIDED);

  private final Subjects subjects;
  private final ExpressionTypes types;
  private final List<Token> tokens;
  private int next;
  private int depth;

  /** What is known to be there, where it is read. */
  private Set<List<String>> present = Set.of();

  private ExpressionParser(Subjects subjects, String text) throws TableException {
    this.subjects = subjects;
    this.types = new ExpressionTypes(subjects);
    this.tokens = Tokens.of(text);
  }

  /**
   * The expression that a text is.
   *
   * @throws TableException with the place in the text, where it is none
   */
  static Expression read(String text, Subjects subjects) throws TableException {
    ExpressionParser parser = new ExpressionParser(subjects, text);
    Expression expression = parser.expression();
    if (parser.peek().kind() != Tokens.Kind.END) {
      throw parser.unexpected();
    }
    return expression;
  }

  private Expression expression() throws TableException {
    if (++depth > DEEPEST) {
      throw new TableException("it is nested too deeply").inside(peek().at());
    }
    Expression expression = peek().is("if") ? choice() : either();
    depth--;
    return expression;
  }

  private Expression choice() throws TableException {
    int at = take().at();
    Expression condition = condition();
    expect("then");
    Expression then = knowing(condition, true, this::expression);
    expect("else");
    Expression otherwise = knowing(condition, false, this::expression);
    return types.choice(at, condition, then, otherwise);
  }

  private Expression condition() throws TableException {
    int at = peek().at();
    return types.condition(at, expression());
  }

  private Expression either() throws TableException {
    return joined(Operator.OR, "or", this::both);
  }

  private Expression both() throws TableException {
    return joined(Operator.AND, "and", this::comparison);
  }

  /** What stands right of a word is looked at only where the left does not decide alone. */
  private Expression joined(Operator operator, String word, Reading part) throws TableException {
    Expression left = part.read();
    while (peek().is(word)) {
      int at = take().at();
      Expression right = knowing(left, operator == Operator.AND, part);
      left = types.logical(at, operator, left, right);
    }
    return left;
  }

  private Expression comparison() throws TableException {
    Expression left = sum();
    if (peek().is("between")) {
      int at = take().at();
      Expression low = sum();
      expect("and");
      Expression high = sum();
      return types.logical(
          at,
          Operator.AND,
          types.compared(at, Operator.AT_LEAST, left, low),
          types.compared(at, Operator.AT_MOST, left, high));
    }
    Operator operator = COMPARISONS.get(peek().text());
    if (operator == null || peek().kind() != Tokens.Kind.SIGN) {
      return left;
    }
    int at = take().at();
    return types.compared(at, operator, left, sum());
  }

  private Expression sum() throws TableException {
    Expression left = product();
    for (Operator sign = sign(SUMS); sign != null; sign = sign(SUMS)) {
      int at = take().at();
      left = types.sum(at, sign, left, product());
    }
    return left;
  }

  private Expression product() throws TableException {
    Expression left = signed();
    for (Operator sign = sign(PRODUCTS); sign != null; sign = sign(PRODUCTS)) {
      int at = take().at();
      left = types.product(at, sign, left, signed());
    }
    return left;
  }

  private Operator sign(Map<String, Operator> signs) {
    return peek().kind() == Tokens.Kind.SIGN ? signs.get(peek().text()) : null;
  }

  private Expression signed() throws TableException {
    if (!peek().is("-")) {
      return value();
    }
    int at = take().at();
    if (++depth > DEEPEST) {
      throw new TableException("it is nested too deeply").inside(at);
    }
    Expression negated = types.called(at, Expression.Name.MINUS, List.of(signed()));
    depth--;
    return negated;
  }

  private Expression value() throws TableException {
    Token token = peek();
    switch (token.kind()) {
      case NUMBER -> {
        take();
        Kind kind = token.text().contains(".") ? Kind.DECIMAL : Kind.WHOLE;
        return new Constant(kind, types.number(token), Optional.empty());
      }
      case TEXT -> {
        take();
        return new Constant(
            Kind.TEXT, TextNode.valueOf(token.text()).toString(), Optional.empty());
      }
      case SIGN -> {
        if (token.is("(")) {
          take();
          Expression inner = expression();
          expect(")");
          return inner;
        }
      }
      case NAME -> {
        Optional<Expression> word = word(token);
        return word.isPresent() ? word.get() : named();
      }
      case QUOTED -> {
        return path();
      }
      default -> {
        // The end, where a value should be.
      }
    }
    throw unexpected();
  }

  private Optional<Expression> word(Token token) throws TableException {
    if (KEYWORDS.contains(token.text())) {
      throw unexpected();
    }
    Optional<Expression> constant =
        switch (token.text()) {
          case "true", "false" ->
              Optional.of(new Constant(Kind.BOOLEAN, token.text(), Optional.empty()));
          case "null" -> Optional.of(new Constant(Kind.NOTHING, "null", Optional.empty()));
          default -> Optional.empty();
        };
    if (constant.isPresent()) {
      take();
    }
    return constant;
  }

  /** A function with its values, or what is given by that name. */
  private Expression named() throws TableException {
    int words = words();
    if (!tokens.get(next + words).is("(")) {
      return path();
    }
    Token start = peek();
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < words; i++) {
      name.append(i == 0 ? "" : " ").append(take().text());
    }
    take();
    return function(name.toString(), start);
  }

  /** How many words a function's name has here; none has more than three. */
  private int words() {
    int words = 1;
    while (words < 3 && isWord(tokens.get(next + words))) {
      words++;
    }
    return words;
  }

  private static boolean isWord(Token token) {
    return token.kind() == Tokens.Kind.NAME && !KEYWORDS.contains(token.text());
  }

  private Expression function(String name, Token start) throws TableException {
    if (name.equals("count") || name.equals("sum")) {
      int at = peek().at();
      List<String> path = labels();
      expect(")");
      return types.total(at, name.equals("sum"), path);
    }
    List<Expression> values = new ArrayList<>();
    do {
      values.add(expression());
    } while (peek().is(",") && take() != null);
    expect(")");
    return types.called(start.at(), name, values);
  }

  private Expression path() throws TableException {
    int at = peek().at();
    try {
      return types.path(subjects.place(labels(), present));
    } catch (TableException e) {
      throw e.inside(at);
    }
  }

  private List<String> labels() throws TableException {
    List<String> labels = new ArrayList<>();
    do {
      Token token = take();
      if (token.kind() != Tokens.Kind.NAME && token.kind() != Tokens.Kind.QUOTED) {
        next--;
        throw unexpected();
      }
      labels.add(token.text());
    } while (peek().is(".") && take() != null);
    return labels;
  }

  // ---- what is known -----------------------------------------------------------------------

  /** Reads a part of an expression. */
  private interface Reading {
    Expression read() throws TableException;
  }

  /** Reads a part that counts only where a condition holds, or does not. */
  private Expression knowing(Expression condition, boolean holds, Reading reading)
      throws TableException {
    Set<List<String>> before = present;
    present = new HashSet<>(before);
    learn(condition, holds);
    Expression expression = reading.read();
    present = before;
    return expression;
  }

  private void learn(Expression condition, boolean holds) {
    if (condition instanceof Missing missing) {
      if (missing.negated() == holds) {
        Path path = missing.path();
        for (int i = 1; i <= path.labels().size(); i++) {
          present.add(path.labels().subList(0, i));
        }
      }
    } else if (condition instanceof Binary binary) {
      if (binary.operator() == (holds ? Operator.AND : Operator.OR)) {
        learn(binary.left(), holds);
        learn(binary.right(), holds);
      }
    } else if (condition instanceof Expression.Call call
        && call.name() == Expression.Name.NOT) {
      learn(call.parts().get(0), !holds);
    }
  }

  // ---- tokens ------------------------------------------------------------------------------

  private Token peek() {
    return tokens.get(next);
  }

  private Token take() {
    Token token = tokens.get(next);
    if (token.kind() != Tokens.Kind.END) {
      next++;
    }
    return token;
  }

  private void expect(String sign) throws TableException {
    if (!peek().is(sign)) {
      throw new TableException(
              "'%s' is missing before %s".formatted(sign, described(peek())))
          .inside(peek().at());
    }
    take();
  }

  private TableException unexpected() {
    return new TableException(described(peek()) + " stands where a value should")
        .inside(peek().at());
  }

  private static String described(Token token) {
    return token.kind() == Tokens.Kind.END ? "the end" : "'" + token.text() + "'";
  }
}
