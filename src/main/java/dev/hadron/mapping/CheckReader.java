package dev.hadron.mapping;

import dev.hadron.catalog.Column;
import dev.hadron.model.Constraints;
import dev.hadron.model.LikePattern;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the CHECK expressions that say a bound or a closed list for one column; anything else is left
 * to the database.
 */
final class CheckReader {

  private static final String NUMBER = "\\(*\\s*'?(-?\\d+(?:\\.\\d+)?)'?\\s*\\)*(?:::[a-z0-9 ()\"_.]+)?";
  private static final String COUNT = "\\(?(\\d{1,9})\\)?(?:::[a-z]+)?";
  static final Pattern CAST = Pattern.compile("::(?:character varying|double precision|[a-z_0-9\".]+)(?:\\(\\d+(?:,\\s*\\d+)?\\))?(\\[\\])?");
  private static final Pattern STRING = Pattern.compile("'((?:[^']|'')*)'");
  private static final Pattern LIST_SIGN = Pattern.compile("[\\s,()]");
  private static final Pattern JOINT =
      Pattern.compile("(?i)\\b(between|and|or)\\b|[()]|'(?:[^']|'')*'");

  private static final String NO_LOWER = "^[^a-z]*$";
  private static final String NO_UPPER = "^[^A-Z]*$";

  /** Brackets in brackets that are followed. */
  private static final int DEEPEST = 20;

  /** What is less telling than any other pattern. */
  private static final Set<String> LETTERS = Set.of(NO_LOWER, NO_UPPER);

  private final String column;
  private final String lengths;

  CheckReader(String column) {
    this(column, "char_length|length|character_length");
  }

  private CheckReader(String column, String lengths) {
    this.column = column;
    this.lengths = lengths;
  }

  /** One for a column whose values are texts, numbers and so on, or bytes. */
  static CheckReader of(Column column) {
    return column.type().is("bytea")
        ? new CheckReader(column.name(), "octet_length|length")
        : new CheckReader(column.name());
  }

  /**
   * The constraints, narrowed by the expression where it is a conjunction of plain bounds, or a
   * choice of forms.
   */
  Constraints narrow(Constraints base, String expression) {
    Constraints narrowed = base;
    for (String part : split(orNull(strip(expression)), "or")) {
      narrowed = narrowByOne(narrowed, part);
    }
    return narrowed.pattern().isPresent() ? narrowed : likeOneOf(narrowed, expression);
  }

  /** Whether the constraints say all that the expression does. */
  boolean isReadInFull(String expression) {
    List<Constraints> parts =
        split(orNull(strip(expression)), "or").stream()
            .map(part -> narrowByOne(Constraints.NONE, part))
            .toList();
    // A value has one pattern, so that a second one is not told.
    return closedList(expression).isPresent()
        || !parts.isEmpty()
            && parts.stream().noneMatch(Constraints.NONE::equals)
            && parts.stream().filter(part -> part.pattern().isPresent()).count() < 2
        || !likeOneOf(Constraints.NONE, expression).equals(Constraints.NONE);
  }

  /** {@code column IN ('a') OR column LIKE '%b'}; null passes a CHECK anyway. */
  private Constraints likeOneOf(Constraints base, String expression) {
    if (!expression.contains("~~") && !says(expression, "like")) {
      return base;
    }
    Pattern isNull = Pattern.compile(name() + "\\s+(?i:is\\s+null)");
    Pattern like =
        Pattern.compile(name() + "\\s*(?:(?i:\\blike\\b)|~~)\\s*'((?:[^']|'')*)'(?:::[a-z ]+)?");
    List<String> patterns = new ArrayList<>();
    boolean likes = false;
    for (String part : split(expression, "and")) {
      Matcher form = like.matcher(strip(part));
      Optional<List<String>> values = closedList(part);
      if (values.isPresent()) {
        values.get().forEach(value -> patterns.add(value.replaceAll("[\\\\%_]", "\\\\$0")));
      } else if (form.matches()) {
        likes = true;
        patterns.add(form.group(1).replace("''", "'"));
      } else if (!isNull.matcher(strip(part)).matches()) {
        return base;
      }
    }
    // A list by itself is a type of its own.
    return likes ? LikePattern.anyOf(patterns).map(base::withPattern).orElse(base) : base;
  }

  /** The values of {@code column IN ('a', 'b')} and its spelling in dumps, {@code = ANY (ARRAY[…])}. */
  Optional<List<String>> closedList(String expression) {
    return withoutNull(strip(withoutCasts(expression)));
  }

  static String withoutCasts(String expression) {
    return expression.contains("::") ? CAST.matcher(expression).replaceAll("") : expression;
  }

