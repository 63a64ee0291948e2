package dev.hadron.read.sql;

import dev.hadron.catalog.Column;
import dev.hadron.catalog.Dialect;
import dev.hadron.diagnostic.SourceLocation;
import java.util.Optional;
import java.util.Set;

/** What MariaDB takes in a definition and MySQL refuses. */
public final class MariadbSigns {

  private static final Set<String> TYPES = Set.of("uuid", "inet4", "inet6");

  private static final String[] LONG = {
    "tinytext", "text", "mediumtext", "longtext", "tinyblob", "blob", "mediumblob", "longblob", "json"
  };

  /** Functions of time, which MySQL takes as a default without brackets too. */
  private static final Set<String> TIMES =
      Set.of("current_timestamp", "now", "localtime", "localtimestamp");

  private static final Set<StatementKind> DEFINITIONS =
      Set.of(StatementKind.CREATE_TABLE, StatementKind.ALTER_TABLE, StatementKind.INDEX);

  private MariadbSigns() {}

  /** Where the first of it stands; empty where MySQL takes all. */
  public static Optional<SourceLocation> first(SqlReading reading) {
    Optional<SourceLocation> written =
        reading.statements().stream()
            .filter(
                statement ->
                    statement.kind() == StatementKind.SEQUENCE
                        || DEFINITIONS.contains(statement.kind()) && isOfMariadb(statement))
            .map(SqlStatement::where)
            .findFirst();
    return written.or(
        () ->
            reading.catalog().tables().stream()
                .flatMap(table -> table.columns().stream())
                .filter(MariadbSigns::isOfMariadb)
                .map(Column::where)
                .findFirst());
  }

  private static boolean isOfMariadb(Column column) {
    return TYPES.contains(column.type().name().name());
  }

  private static boolean isOfMariadb(SqlStatement statement) {
    Tokens tokens = Tokens.of(Dialect.MYSQL, statement);
    if (tokens.at("create", "or", "replace")) {
      return true;
    }
    boolean isLong = false;
    boolean atName = false;
    boolean atOption = false;
    while (!tokens.isEnd()) {
      isLong = !tokens.atSymbol(",") && (isLong || !atName && tokens.atAny(LONG));
      boolean constant = isLong && tokens.at("default") && isConstant(tokens.peek(1));
      boolean said =
          tokens.at("system", "versioning")
              || tokens.at("without", "overlaps")
              || tokens.at("row", "start")
              || tokens.at("next", "value", "for")
              || tokens.atAny("nextval", "page_checksum")
              || tokens.at("compressed") && !atName && !atOption
              || isCall(tokens);
      if (said || constant) {
        return true;
      }
      atName = tokens.atSymbol("(") || tokens.atSymbol(",") || tokens.atAny("add", "column", "key");
      // ROW_FORMAT=COMPRESSED is an option that both know.
      atOption = tokens.at("row_format") || tokens.atSymbol("=");
      tokens.next();
    }
    return false;
  }

  /** For a long text, which MySQL wants in brackets. */
  private static boolean isConstant(Token token) {
    return token.kind() == Token.Kind.STRING || token.kind() == Token.Kind.NUMBER;
  }

  /** {@code DEFAULT uuid()}, which MySQL wants in brackets. */
  private static boolean isCall(Tokens tokens) {
    return tokens.at("default")
        && tokens.peek(1).kind() == Token.Kind.WORD
        && tokens.peek(2).isSymbol("(")
        && !TIMES.contains(tokens.peek(1).text());
  }
}
