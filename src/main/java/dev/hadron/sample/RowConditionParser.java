package dev.hadron.sample;

import dev.hadron.sample.ConditionTokens.Kind;
import dev.hadron.sample.ConditionTokens.Token;
import dev.hadron.sample.ConditionTokens.UnreadException;
import dev.hadron.sample.RowCondition.Term;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Reads the expression of a CHECK by descent: logic, comparisons, patterns, lists, sums, functions.
 */
final class RowConditionParser {

  private static final Set<String> COMPARISONS = Set.of("=", "<>", "!=", "<", "<=", ">", ">=");

  /** What goes deeper or is longer is not read: no person writes it, and following it costs stack. */
  private static final int DEEPEST = 50;

  private static final int LONGEST = 50;

  private final ConditionTokens tokens;
  private final ColumnHints hints = new ColumnHints();

  /** What was read last, where it is a column alone, or one value. */
  private String column;

  private String literal;

  /** The column whose length or remainder was read last, or that is searched for a text. */
  private String measured;

  /** What was added last in a sum. */
  private String span;

  /** The column that another was taken from last. */
  private String minuend;

  private int depth;

  RowConditionParser(String expression) {
    this.tokens = new ConditionTokens(expression);
  }

  Optional<Term> condition() {
    try {
      Term term = or();
      return tokens.next().kind() == Kind.END && tokens.next().text().isEmpty()
          ? Optional.of(term)
          : Optional.empty();
    } catch (UnreadException e) {
      return Optional.empty();
    }
  }

  ColumnHints hints() {
    return hints;
  }

  // ---- logic ---------------------------------------------------------------------------------

  private Term or() {
    Term first = and();
    List<Term> others = new ArrayList<>();
    while (tokens.takes("or")) {
      others.add(and());
      forget();
    }
    return RowCondition.joined(first, others, RowCondition::or, true);
  }

  private Term and() {
    Term first = not();
    List<Term> others = new ArrayList<>();
    while (tokens.takes("and")) {
      others.add(not());
      forget();
    }
    return RowCondition.joined(first, others, RowCondition::and, false);
  }

  private Term not() {
    if (tokens.takes("not")) {
      Term a = nested(this::not);
      forget();
      return row -> RowCondition.not(a.of(row));
    }
    return predicate();
  }

  /** A term inside another: as deep as people write. */
  private Term nested(Supplier<Term> inner) {
    if (++depth > DEEPEST) {
      throw new UnreadException();
    }
    Term term = inner.get();
    depth--;
    return term;
  }

  /** Each link of such a chain is a term inside the next one. */
  private static void requireShort(int links) {
    if (links > LONGEST) {
      throw new UnreadException();
    }
  }

  private Term predicate() {
    Term left = sum();
    String compared = column;
    String constant = literal;
    String counted = measured;
    for (int links = 0; ; links++) {
      requireShort(links);
      Term a = left;
      if (tokens.takes("is")) {
        left = is(a);
      } else if (tokens.next().kind() == Kind.SIGN && COMPARISONS.contains(tokens.next().text())) {
        left = comparison(a, compared, constant, counted);
      } else if (tokens.takes("in")) {
        left = anyOf(a, list("(", ")", compared));
      } else if (tokens.takes("not")) {
        Term negated =
            tokens.takes("in") ? anyOf(a, list("(", ")", compared)) : pattern(a, compared).orElseThrow(UnreadException::new);
        left = row -> RowCondition.not(negated.of(row));
      } else if (tokens.takes("between")) {
        left = between(a, compared, counted);
      } else {
        Optional<Term> match = pattern(a, compared);
        if (match.isEmpty()) {
          return left;
        }
        left = match.get();
      }
      forget();
    }
  }

  private Term between(Term a, String compared, String counted) {
    String difference = minuend;
    Term least = sum();
    hints.literal(compared, literal);
    hints.length(counted, literal);
    hints.span(difference, literal);
    tokens.require("and");
    Term most = sum();
    hints.literal(compared, literal);
    return row ->
        RowCondition.and(
            RowValues.compare(">=", a.of(row), least.of(row)),
            RowValues.compare("<=", a.of(row), most.of(row)));
  }

  /** What a text is matched with, or a document is asked for. */
  private Optional<Term> pattern(Term a, String compared) {
    for (String sign : List.of("!~~*", "!~~", "!~*", "!~", "~~*", "~~", "~*", "~", "like", "ilike")) {
      if (tokens.takes(sign)) {
        Term form = sum();
        boolean like = sign.contains("~~") || sign.endsWith("like");
        boolean anyCase = sign.endsWith("*") || sign.startsWith("i");
        Optional.ofNullable(literal)
            .flatMap(like ? TextMatch::sampleOfLike : TextMatch::sampleOfRegex)
            .ifPresent(sample -> hints.literal(compared, sample));
        Term match =
            like
                ? row -> TextMatch.like(a.of(row), form.of(row), anyCase)
                : row -> TextMatch.regex(a.of(row), form.of(row), anyCase);
        return Optional.of(sign.startsWith("!") ? row -> RowCondition.not(match.of(row)) : match);
      }
    }
    if (tokens.takes("?")) {
      Term member = sum();
      hints.member(compared, literal);
      return Optional.of(row -> Documents.has(a.of(row), member.of(row)));
    }
    return Optional.empty();
  }

