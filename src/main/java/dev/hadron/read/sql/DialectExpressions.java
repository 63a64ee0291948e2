package dev.hadron.read.sql;

import dev.hadron.catalog.SqlIdentifier;
import dev.hadron.catalog.SqlLiteral;
import java.util.List;

/** Expressions of another dialect, spelt with the quotes of standard SQL. */
final class DialectExpressions {

  private DialectExpressions() {}

  /** The tokens as text: columns and quoted names as names, strings without their prefixes. */
  static String standard(Tokens tokens, int first, int behind, TableDraft table) {
    StringBuilder text = new StringBuilder();
    List<Token> all = tokens.between(first, behind);
    Token last = null;
    for (int i = 0; i < all.size(); i++) {
      // CockroachDB says the type of each constant.
      i = all.get(i).isSymbol(":::") ? behindType(all, i + 1) : i;
      if (i == all.size()) {
        break;
      }
      Token token = all.get(i);
      boolean apart = last != null && last.end() < token.start();
      text.append(apart ? " " : "").append(one(tokens, token, table));
      last = token;
    }
    return Expressions.withoutOuterBrackets(text.toString());
  }

  /** Where a type ends: a name, of a schema perhaps, with arguments and brackets of an array. */
  private static int behindType(List<Token> all, int first) {
    int at = first + 1;
    while (at + 1 < all.size() && all.get(at).isSymbol(".")) {
      at += 2;
    }
    for (String[] pair : List.of(new String[] {"(", ")"}, new String[] {"[", "]"})) {
      if (at < all.size() && all.get(at).isSymbol(pair[0])) {
        while (at < all.size() && !all.get(at).isSymbol(pair[1])) {
          at++;
        }
        at = Math.min(at + 1, all.size());
      }
    }
    return Math.min(at, all.size());
  }

  private static String one(Tokens tokens, Token token, TableDraft table) {
    String written = tokens.source().text().substring(token.start(), token.end());
    return switch (token.kind()) {
      case QUOTED_NAME -> SqlIdentifier.quote(column(table, token.text()));
      case WORD -> {
        String stored = column(table, tokens.nameOf(token));
        boolean isColumn = table != null && table.column(stored).isPresent();
        yield isColumn ? SqlIdentifier.quote(stored) : written;
      }
      case STRING -> {
        boolean bits = written.length() > 1 && "bBxX".indexOf(written.charAt(0)) >= 0;
        yield (bits ? written.substring(0, 1) : "") + SqlLiteral.of(token.text());
      }
      case SYMBOL -> written.equals("&&") ? "AND" : written;
      default -> written;
    };
  }

  /** The column as its table calls it, found without regard to case. */
  static String column(TableDraft table, String name) {
    if (table == null || table.column(name).isPresent()) {
      return name;
    }
    return table.columns.stream()
        .map(column -> column.name())
        .filter(name::equalsIgnoreCase)
        .findFirst()
        .orElse(name);
  }

  static List<String> columns(TableDraft table, List<String> names) {
    return names.stream().map(name -> column(table, name)).toList();
  }
}
