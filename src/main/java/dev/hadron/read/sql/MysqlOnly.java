package dev.hadron.read.sql;

import java.util.List;
import java.util.Set;

/** What MySQL takes in keys and expressions and MariaDB refuses. */
final class MysqlOnly {

  /** Functions that MariaDB lacks. */
  private static final Set<String> MYSQL_FUNCTIONS =
      Set.of(
          "uuid_to_bin", "bin_to_uuid", "is_uuid", "regexp_like", "any_value", "json_storage_size");

  private MysqlOnly() {}

  /** {@code KEY k ((lower(name)))}: a bracket right behind the first one, or a comma. */
  static boolean hasExpression(List<Token> key) {
    for (int i = 1; i < key.size(); i++) {
      boolean starts = key.get(i - 1).isSymbol("(") || key.get(i - 1).isSymbol(",");
      if (starts && key.get(i).isSymbol("(")) {
        return true;
      }
    }
    return false;
  }

  /** Whether a function is called that MariaDB lacks. */
  static boolean callsFunction(List<Token> expression) {
    return expression.stream()
        .anyMatch(
            token ->
                token.kind() == Token.Kind.WORD && MYSQL_FUNCTIONS.contains(token.text()));
  }
}
