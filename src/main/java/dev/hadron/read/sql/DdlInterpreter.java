package dev.hadron.read.sql;

import dev.hadron.catalog.Extension;
import dev.hadron.catalog.QualifiedName;
import dev.hadron.catalog.Schema;
import dev.hadron.catalog.TableKind;
import dev.hadron.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Applies one statement after the other to a schema draft. */
final class DdlInterpreter {

  /** Kinds that start with CREATE, ALTER or REFRESH and may change the schema. */
  private static final Set<StatementKind> DEFINITIONS =
      Set.of(
          StatementKind.CREATE_TABLE,
          StatementKind.ALTER_TABLE,
          StatementKind.INDEX,
          StatementKind.TYPE,
          StatementKind.DOMAIN,
          StatementKind.SEQUENCE,
          StatementKind.VIEW,
          StatementKind.FUNCTION,
          StatementKind.TRIGGER,
          StatementKind.RULE,
          StatementKind.SCHEMA,
          StatementKind.EXTENSION);

  /** In characters; more is the data of a dump, which is passed over. */
  private static final int MAX_INSERT = 100_000;

  /** Kinds that are not even looked into. */
  private static final Set<StatementKind> PASSED_OVER =
      Set.of(StatementKind.PSQL_META, StatementKind.COPY_DATA);

  private final SchemaDraft schema = new SchemaDraft();
  private final List<Diagnostic> diagnostics;

  DdlInterpreter(List<Diagnostic> diagnostics) {
    this.diagnostics = diagnostics;
  }

  SchemaDraft schema() {
    return schema;
  }

  /**
   * Interprets a statement; what cannot be understood becomes a diagnostic.
   *
   * @return the statement, of a more exact kind where the schema tells
   */
  SqlStatement interpret(SqlStatement statement) {
    return interpret(statement, diagnostics);
  }

  private SqlStatement interpret(SqlStatement statement, List<Diagnostic> sink) {
    boolean mass = statement.kind() == StatementKind.INSERT && statement.length() > MAX_INSERT;
    if (mass || PASSED_OVER.contains(statement.kind())) {
      return statement;
    }
    int before = sink.size();
    Tokens tokens = new Tokens(statement.source(), statement.start(), statement.end());
    Interpretation interpretation = new Interpretation(statement, tokens, schema, sink);
    try {
      SqlStatement read = dispatch(interpretation);
      if (sink.size() == before) {
        interpretation.requireEnd();
      }
      return read;
    } catch (StatementProblem problem) {
      if (problem.diagnostic().id().equals(HistoryTables.ID)) {
        return statement.as(StatementKind.ON_HISTORY);
      }
      interpretation.report(problem);
      return statement;
    } finally {
      reportPlaceholder(tokens, sink);
    }
  }

  private SqlStatement dispatch(Interpretation it) {
    SqlStatement statement = it.statement();
    switch (statement.kind()) {
      case SEARCH_PATH -> searchPath(it);
      case SET, SESSION_SETTING -> PassedStatements.setting(it);
      case DO -> {
        boolean data = new DoBlock(it, this::interpret).read();
        return data ? statement.as(StatementKind.DATA_CHANGE) : statement;
      }
      case COMMENT -> {
        it.tokens().expect("comment", "on");
        new CommentStatements(it).read();
      }
      case DROP -> {
        it.tokens().expect("drop");
        return new DropStatements(it).read()
            ? statement
            : statement.as(StatementKind.DROP_OF_ABSENT);
      }
      case SELECT -> select(it);
      case CALL -> {
        it.tokens().rest();
        new RoutineEffects(schema).note(it, statement.tokens());
      }
      case INSERT, DATA_CHANGE -> PassedStatements.change(it);
      case OTHER_DDL -> {
        otherDefinition(it);
        it.tokens().rest();
      }
      case UNKNOWN -> throw unknown(it);
      case POLICY -> PassedStatements.policy(it);
      case TRANSACTION -> PassedStatements.transaction(it);
      default -> {
        if (DEFINITIONS.contains(statement.kind())) {
          definition(it);
        } else {
          it.tokens().rest();
        }
      }
    }
    return statement;
  }