  /** Whether it has that word, in any case: only then is a pattern with it compiled. */
  private static boolean says(String expression, String word) {
    for (int i = expression.length() - word.length(); i >= 0; i--) {
      if (expression.regionMatches(true, i, word, 0, word.length())) {
        return true;
      }
    }
    return false;
  }

  /** Null passes a CHECK anyway, so that a list with it is the list without. */
  private Optional<List<String>> withoutNull(String text) {
    return plainList(orNull(text));
  }

  private String orNull(String text) {
    if (!says(text, "null")) {
      return text;
    }
    Matcher orNull =
        Pattern.compile(
                "\\(*" + name() + "\\s+(?i:is\\s+null)\\)*\\s+(?i:or)\\s+(?<list>.*)"
                    + "|(?<other>.*)\\s+(?i:or)\\s+\\(*" + name() + "\\s+(?i:is\\s+null)\\)*",
                Pattern.DOTALL)
            .matcher(text);
    if (orNull.matches()) {
      String list = orNull.group("list") == null ? orNull.group("other") : orNull.group("list");
      return strip(list);
    }
    return text;
  }

  private Optional<List<String>> plainList(String text) {
    if (text.indexOf('\'') < 0) {
      return Optional.empty();
    }
    return plainList(text, "in", "\\s+(?:(?i)in)\\s*\\((.*)\\)").or(() -> plainArray(text));
  }

  private Optional<List<String>> plainArray(String text) {
    String array = "(?:(?i)any)\\s*\\(+\\s*(?:(?i)array)\\s*\\[(.*)\\]\\s*\\)+";
    return plainList(text, "any", "\\s*=\\s*" + array);
  }

  /**
   * @param word without which a text needs not be looked at
   * @param form of what follows the column, with the list in its group
   */
  private Optional<List<String>> plainList(String text, String word, String form) {
    if (!says(text, word)) {
      return Optional.empty();
    }
    Matcher in =
        Pattern.compile("\\(*" + name() + "\\)*" + form, Pattern.DOTALL).matcher(text);
    if (!in.matches()) {
      return Optional.empty();
    }
    String list = in.group(1);
    List<String> values = new ArrayList<>();
    Matcher string = STRING.matcher(list);
    while (string.find()) {
      values.add(string.group(1).replace("''", "'"));
    }
    String rest = LIST_SIGN.matcher(STRING.matcher(list).replaceAll("")).replaceAll("");
    return values.isEmpty() || !rest.isEmpty() ? Optional.empty() : Optional.of(values);
  }

  private Constraints narrowByOne(Constraints base, String part) {
    String text = strip(part);
    Optional<List<String>> values = new PlainValues(column, name()).of(text);
    if (values.isPresent()) {
      return base.values().isEmpty() ? base.withValues(values.get()) : base;
    }
    Optional<Matcher> letters =
        match(
            text,
            "er(",
            name() + "\\s*=\\s*(?i:(upper|lower))\\(\\(?" + name() + "\\)?(?:::text)?\\)");
    if (letters.isPresent() && base.pattern().isEmpty()) {
      return base.withPattern(
          letters.get().group(1).equalsIgnoreCase("upper") ? NO_LOWER : NO_UPPER);
    }
    Optional<Matcher> between =
        match(
            text,
            "between",
            name() + "\\s+(?i:between)\\s+" + NUMBER + "\\s+(?i:and)\\s+" + NUMBER);
    if (between.isPresent()) {
      return ColumnTypes.atMost(
          ColumnTypes.atLeast(base, new BigDecimal(between.get().group(1)), false),
          new BigDecimal(between.get().group(2)),
          false);
    }
    String comparison = name() + "\\s*(>=|<=|>|<)\\s*" + NUMBER;
    Optional<Matcher> bound =
        match(text, "<", comparison).or(() -> match(text, ">", comparison));
    if (bound.isPresent()) {
      return bound(base, bound.get().group(1), new BigDecimal(bound.get().group(2)));
    }
    return says(text, "length") ? byLength(base, text) : byForm(base, text);
  }

  private Constraints byLength(Constraints base, String text) {
    String ofText = "(?i:" + lengths + ")\\s*\\(+" + name() + "\\)+\\s*";
    Optional<Matcher> between =
        match(text, "between", ofText + "(?i:between)\\s+" + COUNT + "\\s+(?i:and)\\s+" + COUNT);
    if (between.isPresent()) {
      return length(
          length(base, ">=", Integer.parseInt(between.get().group(1))),
          "<=",
          Integer.parseInt(between.get().group(2)));
    }
    Matcher length = Pattern.compile(ofText + "(>=|<=|>|<|=)\\s*" + COUNT).matcher(text);
    return length.matches()
        ? length(base, length.group(1), Integer.parseInt(length.group(2)))
        : byForm(base, text);
  }

