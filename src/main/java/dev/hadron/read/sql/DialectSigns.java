package dev.hadron.read.sql;

import dev.hadron.catalog.Dialect;
import dev.hadron.diagnostic.SourceFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Tells from what only one family of servers writes which one a script is for. */
final class DialectSigns {

  /** Where a sign speaks: in any statement, in definitions of tables, or in changes of tables. */
  private enum Place {
    ANYWHERE,
    TABLE,
    CHANGE
  }

  /** What only some servers understand, and how strongly it speaks for one. */
  private record Sign(Dialect dialect, int weight, Place place, List<SignPattern> patterns) {}

  private static final List<Sign> SIGNS =
      List.of(
          anywhere(Dialect.MYSQL, 5, "^ /*!"),
          anywhere(Dialect.MYSQL, 5, "<delimiter>"),
          anywhere(Dialect.MYSQL, 5, "<mysql-dump>"),
          anywhere(Dialect.MYSQL, 3, "`"),
          anywhere(Dialect.MYSQL, 3, "^ lock|unlock tables"),
          anywhere(Dialect.MYSQL, 2, "^ use <name> $"),
          anywhere(Dialect.SQLITE, 5, "^ pragma <name>"),
          anywhere(
              Dialect.SQLITE, 6, "datetime|strftime ( 'now'", "datetime|strftime ( <string> , 'now'"),
          anywhere(Dialect.SQLITE, 5, "sqlite_master|sqlite_sequence|sqlite_schema", "new . rowid"),
          anywhere(Dialect.SQLSERVER, 5, "^ go $"),
          anywhere(Dialect.ORACLE, 3, "^ / $"),
          anywhere(Dialect.ORACLE, 3, "^ prompt|rem|spool|whenever $"),
          anywhere(Dialect.ORACLE, 5, "<name> . nextval"),
          anywhere(Dialect.ORACLE, 4, ": new|old . <name>"),
          anywhere(Dialect.H2, 30, "^ set referential_integrity|mode|db_close"),
          anywhere(
              Dialect.H2,
              4,
              "^ runscript",
              "^ merge into <name> key (",
              "^ merge into <name> <list> key ("),
          anywhere(Dialect.POSTGRESQL, 6, "<postgresql-dump>"),
          anywhere(Dialect.POSTGRESQL, 5, "^ create extension", "^ create or replace extension"),
          anywhere(Dialect.POSTGRESQL, 5, "\\connect|\\c|\\restrict|\\set|\\copy|\\i|\\ir"),
          anywhere(Dialect.POSTGRESQL, 5, "language plpgsql"),
          anywhere(Dialect.POSTGRESQL, 4, "^ set search_path"),
          anywhere(Dialect.POSTGRESQL, 4, "from stdin"),
          table(Dialect.MYSQL, 5, ") engine =", ") engine <name>", "engine = innodb|myisam"),
          table(Dialect.MYSQL, 3, "`"),
          table(Dialect.MYSQL, 4, "auto_increment"),
          table(Dialect.MYSQL, 5, numbers() + " unsigned", numbers() + " <list> unsigned"),
          table(Dialect.MYSQL, 5, "on update current_timestamp"),
          table(
              Dialect.MYSQL,
              4,
              type("mediumtext|longtext|tinytext|mediumblob|longblob|tinyblob|mediumint"),
              "<column> enum (",
              "<column> set ( <string>"),
          table(Dialect.MYSQL, 3, "character set", "default charset"),
          table(Dialect.MYSQL, 3, ", key <name> ( <name>", ", unique key <name> ("),
          table(Dialect.MYSQL, 2, type("tinyint")),
          table(Dialect.MYSQL, 1, "comment <string>"),
          change(
              Dialect.MYSQL,
              4,
              "<column> change <column> <name> <name>",
              ", change <column> <name> <name>",
              "change column <name> <name> <name>"),
          change(
              Dialect.MYSQL,
              3,
              "<column> modify <column> <name>",
              ", modify <column> <name>",
              "modify column <name> <name>"),
          change(Dialect.MYSQL, 3, "drop foreign key", "drop index <name>", "drop primary key"),
          table(Dialect.SQLITE, 8, "autoincrement"),
          table(Dialect.SQLITE, 8, ") without rowid", ") strict"),
          table(Dialect.SQLITE, 2, "<bracket>"),
          table(Dialect.SQLITE, 3, "collate nocase"),
          table(Dialect.SQLITE, 3, "( datetime|strftime|date|unixepoch|julianday ("),
          table(Dialect.SQLITE, 3, "bool|boolean default 0|1", "bool|boolean not null default 0|1"),
          table(
              Dialect.SQLITE, 4, "integer default true|false", "integer not null default true|false"),
          table(Dialect.SQLITE, 3, type("datetime|blob|double")),
          table(Dialect.SQLSERVER, 5, "[dbo]", "identity ( <number> ,"),
          table(
              Dialect.SQLSERVER,
              3,
              "<bracket> varchar|nvarchar|int|bit|uniqueidentifier",
              "<bracket> [varchar]|[nvarchar]|[int]|[bit]|[uniqueidentifier]"),
          table(
              Dialect.SQLSERVER,
              5,
              type("nvarchar|datetime2|uniqueidentifier|smalldatetime"),
              type("[nvarchar]|[datetime2]|[uniqueidentifier]|[smalldatetime]")),
          table(Dialect.SQLSERVER, 4, "clustered|nonclustered"),
          table(Dialect.ORACLE, 6, type("varchar2|nvarchar2|number|nclob")),
          table(Dialect.H2, 5, type("varchar_ignorecase|longvarchar|longvarbinary")),
          table(Dialect.H2, 5, "create cached|memory table"),
          table(Dialect.H2, 3, type("clob|blob|image|datetime")),
          table(Dialect.H2, 3, "int|integer|bigint identity|auto_increment"),
          table(Dialect.H2, 2, "constraint if not exists"),
          table(Dialect.H2, 2, type("double|tinyint")),
          table(
              Dialect.COCKROACHDB, 9, "unique_rowid (", "family <name> ( <name>", "inverted index"),
          table(Dialect.COCKROACHDB, 6, type("string")),
          table(
              Dialect.POSTGRESQL,
              8,
              type("serial|bigserial|smallserial|timestamptz|jsonb|bytea|tsvector")),
          table(Dialect.POSTGRESQL, 8, "::", "nextval (", "pg_catalog", "<column> <name> [ ]"),
          table(Dialect.POSTGRESQL, 8, "inherits (", "partition of"),
          table(
              Dialect.POSTGRESQL,
              3,
              "timestamp with|without time zone",
              "timestamp <list> with|without time zone"),
          table(Dialect.POSTGRESQL, 2, "alter table only"));

