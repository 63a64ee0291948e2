package dev.hadron.read.sql;

import dev.hadron.catalog.Dialect;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Finds in a statement of MySQL what the first migration has in other words, and writes it so. */
final class MysqlEditor {

  /** From this version on MariaDB passes over what a comment hides from older servers. */
  private static final int OF_MYSQL_ALONE = 50_700;

  /** Before the first of these a statement says who made it. */
  private static final Set<String> KINDS =
      Set.of("table", "view", "trigger", "procedure", "function", "event", "index", "select");

  /** What stands before the name of a table, which may be called like its database. */
  private static final Set<String> BEFORE_TABLES =
      Set.of("table", "view", "trigger", "from", "join", "into", "references", "exists");

  private static final String OPEN = "/*!80000 ";
  private static final String CLOSE = " */";

  private final SqlStatement statement;
  private final String source;
  private final Lexing lexing = Lexing.of(Dialect.MYSQL);
  private final Set<String> databases;
  private final Set<String> tables;
  private final List<Token> tokens;
  private final List<MysqlText.Edit> edits = new ArrayList<>();

  /** What goes, by its start, with the offset behind it. */
  private final Map<Integer, Integer> cuts = new TreeMap<>();

  /** What comes in at a place. */
  private final Map<Integer, String> added = new TreeMap<>();

  /** Where comments for MySQL alone are opened and closed. */
  private final Set<Integer> opened = new TreeSet<>();

  private final Set<Integer> closed = new TreeSet<>();

  MysqlEditor(SqlStatement statement, Set<String> databases, Set<String> tables) {
    this.statement = statement;
    this.source = statement.source().text();
    this.databases = databases;
    this.tables = tables;
    this.tokens =
        DialectLexer.head(
            lexing, source, statement.start(), statement.end(), Integer.MAX_VALUE);
  }

  MysqlText edit() {
    boolean head = true;
    for (int i = 0; i < tokens.size() - 1; i++) {
      Token token = tokens.get(i);
      head &= token.kind() != Token.Kind.WORD || !KINDS.contains(token.text());
      if (head) {
        definer(i);
      }
      database(i);
      jsonPath(i);
    }
    switch (statement.kind()) {
      case INDEX -> {
        if (MysqlOnly.hasExpression(tokens)) {
          hide(tokens.get(0).start(), tokens.get(tokens.size() - 2).end());
        } else {
          clauses();
        }
      }
      case ALTER_TABLE -> {
        firstAction();
        clauses();
      }
      case CREATE_TABLE -> clauses();
      default -> {
        // Views and routines have no clauses of that kind.
      }
    }
    return new MysqlText(written(), edits);
  }

  /** {@code DEFINER = `root`@`localhost`}. */
  private void definer(int i) {
    if (!tokens.get(i).isWord("definer") || !at(i + 1).isSymbol("=")) {
      return;
    }
    int last = i + 2;
    if (at(i + 3).isSymbol("@")) {
      last = i + 4;
    } else if (at(i + 3).isSymbol("(")) {
      last = i + 4;
    }
    cuts.put(tokens.get(i).start(), at(last + 1).start());
    edits.add(MysqlText.Edit.DEFINER);
  }

  private void database(int i) {
    boolean before = i > 0 && tokens.get(i - 1).isSymbol(".");
    boolean named =
        tokens.get(i).isName()
            && !before
            && at(i + 1).isSymbol(".")
            && at(i + 2).isName()
            && databases.contains(tokens.get(i).text().toLowerCase(Locale.ROOT));
    if (named && !isTable(i)) {
      cuts.put(tokens.get(i).start(), at(i + 2).start());
      edits.add(MysqlText.Edit.DATABASE);
    }
  }

  /** Whether the name is that of a table, whose column follows. */
  private boolean isTable(int i) {
    boolean sameName = tables.contains(tokens.get(i).text().toLowerCase(Locale.ROOT));
    boolean beforeTable =
        i > 0
            && (BEFORE_TABLES.contains(tokens.get(i - 1).text())
                || tokens.get(i - 1).isWord("on")
                    && (statement.kind() == StatementKind.INDEX
                        || statement.kind() == StatementKind.TRIGGER));
    return sameName && !beforeTable && !at(i + 3).isSymbol(".");
  }