  private Constraints byForm(Constraints base, String text) {
    Optional<Matcher> regex =
        match(text, "~", name() + "\\s*~\\s*'((?:[^']|'')*)'(?:::[a-z ]+)?");
    if (regex.isPresent() && base.pattern().filter(known -> !LETTERS.contains(known)).isEmpty()) {
      return PosixPattern.translate(regex.get().group(1).replace("''", "'"))
          .map(base::withPattern)
          .orElse(base);
    }
    return match(text, "''", name() + "\\s*(?:<>|!=)\\s*''(?:::[a-z ]+)?")
        .map(notEmpty -> length(base, ">=", 1))
        .orElse(base);
  }

  /** The match of the whole text, which takes a word that every match has. */
  private static Optional<Matcher> match(String text, String word, String regex) {
    return says(text, word)
        ? Optional.of(Pattern.compile(regex).matcher(text)).filter(Matcher::matches)
        : Optional.empty();
  }

  private static Constraints bound(Constraints base, String operator, BigDecimal value) {
    return switch (operator) {
      case ">=" -> ColumnTypes.atLeast(base, value, false);
      case ">" -> ColumnTypes.atLeast(base, value, true);
      case "<=" -> ColumnTypes.atMost(base, value, false);
      case "<" -> ColumnTypes.atMost(base, value, true);
      default -> throw new IllegalStateException(operator);
    };
  }

  private static Constraints length(Constraints base, String operator, int value) {
    return switch (operator) {
      case ">=" -> base.withMinLength(value);
      case ">" -> base.withMinLength(value + 1);
      case "<=" -> atMost(base, value);
      case "<" -> atMost(base, value - 1);
      case "=" -> base.withMinLength(value).withMaxLength(value);
      default -> throw new IllegalStateException(operator);
    };
  }

  private static Constraints atMost(Constraints base, int value) {
    return base.withMaxLength(Math.min(value, base.maxLength().orElse(value)));
  }

  /**
   * The parts that AND and OR join outside strings and BETWEEN; no parts where {@code other} joins any
   * of them. A server has each pair in brackets: {@code ((a AND b) AND c)}.
   */
  private static List<String> split(String expression, String other) {
    return split(expression, other, 0);
  }

  private static List<String> split(String expression, String other, int depth) {
    List<String> outer = splitOutside(expression, other);
    if (outer.size() < 2 || depth == DEEPEST) {
      return outer;
    }
    List<String> parts = new ArrayList<>();
    for (String part : outer) {
      List<String> inner = split(part, other, depth + 1);
      parts.addAll(inner.isEmpty() ? List.of(part) : inner);
    }
    return parts;
  }

  /** The same outside brackets only. */
  private static List<String> splitOutside(String expression, String other) {
    List<String> parts = new ArrayList<>();
    String text = strip(expression);
    Matcher and = JOINT.matcher(text);
    int depth = 0;
    int start = 0;
    boolean inBetween = false;
    while (and.find()) {
      String token = and.group().toLowerCase(java.util.Locale.ROOT);
      switch (token) {
        case "(" -> depth++;
        case ")" -> depth--;
        case "between" -> inBetween = inBetween || depth == 0;
        case "or", "and" -> {
          if (depth == 0 && inBetween && token.equals("and")) {
            inBetween = false;
          } else if (depth == 0 && token.equals(other)) {
            return List.of();
          } else if (depth == 0) {
            parts.add(text.substring(start, and.start()));
            start = and.end();
          }
        }
        default -> {
          // A string literal: nothing inside it is syntax.
        }
      }
    }
    parts.add(text.substring(start));
    return parts;
  }

  /** Without white space and brackets around the whole. */
  private static String strip(String text) {
    String stripped = text.strip();
    while (stripped.startsWith("(") && closesAtEnd(stripped)) {
      stripped = stripped.substring(1, stripped.length() - 1).strip();
    }
    return stripped;
  }

  private static boolean closesAtEnd(String text) {
    int depth = 0;
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\'') {
        quoted = !quoted;
      } else if (!quoted && c == '(') {
        depth++;
      } else if (!quoted && c == ')' && --depth == 0) {
        return i == text.length() - 1;
      }
    }
    return false;
  }

  private String name() {
    String plain = Pattern.quote(column);
    return "\\(*\"?" + plain + "\"?\\)*(?:::[a-z ]+)?\\)*";
  }
}
