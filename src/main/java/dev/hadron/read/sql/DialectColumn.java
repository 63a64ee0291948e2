package dev.hadron.read.sql;

import dev.hadron.catalog.BuiltInTypes;
import dev.hadron.catalog.Column;
import dev.hadron.catalog.ColumnValue;
import dev.hadron.catalog.ColumnValue.GeneratedStorage;
import dev.hadron.catalog.ColumnValue.IdentityMode;
import dev.hadron.catalog.Dialect;
import dev.hadron.catalog.QualifiedName;
import dev.hadron.catalog.Sequence;
import dev.hadron.catalog.SqlType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads one column definition of another dialect, with all that dialects write behind a type. */
final class DialectColumn {

  /** Words that start the next clause behind a default. */
  private static final Set<String> STOPS =
      Set.of(
          "constraint", "not", "null", "check", "unique", "primary", "references", "collate",
          "generated", "default", "comment", "on", "auto_increment", "autoincrement", "invisible",
          "visible", "key", "first", "after", "identity", "enable", "disable", "as",
          "storage", "column_format", "with", "without", "virtual", "stored", "persisted", "family");

  private static final Set<String> COUNTING =
      Set.of(
          "start", "increment", "minvalue", "maxvalue", "nominvalue", "nomaxvalue", "cache",
          "nocache", "cycle", "nocycle", "order", "noorder", "keep", "nokeep", "scale", "noscale",
          "extend", "noextend", "global", "session");

  /** How CockroachDB numbers rows. */
  private static final Pattern ROW_ID =
      Pattern.compile("(?:unordered_)?unique_rowid\\s*\\(\\s*\\)", Pattern.CASE_INSENSITIVE);

  private final DialectStatement statement;
  private final Tokens tokens;
  private final DialectKeys keys;

  DialectColumn(DialectStatement statement, DialectKeys keys) {
    this.statement = statement;
    this.tokens = statement.tokens();
    this.keys = keys;
  }

  /** {@code name type clause…}; the column is returned, its keys are queued. */
  Column read(TableDraft table) {
    Token token = tokens.peek();
    String name = tokens.name();
    return definition(table, name, token);
  }

  /** Reads on behind the name. */
  Column definition(TableDraft table, String name, Token token) {
    boolean computed = tokens.at("as") || tokens.at("generated", "always", "as");
    boolean serial = tokens.atAny("serial", "bigserial", "smallserial", "identity");
    SqlType type =
        computed
            ? new SqlType(new QualifiedName(statement.dialect().key(), ""), List.of(), 0, "")
            : statement.type();
    Column column = Column.of(name, type, true, tokens.where(token));
    if (serial) {
      column = identity(table, column, IdentityMode.BY_DEFAULT);
    }
    if (serial && statement.dialect() == Dialect.MYSQL) {
      keys.constraints().unique(table, "", List.of(name), token);
    }
    return clauses(table, column);
  }

  Column clauses(TableDraft table, Column given) {
    Column column = given;
    while (!tokens.isEnd() && !tokens.atSymbol(",") && !tokens.atSymbol(")")) {
      column = clause(table, column);
    }
    return column;
  }

  private Column clause(TableDraft table, Column column) {
    Token token = tokens.peek();
    if (tokens.accept("constraint")) {
      String name = tokens.peek().isName() && !keys.startsHere() ? tokens.name() : "";
      if (!keys.ofColumn(table, column.name(), name, token)) {
        return named(table, column);
      }
      return column;
    }
    if (tokens.at("primary", "key") || tokens.at("key") && statement.dialect() == Dialect.MYSQL) {
      keys.ofColumn(table, column.name(), "", token);
      boolean numbered = tokens.accept("autoincrement") || isRowId(column);
      Column key = column.withNullable(false);
      return numbered ? identity(table, key, IdentityMode.BY_DEFAULT) : key;
    }
    return keys.ofColumn(table, column.name(), "", token) ? column : named(table, column);
  }

  /** SQLite numbers the rows of an INTEGER PRIMARY KEY, in just this spelling. */
  private boolean isRowId(Column column) {
    return statement.dialect() == Dialect.SQLITE
        && column.type().name().name().equals("integer");
  }

