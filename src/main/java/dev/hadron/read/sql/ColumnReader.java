package dev.hadron.read.sql;

import dev.hadron.catalog.Column;
import dev.hadron.catalog.ColumnValue;
import dev.hadron.catalog.ColumnValue.GeneratedStorage;
import dev.hadron.catalog.ColumnValue.IdentityMode;
import dev.hadron.catalog.QualifiedName;
import dev.hadron.catalog.Sequence;
import dev.hadron.catalog.SqlIdentifier;
import dev.hadron.catalog.SqlLiteral;
import dev.hadron.catalog.SqlType;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads column definitions into a table. */
final class ColumnReader {

  /** Words that start the next clause behind a default. */
  private static final Set<String> CLAUSES =
      Set.of(
          "constraint",
          "not",
          "null",
          "check",
          "unique",
          "primary",
          "references",
          "collate",
          "generated",
          "deferrable",
          "initially",
          "default",
          "compression",
          "storage");

  private final Interpretation statement;
  private final Tokens tokens;
  private final SchemaDraft schema;
  private final ConstraintReader constraints;
  private boolean defaultSaid;
  private boolean nullSaid;
  private boolean notNullSaid;

  ColumnReader(Interpretation statement, ConstraintReader constraints) {
    this.statement = statement;
    this.tokens = statement.tokens();
    this.schema = statement.schema();
    this.constraints = constraints;
  }

  /** {@code name type clause…}: the column is added at once, its constraints are queued. */
  void column(TableDraft table) {
    Token token = tokens.peek();
    String name = tokens.name();
    if (table.column(name).isPresent()) {
      throw tokens.problem(
          "sql-duplicate-name",
          "column \"" + name + "\" of table " + table.name + " exists already",
          token,
          "remove one of them");
    }
    Optional<SqlType> serial = statement.types().serial();
    SqlType type = serial.orElseGet(statement::existingType);
    Column column = Column.of(name, type, serial.isEmpty(), tokens.where(token));
    table.columns.add(serial.isPresent() ? column.withValue(serialValue(table, column)) : column);
    try {
      notNullSaid = serial.isPresent();
      clauses(table, name);
    } catch (StatementProblem problem) {
      statement.report(problem);
      tokens.skipElement();
    }
  }

  /** {@code name WITH OPTIONS clause…} of a typed table or partition: the column exists. */
  void options(TableDraft table) {
    String name = tokens.name();
    tokens.accept("with", "options");
    notNullSaid = false;
    clauses(table, name);
  }

  /** All clauses up to the end of the element. */
  private void clauses(TableDraft table, String column) {
    defaultSaid = false;
    nullSaid = false;
    while (!tokens.isEnd() && !tokens.atSymbol(",") && !tokens.atSymbol(")")) {
      clause(table, column);
    }
  }

  private void clause(TableDraft table, String column) {
    Token token = tokens.peek();
    String constraint = tokens.accept("constraint") ? tokens.name() : null;
    if (tokens.accept("not", "null")) {
      tokens.accept("no", "inherit");
      notNullSaid = true;
      requireOneNullability(column, token);
      table.changeColumn(column, each -> each.withNullable(false));
    } else if (tokens.accept("null")) {
      nullSaid = true;
      requireOneNullability(column, token);
    } else if (tokens.accept("default")) {
      if (defaultSaid) {
        throw tokens.problem(
            "sql-syntax",
            "column \"" + column + "\" has more than one default",
            token,
            "remove one of them");
      }
      defaultSaid = true;
      Optional<ColumnValue> value = defaultValue(CLAUSES);
      table.changeColumn(column, each -> each.withValue(value.orElse(ColumnValue.NONE)));
    } else if (tokens.accept("generated")) {
      generated(table, column);
    } else if (tokens.accept("collate")) {
      String collation = tokens.writtenName();
      table.changeColumn(column, each -> each.withCollation(Optional.of(collation)));
    } else if (tokens.accept("storage") || tokens.accept("compression")) {
      tokens.next();
    } else if (tokens.accept("options")) {
      tokens.bracketed();
    } else if (!constraints.ofColumn(table, column, constraint, token)) {
      throw tokens.expected("a clause of column \"" + column + "\"");
    }
  }

  private void requireOneNullability(String column, Token token) {
    if (nullSaid && notNullSaid) {
      throw tokens.problem(
          "sql-syntax",
          "column \"" + column + "\" is declared both NULL and NOT NULL",
          token,
          "remove one of them");
    }
  }

