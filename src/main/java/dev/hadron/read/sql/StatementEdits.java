package dev.hadron.read.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The few words that must leave a statement so that it runs in one transaction on any server; the
 * rest of its text stays as it is.
 */
final class StatementEdits {

  /** What an edit takes away, and why. */
  enum Edit {
    CONCURRENTLY("CONCURRENTLY", "taken out, because it cannot run inside a transaction"),
    TABLESPACE("TABLESPACE clause", "taken out, because tablespaces belong to a server"),
    AUTHORIZATION("AUTHORIZATION clause", "taken out, because roles belong to a server"),
    PLACEHOLDER("template placeholder", "taken out of names, because nothing fills it here");

    private final String construct;
    private final String outcome;

    Edit(String construct, String outcome) {
      this.construct = construct;
      this.outcome = outcome;
    }

    String construct() {
      return construct;
    }

    String outcome() {
      return outcome;
    }
  }

  /** Statements whose bodies are text of their own and are not touched. */
  private static final Set<StatementKind> EDITED =
      Set.of(
          StatementKind.CREATE_TABLE,
          StatementKind.ALTER_TABLE,
          StatementKind.INDEX,
          StatementKind.VIEW,
          StatementKind.SEQUENCE,
          StatementKind.TYPE,
          StatementKind.DOMAIN,
          StatementKind.SCHEMA,
          StatementKind.COMMENT,
          StatementKind.DROP);

  private final SqlStatement statement;
  private final List<Token> tokens;

  /** Start of each piece that goes, with the offset behind it. */
  private final Map<Integer, Integer> cuts = new TreeMap<>();

  private final List<Edit> edits = new ArrayList<>();

  StatementEdits(SqlStatement statement) {
    this.statement = statement;
    this.tokens =
        EDITED.contains(statement.kind())
            ? statement.tokens()
            : List.of();
    for (int i = 0; i < tokens.size() - 1; i++) {
      edit(i);
    }
  }

  /** What was taken out, in the order of the text. */
  List<Edit> edits() {
    return edits;
  }

  String text() {
    StringBuilder text = new StringBuilder();
    String source = statement.source().text();
    int copied = statement.start();
    // Cuts may overlap, and a blank behind the last one be that behind the statement.
    for (Map.Entry<Integer, Integer> cut : cuts.entrySet()) {
      text.append(source, copied, Math.max(copied, cut.getKey()));
      copied = Math.max(copied, cut.getValue());
    }
    return text.append(source, copied, Math.max(copied, statement.end())).toString().strip();
  }

  private void edit(int i) {
    Token token = tokens.get(i);
    Token next = tokens.get(i + 1);
    if (token.kind() == Token.Kind.PLACEHOLDER) {
      cut(Edit.PLACEHOLDER, token, next.isSymbol(".") ? next : token);
    } else if (isSchemaVariable(i)) {
      cut(Edit.PLACEHOLDER, token, tokens.get(i + 2));
    } else if (token.isWord("concurrently") && i < 5) {
      cutWithBlank(Edit.CONCURRENTLY, token, token);
    } else if (token.isWord("tablespace") && next.isName() && i > 2) {
      boolean usingIndex = tokens.get(i - 1).isWord("index") && tokens.get(i - 2).isWord("using");
      cutWithBlank(Edit.TABLESPACE, usingIndex ? tokens.get(i - 2) : token, next);
    } else if (token.isWord("authorization")
        && statement.kind() == StatementKind.SCHEMA
        && tokens.get(i - 1).isName()
        && !tokens.get(i - 1).isWord("schema")) {
      cutWithBlank(Edit.AUTHORIZATION, token, next);
    }
  }

  private boolean isSchemaVariable(int i) {
    return tokens.get(i).isSymbol("@")
        && i + 2 < tokens.size()
        && tokens.get(i + 1).isName()
        && tokens.get(i + 2).isSymbol(".");
  }

  private void cut(Edit edit, Token from, Token to) {
    cuts.put(from.start(), to.end());
    edits.add(edit);
  }

  private void cutWithBlank(Edit edit, Token from, Token to) {
    String source = statement.source().text();
    int start = from.start();
    while (start > statement.start() && SqlScan.isBlank(source.charAt(start - 1))) {
      start--;
    }
    cuts.put(start, to.end());
    edits.add(edit);
  }
}
