package dev.hadron.read.sql;

import dev.hadron.catalog.BuiltInTypes;
import dev.hadron.catalog.Dialect;
import dev.hadron.catalog.Index;
import dev.hadron.catalog.QualifiedName;
import dev.hadron.catalog.Schema;
import dev.hadron.catalog.Sequence;
import dev.hadron.diagnostic.Diagnostic;
import dev.hadron.diagnostic.LedgerEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Applies one statement of another dialect after the other to a schema draft. */
final class DialectInterpreter {

  private final Dialect dialect;
  private final SchemaDraft schema = new SchemaDraft();
  private final DialectDomains domains = new DialectDomains();
  private final List<Diagnostic> diagnostics;
  private final List<LedgerEntry> ledger;

  DialectInterpreter(Dialect dialect, List<Diagnostic> diagnostics, List<LedgerEntry> ledger) {
    this.dialect = dialect;
    this.diagnostics = diagnostics;
    this.ledger = ledger;
  }

  /** Takes out the tables that a server makes by itself. */
  void withoutOwnTables(List<SqlStatement> statements) {
    for (QualifiedName name :
        VirtualTables.ownTables(dialect, statements, schema.tables.keySet())) {
      TableDraft table = schema.tables.remove(name);
      ledger.add(
          new LedgerEntry(
              "sql-own-table",
              "table " + name.name(),
              "left out: the server makes it for itself",
              table.where));
    }
  }

  /** The schema after the last statement, with all references found. */
  SchemaDraft finished() {
    schema.tables.values().stream()
        .map(table -> table.name.schema())
        .filter(name -> !name.equals(QualifiedName.PUBLIC))
        .filter(name -> !schema.schemas.containsKey(name))
        .toList()
        .forEach(this::addSchema);
    domains.resolve(schema);
    schema.tables.values().forEach(MysqlKeys::withoutReplaced);
    new DialectReferences(schema, diagnostics).resolve();
    return schema;
  }

  private void addSchema(String name) {
    TableDraft first =
        schema.tables.values().stream()
            .filter(table -> table.name.schema().equals(name))
            .findFirst()
            .orElseThrow();
    schema.schemas.putIfAbsent(name, new Schema(name, "", first.where));
  }

  /** Interprets a statement; what cannot be understood becomes a diagnostic. */
  void interpret(SqlStatement given) {
    try {
      switch (given.kind()) {
        case CREATE_TABLE, ALTER_TABLE, INDEX, DROP, COMMENT, SEQUENCE ->
            read(given.kind(), statement(given));
        case DOMAIN, TYPE -> {
          if (DialectDomains.isOne(given)) {
            domains.read(statement(given));
          }
        }
        case CALL -> call(given);
        case TRIGGER -> OracleNumbering.read(dialect, given, schema);
        case UNKNOWN ->
            throw Tokens.of(dialect, given).expected("a statement of " + dialect.title());
        default -> {
          // Programs, data and settings change no table.
        }
      }
    } catch (StatementProblem problem) {
      // The books of a migration tool are no part of the schema.
      if (!problem.diagnostic().id().equals(HistoryTables.ID)) {
        diagnostics.add(problem.diagnostic());
      }
    }
  }

  private DialectStatement statement(SqlStatement given) {
    return new DialectStatement(
        dialect, Tokens.of(dialect, given), schema, diagnostics, ledger);
  }

  private void call(SqlStatement given) {
    if (TransactProcedures.isRead(dialect, given)) {
      TransactProcedures.apply(statement(given));
    } else {
      schema.routinesRan = true;
    }
  }

  private void read(StatementKind kind, DialectStatement statement) {
    Tokens tokens = statement.tokens();
    switch (kind) {
      case CREATE_TABLE -> {
        boolean temporary = skipTo(tokens, "table");
        new DialectTable(statement).create(temporary);
      }
      case ALTER_TABLE -> alter(statement);
      case INDEX -> index(statement);
      case DROP -> drop(statement);
      case COMMENT -> comment(statement);
      case SEQUENCE -> sequence(statement);
      default -> throw new IllegalStateException("kind " + kind);
    }
  }

  /** Moves behind a word; true where a word for a temporary table was passed. */
  private static boolean skipTo(Tokens tokens, String word) {
    boolean temporary = false;
    while (!tokens.isEnd() && !tokens.accept(word)) {
      temporary |= tokens.atAny("temporary", "temp");
      tokens.next();
    }
    return temporary;
  }

  private static void alter(DialectStatement statement) {
    Tokens tokens = statement.tokens();
    if (tokens.accept("rename")) {
      tokens.accept("table");
      tokens.accept("tables");
      DialectAlter.renameTables(statement);
    } else {
      skipTo(tokens, "table");
      new DialectAlter(statement).read();
    }
  }