  private Column named(TableDraft table, Column column) {
    if (tokens.accept("not", "null")) {
      return column.withNullable(false);
    }
    if (tokens.accept("null")) {
      return column.withNullable(true);
    }
    if (tokens.accept("default")) {
      return withDefault(table, column);
    }
    if (tokens.accept("auto_increment") || tokens.accept("autoincrement")) {
      skipBrackets();
      return identity(table, column, IdentityMode.BY_DEFAULT);
    }
    if (tokens.accept("identity")) {
      return counted(table, column);
    }
    if (tokens.accept("generated")) {
      return generated(table, column);
    }
    if (tokens.accept("as")) {
      return computed(table, column);
    }
    if (tokens.accept("comment")) {
      tokens.acceptSymbol("=");
      return column.withComment(tokens.string());
    }
    if (tokens.accept("collate")) {
      return column.withCollation(Optional.of(collation()));
    }
    if (tokens.accept("on", "update")) {
      return column.withValue(refreshed(column.value(), expression(table)));
    }
    return noise(column);
  }

  private String collation() {
    return tokens.peek().kind() == Token.Kind.STRING ? tokens.string() : tokens.writtenName();
  }

  private static ColumnValue refreshed(ColumnValue value, String refresh) {
    String initial = value instanceof ColumnValue.HasDefault given ? given.expression() : "NULL";
    return new ColumnValue.Refreshed(initial, refresh);
  }

  private Column withDefault(TableDraft table, Column column) {
    if (tokens.accept("on", "null")) {
      // The default, or the number of a counted column, also replaces a NULL that is given.
      return column.value() instanceof ColumnValue.Identity ? column : withDefault(table, column);
    }
    String expression = expression(table);
    if (ROW_ID.matcher(expression).matches()) {
      return identity(table, column, IdentityMode.BY_DEFAULT);
    }
    if (column.value() instanceof ColumnValue.Refreshed refreshed) {
      return column.withValue(new ColumnValue.Refreshed(expression, refreshed.refresh()));
    }
    return expression.equalsIgnoreCase("null")
        ? column.withValue(ColumnValue.NONE)
        : column.withValue(new ColumnValue.Expression(expression));
  }

  private String expression(TableDraft table) {
    int first = tokens.position();
    tokens.expression(STOPS);
    return DialectExpressions.standard(tokens, first, tokens.position(), table);
  }

  private Column generated(TableDraft table, Column column) {
    boolean always = tokens.accept("always");
    if (!always) {
      tokens.expect("by", "default");
      tokens.accept("on", "null");
    }
    tokens.expect("as");
    if (tokens.accept("identity")) {
      skipBrackets();
      countingOptions();
      return identity(table, column, always ? IdentityMode.ALWAYS : IdentityMode.BY_DEFAULT);
    }
    return computed(table, column);
  }

  private Column computed(TableDraft table, Column column) {
    if (tokens.at("row", "start") || tokens.at("row", "end")) {
      return period(column);
    }
    int first = tokens.position();
    if (tokens.atSymbol("(") && statement.dialect() != Dialect.SQLSERVER) {
      tokens.bracketed();
    } else {
      // Transact-SQL does without brackets.
      tokens.expression(STOPS);
    }
    String expression = DialectExpressions.standard(tokens, first, tokens.position(), table);
    boolean stored =
        tokens.accept("stored") || tokens.accept("persisted") || tokens.accept("persistent");
    if (!stored) {
      tokens.accept("virtual");
    }
    GeneratedStorage storage = stored ? GeneratedStorage.STORED : GeneratedStorage.VIRTUAL;
    return column.withValue(new ColumnValue.Generated(expression, storage));
  }

  /** {@code ROW START} and {@code ROW END} of a table whose server keeps every version of a row. */
  private Column period(Column column) {
    tokens.expect("row");
    boolean start = tokens.next().isWord("start");
    ColumnValue limit =
        start ? ColumnValue.Generated.ROW_START : ColumnValue.Generated.ROW_END;
    return column.withNullable(false).withValue(limit);
  }

