package dev.hadron.read.sql;

import dev.hadron.diagnostic.Diagnostic;
import dev.hadron.diagnostic.SourceFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Splits a file into statements the way psql does: at semicolons outside of quotes, comments,
 * function bodies and rule actions, with psql's own lines and COPY data as statements of their own.
 */
final class SqlSplitter {

  private static final int HEAD_WORDS = 4;

  private final SourceFile source;
  private final String text;
  private final int end;
  private final List<Diagnostic> diagnostics;
  private final List<SqlStatement> statements = new ArrayList<>();

  private final Map<Integer, Integer> copyData = new HashMap<>();

  private int at;

  /** Of the line that the last statement ends on, once it was looked for. */
  private int lineEnd = -1;

  private int start = -1;
  private int commentStart = -1;
  private boolean lastCommentIsLine;

  /** Behind the last character that is no blank and no comment. */
  private int contentEnd;

  private int brackets;
  private int bodyDepth;
  private boolean beginSeen;
  private final List<String> head = new ArrayList<>();

  private SqlSplitter(SourceFile source, int from, int end, List<Diagnostic> diagnostics) {
    this.source = source;
    this.text = source.text();
    this.at = from;
    this.end = end;
    this.diagnostics = diagnostics;
  }

  /** All statements of the file; what is never closed becomes an error at its start. */
  static List<SqlStatement> split(SourceFile source, List<Diagnostic> diagnostics) {
    return split(source, 0, source.text().length(), diagnostics);
  }

  /** The statements between two offsets of the file. */
  static List<SqlStatement> split(
      SourceFile source, int from, int end, List<Diagnostic> diagnostics) {
    SqlSplitter splitter = new SqlSplitter(source, from, end, diagnostics);
    splitter.run();
    return splitter.statements;
  }

  /** Where data of COPY starts in the file, with the offset behind it. */
  static Map<Integer, Integer> copyData(SourceFile source) {
    SqlSplitter splitter =
        new SqlSplitter(source, 0, source.text().length(), new ArrayList<>());
    splitter.run();
    return splitter.copyData;
  }

  private void run() {
    while (at < end) {
      char c = text.charAt(at);
      if (SqlScan.isBlank(c)) {
        skipBlank();
      } else if (c == '\\') {
        metaCommand();
      } else if (c == ';') {
        semicolon();
      } else if (SqlScan.isIdentifierStart(c)) {
        word();
      } else {
        other(c);
      }
    }
    finish();
  }

  /** A blank line parts a comment from the statement below it. */
  private void skipBlank() {
    int lineFeeds = 0;
    while (at < end && SqlScan.isBlank(text.charAt(at))) {
      lineFeeds += text.charAt(at) == '\n' ? 1 : 0;
      at++;
    }
    // A line comment ends behind its line feed, so one more means an empty line.
    boolean afterLineComment = commentStart >= 0 && lastCommentIsLine;
    if (start < 0 && lineFeeds > (afterLineComment ? 0 : 1)) {
      commentStart = -1;
    }
  }

  private void other(char c) {
    int behind = SqlScan.skip(text, at, end);
    if (behind == SqlScan.UNTERMINATED) {
      unterminated(c);
      return;
    }
    if (SqlScan.isCommentStart(text, at, end)) {
      comment(behind);
      return;
    }
    begin();
    if (behind > at) {
      at = behind;
      contentEnd = at;
      return;
    }
    if (c == '(') {
      brackets++;
    } else if (c == ')') {
      brackets--;
    }
    at++;
    contentEnd = at;
  }

  private void comment(int behind) {
    if (start < 0) {
      boolean trailing = !statements.isEmpty() && isOnLineOfLastStatement();
      if (commentStart < 0 && !trailing) {
        commentStart = at;
      }
      lastCommentIsLine = text.charAt(at) == '-';
    }
    at = behind;
  }

  private boolean isOnLineOfLastStatement() {
    int lastEnd = statements.get(statements.size() - 1).end();
    if (lineEnd < lastEnd) {
      int next = text.indexOf('\n', lastEnd);
      lineEnd = next < 0 ? text.length() : next;
    }
    return lineEnd >= at;
  }

