package dev.hadron.read.sql;

import dev.hadron.catalog.Dialect;
import dev.hadron.diagnostic.Diagnostic;
import dev.hadron.diagnostic.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Splits a file of another dialect into statements the way its own client does: at semicolons or
 * the DELIMITER that holds, at lines such as {@code GO}, and never inside the body of a routine.
 */
final class DialectSplitter {

  private static final int HEAD_WORDS = 12;

  private static final Set<String> ROUTINES =
      Set.of("trigger", "procedure", "proc", "function", "event", "package", "body");

  private static final Set<String> OBJECTS =
      Set.of("table", "index", "view", "sequence", "type", "database", "schema", "user", "role");

  /** Words behind END that close something which no BEGIN or CASE has opened. */
  private static final Set<String> OTHER_ENDS = Set.of("if", "loop", "while", "repeat", "for");

  /** With these a statement starts on a new line of Transact-SQL, whose semicolons are optional. */
  private static final Set<String> STARTS =
      Set.of("create", "alter", "insert", "drop", "use", "exec", "execute", "print", "declare");

  /** What is true of a database without the thing that is asked for. */
  private static final Pattern ABSENT =
      Pattern.compile("(?is)if\\s+(?:not\\s+exists\\b.*|.*\\bis\\s+null)");

  private final Dialect dialect;
  private final Lexing lexing;
  private final SourceFile source;
  private final String text;
  private final int end;
  private final List<Diagnostic> diagnostics;
  private final List<SqlStatement> statements = new ArrayList<>();

  private int at;
  private int start = -1;
  private int contentEnd;
  private String delimiter = ";";
  private int brackets;
  private int depth;

  /** How many blocks are open whose statements are read as if they stood alone. */
  private int guards;

  private String lastWord = "";
  private String object = "";
  private final List<String> head = new ArrayList<>();

  private DialectSplitter(Dialect dialect, SourceFile source, List<Diagnostic> diagnostics) {
    this.dialect = dialect;
    this.lexing = Lexing.of(dialect);
    this.source = source;
    this.text = source.text();
    this.end = text.length();
    this.diagnostics = diagnostics;
  }

  /** All statements of the file; what is never closed becomes an error at its start. */
  static List<SqlStatement> split(
      Dialect dialect, SourceFile source, List<Diagnostic> diagnostics) {
    DialectSplitter splitter = new DialectSplitter(dialect, source, diagnostics);
    splitter.run();
    return splitter.statements;
  }

  private void run() {
    while (at < end) {
      char c = text.charAt(at);
      if (SqlScan.isBlank(c)) {
        at++;
      } else if (isLineStart() && lineEndsStatement()) {
        at = SqlScan.skipLine(text, at, end);
        finish();
      } else if (start < 0 && isClientSign(c) && isLineStart()) {
        clientLine();
      } else if (isAtDelimiter()) {
        at += delimiter.length();
        finish();
      } else if (Lexing.isNamePart(c) && !lexing.isCommentStart(text, at, end)) {
        word();
      } else {
        other(c);
      }
    }
    finish();
  }

  /** {@code @file} of SQL*Plus, {@code .mode} of sqlite3, {@code :setvar} of sqlcmd, {@code \\} of psql. */
  private boolean isClientSign(char c) {
    return c == '@' || c == '.' || c == '\\' || c == ':' && dialect == Dialect.SQLSERVER;
  }

  private boolean isAtDelimiter() {
    // With a delimiter of its own the client looks for nothing else.
    return text.startsWith(delimiter, at) && (depth == 0 || !delimiter.equals(";")) && !isScript();
  }

  /** Oracle's routines run to a line of their own, a slash. */
  private boolean isScript() {
    boolean altered = isFirst("alter");
    return dialect == Dialect.ORACLE
        && !altered
        && (isRoutine() || head.contains("declare") || isFirst("begin"));
  }

  private boolean isFirst(String word) {
    return !head.isEmpty() && head.get(0).equals(word);
  }

  private boolean isLineStart() {
    int i = at - 1;
    while (i >= 0 && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
      i--;
    }
    return i < 0 || text.charAt(i) == '\n' || text.charAt(i) == '\ufeff';
  }

  private boolean lineEndsStatement() {
    if (lexing.batchEnd() == null || text.startsWith("/*", at)) {
      return false;
    }
    String line = text.substring(at, SqlScan.skipLine(text, at, end)).strip();
    return line.length() < 20 && lexing.batchEnd().matcher(line).matches();
  }

  private void other(char c) {
    if (lexing.isVersionStart(text, at)) {
      at = Lexing.behindVersion(text, at, end);
      return;
    }
    if (lexing.unwrapped() && text.startsWith("*/", at)) {
      at += 2;
      return;
    }
    int behind = lexing.skip(text, at, end);
    if (behind == SqlScan.UNTERMINATED) {
      unterminated(c);
      return;
    }
    if (lexing.isCommentStart(text, at, end)) {
      at = behind;
      return;
    }
    begin();
    if (c == '(' || c == ')') {
      brackets += c == '(' ? 1 : -1;
    }
    at = behind > at ? behind : at + 1;
    contentEnd = at;
  }