  private static void index(DialectStatement statement) {
    Tokens tokens = statement.tokens();
    if (!tokens.accept("create")) {
      // ALTER INDEX rebuilds or renames; nothing depends on that name.
      return;
    }
    boolean unique = false;
    String method = "btree";
    while (!tokens.accept("index")) {
      unique |= tokens.at("unique");
      boolean special = tokens.atAny("fulltext", "spatial", "bitmap", "inverted", "columnstore");
      method = special ? tokens.peek().text() : method;
      if (tokens.isEnd()) {
        throw tokens.expected("INDEX");
      }
      tokens.next();
    }
    tokens.accept("concurrently");
    boolean lenient = tokens.accept("if", "not", "exists");
    Token token = tokens.peek();
    List<String> parts = tokens.at("on") ? List.of("") : tokens.dottedName();
    String name = parts.get(parts.size() - 1);
    DialectKeys keys = new DialectKeys(statement);
    while (!tokens.isEnd() && !tokens.at("on")) {
      tokens.next();
    }
    tokens.expect("on");
    TableDraft table = statement.table();
    if (!name.isEmpty() && table.hasIndex(name) && !table.unnamed.containsValue(name)) {
      if (!lenient) {
        StatementProblem duplicate =
            tokens.problem(
                "sql-duplicate-name",
                "index \"" + name + "\" of table " + table.name.name() + " exists already",
                token,
                "the first definition is used; remove one of them");
        // What a routine drops nobody reads.
        throw statement.schema().routinesRan ? duplicate.softened() : duplicate;
      }
      return;
    }
    if (method.equals("columnstore")) {
      return;
    }
    keys.options();
    List<Index.Key> columns = keys.parts(table);
    keys.options();
    Optional<String> predicate = keys.predicate(table);
    boolean wholeColumns = columns.stream().allMatch(key -> key.column().isPresent());
    if (unique && statement.dialect() == Dialect.MYSQL && wholeColumns) {
      List<String> names = columns.stream().map(Index.Key::expression).toList();
      keys.constraints().unique(table, name, names, token);
      keys.constraints().apply();
    } else {
      keys.constraints().addIndex(table, name, unique, method, columns, predicate, token);
    }
  }

  private void drop(DialectStatement statement) {
    Tokens tokens = statement.tokens();
    tokens.expect("drop");
    tokens.accept("temporary");
    if (tokens.accept("index")) {
      dropIndex(statement);
    } else if (tokens.accept("table") || tokens.accept("tables")) {
      tokens.accept("if", "exists");
      List<QualifiedName> names = new ArrayList<>();
      do {
        names.add(statement.tableName(tokens.dottedName()));
      } while (tokens.acceptSymbol(","));
      dropTables(statement, names, tokens.accept("cascade"));
    } else if (tokens.accept("sequence")) {
      tokens.accept("if", "exists");
      schema.sequences.remove(statement.tableName(tokens.dottedName()));
    }
  }

  /** A table that is built anew is dropped while foreign keys refer to it, and gets its name back. */
  private void dropTables(DialectStatement statement, List<QualifiedName> names, boolean cascade) {
    Drops drops = new Drops(schema);
    for (QualifiedName name : names) {
      statement.find(name).ifPresent(cascade ? drops::table : drops::tableAlone);
    }
  }

  private void dropIndex(DialectStatement statement) {
    Tokens tokens = statement.tokens();
    tokens.accept("if", "exists");
    List<String> parts = tokens.dottedName();
    String name = parts.get(parts.size() - 1);
    if (tokens.accept("on")) {
      DialectAlter.dropIndex(statement.table(), name);
    } else {
      schema.tables.values().forEach(table -> DialectAlter.dropIndex(table, name));
    }
  }

  /** COMMENT ON TABLE and COLUMN. */
  private static void comment(DialectStatement statement) {
    Tokens tokens = statement.tokens();
    tokens.expect("comment", "on");
    if (tokens.accept("table")) {
      QualifiedName name = statement.tableName(tokens.dottedName());
      tokens.expect("is");
      String text = tokens.string();
      statement.find(name).ifPresent(table -> table.comment = text);
    } else if (tokens.accept("column")) {
      List<String> parts = tokens.dottedName();
      tokens.expect("is");
      String text = tokens.string();
      if (parts.size() > 1) {
        QualifiedName name = statement.tableName(parts.subList(0, parts.size() - 1));
        String column = parts.get(parts.size() - 1);
        statement
            .find(name)
            .ifPresent(
                table ->
                    table.changeColumn(
                        DialectExpressions.column(table, column),
                        each -> each.withComment(text)));
      }
    }
  }

  /** Oracle counts further than any whole number of others; such a place is nobody's. */
  private static Optional<Long> firstNumber(Tokens tokens) {
    boolean beyond = tokens.peek().text().length() > 18;
    return beyond ? Optional.empty() : Optional.of(tokens.number());
  }

  private void sequence(DialectStatement statement) {
    Tokens tokens = statement.tokens();
    if (!tokens.accept("create")) {
      return;
    }
    skipTo(tokens, "sequence");
    tokens.accept("if", "not", "exists");
    Token token = tokens.peek();
    QualifiedName name = statement.tableName(tokens.dottedName());
    long increment = 1;
    Optional<Long> start = Optional.empty();
    while (!tokens.isEnd()) {
      if (tokens.accept("increment")) {
        tokens.accept("by");
        increment = tokens.number();
      } else if (tokens.accept("start")) {
        tokens.accept("with");
        start = firstNumber(tokens);
      } else {
        tokens.next();
      }
    }
    schema.sequences.putIfAbsent(
        name,
        new Sequence(
            name,
            BuiltInTypes.of("int8"),
            increment,
            start.filter(first -> first > 0),
            Optional.empty(),
            Optional.empty(),
            1,
            false,
            Optional.empty(),
            "",
            tokens.where(token)));
  }
}
