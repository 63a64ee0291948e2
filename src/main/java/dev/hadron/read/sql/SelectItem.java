package dev.hadron.read.sql;

import java.util.List;
import java.util.Set;

/** The name of an item in a select list. */
final class SelectItem {

  /** Words that end an expression, so that a name behind them is no label. */
  private static final Set<String> NO_OPERAND =
      Set.of(
          "and", "or", "not", "is", "in", "like", "ilike", "between", "distinct", "from", "zone");

  private static final Set<String> AGGREGATES =
      Set.of(
          "count", "sum", "avg", "min", "max", "array_agg", "string_agg", "json_agg", "jsonb_agg",
          "json_object_agg", "jsonb_object_agg", "bool_and", "bool_or", "every", "bit_and",
          "bit_or", "xmlagg", "stddev", "variance");

  private static final Set<String> NEVER_NULL =
      Set.of(
          "count", "row_number", "rank", "dense_rank", "exists", "concat", "now",
          "gen_random_uuid");

  private static final Set<String> NEVER_NULL_WORDS =
      Set.of("true", "false", "current_timestamp", "current_date", "current_user", "session_user");

  private SelectItem() {}

  /** Whether it calls an aggregate function, in no query of its own and over no window. */
  static boolean isAggregate(List<Token> item) {
    for (int i = 0; i + 1 < item.size(); i++) {
      int close = item.get(i + 1).isSymbol("(") ? ExpressionTypes.closing(item, i + 1) : -1;
      boolean query = item.get(i).isSymbol("(") && item.get(i + 1).isWord("select");
      if (query) {
        i = Math.max(i, ExpressionTypes.closing(item, i));
      } else if (close > 0 && item.get(i).isName() && AGGREGATES.contains(item.get(i).text())) {
        return !isOverWindow(item, close + 1);
      }
    }
    return false;
  }

  private static boolean isOverWindow(List<Token> item, int at) {
    int behind = at;
    if (behind + 1 < item.size() && item.get(behind).isWord("filter")) {
      behind = ExpressionTypes.closing(item, behind + 1) + 1;
    }
    return behind < item.size() && item.get(behind).isWord("over");
  }

  /** Whether an expression has a value in each row: a literal, or a call such as count(*). */
  static boolean isNeverNull(List<Token> expression) {
    Token first = expression.isEmpty() ? null : expression.get(0);
    if (expression.size() == 1) {
      return first.kind() == Token.Kind.STRING
          || first.kind() == Token.Kind.NUMBER
          || first.kind() == Token.Kind.WORD && NEVER_NULL_WORDS.contains(first.text());
    }
    if (expression.size() < 3 || !first.isName() || !isCall(expression, 0)) {
      return false;
    }
    if (first.isWord("coalesce")) {
      int close = ExpressionTypes.closing(expression, 1);
      return Conjuncts.split(expression.subList(2, close), ",").stream()
          .anyMatch(SelectItem::isNeverNull);
    }
    return NEVER_NULL.contains(first.text());
  }

  /** Where the label, with its AS, starts; the size where there is none. */
  static int labelStart(List<Token> item) {
    int depth = 0;
    for (int i = 0; i < item.size(); i++) {
      Token token = item.get(i);
      depth += token.isSymbol("(") ? 1 : token.isSymbol(")") ? -1 : 0;
      if (depth == 0 && token.isWord("as") && i == item.size() - 2) {
        return i;
      }
    }
    int last = item.size() - 1;
    boolean label = last > 0 && item.get(last).isName() && isOperandEnd(item.get(last - 1));
    return label && !item.get(last).isWord("end") ? last : item.size();
  }

  private static boolean isOperandEnd(Token token) {
    return switch (token.kind()) {
      case WORD -> !NO_OPERAND.contains(token.text());
      case QUOTED_NAME, STRING, NUMBER -> true;
      case SYMBOL -> token.isSymbol(")") || token.isSymbol("]");
      case PLACEHOLDER, END -> false;
    };
  }

  /** The label, or the column or function that the server names it after; empty for others. */
  static String name(List<Token> item, int label) {
    if (label < item.size()) {
      return item.get(item.size() - 1).text();
    }
    int cast = firstCast(item);
    return named(cast > 0 ? item.subList(0, cast) : item);
  }

  private static int firstCast(List<Token> item) {
    int depth = 0;
    for (int i = 0; i < item.size(); i++) {
      depth += item.get(i).isSymbol("(") ? 1 : item.get(i).isSymbol(")") ? -1 : 0;
      if (depth == 0 && item.get(i).isSymbol("::")) {
        return i;
      }
    }
    return -1;
  }

  private static String named(List<Token> expression) {
    int at = 0;
    while (at + 2 < expression.size()
        && expression.get(at).isName()
        && expression.get(at + 1).isSymbol(".")) {
      at += 2;
    }
    Token token = expression.get(at);
    boolean whole = at == expression.size() - 1;
    return token.isName() && (whole || isCall(expression, at)) ? token.text() : "";
  }

  /** True where all of it is one call, perhaps over a window. */
  private static boolean isCall(List<Token> expression, int at) {
    if (!expression.get(at + 1).isSymbol("(")) {
      return false;
    }
    int behind = ExpressionTypes.closing(expression, at + 1) + 1;
    return behind == expression.size()
        || behind > 0
            && (expression.get(behind).isWord("over") || expression.get(behind).isWord("filter"));
  }
}
