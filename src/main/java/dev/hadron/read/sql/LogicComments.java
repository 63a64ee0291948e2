package dev.hadron.read.sql;

import dev.hadron.catalog.Dialect;
import dev.hadron.diagnostic.SourceFile;
import dev.hadron.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what comments of a schema say of logic: a line {@code -- hadron:logic POST /orders/{id}/approve}
 * that stands alone, and the lines of comment right below it that are indented further, by two
 * blanks or more.
 */
public final class LogicComments {

  private static final String MARK = "hadron:logic";

  private static final Pattern HEAD =
      Pattern.compile("(?<before>[ \\t]*--(?<blanks>[ \\t]*))" + MARK + "(?<address>[ \\t].*)?");

  private static final Pattern LINE = Pattern.compile("[ \\t]*--(?<blanks>[ \\t]*)(?<text>.*)");

  /** So many blanks at least set what belongs to it off from any other comment. */
  private static final int LEAST = 2;

  private LogicComments() {}

  /**
   * One comment.
   *
   * @param address the operation that it is about; empty where it names none
   * @param says YAML, each line and column of which is where it is in the schema
   * @param where it begins
   */
  public record Found(String address, SourceFile says, SourceLocation where) {}

  public static List<Found> in(SourceFile file, Dialect dialect) {
    if (!file.text().contains(MARK)) {
      return List.of();
    }
    List<Found> found = new ArrayList<>();
    String text = file.text();
    boolean mysql = dialect == Dialect.MYSQL;
    int at = 0;
    while (at < text.length()) {
      int next = skip(text, at, mysql);
      if (next == SqlScan.UNTERMINATED) {
        // The reader says so.
        return found;
      }
      if (text.startsWith("--", at)) {
        next = comment(file, at, found);
      }
      at = next == at ? at + 1 : next;
    }
    return found;
  }

  private static int skip(String text, int at, boolean mysql) {
    char c = text.charAt(at);
    if (c == '\'' && mysql) {
      return SqlScan.skipString(text, at, text.length(), true);
    }
    if (c == '#' && mysql) {
      return SqlScan.skipLine(text, at, text.length());
    }
    if (c == '`') {
      int end = text.indexOf('`', at + 1);
      return end < 0 ? SqlScan.UNTERMINATED : end + 1;
    }
    return SqlScan.skip(text, at, text.length());
  }

  /** Takes a comment in that says something of logic; returns the offset behind what was read. */
  private static int comment(SourceFile file, int at, List<Found> found) {
    String text = file.text();
    int start = text.lastIndexOf('\n', at - 1) + 1;
    int end = SqlScan.skipLine(text, at, text.length());
    Matcher head = HEAD.matcher(line(text, start, end));
    if (!head.matches()) {
      return end;
    }
    StringBuilder body = new StringBuilder();
    int next = end;
    while (next < text.length()) {
      int behind = SqlScan.skipLine(text, next, text.length());
      String line = line(text, next, behind);
      if (!belongs(line, Math.max(LEAST, head.end("blanks") - head.start("blanks") + 1))) {
        break;
      }
      int dashes = line.indexOf("--");
      body.append(" ".repeat(dashes + 2)).append(line.substring(dashes + 2)).append('\n');
      next = behind;
    }
    String address = head.group("address") == null ? "" : head.group("address").strip();
    SourceLocation where = file.locate(start + head.end("before"));
    found.add(
        new Found(
            address,
            SourceFile.lines(file.name(), body.toString(), where.line() + 1),
            where));
    return next;
  }

  private static boolean belongs(String line, int blanks) {
    Matcher comment = LINE.matcher(line);
    if (!comment.matches() || HEAD.matcher(line).matches()) {
      return false;
    }
    return comment.group("text").isEmpty() || comment.group("blanks").length() >= blanks;
  }

  private static String line(String text, int start, int end) {
    return text.substring(start, text.charAt(end - 1) == '\n' ? end - 1 : end);
  }
}