  private Column identity(TableDraft table, Column column, IdentityMode mode) {
    String free = statement.schema().chooseRelationName(table.name, column.name(), "seq");
    return column
        .withNullable(false)
        .withValue(new ColumnValue.Identity(mode, table.name.sibling(free)));
  }

  /** {@code IDENTITY(1000, 10)}: the first number and the step. */
  private Column counted(TableDraft table, Column column) {
    boolean plain =
        tokens.atSymbol("(")
            && tokens.peek(1).kind() == Token.Kind.NUMBER
            && tokens.peek(2).isSymbol(",")
            && tokens.peek(3).kind() == Token.Kind.NUMBER;
    if (!plain) {
      skipBrackets();
      return identity(table, column, IdentityMode.BY_DEFAULT);
    }
    tokens.next();
    long first = tokens.number();
    tokens.next();
    long step = tokens.number();
    tokens.expectSymbol(")");
    Column counted = identity(table, column, IdentityMode.BY_DEFAULT);
    if (first > 0 && step > 0 && (first != 1 || step != 1)) {
      QualifiedName name = ((ColumnValue.Identity) counted.value()).sequence();
      statement
          .schema()
          .sequences
          .put(
              name,
              new Sequence(
                  name,
                  BuiltInTypes.of("int8"),
                  step,
                  Optional.of(first),
                  Optional.empty(),
                  Optional.empty(),
                  1,
                  false,
                  Optional.of(new Sequence.Owner(table.name, column.name())),
                  "",
                  column.where()));
    }
    return counted;
  }

  /** Oracle's own scripts write the options of a counted column without brackets. */
  private void countingOptions() {
    while (tokens.peek().kind() == Token.Kind.WORD && COUNTING.contains(tokens.peek().text())) {
      tokens.next();
      if (tokens.accept("by") || tokens.accept("with")) {
        tokens.accept("limit");
      }
      tokens.acceptSymbol("-");
      if (tokens.peek().kind() == Token.Kind.NUMBER || tokens.at("value")) {
        tokens.next();
      }
    }
  }

  private void skipBrackets() {
    if (tokens.atSymbol("(")) {
      tokens.bracketed();
    }
  }

  /** Clauses that say nothing about values: storage, visibility, states of constraints. */
  private Column noise(Column column) {
    if (tokens.accept("character", "set") || tokens.accept("charset")) {
      tokens.next();
    } else if (tokens.accept("on", "conflict")
        || tokens.accept("column_format")
        || tokens.accept("storage")
        || tokens.accept("srid")
        || tokens.accept("family")
        || tokens.accept("selectivity")
        || tokens.accept("sequence")
        || tokens.accept("engine_attribute")
        || tokens.accept("compression")) {
      tokens.acceptSymbol("=");
      tokens.next();
    } else if (tokens.accept("with", "system", "versioning")
        || tokens.accept("without", "system", "versioning")
        || tokens.accept("compressed")) {
      return column;
    } else if (tokens.accept("masked", "with")) {
      skipBrackets();
    } else if (tokens.accept("not", "visible")) {
      return column;
    } else if (tokens.accept("using", "hash")) {
      keys.options();
    } else if (tokens.accept("using")) {
      tokens.accept("index");
      tokens.skipElement();
    } else if (tokens.accept("with")) {
      tokens.next();
    } else if (tokens.accept("not", "for", "replication")) {
      return column;
    } else if (tokens.accept("first") || tokens.at("after")) {
      // The place is the business of ALTER TABLE.
      if (tokens.accept("after")) {
        tokens.name();
      }
    } else if (tokens.atAny(
        "invisible", "visible", "virtual", "stored", "persisted", "sparse", "rowguidcol",
        "enable", "disable", "validate", "novalidate", "rely", "norely", "deferrable",
        "initially", "deferred", "immediate", "hidden", "unique", "binary", "encrypt",
        "clustered", "nonclustered", "asc", "desc", "no", "inherit", "enforced", "not")) {
      tokens.next();
    } else {
      throw tokens.expected("a clause of column \"" + column.name() + "\"");
    }
    return column;
  }
}