  /** {@code column ->> '$.path'}, as the functions that the manual of MySQL defines it by. */
  private void jsonPath(int i) {
    boolean text = tokens.get(i).isSymbol("->>");
    boolean path =
        i > 0
            && (text || tokens.get(i).isSymbol("->"))
            && tokens.get(i - 1).isName()
            && at(i + 1).kind() == Token.Kind.STRING;
    if (!path) {
      return;
    }
    int first = i - 1;
    while (first > 1 && tokens.get(first - 1).isSymbol(".") && tokens.get(first - 2).isName()) {
      first -= 2;
    }
    added.put(tokens.get(first).start(), (text ? "JSON_UNQUOTE(" : "") + "JSON_EXTRACT(");
    cuts.put(tokens.get(i - 1).end(), at(i + 1).start());
    added.put(tokens.get(i - 1).end(), ", ");
    added.put(at(i + 1).end(), text ? "))" : ")");
    edits.add(MysqlText.Edit.JSON_PATH);
  }

  private Token at(int i) {
    return tokens.get(Math.min(i, tokens.size() - 1));
  }

  private void clauses() {
    int depth = 0;
    for (int i = 0; i < tokens.size() - 1; i++) {
      Token token = tokens.get(i);
      if (token.isSymbol("(")) {
        depth++;
      } else if (token.isSymbol(")")) {
        depth--;
      }
      boolean table = statement.kind() == StatementKind.CREATE_TABLE;
      if (token.isSymbol(",") && depth == (table ? 1 : 0)) {
        i = element(i, table ? 1 : 0);
      } else if (depth <= 1) {
        clause(i);
      }
    }
  }

  /** An index or a check that only MySQL has goes as a whole, with the comma before it. */
  private int element(int comma, int level) {
    int first = comma + 1;
    first += level == 0 && at(first).isWord("add") ? 1 : 0;
    int end = end(first);
    if (isElementOfMysql(first, end)) {
      hide(tokens.get(comma).start(), at(end - 1).end());
      return end - 1;
    }
    return comma;
  }

  /** The first thing that an ALTER TABLE does, which goes with the comma behind it. */
  private void firstAction() {
    int add = 0;
    while (add < tokens.size() - 1 && !tokens.get(add).isWord("add")) {
      if (tokens.get(add).isSymbol(",") || tokens.get(add).isSymbol("(")) {
        return;
      }
      add++;
    }
    int end = end(add + 1);
    if (add < tokens.size() - 1 && isElementOfMysql(add + 1, end)) {
      hide(at(add).start(), at(end).isSymbol(",") ? at(end).end() : at(end - 1).end());
    }
  }

  private int end(int first) {
    int end = first;
    for (int depth = 0; end < tokens.size() - 1; end++) {
      Token token = tokens.get(end);
      if (depth == 0 && (token.isSymbol(",") || token.isSymbol(")"))) {
        break;
      }
      depth += token.isSymbol("(") ? 1 : token.isSymbol(")") ? -1 : 0;
    }
    return end;
  }

  private boolean isElementOfMysql(int first, int end) {
    List<Token> inner = tokens.subList(Math.min(first, end), end);
    boolean key =
        at(first).isWord("key") || at(first).isWord("index") || at(first).isWord("unique");
    boolean check =
        at(first).isWord("check")
            || at(first).isWord("constraint") && inner.stream().anyMatch(t -> t.isWord("check"));
    return key && MysqlOnly.hasExpression(inner) || check && MysqlOnly.callsFunction(inner);
  }

  private void clause(int i) {
    Token token = tokens.get(i);
    if ((token.isWord("visible") || token.isWord("invisible")) && isBehindKey(i)) {
      hideOnce(token.start(), token.end());
    } else if (token.isWord("srid") && at(i + 1).kind() == Token.Kind.NUMBER) {
      hideOnce(token.start(), at(i + 1).end());
    } else if (token.isWord("null") && isBehindComputed(i)) {
      boolean not = at(i - 1).isWord("not");
      hideOnce(not ? at(i - 1).start() : token.start(), token.end());
    } else if (token.isWord("with") && at(i + 1).isWord("parser")) {
      hideOnce(token.start(), at(i + 2).end());
    } else if (token.isWord("not") && at(i + 1).isWord("enforced")) {
      hideOnce(token.start(), at(i + 1).end());
    } else if ((token.isWord("default") || token.isWord("check")) && at(i + 1).isSymbol("(")) {
      int end = closing(i + 1);
      if (MysqlOnly.callsFunction(tokens.subList(Math.min(i + 2, end), end))) {
        boolean named = token.isWord("check") && i > 1 && at(i - 2).isWord("constraint");
        hideOnce(named ? at(i - 2).start() : token.start(), at(end).end());
      }
    }
  }

  /** Behind the columns of an index and what is said of it; a column may have that name too. */
  private boolean isBehindKey(int i) {
    return i > 1
        && (at(i - 1).isSymbol(")")
            || at(i - 2).isWord("using")
            || at(i - 2).isWord("comment") && at(i - 1).kind() == Token.Kind.STRING);
  }