  /** Servers by the names that people give to files and folders. */
  private static final Map<Dialect, Pattern> FILES =
      Map.of(
          Dialect.POSTGRESQL, name("postgres|pgsql|(?<![a-z])pg(?![a-z])"),
          Dialect.MYSQL, name("mysql|mariadb"),
          Dialect.SQLITE, name("sqlite"),
          Dialect.H2, name("(?<![a-z0-9])h2(?![a-z0-9])"),
          Dialect.ORACLE, name("oracle"),
          Dialect.SQLSERVER, name("sql-?server|mssql"),
          Dialect.COCKROACHDB, name("cockroach|(?<![a-z])crdb(?![a-z])"));

  /** A sign and one of its patterns, as it is found by a word. */
  private record Candidate(int sign, SignPattern pattern) {}

  private static final Map<String, List<Candidate>> BY_WORD = byWord();

  /** Beyond this much text nothing new is said. */
  private static final int ENOUGH = 80_000;

  private final Map<Dialect, Integer> anywhere = new EnumMap<>(Dialect.class);
  private final Map<Dialect, Integer> tables = new EnumMap<>(Dialect.class);
  private final boolean[] seen = new boolean[SIGNS.size()];
  private int readAnywhere;
  private int readOfTables;

  private DialectSigns() {}

  private static Sign anywhere(Dialect dialect, int weight, String... patterns) {
    return sign(dialect, weight, Place.ANYWHERE, patterns);
  }

  private static Sign table(Dialect dialect, int weight, String... patterns) {
    return sign(dialect, weight, Place.TABLE, patterns);
  }

  private static Sign change(Dialect dialect, int weight, String... patterns) {
    return sign(dialect, weight, Place.CHANGE, patterns);
  }

  private static Sign sign(Dialect dialect, int weight, Place place, String... patterns) {
    return new Sign(dialect, weight, place, Arrays.stream(patterns).map(SignPattern::of).toList());
  }

  private static String numbers() {
    return "tinyint|smallint|mediumint|int|integer|bigint|decimal|numeric|float|double";
  }

  /** A type behind the name of a column, with something behind it that may follow a type. */
  private static String type(String types) {
    return "<column> " + types + " <after-type>";
  }

  private static Pattern name(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
  }

