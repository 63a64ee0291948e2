package dev.hadron.read.sql;

import dev.hadron.catalog.QualifiedName;
import dev.hadron.catalog.View;
import java.util.List;

/** Which relations the query of a view reads, as its words tell. */
final class ViewReads {

  private final QualifiedName name;
  private final List<Token> tokens;

  ViewReads(View view) {
    this.name = view.name();
    this.tokens = DdlLexer.lex(view.query(), 0, view.query().length());
  }

  /** Whether the relation stands where a query names what it reads. */
  boolean reads(QualifiedName relation) {
    if (relation.equals(name)) {
      return false;
    }
    for (int at = 1; at < tokens.size(); at++) {
      if (isName(tokens.get(at), relation.name()) && isSource(at, relation)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a name stands anywhere, which may be a column's. */
  boolean names(String column) {
    return tokens.stream().anyMatch(token -> isName(token, column));
  }

  private boolean isSource(int at, QualifiedName relation) {
    if (!tokens.get(at - 1).isSymbol(".")) {
      return startsSource(tokens.get(at - 1));
    }
    return at > 2
        && isName(tokens.get(at - 2), relation.schema())
        && startsSource(tokens.get(at - 3));
  }

  private static boolean startsSource(Token before) {
    return before.isWord("from")
        || before.isWord("join")
        || before.isWord("only")
        || before.isWord("table")
        || before.isSymbol(",")
        || before.isSymbol("(");
  }

  private static boolean isName(Token token, String name) {
    boolean mayBe = token.kind() == Token.Kind.WORD || token.kind() == Token.Kind.QUOTED_NAME;
    return mayBe && token.text().equals(name);
  }
}
