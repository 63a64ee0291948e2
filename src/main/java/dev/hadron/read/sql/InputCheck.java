package dev.hadron.read.sql;

import dev.hadron.diagnostic.Diagnostic;
import dev.hadron.diagnostic.SourceFile;
import dev.hadron.diagnostic.SourceLocation;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Refuses files that are not SQL of PostgreSQL, with a message that says what they look like. */
final class InputCheck {

  /** Words of table definitions that PostgreSQL does not have, each with the dialect that does. */
  private static final Map<String, String> FOREIGN_WORDS =
      Map.of(
          "auto_increment", "MySQL or MariaDB",
          "engine", "MySQL or MariaDB",
          "unsigned", "MySQL or MariaDB",
          "mediumint", "MySQL or MariaDB",
          "autoincrement", "SQLite",
          "varchar2", "Oracle",
          "nvarchar2", "Oracle",
          "nvarchar", "SQL Server",
          "datetime2", "SQL Server");

  private InputCheck() {}

  /** What the text is, where it cannot be SQL at all. */
  static Optional<Diagnostic> refusal(SourceFile file) {
    String text = file.text();
    if (isBinary(text)) {
      return error(
          file, "this is not a text file", "give a file of SQL statements, encoded as UTF-8");
    }
    String start = text.strip();
    if (start.startsWith("{") && !start.startsWith("{{") || start.startsWith("[")) {
      return error(
          file, "this is JSON, not SQL", "an OpenAPI document needs a name in .json or .yaml");
    }
    if (start.startsWith("<")) {
      return error(file, "this is XML or HTML, not SQL", "give a file of SQL statements");
    }
    return Optional.empty();
  }

  private static Optional<Diagnostic> error(SourceFile file, String message, String hint) {
    SourceLocation where = SourceLocation.ofFile(file.name());
    return Optional.of(Diagnostic.error("sql-not-sql", message, where, hint));
  }

  private static boolean isBinary(String text) {
    int odd = 0;
    int length = Math.min(text.length(), 4096);
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c == 0) {
        return true;
      }
      odd += c == '\ufffd' || c < ' ' && !SqlScan.isBlank(c) ? 1 : 0;
    }
    return odd * 10 > length;
  }

  /** The first sign, in a table definition, of another database than PostgreSQL. */
  static Optional<Diagnostic> foreignDialect(List<SqlStatement> statements) {
    return statements.stream()
        .filter(statement -> statement.kind() == StatementKind.CREATE_TABLE)
        .flatMap(statement -> foreignDialect(statement).stream())
        .findFirst();
  }

  private static Optional<Diagnostic> foreignDialect(SqlStatement statement) {
    SourceFile source = statement.source();
    List<Token> tokens = DdlLexer.lex(source.text(), statement.start(), statement.end());
    for (int i = 0; i < tokens.size() - 1; i++) {
      Optional<String> dialect = dialect(tokens.get(i), tokens.get(i + 1));
      if (dialect.isPresent()) {
        return Optional.of(
            Diagnostic.error(
                "sql-dialect",
                "this is the SQL of " + dialect.get() + "; only that of PostgreSQL is read so far",
                source.locate(tokens.get(i).start()),
                "give a schema for PostgreSQL"));
      }
    }
    return Optional.empty();
  }

  private static Optional<String> dialect(Token token, Token next) {
    if (token.kind() == Token.Kind.SYMBOL && token.text().contains("`")) {
      return Optional.of("MySQL or MariaDB");
    }
    if (token.isSymbol("[") && next.isName()) {
      return Optional.of("SQL Server");
    }
    // A column may have such a name; a type or option never stands before a type.
    boolean clause = !next.isName() || FOREIGN_WORDS.containsKey(next.text()) || next.isWord("not");
    return token.kind() == Token.Kind.WORD && clause
        ? Optional.ofNullable(FOREIGN_WORDS.get(token.text()))
        : Optional.empty();
  }
}
