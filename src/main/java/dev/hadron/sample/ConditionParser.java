package dev.hadron.sample;

import dev.hadron.sample.Condition.Term;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a search condition; casts say nothing about values and are stepped over. */
final class ConditionParser {

  private static final Pattern TOKEN =
      Pattern.compile(
          "\\s*(?:(?<string>'(?:[^']|'')*')|(?<quoted>[\"`](?:[^\"`])+[\"`])"
              + "|(?<number>\\d+(?:\\.\\d+)?)|(?<word>[\\p{L}_][\\p{L}\\p{N}_$]*)"
              + "|(?<sign>::|<>|!=|<=|>=|~~\\*|!~~|~~|[-+*/%=<>(),.\\[\\]]))");

  /** Words of types that a cast may have after its first one. */
  private static final List<String> TYPE_WORDS =
      List.of("varying", "precision", "without", "with", "time", "zone");

  /** A word of SQL, a name, a constant or a sign. */
  private record Token(String text, boolean isWord, Object constant) {}

  /** The text goes on in a way that is not known here. */
  private static final class Unknown extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unknown() {
      super(null, null, false, false);
    }
  }

  private final List<Token> tokens = new ArrayList<>();
  private final boolean isRead;
  private int at;

  ConditionParser(String expression) {
    this.isRead = read(expression.strip());
  }

  private boolean read(String text) {
    Matcher token = TOKEN.matcher(text);
    int end = 0;
    while (end < text.length() && token.find(end) && token.start() == end) {
      end = token.end();
      if (token.group("string") != null) {
        String string = token.group("string");
        tokens.add(new Token("'", false, string.substring(1, string.length() - 1).replace("''", "'")));
      } else if (token.group("number") != null) {
        tokens.add(new Token("0", false, new BigDecimal(token.group("number"))));
      } else if (token.group("quoted") != null) {
        String name = token.group("quoted");
        tokens.add(new Token(name.substring(1, name.length() - 1), false, null));
      } else if (token.group("word") != null) {
        tokens.add(new Token(token.group("word").toLowerCase(Locale.ROOT), true, null));
      } else {
        tokens.add(new Token(token.group("sign"), true, null));
      }
    }
    return end == text.length();
  }

  Optional<Term> parse() {
    if (!isRead) {
      return Optional.empty();
    }
    try {
      Term term = or();
      return at == tokens.size() ? Optional.of(term) : Optional.empty();
    } catch (Unknown e) {
      // Nothing is claimed about a condition that is not understood.
      return Optional.empty();
    }
  }

  private Term or() {
    Term left = and();
    while (take("or")) {
      left = Condition.or(left, and());
    }
    return left;
  }

  private Term and() {
    Term left = not();
    while (take("and")) {
      left = Condition.and(left, not());
    }
    return left;
  }

  private Term not() {
    return take("not") ? Condition.not(not()) : predicate();
  }

  private Term predicate() {
    Term left = sum();
    while (true) {
      if (take("is")) {
        left = is(left);
      } else if (peek("=", "<>", "!=", "<", "<=", ">", ">=")) {
        String operator = next().text();
        left = peek("any", "some") ? any(left, operator) : Condition.compared(left, operator, sum());
      } else {
        boolean not = take("not");
        Optional<Term> form = form(left);
        if (form.isEmpty()) {
          return left;
        }
        left = not ? Condition.not(form.get()) : form.get();
      }
    }
  }

  private Optional<Term> form(Term left) {
    if (take("between")) {
      Term low = sum();
      expect("and");
      Term high = sum();
      return Optional.of(
          Condition.and(
              Condition.compared(left, ">=", low), Condition.compared(left, "<=", high)));
    }
    if (take("in")) {
      expect("(");
      return Optional.of(oneOf(left, list(")")));
    }
    if (take("like") || take("~~")) {
      return Optional.of(Condition.like(left, sum(), false));
    }
    if (take("ilike") || take("~~*")) {
      return Optional.of(Condition.like(left, sum(), true));
    }
    return Optional.empty();
  }

  private Term is(Term left) {
    boolean not = take("not");
    Term result;
    if (take("null")) {
      result = Condition.isNull(left);
    } else if (take("true") || peek("false")) {
      boolean truth = !take("false");
      result =
          Condition.and(
              Condition.not(Condition.isNull(left)),
              Condition.compared(left, "=", Condition.constant(truth)));
    } else {
      throw new Unknown();
    }
    return not ? Condition.not(result) : result;
  }

  /** {@code = ANY (ARRAY[…])}, as dumps write IN. */
  private Term any(Term left, String operator) {
    next();
    int open = 0;
    while (take("(")) {
      open++;
    }
    if (!operator.equals("=") || !take("array")) {
      throw new Unknown();
    }
    expect("[");
    Term result = oneOf(left, list("]"));
    for (; open > 0; open--) {
      cast();
      expect(")");
    }
    return result;
  }

  private static Term oneOf(Term left, List<Term> values) {
    return values.stream()
        .map(value -> Condition.compared(left, "=", value))
        .reduce(Condition::or)
        .orElseThrow(Unknown::new);
  }

  private List<Term> list(String end) {
    List<Term> terms = new ArrayList<>();
    if (take(end)) {
      return terms;
    }
    do {
      terms.add(or());
    } while (take(","));
    expect(end);
    return terms;
  }

  private Term sum() {
    Term left = product();
    while (peek("+", "-")) {
      char operator = next().text().charAt(0);
      left = Condition.computed(left, operator, product());
    }
    return left;
  }

  private Term product() {
    Term left = factor();
    while (peek("*", "/", "%")) {
      char operator = next().text().charAt(0);
      left = Condition.computed(left, operator, factor());
    }
    return left;
  }

  private Term factor() {
    Term term;
    if (take("-")) {
      return Condition.computed(Condition.constant(BigDecimal.ZERO), '-', factor());
    }
    if (take("(")) {
      term = or();
      expect(")");
    } else {
      term = atom();
    }
    cast();
    return term;
  }

  private Term atom() {
    Token token = next();
    if (token.constant() != null) {
      return Condition.constant(token.constant());
    }
    if (!token.isWord()) {
      return column(token.text());
    }
    return switch (token.text()) {
      case "true" -> Condition.constant(true);
      case "false" -> Condition.constant(false);
      case "null" -> Condition.constant(null);
      case "current_date", "current_timestamp", "localtimestamp", "current_user" ->
          Condition.constant(Condition.SOMETHING);
      case "interval", "date", "timestamp" -> literalOf(token.text());
      case "case", "exists", "select", "array", "row", "extract", "cast", "substring" ->
          throw new Unknown();
      case "position" -> position();
      default -> {
        if (!token.text().matches("[\\p{L}_].*")) {
          throw new Unknown();
        }
        yield take("(")
            ? Condition.called(token.text(), list(")"))
            : column(token.text());
      }
    };
  }

  private Term position() {
    expect("(");
    Term part = sum();
    expect("in");
    Term text = sum();
    expect(")");
    return Condition.called("position", List.of(part, text));
  }

  /** {@code interval '1 day'}; the same words are names of columns too. */
  private Term literalOf(String word) {
    if (at < tokens.size() && tokens.get(at).constant() instanceof String text) {
      at++;
      return Condition.constant(word.equals("interval") ? Condition.SOMETHING : text);
    }
    return column(word);
  }

  /** A name, of which the last part is the column's. */
  private Term column(String name) {
    String last = name;
    while (take(".")) {
      last = next().text();
    }
    return Condition.column(last);
  }

  private void cast() {
    while (take("::")) {
      next();
      while (at < tokens.size() && TYPE_WORDS.contains(tokens.get(at).text())) {
        at++;
      }
      if (take("(")) {
        list(")");
      }
      while (take("[")) {
        expect("]");
      }
    }
  }

  private boolean peek(String... words) {
    return at < tokens.size()
        && tokens.get(at).isWord()
        && List.of(words).contains(tokens.get(at).text());
  }

  private boolean take(String word) {
    if (peek(word)) {
      at++;
      return true;
    }
    return false;
  }

  private void expect(String word) {
    if (!take(word)) {
      throw new Unknown();
    }
  }

  private Token next() {
    if (at == tokens.size()) {
      throw new Unknown();
    }
    return tokens.get(at++);
  }
}