  private void generated(TableDraft table, String column) {
    boolean always = tokens.accept("always");
    if (!always) {
      tokens.expect("by", "default");
    }
    tokens.expect("as");
    if (tokens.accept("identity")) {
      identity(table, column, always ? IdentityMode.ALWAYS : IdentityMode.BY_DEFAULT);
      return;
    }
    int open = tokens.position();
    String expression = tokens.bracketed();
    statement.checkExpression(open + 1, tokens.position() - 1);
    // PostgreSQL 18 computes on read where nothing is said.
    GeneratedStorage storage = GeneratedStorage.VIRTUAL;
    if (tokens.accept("stored")) {
      storage = GeneratedStorage.STORED;
    } else {
      tokens.accept("virtual");
    }
    ColumnValue value = new ColumnValue.Generated(expression, storage);
    table.changeColumn(column, each -> each.withValue(value));
  }

  /** Behind {@code AS IDENTITY}: makes the column's sequence. */
  void identity(TableDraft table, String column, IdentityMode mode) {
    String free = schema.chooseRelationName(table.name, column, "seq");
    SqlType type = table.column(column).orElseThrow().type();
    SequenceOptions options = new SequenceOptions(tokens, schema);
    if (tokens.acceptSymbol("(")) {
      options.read();
      tokens.expectSymbol(")");
    }
    QualifiedName name = options.givenName().orElse(table.name.sibling(free));
    Sequence.Owner owner = new Sequence.Owner(table.name, column);
    Sequence sequence = options.sequence(name, type, Optional.of(owner), tokens.where());
    schema.sequences.put(name, sequence);
    ColumnValue value = new ColumnValue.Identity(mode, name);
    table.changeColumn(column, each -> each.withValue(value).withNullable(false));
  }

  private ColumnValue serialValue(TableDraft table, Column column) {
    String free = schema.chooseRelationName(table.name, column.name(), "seq");
    QualifiedName name = table.name.sibling(free);
    Sequence.Owner owner = new Sequence.Owner(table.name, column.name());
    SequenceOptions options = new SequenceOptions(tokens, schema);
    schema.sequences.put(
        name, options.sequence(name, column.type(), Optional.of(owner), column.where()));
    return new ColumnValue.NextValue(name, nextval(name));
  }

  static String nextval(QualifiedName sequence) {
    return "nextval(" + SqlLiteral.of(SqlIdentifier.quote(sequence)) + "::regclass)";
  }

  /** The expression of a DEFAULT clause; empty for NULL, which is no default. */
  Optional<ColumnValue> defaultValue(Set<String> stops) {
    int first = tokens.position();
    String expression = tokens.expression(stops);
    statement
        .check(
            first,
            tokens.position(),
            stops.isEmpty() ? ExpressionSyntax::expression : ExpressionSyntax::restricted)
        .stream()
        .findFirst()
        .ifPresent(this::reportName);
    int start = first;
    while (start + 2 < tokens.position() && tokens.between(start, start + 1).get(0).isSymbol("(")) {
      start++;
    }
    List<Token> words = tokens.between(start, tokens.position());
    boolean isNull = words.get(0).isWord("null");
    if (isNull) {
      return Optional.empty();
    }
    return Optional.of(
        nextSequence(words)
            .<ColumnValue>map(sequence -> new ColumnValue.NextValue(sequence, nextval(sequence)))
            .orElse(new ColumnValue.Expression(expression)));
  }

  private void reportName(Token name) {
    statement.report(
        tokens.problem(
            "sql-syntax",
            "a default cannot refer to a column, such as \"" + name.text() + "\"",
            name,
            "quote it with ' if it is a text"));
  }

  /** The sequence in {@code nextval('s')}, {@code nextval('s'::regclass)}, {@code pg_catalog.…}. */
  private Optional<QualifiedName> nextSequence(List<Token> words) {
    int at = words.get(0).isWord("pg_catalog") ? 2 : 0;
    if (at + 2 >= words.size() || !words.get(at).isWord("nextval")) {
      return Optional.empty();
    }
    at++;
    while (at < words.size() - 1 && words.get(at).isSymbol("(")) {
      at++;
    }
    String name = words.get(at).kind() == Token.Kind.STRING ? words.get(at).text() : "";
    List<String> parts =
        DdlLexer.lex(name, 0, name.length()).stream()
            .filter(Token::isName)
            .map(Token::text)
            .toList();
    return parts.isEmpty()
        ? Optional.empty()
        : schema.find(parts, schema.sequences::containsKey).or(() -> unread(parts));
  }

  private Optional<QualifiedName> unread(List<String> parts) {
    return Optional.of(schema.nameForNew(parts));
  }
}
