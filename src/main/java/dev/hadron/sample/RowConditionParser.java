package dev.hadron.sample;

import dev.hadron.sample.RowCondition.Term;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the expression of a CHECK by descent: logic, comparisons, lists, sums, counts of nulls. */
final class RowConditionParser {

  private static final Pattern TOKEN =
      Pattern.compile(
          "\\s*(?:(?<text>[eE]?'(?:[^']|'')*')|(?<quoted>\"[^\"]+\"|`[^`]+`)"
              + "|(?<word>[\\p{L}_][\\p{L}\\p{N}_$]*)|(?<number>\\d+(?:\\.\\d+)?)"
              + "|(?<sign>::|<=|>=|<>|!=|[-+*/%=<>(),.\\[\\]]))");

  /** What may follow the first word of a type's name. */
  private static final Set<String> OF_TYPES =
      Set.of("varying", "precision", "without", "with", "time", "zone");

  private static final Set<String> COMPARISONS = Set.of("=", "<>", "!=", "<", "<=", ">", ">=");

  private enum Kind {
    TEXT,
    QUOTED,
    WORD,
    NUMBER,
    SIGN,
    END
  }

  private record Token(Kind kind, String text) {}

  /** The expression says what is not read here. */
  private static final class UnreadException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private final List<Token> tokens = new ArrayList<>();
  private final Map<String, List<String>> literals = new LinkedHashMap<>();
  private int at;

  /** What was read last, where it is a column alone, or one value. */
  private String column;

  private String literal;