  /** A path is set, reset, or configured by the call in a query. */
  private static void searchPath(Interpretation it) {
    boolean query = it.tokens().at("select");
    SearchPath.read(it);
    if (query) {
      PassedStatements.query(it);
    } else {
      PassedStatements.setting(it);
    }
  }

  private void definition(Interpretation it) {
    Tokens tokens = it.tokens();
    if (tokens.accept("create")) {
      create(it);
    } else if (tokens.accept("alter")) {
      alter(it);
    } else if (tokens.accept("refresh")) {
      tokens.expect("materialized", "view");
      tokens.accept("concurrently");
      tokens.dottedName();
      tokens.rest();
    } else {
      throw unknown(it);
    }
  }

  private static StatementProblem unknown(Interpretation it) {
    return Misspelling.of(it.tokens())
        .orElseGet(() -> it.tokens().expected("a statement of PostgreSQL"));
  }

  private void create(Interpretation it) {
    Tokens tokens = it.tokens();
    boolean replace = tokens.accept("or", "replace");
    TableKind kind = tableKind(tokens);
    boolean materialized = tokens.accept("materialized");
    tokens.accept("recursive");
    tokens.accept("constraint");
    if (tokens.accept("table")) {
      new CreateTable(it).read(kind);
    } else if (tokens.accept("view")) {
      new ViewStatements(it).create(replace, materialized);
    } else if (tokens.accept("unique", "index")) {
      new IndexReader(it).read(true);
    } else if (tokens.accept("index")) {
      new IndexReader(it).read(false);
    } else if (tokens.accept("sequence")) {
      new SequenceStatements(it).create();
    } else if (tokens.accept("type")) {
      new TypeStatements(it).createType();
    } else if (tokens.accept("domain")) {
      new TypeStatements(it).createDomain();
    } else {
      createOther(it);
    }
  }

  private void createOther(Interpretation it) {
    Tokens tokens = it.tokens();
    if (tokens.accept("trigger")) {
      new TriggerStatements(it).createTrigger();
    } else if (tokens.accept("rule")) {
      new TriggerStatements(it).createRule();
    } else if (tokens.accept("function") || tokens.accept("procedure")) {
      new RoutineStatements(it).create();
    } else if (tokens.accept("schema")) {
      new SchemaStatement(it, this::interpret).create();
    } else if (tokens.accept("extension")) {
      createExtension(it);
    } else {
      throw unknown(it);
    }
  }

  private static TableKind tableKind(Tokens tokens) {
    if (tokens.atAny("global", "local")) {
      tokens.next();
    }
    if (tokens.accept("temp") || tokens.accept("temporary")) {
      return TableKind.TEMPORARY;
    }
    if (tokens.accept("unlogged")) {
      return TableKind.UNLOGGED;
    }
    return tokens.accept("foreign") ? TableKind.FOREIGN : TableKind.ORDINARY;
  }

  private void createExtension(Interpretation it) {
    Tokens tokens = it.tokens();
    tokens.accept("if", "not", "exists");
    Token token = tokens.peek();
    String name = tokens.peek().kind() == Token.Kind.STRING ? tokens.string() : tokens.name();
    tokens.accept("with");
    String into = "";
    while (!tokens.isEnd()) {
      if (tokens.accept("schema")) {
        into = tokens.name();
      } else if (tokens.accept("version") || tokens.accept("from")) {
        tokens.next();
      } else {
        tokens.expect("cascade");
      }
    }
    Extension extension = new Extension(name, into, tokens.where(token));
    if (schema.extensions.stream().noneMatch(each -> each.name().equals(name))) {
      schema.extensions.add(extension);
    }
  }

  private void alter(Interpretation it) {
    Tokens tokens = it.tokens();
    tokens.accept("materialized");
    tokens.accept("foreign");
    if (tokens.accept("table")) {
      new AlterTable(it).read();
    } else if (tokens.accept("index")) {
      alterIndex(it);
    } else if (tokens.accept("sequence")) {
      new SequenceStatements(it).alter();
    } else if (tokens.accept("view")) {
      new ViewStatements(it).alter();
    } else if (tokens.accept("type")) {
      new TypeStatements(it).alterType();
    } else if (tokens.accept("domain")) {
      new TypeStatements(it).alterDomain();
    } else if (tokens.accept("trigger")) {
      new TriggerStatements(it).alterTrigger();
    } else if (tokens.accept("schema")) {
      alterSchema(tokens);
    } else {
      // Functions, rules, extensions: nothing in the catalog changes its shape.
      tokens.rest();
    }
  }