  private void unterminated(char c) {
    String what =
        switch (c) {
          case '\'' -> "string";
          case '"' -> "quoted name";
          case '$' -> "dollar quote " + SqlScan.dollarTag(text, at, end);
          default -> "comment";
        };
    diagnostics.add(
        Diagnostic.error(
            "sql-unterminated",
            "this " + what + " is never closed",
            source.locate(at),
            "everything after it is lost; close it"));
    // The broken statement is dropped with the rest of the file.
    start = -1;
    at = end;
  }

  private void begin() {
    if (start < 0) {
      start = at;
    }
  }

  private void word() {
    begin();
    int from = at;
    while (at < end && SqlScan.isIdentifierPart(text.charAt(at))) {
      at++;
    }
    contentEnd = at;
    if (head.size() < HEAD_WORDS) {
      head.add(text.substring(from, at).toLowerCase(Locale.ROOT));
    }
    if (isRoutine()) {
      trackBody(text.substring(from, at).toLowerCase(Locale.ROOT));
    }
  }

  /** {@code BEGIN ATOMIC … END} holds semicolons; CASE … END inside it is counted too. */
  private void trackBody(String word) {
    if (bodyDepth > 0) {
      if (word.equals("case") || word.equals("begin")) {
        bodyDepth++;
      } else if (word.equals("end")) {
        bodyDepth--;
      }
    } else if (beginSeen && word.equals("atomic")) {
      bodyDepth = 1;
    }
    beginSeen = word.equals("begin");
  }

  private boolean isRoutine() {
    return head.contains("create") && (head.contains("function") || head.contains("procedure"));
  }

  private boolean isRule() {
    return head.contains("create") && head.contains("rule");
  }

  private void semicolon() {
    boolean insideBody = bodyDepth > 0 || brackets > 0 && isRule();
    if (!insideBody) {
      finish();
    }
    at++;
    if (!insideBody) {
      skipCopyData();
    }
  }

  private void finish() {
    if (start >= 0) {
      int above = commentStart >= 0 ? commentStart : start;
      StatementKind kind = StatementClassifier.classify(text, start, contentEnd);
      statements.add(new SqlStatement(kind, source, above, start, contentEnd));
    }
    reset();
  }

  private void reset() {
    start = -1;
    commentStart = -1;
    brackets = 0;
    bodyDepth = 0;
    beginSeen = false;
    head.clear();
  }

  /** {@code \g} and its kin send the statement; any other line of psql stands for itself. */
  private void metaCommand() {
    int lineEnd = SqlScan.skipLine(text, at, end);
    if (start >= 0) {
      finish();
    }
    int last = lineEnd;
    while (last > at && SqlScan.isBlank(text.charAt(last - 1))) {
      last--;
    }
    statements.add(new SqlStatement(StatementKind.PSQL_META, source, at, at, last));
    String line = text.substring(at, last).toLowerCase(Locale.ROOT);
    at = lineEnd;
    reset();
    if (line.startsWith("\\copy ") && line.contains("from stdin")) {
      at = behindCopyData(at);
    }
  }

  private void skipCopyData() {
    if (statements.isEmpty()) {
      return;
    }
    SqlStatement last = statements.get(statements.size() - 1);
    if (last.kind() != StatementKind.COPY_DATA || !isFromStdin(last)) {
      return;
    }
    int lineEnd = SqlScan.skipLine(text, at, end);
    at = behindCopyData(lineEnd);
  }

  private static boolean isFromStdin(SqlStatement statement) {
    List<Token> tokens = statement.tokens();
    for (int i = 1; i < tokens.size(); i++) {
      if (tokens.get(i - 1).isWord("from") && tokens.get(i).isWord("stdin")) {
        return true;
      }
    }
    return false;
  }

  /** The data ends with a line {@code \.}, or with the file. */
  private int behindCopyData(int from) {
    int line = from;
    while (line < end) {
      int next = SqlScan.skipLine(text, line, end);
      if (text.startsWith("\\.", line) && text.substring(line, next).strip().equals("\\.")) {
        copyData.put(from, next);
        return next;
      }
      line = next;
    }
    diagnostics.add(
        Diagnostic.error(
            "sql-unterminated",
            "the data of this COPY is never closed",
            source.locate(Math.max(0, from - 1)),
            "end it with a line \\."));
    copyData.put(from, end);
    return end;
  }
}
