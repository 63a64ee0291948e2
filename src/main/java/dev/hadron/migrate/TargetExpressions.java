package dev.hadron.migrate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Expressions of PostgreSQL that other servers take as well, once casts and its own spellings are gone. */
final class TargetExpressions {

  private static final Pattern CAST =
      Pattern.compile(
          "::(?:character varying|double precision|timestamp(?:\\(\\d\\))? with(?:out)? time zone"
              + "|bit varying|[a-z_][a-z_0-9]*(?:\\.[a-z_][a-z_0-9]*)?|\"[^\"]+\")"
              + "(?:\\(\\d+(?:,\\s*\\d+)?\\))?(?:\\[\\])*");
  private static final Pattern ANY =
      Pattern.compile("=\\s*(?i:any)\\s*\\(+(?i:array)\\s*\\[([^\\[\\]]*)\\]\\s*\\)+");
  private static final Pattern TEXT = Pattern.compile("'(?:[^']|'')*'");
  private static final Pattern NOT_IN = Pattern.compile("(?i)\\bnot\\s+in\\s*\\(([^()]*)\\)");
  private static final Pattern IN = Pattern.compile("(?i)\\bin\\s*\\(([^()]*)\\)");
  private static final Pattern ALTERNATIVES =
      Pattern.compile("(?is)([\\w\"]+)\\s*=\\s*[^=]*\\bor\\b.*\\1\\s*=");
  private static final String MARK = "\u0001";

  private final DdlStyle style;

  TargetExpressions(DdlStyle style) {
    this.style = style;
  }

  /** The expression for the target; empty where it may mean something else there. */
  Optional<String> translate(String expression, Collection<String> columns) {
    String plain = balanced(any(withoutCasts(expression)));
    boolean joins = plain.contains("||") && style instanceof MysqlStyle;
    if (joins || !PortableSql.isPortable(plain, columns)) {
      return Optional.empty();
    }
    return style instanceof H2Style
        ? withoutLists(PortableSql.write(plain, columns, style))
        : Optional.of(PortableSql.write(plain, columns, style));
  }

  /**
   * H2 2.4 cannot evaluate a CHECK with a list of constants once the connection that created it is
   * closed: such lists become arrays. It makes lists of alternatives itself, which are left out.
   */
  private static Optional<String> withoutLists(String expression) {
    String arrays =
        NOT_IN.matcher(expression).replaceAll("<> ALL(ARRAY[$1])").strip();
    arrays = IN.matcher(arrays).replaceAll("= ANY(ARRAY[$1])");
    return ALTERNATIVES.matcher(arrays).find() ? Optional.empty() : Optional.of(arrays);
  }

  /** The same without {@code ::type}, which changes nothing that other servers would not do. */
  static String withoutCasts(String expression) {
    Matcher texts = TEXT.matcher(expression);
    StringBuilder names = new StringBuilder();
    List<String> found = new ArrayList<>();
    while (texts.find()) {
      found.add(texts.group());
      texts.appendReplacement(names, MARK);
    }
    texts.appendTail(names);
    String plain = CAST.matcher(names).replaceAll("").replace("!~~", "NOT LIKE").replace("~~", "LIKE");
    StringBuilder whole = new StringBuilder();
    int next = 0;
    for (char c : plain.toCharArray()) {
      whole.append(c == MARK.charAt(0) ? found.get(next++) : String.valueOf(c));
    }
    return whole.toString();
  }

  private static String any(String expression) {
    return ANY.matcher(expression)
        .replaceAll(found -> Matcher.quoteReplacement("IN (" + found.group(1) + ")"));
  }

  /** Brackets around the array of {@code = ANY ((ARRAY[…]))} may go with it, or stay open. */
  private static String balanced(String expression) {
    String bare = TEXT.matcher(expression).replaceAll("");
    long open = bare.chars().filter(c -> c == '(').count();
    long closed = bare.chars().filter(c -> c == ')').count();
    return open > closed ? expression + ")".repeat((int) (open - closed)) : expression;
  }

  /** A condition that a column has one of these values. */
  String oneOf(String column, Collection<String> values) {
    String list = values.stream().map(style::literal).collect(Collectors.joining(", "));
    return style instanceof H2Style
        ? style.quote(column) + " = ANY(ARRAY[" + list + "])"
        : style.quote(column) + " IN (" + list + ")";
  }

  /** What a text constant of PostgreSQL says; empty for any other expression. */
  static Optional<String> text(String expression) {
    boolean literal = TEXT.matcher(expression).matches();
    return literal
        ? Optional.of(expression.substring(1, expression.length() - 1).replace("''", "'"))
        : Optional.empty();
  }
}
