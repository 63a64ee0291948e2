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

/**
 * A statement of MySQL as the first migration has it: what belongs to the server that it comes from
 * goes, and what only MySQL understands stands in a comment that MySQL reads and MariaDB does not.
 *
 * @param edits what was changed, in the order of the text
 */
record MysqlText(String text, List<Edit> edits) {

  /** What an edit does, and why. */
  enum Edit {
    DEFINER("DEFINER clause", "definer-taken-out", "taken out, because users belong to a server"),
    DATABASE(
        "name of a database before a name",
        "database-taken-out",
        "taken out, because the data source names the database"),
    MYSQL_ONLY(
        "clause that only MySQL knows",
        "mysql-only",
        "put into a comment that MySQL runs; MariaDB, which dev mode and tests start, goes without");

    private final String construct;
    private final String id;
    private final String outcome;

    Edit(String construct, String id, String outcome) {
      this.construct = construct;
      this.id = "migration-" + id;
      this.outcome = outcome;
    }

    String construct() {
      return construct;
    }

    String id() {
      return id;
    }

    String outcome() {
      return outcome;
    }
  }

  /** From this version on MariaDB passes over what a comment hides from older servers. */
  private static final int OF_MYSQL_ALONE = 50_700;

  /** Functions that MariaDB lacks. */
  private static final Set<String> MYSQL_FUNCTIONS =
      Set.of(
          "uuid_to_bin", "bin_to_uuid", "is_uuid", "regexp_like", "any_value", "json_schema_valid",
          "json_storage_size", "json_pretty");

  private static final String OPEN = "/*!80000 ";
  private static final String CLOSE = " */";

  static MysqlText of(SqlStatement statement, Set<String> databases) {
    return new Editor(statement, databases).edit();
  }

  private static final class Editor {

    private final SqlStatement statement;
    private final String source;
    private final Lexing lexing = Lexing.of(Dialect.MYSQL);
    private final Set<String> databases;
    private final List<Token> tokens;
    private final List<Edit> edits = new ArrayList<>();

    /** What goes, by its start, with the offset behind it. */
    private final Map<Integer, Integer> cuts = new TreeMap<>();

    /** Where comments for MySQL alone are opened and closed. */
    private final Set<Integer> opened = new TreeSet<>();

    private final Set<Integer> closed = new TreeSet<>();

    Editor(SqlStatement statement, Set<String> databases) {
      this.statement = statement;
      this.source = statement.source().text();
      this.databases = databases;
      this.tokens =
          DialectLexer.head(
              lexing, source, statement.start(), statement.end(), Integer.MAX_VALUE);
    }

