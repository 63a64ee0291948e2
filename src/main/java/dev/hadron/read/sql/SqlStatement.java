package dev.hadron.read.sql;

import dev.hadron.diagnostic.SourceFile;
import dev.hadron.diagnostic.SourceLocation;
import java.util.List;

/**
 * One statement of an input file.
 *
 * @param commentStart offset of the comment block directly above; {@code start} where there is none
 * @param start offset of the first character
 * @param end offset behind the last character, without the semicolon
 */
public record SqlStatement(
    StatementKind kind, SourceFile source, int commentStart, int start, int end) {

  /** The exact text, without the semicolon and without the comment above. */
  public String text() {
    return source.text().substring(start, end);
  }

  /** The text as PostgreSQL reads it. */
  List<Token> tokens() {
    return DdlLexer.lex(source.text(), start, end);
  }

  int length() {
    return end - start;
  }

  /** The comment block directly above, with its last line break; empty where there is none. */
  public String leadingComment() {
    return source.text().substring(commentStart, start);
  }

  public SourceLocation where() {
    return source.locate(start);
  }

  SqlStatement as(StatementKind other) {
    return new SqlStatement(other, source, commentStart, start, end);
  }
}
