package dev.hadron.read.sql;

import dev.hadron.catalog.Dialect;
import dev.hadron.diagnostic.Diagnostic;
import dev.hadron.diagnostic.SourceFile;
import dev.hadron.diagnostic.SourceLocation;

/**
 * Errors of a statement, each at the token where it shows.
 *
 * @param dialect whose SQL the statement is read as
 */
record TokenErrors(SourceFile source, Dialect dialect) {

  private static final int LONGEST = 40;

  SourceLocation where(Token token) {
    return source.locate(token.start());
  }

  StatementProblem expected(String what, Token token) {
    return expected(
        what, token, "check the statement; it is read as the SQL of " + dialect.title());
  }

  StatementProblem expected(String what, Token token, String hint) {
    boolean end = token.kind() == Token.Kind.END && shown(token).isEmpty();
    String found = end ? "the end of the statement" : "\"" + shown(token) + "\"";
    return problem("sql-syntax", "expected " + what + " but found " + found, token, hint);
  }

  StatementProblem problem(String id, String message, Token token, String hint) {
    return new StatementProblem(Diagnostic.error(id, message, where(token), hint));
  }

  private String shown(Token token) {
    String written = source.text().substring(token.start(), token.end());
    String line = written.lines().findFirst().orElse("");
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
  }
}