  private void unterminated(char c) {
    String what = c == '\'' ? "string" : c == '/' ? "comment" : "quoted name or string";
    diagnostics.add(
        Diagnostic.error(
            "sql-unterminated",
            "this " + what + " is never closed",
            source.locate(at),
            "everything after it is lost; close it"));
    start = -1;
    at = end;
  }

  private void begin() {
    if (start < 0) {
      start = at;
    }
  }

  private void word() {
    int from = at;
    int behind = at;
    while (behind < end && Lexing.isNamePart(text.charAt(behind)) && !isDelimiterInside(behind)) {
      behind++;
    }
    String word = text.substring(from, behind).toLowerCase(Locale.ROOT);
    if (start < 0 && lexing.lineCommands().contains(word) && isLineStart()) {
      clientLine();
      return;
    }
    boolean next =
        dialect == Dialect.SQLSERVER
            && start >= 0
            && brackets == 0
            && depth == 0
            && !isRoutine()
            && STARTS.contains(word)
            && isLineStart()
            && !isClause(word, behind);
    if (next) {
      finish();
    }
    if (guard(word)) {
      at = behind;
      return;
    }
    begin();
    at = Math.max(behind, from + 1);
    if (lexing.choosesQuote(word, text, behind)) {
      int closed = Lexing.skipChosen(text, behind, end);
      if (closed == SqlScan.UNTERMINATED) {
        unterminated('\'');
        return;
      }
      at = closed;
    }
    contentEnd = at;
    if (head.size() < HEAD_WORDS) {
      boolean defines = isFirst("create") || isFirst("alter");
      boolean first = defines && object.isEmpty();
      boolean program = object.equals("type") && lastWord.equals("type") && word.equals("body");
      object = first && (ROUTINES.contains(word) || OBJECTS.contains(word)) || program ? word : object;
      head.add(word);
    }
    trackBody(word);
    lastWord = word;
  }

  /**
   * Whether a word belongs to what Transact-SQL puts around the statements for a database that has
   * not seen them yet, as the first migration has not: {@code IF NOT EXISTS (…) BEGIN … END}.
   */
  private boolean guard(String word) {
    if (dialect != Dialect.SQLSERVER || brackets > 0 || depth > 0) {
      return false;
    }
    if (guards > 0 && word.equals("end")) {
      guards--;
      finish();
      return true;
    }
    boolean begins = isFirst("if") && word.equals("begin");
    if (begins && ABSENT.matcher(text.substring(start, contentEnd)).matches()) {
      guards++;
      reset();
      return true;
    }
    return false;
  }

  /** {@code END$$}: a dollar is part of a name unless it is the delimiter. */
  private boolean isDelimiterInside(int i) {
    return !delimiter.equals(";") && i > at && text.startsWith(delimiter, i);
  }

  /** {@code ALTER TABLE t} with {@code DROP} or {@code ALTER COLUMN} on the next line. */
  private boolean isClause(String word, int behind) {
    return isFirst("alter") && (word.equals("drop") || word.equals("alter")) && !isTableWord(behind)
        || lastWord.equals("as");
  }

  private boolean isTableWord(int behind) {
    return text.substring(behind, Math.min(end, behind + 20)).strip().toLowerCase(Locale.ROOT)
        .startsWith("table");
  }

  /** BEGIN … END and CASE … END of a body hold semicolons. */
  private void trackBody(String word) {
    boolean block = isRoutine() || dialect == Dialect.SQLSERVER && !isFirst("begin");
    if (!block) {
      return;
    }
    boolean ends = lastWord.equals("end");
    if (ends && OTHER_ENDS.contains(word)) {
      depth++;
    } else if (word.equals("begin") || word.equals("case") && !ends) {
      depth++;
    } else if (word.equals("end")) {
      depth = Math.max(0, depth - 1);
    }
  }

  /** True where the first kind of object that the statement names is a program. */
  private boolean isRoutine() {
    return ROUTINES.contains(object);
  }

  /** A command of the client: DELIMITER changes the splitting, the rest stands for itself. */
  private void clientLine() {
    int lineEnd = SqlScan.skipLine(text, at, end);
    String line = text.substring(at, lineEnd).strip();
    String lower = line.toLowerCase(Locale.ROOT);
    if (lower.startsWith("delimiter")) {
      String given = line.substring("delimiter".length()).strip();
      delimiter = given.isEmpty() ? ";" : given.split("\\s")[0];
    } else {
      statements.add(
          new SqlStatement(StatementKind.PSQL_META, source, at, at, at + line.length()));
    }
    at = lineEnd;
    reset();
  }

  private void finish() {
    if (start >= 0) {
      List<Token> tokens = DialectLexer.head(lexing, text, start, contentEnd, 24);
      StatementKind kind = DialectStatements.kind(tokens);
      if (tokens.size() > 1) {
        statements.add(new SqlStatement(kind, source, start, start, contentEnd));
      }
    }
    reset();
  }

  private void reset() {
    start = -1;
    brackets = 0;
    depth = 0;
    lastWord = "";
    object = "";
    head.clear();
  }
}
