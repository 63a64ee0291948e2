package dev.hadron.migrate;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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
          quoted && !known.contains(text.substring(1, text.length() - 1).replace("\"\"", "\""))
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
    String written = expression;
    for (String flag : flags) {
      Pattern compared =
          Pattern.compile(
              "(?i)((?<![\\w\"])" + Pattern.quote(flag) + "|\"" + Pattern.quote(flag.replace("\"", "\"\""))
                  + "\")(\\s*(?:=|<>|!=)\\s*)\\(?(?:(1)|0)\\)?(?![\\w.])");
      written =
          compared
              .matcher(written)
              .replaceAll(
                  found ->
                      Matcher.quoteReplacement(
                          found.group(1) + found.group(2) + (found.group(3) == null ? "false" : "true")));
    }
    return written;
  }

  /** A portable expression in the words of a target: names and texts as it quotes them. */
  static String write(String expression, Collection<String> columns, DdlStyle style) {
    Map<String, String> known = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    columns.forEach(column -> known.put(column, column));
    StringBuilder written = new StringBuilder();
    Matcher token = TOKEN.matcher(expression);
    while (token.find()) {
      String text = token.group();
      char first = text.charAt(0);
      String name =
          first == '"' ? text.substring(1, text.length() - 1).replace("\"\"", "\"") : text;
      if (first == '\'') {
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

  /** True where a number stands in it that is no part of a name or text. */
  static boolean hasNumber(String expression) {
    Matcher token = TOKEN.matcher(expression);
    while (token.find()) {
      if (Character.isDigit(token.group().charAt(0))) {
        return true;
      }
    }
    return false;
  }
}