  private static Map<String, List<Candidate>> byWord() {
    Map<String, List<Candidate>> candidates = new HashMap<>();
    for (int i = 0; i < SIGNS.size(); i++) {
      for (SignPattern pattern : SIGNS.get(i).patterns()) {
        for (String word : pattern.words()) {
          candidates.computeIfAbsent(word, key -> new ArrayList<>()).add(new Candidate(i, pattern));
        }
      }
    }
    return candidates;
  }

  /** The dialect for which most speaks; PostgreSQL where nothing does. */
  static Dialect of(List<SourceFile> files) {
    DialectSigns signs = new DialectSigns();
    files.stream().limit(1).forEach(file -> signs.countName(file.name()));
    files.forEach(file -> signs.count(file.text()));
    return signs.best();
  }

  private Dialect best() {
    if (isClearlyPostgresql()) {
      return Dialect.POSTGRESQL;
    }
    Map<Dialect, Integer> votes = new EnumMap<>(anywhere);
    tables.forEach((dialect, weight) -> votes.merge(dialect, weight, Integer::sum));
    Dialect best = Dialect.POSTGRESQL;
    for (Map.Entry<Dialect, Integer> vote : votes.entrySet()) {
      best = vote.getValue() > votes.getOrDefault(best, 0) ? vote.getKey() : best;
    }
    return best;
  }

  /** What no other server's client understands settles it, whatever the tables look like. */
  private boolean isClearlyPostgresql() {
    return anywhere.size() == 1 && anywhere.getOrDefault(Dialect.POSTGRESQL, 0) > 3;
  }

  /** What the last two parts of the path say. */
  private void countName(String path) {
    String[] parts = path.split("/");
    String last =
        String.join("/", List.of(parts).subList(Math.max(0, parts.length - 2), parts.length));
    FILES.forEach(
        (dialect, pattern) -> {
          if (pattern.matcher(last).find()) {
            anywhere.merge(dialect, 3, Integer::sum);
          }
        });
  }

  private void count(String text) {
    SignLexer lexer = new SignLexer(text);
    int before = readAnywhere;
    while (readOfTables < ENOUGH && !(readAnywhere >= ENOUGH && isClearlyPostgresql())) {
      List<Token> statement = lexer.statement();
      if (statement.isEmpty()) {
        return;
      }
      int table = tableIn(statement);
      boolean change = table >= 0 && statement.get(table).isWord("alter");
      for (int i = 0; i < statement.size(); i++) {
        count(text, statement, i, table >= 0 && i >= table, change);
      }
      readOfTables +=
          table < 0 ? 0 : statement.get(statement.size() - 1).end() - statement.get(table).start();
      readAnywhere = before + lexer.position();
    }
  }

  /** Where {@code CREATE … TABLE} or {@code ALTER TABLE} starts; -1 where neither does. */
  private static int tableIn(List<Token> statement) {
    for (int i = 1; i < statement.size(); i++) {
      if (statement.get(i).isWord("table")) {
        for (int start = i - 1; start >= Math.max(0, i - 3); start--) {
          Token token = statement.get(start);
          if (token.isWord("create") || token.isWord("alter") && start == i - 1) {
            return start;
          }
        }
      }
    }
    return -1;
  }

  private void count(String text, List<Token> statement, int i, boolean inTable, boolean change) {
    Token token = statement.get(i);
    boolean bracket = token.kind() == Token.Kind.QUOTED_NAME && token.text().startsWith("[");
    boolean silent = token.kind() == Token.Kind.STRING;
    List<Candidate> candidates = silent ? List.of() : BY_WORD.getOrDefault(token.text(), List.of());
    candidates.forEach(each -> count(text, statement, i, inTable, change, each));
    if (bracket) {
      BY_WORD
          .get(SignPattern.BRACKET)
          .forEach(each -> count(text, statement, i, inTable, change, each));
    }
  }

  /** Each sign counts once. */
  private void count(
      String text,
      List<Token> statement,
      int i,
      boolean inTable,
      boolean change,
      Candidate candidate) {
    Sign sign = SIGNS.get(candidate.sign());
    boolean speaks =
        switch (sign.place()) {
          case ANYWHERE -> readAnywhere < ENOUGH;
          case TABLE -> inTable;
          case CHANGE -> inTable && change;
        };
    if (speaks
        && !seen[candidate.sign()]
        && candidate.pattern().matches(text, statement, i)) {
      seen[candidate.sign()] = true;
      Map<Dialect, Integer> votes = sign.place() == Place.ANYWHERE ? anywhere : tables;
      votes.merge(sign.dialect(), sign.weight(), Integer::sum);
    }
  }
}
