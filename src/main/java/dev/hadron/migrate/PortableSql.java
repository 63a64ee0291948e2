package dev.hadron.migrate;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Expressions that mean the same to every server. */
final class PortableSql {

  private static final Set<String> WORDS =
      Set.of(
          "and", "or", "not", "in", "between", "is", "null", "like", "true", "false", "case",
          "when", "then", "else", "end", "lower", "upper", "length", "char_length",
          "character_length", "trim", "ltrim", "rtrim", "abs", "coalesce", "round", "floor",
          "ceil", "ceiling", "mod", "nullif", "greatest", "least", "substring", "substr",
          "replace", "left", "right");

  private static final Pattern TOKEN =
      Pattern.compile(
          "'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"|[A-Za-z_][\\w$]*|\\d[\\w.]*|\\s+"
              + "|<=|>=|<>|!=|\\|\\||[-+*/%=<>(),.]");

  private static final Pattern EVERYTHING =
      Pattern.compile(TOKEN.pattern() + "|.", Pattern.DOTALL);

  private PortableSql() {}

  /** True where nothing but columns, literals and common functions is in it. */
  static boolean isPortable(String expression, Collection<String> columns) {
    Set<String> known = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    known.addAll(columns);
    Matcher token = TOKEN.matcher(expression);
    int at = 0;
    while (at < expression.length()) {
      if (!token.find(at) || token.start() != at) {
        return false;
      }
      String text = token.group();
      boolean quoted = text.startsWith("\"");
      boolean word = Character.isLetter(text.charAt(0)) || text.charAt(0) == '_';
      boolean unknown =
          quoted && !known.contains(unquoted(text))
              || word && !known.contains(text) && !WORDS.contains(text.toLowerCase(Locale.ROOT));
      if (unknown) {
        return false;
      }
      at = token.end();
    }
    return !expression.isBlank();
  }

  /**
   * The same for a server to which a flag is no number: {@code active = 1} is {@code active = true}.
   *
   * @param flags columns that are boolean there
   */
  static String withFlags(String expression, Collection<String> flags) {
    List<MatchResult> tokens = tokens(expression);
    StringBuilder written = new StringBuilder();
    int copied = 0;
    for (int i = 0; i + 2 < tokens.size(); i++) {
      boolean bracketed =
          i + 4 < tokens.size() && is(tokens, i + 2, "(") && is(tokens, i + 4, ")");
      int number = bracketed ? i + 3 : i + 2;
      if (isOneOf(tokens.get(i).group(), flags)
          && is(tokens, i + 1, "=", "<>", "!=")
          && is(tokens, number, "0", "1")) {
        written.append(expression, copied, tokens.get(i + 2).start());
        written.append(is(tokens, number, "1"));
        copied = tokens.get(bracketed ? i + 4 : number).end();
      }
    }
    return written.append(expression, copied, expression.length()).toString();
  }

  /**
   * True where a number stands in it, and a flag that is not just asked for true, false or null: it
   * may be taken for a number itself.
   *
   * @param flags columns that are boolean
   */
  static boolean mayCountFlags(String expression, Collection<String> flags) {
    List<MatchResult> tokens = tokens(expression);
    if (tokens.stream().noneMatch(each -> Character.isDigit(each.group().charAt(0)))) {
      return false;
    }
    for (int i = 0; i < tokens.size(); i++) {
      boolean alone = i == 0 || is(tokens, i - 1, "(", "and", "or", "not", "when");
      boolean asked =
          is(tokens, i + 1, "is")
              || is(tokens, i + 1, "=", "<>", "!=") && is(tokens, i + 2, "true", "false");
      if (isOneOf(tokens.get(i).group(), flags) && !(alone && asked)) {
        return true;
      }
    }
    return false;
  }

  /** All but blanks; what is no token of portable expressions is one for each character. */
  private static List<MatchResult> tokens(String expression) {
    return EVERYTHING
        .matcher(expression)
        .results()
        .filter(each -> !each.group().isBlank())
        .toList();
  }

  private static boolean is(List<MatchResult> tokens, int at, String... words) {
    return at < tokens.size()
        && List.of(words).contains(tokens.get(at).group().toLowerCase(Locale.ROOT));
  }

  private static boolean isOneOf(String token, Collection<String> names) {
    return names.stream().anyMatch(unquoted(token)::equalsIgnoreCase);
  }

  private static String unquoted(String token) {
    return token.length() > 1 && token.startsWith("\"")
        ? token.substring(1, token.length() - 1).replace("\"\"", "\"")
        : token;
  }

  /** A portable expression in the words of a target: names and texts as it quotes them. */
  static String write(String expression, Collection<String> columns, DdlStyle style) {
    Map<String, String> known = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    columns.forEach(column -> known.put(column, column));
    StringBuilder written = new StringBuilder();
    Matcher token = TOKEN.matcher(expression);
    while (token.find()) {
      String text = token.group();
      String name = unquoted(text);
      if (text.charAt(0) == '\'') {
        String said = text.substring(1, text.length() - 1).replace("''", "'");
        written.append(style.literal(said));
      } else if (known.containsKey(name)) {
        written.append(style.quote(known.get(name)));
      } else {
        written.append(text);
      }
    }
    return written.toString();
  }
}