  RowConditionParser(String expression) {
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

  Optional<Term> condition() {
    try {
      Term term = or();
      return next().kind() == Kind.END && next().text().isEmpty()
          ? Optional.of(term)
          : Optional.empty();
    } catch (UnreadException e) {
      return Optional.empty();
    }
  }

  Map<String, List<String>> literals() {
    return literals;
  }

  // ---- logic ---------------------------------------------------------------------------------

  private Term or() {
    Term left = and();
    while (takes("or")) {
      Term a = left;
      Term b = and();
      left = row -> RowCondition.or(a.of(row), b.of(row));
      forget();
    }
    return left;
  }

  private Term and() {
    Term left = not();
    while (takes("and")) {
      Term a = left;
      Term b = not();
      left = row -> RowCondition.and(a.of(row), b.of(row));
      forget();
    }
    return left;
  }

  private Term not() {
    if (takes("not")) {
      Term a = not();
      forget();
      return row -> RowCondition.not(a.of(row));
    }
    return predicate();
  }

  private Term predicate() {
    Term left = sum();
    String compared = column;
    String constant = literal;
    while (true) {
      Term a = left;
      if (takes("is")) {
        left = is(a);
      } else if (next().kind() == Kind.SIGN && COMPARISONS.contains(next().text())) {
        left = comparison(a, compared, constant);
      } else if (takes("in")) {
        left = anyOf(a, list("(", ")", compared));
      } else if (takes("not")) {
        require("in");
        Term in = anyOf(a, list("(", ")", compared));
        left = row -> RowCondition.not(in.of(row));
      } else if (takes("between")) {
        Term least = sum();
        require("and");
        Term most = sum();
        left =
            row ->
                RowCondition.and(
                    RowCondition.compare(">=", a.of(row), least.of(row)),
                    RowCondition.compare("<=", a.of(row), most.of(row)));
      } else {
        return left;
      }
      forget();
    }
  }

  private Term is(Term a) {
    boolean not = takes("not");
    Term test;
    if (takes("null")) {
      test = row -> RowCondition.isNull(a.of(row));
    } else if (takes("true")) {
      test = row -> RowCondition.isSame(a.of(row), true);
    } else if (takes("false")) {
      test = row -> RowCondition.isSame(a.of(row), false);
    } else {
      require("distinct");
      require("from");
      Term b = sum();
      test = row -> RowCondition.not(RowCondition.isSame(a.of(row), b.of(row)));
    }
    return not ? row -> RowCondition.not(test.of(row)) : test;
  }

  private Term comparison(Term a, String leftColumn, String leftLiteral) {
    String sign = take().text();
    String operator = sign.equals("!=") ? "<>" : sign;
    if (takes("any")) {
      require("(");
      boolean inner = takes("(");
      require("array");
      Term any = anyOf(a, list("[", "]", leftColumn));
      skipCast();
      if (inner) {
        require(")");
        skipCast();
      }
      require(")");
      if (!operator.equals("=")) {
        throw new UnreadException();
      }
      return any;
    }
    Term b = sum();
    note(leftColumn, literal);
    note(column, leftLiteral);
    return row -> RowCondition.compare(operator, a.of(row), b.of(row));
  }

  private static Term anyOf(Term a, List<Term> values) {
    return row ->
        values.stream()
            .map(value -> RowCondition.compare("=", a.of(row), value.of(row)))
            .reduce(false, RowCondition::or);
  }

  private List<Term> list(String open, String close, String compared) {
    require(open);
    List<Term> terms = new ArrayList<>();
    do {
      terms.add(sum());
      note(compared, literal);
    } while (takes(","));
    require(close);
    return terms;
  }

  // ---- values --------------------------------------------------------------------------------

  private Term sum() {
    Term left = cast();
    while (isNext("+") || isNext("-")) {
      String operator = take().text();
      Term a = left;
      Term b = cast();
      left = row -> RowCondition.sum(operator, a.of(row), b.of(row));
      forget();
    }
    return left;
  }

  private Term cast() {
    Term value = primary();
    while (isNext("::")) {
      Term a = value;
      String type = skipCast();
      value = row -> RowCondition.cast(a.of(row), type);
    }
    return value;
  }

  /** The first word of the type that is cast to; empty where there is no cast. */
  private String skipCast() {
    if (!takes("::")) {
      return "";
    }
    String type = take().text();
    while (takes(".")) {
      type = take().text();
    }
    while (next().kind() == Kind.WORD && OF_TYPES.contains(next().text())) {
      at++;
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

  private Term primary() {
    forget();
    Token token = take();
    return switch (token.kind()) {
      case TEXT -> constant(token.text(), token.text());
      case NUMBER -> constant(new BigDecimal(token.text()), token.text());
      case QUOTED -> column(token.text());
      case WORD -> word(token.text());
      case SIGN -> sign(token.text());
      case END -> throw new UnreadException();
    };
  }

  private Term constant(Object value, String text) {
    literal = text;
    return row -> value;
  }

  private Term sign(String sign) {
    if (sign.equals("(")) {
      Term inner = or();
      require(")");
      return inner;
    }
    if (sign.equals("-") && next().kind() == Kind.NUMBER) {
      String number = "-" + take().text();
      return constant(new BigDecimal(number), number);
    }
    throw new UnreadException();
  }

  private Term word(String word) {
    return switch (word) {
      case "true" -> constant(true, "true");
      case "false" -> constant(false, "false");
      case "null" -> row -> null;
      case "case", "array", "exists", "select", "row", "interval" -> throw new UnreadException();
      default -> isNext("(") ? function(word) : column(word);
    };
  }

  private Term column(String name) {
    if (isNext(".")) {
      throw new UnreadException();
    }
    column = name;
    return row -> row.getOrDefault(name, RowCondition.UNTOLD);
  }

  private Term function(String name) {
    require("(");
    List<Term> arguments = new ArrayList<>();
    while (!takes(")")) {
      arguments.add(or());
      takes(",");
    }
    forget();
    return switch (name) {
      case "num_nonnulls" -> row -> count(arguments, row, false);
      case "num_nulls" -> row -> count(arguments, row, true);
      default -> row -> RowCondition.UNTOLD;
    };
  }

  private static Object count(List<Term> arguments, Map<String, Object> row, boolean nulls) {
    int count = 0;
    for (Term argument : arguments) {
      Object isNull = RowCondition.isNull(argument.of(row));
      if (isNull == RowCondition.UNTOLD) {
        return RowCondition.UNTOLD;
      }
      count += isNull.equals(nulls) ? 1 : 0;
    }
    return BigDecimal.valueOf(count);
  }

  // ---- tokens --------------------------------------------------------------------------------

  private void note(String compared, String value) {
    if (compared != null && value != null) {
      literals.computeIfAbsent(compared, name -> new ArrayList<>()).add(value);
    }
  }

  private void forget() {
    column = null;
    literal = null;
  }

  private Token next() {
    return tokens.get(at);
  }

  private Token take() {
    Token token = next();
    if (token.kind() == Kind.END) {
      throw new UnreadException();
    }
    at++;
    return token;
  }

  private boolean isNext(String text) {
    Kind kind = next().kind();
    return (kind == Kind.WORD || kind == Kind.SIGN) && next().text().equals(text);
  }

  private boolean takes(String text) {
    boolean is = isNext(text);
    at += is ? 1 : 0;
    return is;
  }

  private void require(String text) {
    if (!takes(text)) {
      throw new UnreadException();
    }
  }
}