  private void alterIndex(Interpretation it) {
    Tokens tokens = it.tokens();
    boolean lenient = tokens.accept("if", "exists");
    Token token = tokens.peek();
    List<String> parts = tokens.dottedName();
    TableDraft table = schema.tableWithIndex(parts).orElse(null);
    if (!tokens.accept("rename", "to")) {
      if (!tokens.atAny("set", "reset", "attach", "alter", "depends", "no", "owner")) {
        throw tokens.expected("an action of ALTER INDEX");
      }
      tokens.rest();
      return;
    }
    String to = tokens.name();
    if (table != null) {
      Renames.index(table, parts.get(parts.size() - 1), to);
    } else if (!lenient) {
      throw it.missing("index " + String.join(".", parts) + " does not exist", token);
    }
  }

  private void alterSchema(Tokens tokens) {
    String from = tokens.name();
    if (tokens.accept("rename", "to")) {
      String to = tokens.name();
      Schema old = schema.schemas.remove(from);
      if (old != null) {
        schema.schemas.put(to, new Schema(to, old.comment(), old.where()));
      }
      List<TableDraft> moved =
          schema.tables.values().stream().filter(each -> each.name.schema().equals(from)).toList();
      Renames renames = new Renames(schema);
      moved.forEach(each -> renames.table(each, new QualifiedName(to, each.name.name())));
      List<QualifiedName> sequences =
          schema.sequences.keySet().stream().filter(name -> name.schema().equals(from)).toList();
      sequences.forEach(name -> renames.sequence(name, new QualifiedName(to, name.name())));
    }
    tokens.rest();
  }

  /** {@code SELECT … INTO t} and functions may create tables. */
  private void select(Interpretation it) {
    Tokens tokens = it.tokens();
    boolean call = false;
    while (!tokens.isEnd()) {
      call |= tokens.peek().isName() && tokens.peek(1).isSymbol("(");
      if (tokens.at("into")) {
        it.warn(
            "sql-dynamic",
            "SELECT INTO makes a table whose columns cannot be read",
            tokens.peek(),
            "read the schema from a live database, or write the columns out");
      }
      tokens.next();
    }
    PassedStatements.query(it);
    if (call) {
      schema.markIncomplete();
      new RoutineEffects(schema).note(it, it.statement().tokens());
    }
  }

  private void otherDefinition(Interpretation it) {
    it.tokens().accept("create");
    it.tokens().accept("or", "replace");
    int start = it.tokens().position();
    it.tokens().rest();
    it.check(start, it.tokens().position(), syntax -> syntax.definition().read());
    it.tokens().backTo(start);
    if (it.tokens().accept("aggregate")) {
      new RoutineStatements(it).createAggregate();
    } else if (it.tokens().accept("operator", "class")) {
      List<String> parts = it.tokens().dottedName();
      schema.addOperatorClass(parts.get(parts.size() - 1));
    } else if (it.tokens().at("import")) {
      schema.markIncomplete();
      it.warn(
          "sql-dynamic",
          "IMPORT FOREIGN SCHEMA makes tables that cannot be read",
          it.tokens().peek(),
          "read the schema from a live database");
    }
  }

  private static void reportPlaceholder(Tokens tokens, List<Diagnostic> sink) {
    boolean reported =
        sink.stream()
            .anyMatch(
                each ->
                    each.id().equals("sql-placeholder")
                        && each.where().file().equals(tokens.source().name()));
    if (tokens.placeholderSeen() && !reported) {
      tokens.backTo(0);
      sink.add(
          Diagnostic.warning(
              "sql-placeholder",
              "names are read without the placeholders of a template engine",
              tokens.where(),
              "render the template first if they stand for something else than a schema"));
    }
  }

  /** Interprets statements found inside another one; what fails there is not an error. */
  private void interpret(List<SqlStatement> nested) {
    List<Diagnostic> ignored = new ArrayList<>();
    nested.forEach(statement -> interpret(statement, ignored));
  }
}