  private Term is(Term a) {
    boolean not = tokens.takes("not");
    Term test;
    if (tokens.takes("null")) {
      test = row -> RowCondition.isNull(a.of(row));
    } else if (tokens.takes("true")) {
      test = row -> RowCondition.isSame(a.of(row), true);
    } else if (tokens.takes("false")) {
      test = row -> RowCondition.isSame(a.of(row), false);
    } else {
      tokens.require("distinct");
      tokens.require("from");
      Term b = sum();
      test = row -> RowCondition.not(RowCondition.isSame(a.of(row), b.of(row)));
    }
    return not ? row -> RowCondition.not(test.of(row)) : test;
  }

  private Term comparison(Term a, String leftColumn, String leftLiteral, String leftMeasured) {
    String sign = tokens.take().text();
    String operator = sign.equals("!=") ? "<>" : sign;
    if (tokens.takes("any")) {
      tokens.require("(");
      boolean inner = tokens.takes("(");
      tokens.require("array");
      Term any = anyOf(a, list("[", "]", leftColumn));
      tokens.skipCast();
      if (inner) {
        tokens.require(")");
        tokens.skipCast();
      }
      tokens.require(")");
      if (!operator.equals("=")) {
        throw new UnreadException();
      }
      return any;
    }
    Term b = sum();
    hints.literal(leftColumn, literal);
    hints.literal(column, leftLiteral);
    hints.length(leftMeasured, literal);
    hints.length(measured, leftLiteral);
    hints.span(minuend, literal);
    minuend = null;
    hints.span(leftColumn, span);
    hints.span(column, span);
    span = null;
    return row -> RowValues.compare(operator, a.of(row), b.of(row));
  }

  private static Term anyOf(Term a, List<Term> values) {
    return row ->
        values.stream()
            .map(value -> RowValues.compare("=", a.of(row), value.of(row)))
            .reduce(false, RowCondition::or);
  }

  private List<Term> list(String open, String close, String compared) {
    tokens.require(open);
    List<Term> terms = new ArrayList<>();
    do {
      terms.add(sum());
      hints.literal(compared, literal);
    } while (tokens.takes(","));
    tokens.require(close);
    return terms;
  }

  // ---- values --------------------------------------------------------------------------------

  private Term sum() {
    Term left = product();
    for (int links = 0; tokens.isNext("+") || tokens.isNext("-"); links++) {
      requireShort(links);
      String operator = tokens.take().text();
      Term a = left;
      String from = column;
      Term b = product();
      span = literal;
      minuend = operator.equals("-") && column != null ? from : null;
      left = row -> RowValues.compute(operator, a.of(row), b.of(row));
      forget();
    }
    return left;
  }

  private Term product() {
    Term left = cast();
    for (int links = 0; tokens.isNext("*") || tokens.isNext("/") || tokens.isNext("%"); links++) {
      requireShort(links);
      String operator = tokens.take().text();
      String compared = column;
      Term a = left;
      Term b = cast();
      if (operator.equals("%")) {
        hints.literal(compared, literal);
      }
      left = row -> RowValues.compute(operator, a.of(row), b.of(row));
      forget();
    }
    return left;
  }

  private Term cast() {
    Term value = primary();
    for (int links = 0; tokens.isNext("::"); links++) {
      requireShort(links);
      Term a = value;
      String type = tokens.skipCast();
      value = row -> RowValues.cast(a.of(row), type);
    }
    return value;
  }

  private Term primary() {
    forget();
    Token token = tokens.take();
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
      Term inner = nested(this::or);
      tokens.require(")");
      return inner;
    }
    if (sign.equals("-") && tokens.next().kind() == Kind.NUMBER) {
      String number = "-" + tokens.take().text();
      return constant(new BigDecimal(number), number);
    }
    throw new UnreadException();
  }

  private Term word(String word) {
    return switch (word) {
      case "true" -> constant(true, "true");
      case "false" -> constant(false, "false");
      case "null" -> row -> null;
      case "case", "array", "exists", "select", "row", "extract" -> throw new UnreadException();
      case "current_date", "current_timestamp", "localtimestamp" -> row -> PresentTime.NOW;
      case "interval", "date", "timestamp", "timestamptz" ->
          tokens.next().kind() == Kind.TEXT ? typed(word) : column(word);
      default -> tokens.isNext("(") ? function(word) : column(word);
    };
  }

  private Term column(String name) {
    if (tokens.isNext(".")) {
      throw new UnreadException();
    }
    column = name;
    return row -> row.getOrDefault(name, RowCondition.UNTOLD);
  }

  /** {@code interval '1 day'}. */
  private Term typed(String type) {
    String text = tokens.take().text();
    literal = text;
    return row -> RowValues.cast(text, type);
  }

  private Term function(String name) {
    tokens.require("(");
    List<Term> arguments = new ArrayList<>();
    String ofColumn = null;
    String sought = null;
    while (!tokens.takes(")")) {
      // The first argument of position ends where IN starts.
      arguments.add(nested(name.equals("position") ? this::sum : this::or));
      ofColumn = column == null ? ofColumn : column;
      sought = literal == null ? sought : literal;
      boolean more = tokens.takes(",") || tokens.takes("in");
      if (!more && !tokens.isNext(")")) {
        throw new UnreadException();
      }
    }
    forget();
    if (ofColumn != null && sought != null) {
      hints.literal(ofColumn, "x" + sought + "x");
      hints.literal(ofColumn, sought + "x");
    }
    measured = ofColumn;
    return RowFunctions.call(name, arguments);
  }

  // ---- tokens --------------------------------------------------------------------------------

  private void forget() {
    column = null;
    literal = null;
    measured = null;
  }
}
