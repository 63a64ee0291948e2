package dev.hadron.read.sql;

import dev.hadron.diagnostic.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Finds definitions inside a DO block: migration tools wrap them so that they can run twice. Every
 * branch is tried, as if the database were empty.
 */
final class DoBlock {

  private static final Set<String> OPENERS = Set.of("begin", "then", "else", "loop");

  private static final Set<String> DATA = Set.of("insert", "update", "delete", "merge");

  private static final Set<String> DEFINITIONS = Set.of("create", "alter", "drop", "comment");

  private final Interpretation statement;
  private final Consumer<List<SqlStatement>> interpreter;
  private boolean warned;
  private boolean changesRows;
  private boolean doesMore;

  DoBlock(Interpretation statement, Consumer<List<SqlStatement>> interpreter) {
    this.statement = statement;
    this.interpreter = interpreter;
  }

  /** Whether the block changes rows and nothing else. */
  boolean read() {
    Tokens tokens = statement.tokens();
    Token body = null;
    Token first = tokens.peek();
    tokens.expect("do");
    while (!tokens.isEnd()) {
      if (tokens.accept("language")) {
        tokens.next();
      } else {
        body = tokens.peek();
        tokens.string();
      }
    }
    SourceFile source = tokens.source();
    if (body == null || source.text().charAt(body.start()) != '$') {
      dynamic(first);
      return false;
    }
    int tag = source.text().indexOf('$', body.start() + 1) + 1 - body.start();
    List<SqlStatement> found = new ArrayList<>();
    for (SqlStatement piece :
        SqlSplitter.split(source, body.start() + tag, body.end() - tag, new ArrayList<>())) {
      unwrap(piece, found);
    }
    interpreter.accept(found);
    return changesRows && !doesMore && found.isEmpty();
  }

  /** Strips what stands before a definition: DECLARE, BEGIN, IF … THEN, ELSE, EXCEPTION WHEN … */
  private void unwrap(SqlStatement piece, List<SqlStatement> found) {
    List<Token> tokens = piece.tokens();
    int at = 0;
    for (int i = 0; i < tokens.size() - 1; i++) {
      Token token = tokens.get(i);
      boolean opener = token.kind() == Token.Kind.WORD && OPENERS.contains(token.text());
      at = opener ? i + 1 : at;
      if (i == at && DEFINITIONS.contains(token.text())) {
        break;
      }
    }
    Token head = tokens.get(at);
    if (head.kind() == Token.Kind.WORD && DEFINITIONS.contains(head.text())) {
      found.add(part(piece, head.start(), piece.end()));
    } else if (head.kind() == Token.Kind.WORD && DATA.contains(head.text())) {
      changesRows = true;
    } else if (head.isWord("execute")) {
      doesMore = true;
      execute(piece, tokens.subList(at + 1, tokens.size()), head, found);
    } else if (head.isWord("call")) {
      doesMore = true;
      effects(piece);
    } else if (head.isWord("perform") || head.isWord("select")) {
      doesMore = true;
      statement.schema().markIncomplete();
      effects(piece);
    }
  }

  /** {@code EXECUTE 'text'} is as good as the text; anything computed is not. */
  private void execute(SqlStatement piece, List<Token> rest, Token head, List<SqlStatement> found) {
    Token text = rest.get(0);
    boolean plain = text.kind() == Token.Kind.STRING && rest.get(1).kind() == Token.Kind.END;
    String written = piece.source().text().substring(text.start(), text.end());
    int quote = written.startsWith("$") ? written.indexOf('$', 1) + 1 : 1;
    if (plain && written.length() == text.text().length() + 2 * quote) {
      found.add(part(piece, text.start() + quote, text.end() - quote));
    } else {
      dynamic(head);
    }
  }

  private void effects(SqlStatement piece) {
    new RoutineEffects(statement.schema()).note(statement, piece.tokens());
  }

  private static SqlStatement part(SqlStatement piece, int start, int end) {
    StatementKind kind = StatementClassifier.classify(piece.source().text(), start, end);
    return new SqlStatement(kind, piece.source(), start, start, end);
  }

  /** One warning a block is enough. */
  private void dynamic(Token token) {
    statement.schema().markIncomplete();
    if (warned) {
      return;
    }
    warned = true;
    statement.warn(
        "sql-dynamic",
        "what this DO block executes is computed when it runs and cannot be read",
        token,
        "read the schema from a live database if tables or columns are missing");
  }
}