    MysqlText edit() {
      for (int i = 0; i < tokens.size() - 1; i++) {
        definer(i);
        database(i);
      }
      if (statement.kind() == StatementKind.CREATE_TABLE
          || statement.kind() == StatementKind.ALTER_TABLE
          || statement.kind() == StatementKind.INDEX) {
        clauses();
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
      edits.add(Edit.DEFINER);
    }

    private void database(int i) {
      boolean before = i > 0 && tokens.get(i - 1).isSymbol(".");
      boolean named =
          tokens.get(i).isName()
              && !before
              && at(i + 1).isSymbol(".")
              && at(i + 2).isName()
              && databases.contains(tokens.get(i).text().toLowerCase(Locale.ROOT));
      if (named) {
        cuts.put(tokens.get(i).start(), at(i + 2).start());
        edits.add(Edit.DATABASE);
      }
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
      int end = comma + 1;
      for (int depth = 0; end < tokens.size() - 1; end++) {
        Token token = tokens.get(end);
        if (depth == 0 && (token.isSymbol(",") || token.isSymbol(")"))) {
          break;
        }
        depth += token.isSymbol("(") ? 1 : token.isSymbol(")") ? -1 : 0;
      }
      List<Token> inner = tokens.subList(first, end);
      boolean key =
          at(first).isWord("key") || at(first).isWord("index") || at(first).isWord("unique");
      boolean check =
          at(first).isWord("check")
              || at(first).isWord("constraint") && inner.stream().anyMatch(t -> t.isWord("check"));
      if (key && hasExpression(inner) || check && isOfMysql(inner)) {
        hide(tokens.get(comma).start(), at(end - 1).end());
        return end - 1;
      }
      return comma;
    }

    /** {@code KEY k ((lower(name)))}: a bracket right behind the first one, or a comma. */
    private static boolean hasExpression(List<Token> key) {
      for (int i = 1; i < key.size(); i++) {
        boolean starts = key.get(i - 1).isSymbol("(") || key.get(i - 1).isSymbol(",");
        if (starts && key.get(i).isSymbol("(")) {
          return true;
        }
      }
      return false;
    }

    private static boolean isOfMysql(List<Token> expression) {
      return expression.stream()
          .anyMatch(
              token ->
                  token.kind() == Token.Kind.WORD && MYSQL_FUNCTIONS.contains(token.text())
                      || token.isSymbol("->")
                      || token.isSymbol("->>"));
    }

    private void clause(int i) {
      Token token = tokens.get(i);
      boolean hidden = isHidden(token.start());
      if (token.isWord("visible") || token.isWord("invisible") && at(i - 1).isSymbol(")")) {
        hide(token.start(), token.end(), hidden);
      } else if (token.isWord("srid") && at(i + 1).kind() == Token.Kind.NUMBER) {
        hide(token.start(), at(i + 1).end(), hidden);
      } else if (token.isWord("null") && isBehindComputed(i)) {
        boolean not = at(i - 1).isWord("not");
        hide(not ? at(i - 1).start() : token.start(), token.end(), hidden);
      } else if (token.isWord("with") && at(i + 1).isWord("parser")) {
        hide(token.start(), at(i + 2).end(), hidden);
      } else if (token.isWord("not") && at(i + 1).isWord("enforced")) {
        hide(token.start(), at(i + 1).end(), hidden);
      } else if (token.isWord("default") && at(i + 1).isSymbol("(")) {
        int end = closing(i + 1);
        if (isOfMysql(tokens.subList(i + 2, end))) {
          hide(token.start(), at(end).end(), hidden);
        }
      }
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

    private void hide(int from, int to, boolean hidden) {
      if (!hidden) {
        hide(from, to);
      }
    }

    private void hide(int from, int to) {
      opened.add(from);
      closed.add(to);
      edits.add(Edit.MYSQL_ONLY);
    }

    /** Whether a comment for MySQL alone is around the place already. */
    private boolean isHidden(int place) {
      int open = source.lastIndexOf("/*!", place);
      int close = source.lastIndexOf("*/", place);
      return open >= statement.start() && open > close && version(open) >= OF_MYSQL_ALONE;
    }

    private int version(int marker) {
      String digits = source.substring(marker + 3, Lexing.behindVersion(source, marker, source.length()));
      return digits.isEmpty() || digits.length() > 6 ? 0 : Integer.parseInt(digits);
    }

    /** Comments that any server of today reads are opened; those for newer ones of MySQL stay. */
    private String written() {
      StringBuilder text = new StringBuilder();
      Deque<Boolean> kept = new ArrayDeque<>();
      int around = source.lastIndexOf("/*!", statement.start());
      boolean inside = around >= 0 && source.substring(around, statement.start()).matches("/\\*!\\d*\\s+");
      if (inside) {
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
          text.append(source.charAt(at++));
        }
      }
      mark(at, text);
      while (!kept.isEmpty()) {
        text.append(kept.pop() ? CLOSE : "");
      }
      return text.toString().replace("\r\n", "\n").replaceAll("[ \\t]+\\n", "\n");
    }

    private void mark(int place, StringBuilder text) {
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
}
