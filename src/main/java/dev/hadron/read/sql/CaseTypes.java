package dev.hadron.read.sql;

import dev.hadron.catalog.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The type of CASE, COALESCE and their kin: the one that all their results share. */
final class CaseTypes {

  private final ExpressionTypes types;

  CaseTypes(ExpressionTypes types) {
    this.types = types;
  }

  /** {@code CASE … END}. */
  Optional<SqlType> of(List<Token> expression) {
    List<List<Token>> results = new ArrayList<>();
    int depth = 0;
    int from = -1;
    for (int i = 0; i < expression.size(); i++) {
      Token token = expression.get(i);
      boolean ends = token.isWord("when") || token.isWord("else") || token.isWord("end");
      if (depth == 1 && from >= 0 && ends) {
        results.add(expression.subList(from, i));
        from = -1;
      }
      depth += token.isSymbol("(") || token.isWord("case") ? 1 : 0;
      depth -= token.isSymbol(")") || token.isWord("end") ? 1 : 0;
      if (depth == 1 && (token.isWord("then") || token.isWord("else"))) {
        from = i + 1;
      }
    }
    return depth == 0 && expression.get(expression.size() - 1).isWord("end")
        ? common(results)
        : Optional.empty();
  }

  /** NULLs and plain strings take the type of the others. */
  Optional<SqlType> common(List<List<Token>> results) {
    Optional<SqlType> common = Optional.empty();
    for (List<Token> result : results) {
      if (isUntyped(result)) {
        continue;
      }
      Optional<SqlType> type = types.of(result);
      common = common.isEmpty() ? type : common(common.get(), type);
      if (common.isEmpty()) {
        return common;
      }
    }
    return common.isPresent() ? common : ExpressionTypes.builtIn("text");
  }

  private Optional<SqlType> common(SqlType one, Optional<SqlType> other) {
    return other.flatMap(type -> types.common(one, type));
  }

  private static boolean isUntyped(List<Token> result) {
    return result.size() == 1
        && (result.get(0).isWord("null") || result.get(0).kind() == Token.Kind.STRING);
  }
}