  /** {@code VIRTUAL NULL}: MariaDB lets a computed column not say whether it may be null. */
  private boolean isBehindComputed(int i) {
    int before = i - (at(i - 1).isWord("not") ? 2 : 1);
    return before > 0 && (at(before).isWord("virtual") || at(before).isWord("stored"));
  }

  private int closing(int open) {
    int depth = 0;
    for (int i = open; i < tokens.size() - 1; i++) {
      depth += tokens.get(i).isSymbol("(") ? 1 : tokens.get(i).isSymbol(")") ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return tokens.size() - 1;
  }

  private void hideOnce(int from, int to) {
    if (!isHidden(from)) {
      hide(from, to);
    }
  }

  private void hide(int from, int to) {
    opened.add(from);
    closed.add(to);
    edits.add(MysqlText.Edit.MYSQL_ONLY);
  }

  /** Whether a comment for MySQL alone is around the place already. */
  private boolean isHidden(int place) {
    for (int at = place; at >= statement.start(); at--) {
      if (source.startsWith("*/", at)) {
        return false;
      }
      if (source.startsWith("/*!", at)) {
        return version(at) >= OF_MYSQL_ALONE;
      }
    }
    return false;
  }

  /** Where a comment for some servers is opened right before the statement; -1 where none is. */
  private int openedBefore() {
    int at = statement.start();
    while (at > 0 && Character.isWhitespace(source.charAt(at - 1))) {
      at--;
    }
    while (at > 0 && Character.isDigit(source.charAt(at - 1))) {
      at--;
    }
    return at >= 3 && at < statement.start() && source.startsWith("/*!", at - 3) ? at - 3 : -1;
  }

  private int version(int marker) {
    String digits = source.substring(marker + 3, Lexing.behindVersion(source, marker, source.length()));
    return digits.isEmpty() || digits.length() > 6 ? 0 : Integer.parseInt(digits);
  }

  /** Comments that any server of today reads are opened; those for newer ones of MySQL stay. */
  private String written() {
    StringBuilder text = new StringBuilder();
    Deque<Boolean> kept = new ArrayDeque<>();
    int around = openedBefore();
    if (around >= 0) {
      enter(version(around), text, kept);
    }
    int at = statement.start();
    while (at < statement.end()) {
      mark(at, text);
      if (cuts.containsKey(at)) {
        at = cut(at, text, kept);
        continue;
      }
      int behind = lexing.skip(source, at, statement.end());
      if (lexing.isVersionStart(source, at)) {
        enter(version(at), text, kept);
        at = Lexing.behindVersion(source, at, statement.end());
        at += at < statement.end() && source.charAt(at) == ' ' ? 1 : 0;
      } else if (source.startsWith("*/", at)) {
        at = leave(at, text, kept);
      } else if (behind > at) {
        text.append(source, at, behind);
        at = behind;
      } else {
        append(source.charAt(at++), text);
      }
    }
    mark(at, text);
    while (!kept.isEmpty()) {
      text.append(kept.pop() ? CLOSE : "");
    }
    return text.toString();
  }

  /** Blanks that end a line go; what stands in quotes is never asked. */
  private static void append(char c, StringBuilder text) {
    int end = text.length();
    while (c == '\n' && end > 0 && " \t\r".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    text.setLength(end);
    text.append(c);
  }

  private void mark(int place, StringBuilder text) {
    text.append(added.getOrDefault(place, ""));
    text.append(closed.contains(place) ? CLOSE : "");
    text.append(opened.contains(place) ? OPEN : "");
  }

  private static void enter(int version, StringBuilder text, Deque<Boolean> kept) {
    boolean stays = version >= OF_MYSQL_ALONE;
    text.append(stays ? "/*!" + version + " " : "");
    kept.push(stays);
  }

  private static int leave(int at, StringBuilder text, Deque<Boolean> kept) {
    boolean stays = !kept.isEmpty() && kept.pop();
    text.append(stays ? "*/" : "");
    return at + 2;
  }

  /** What goes may close or open comments. */
  private int cut(int from, StringBuilder text, Deque<Boolean> kept) {
    int to = Math.min(cuts.get(from), statement.end());
    int at = from;
    while (at < to) {
      if (lexing.isVersionStart(source, at)) {
        enter(version(at), text, kept);
        at = Lexing.behindVersion(source, at, to);
      } else if (source.startsWith("*/", at)) {
        at = leave(at, text, kept);
      } else {
        at++;
      }
    }
    return to;
  }
}
