package dev.hadron.read.sql;

import dev.hadron.catalog.Check;
import dev.hadron.catalog.Deferral;
import dev.hadron.catalog.Exclusion;
import dev.hadron.catalog.ForeignKey;
import dev.hadron.catalog.Index;
import dev.hadron.catalog.PrimaryKey;
import dev.hadron.catalog.ReferentialAction;
import dev.hadron.catalog.UniqueKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Reads constraints of columns and tables. They are applied together, once all columns of the
 * statement are known, in the order in which the server names them: checks, keys, foreign keys.
 */
final class ConstraintReader {

  private final Interpretation statement;
  private final Tokens tokens;
  private final SchemaDraft schema;
  private final List<Runnable> checks = new ArrayList<>();
  private final List<Runnable> primaryKeys = new ArrayList<>();
  private final List<Runnable> otherKeys = new ArrayList<>();
  private final List<Runnable> foreignKeys = new ArrayList<>();

  /** Keys that came with the statement: the server merges those on the same columns. */
  private final List<String> keysOfStatement = new ArrayList<>();

  ConstraintReader(Interpretation statement) {
    this.statement = statement;
    this.tokens = statement.tokens();
    this.schema = statement.schema();
  }

  /** Applies what was read since the last call. */
  void apply() {
    for (List<Runnable> phase : List.of(checks, primaryKeys, otherKeys, foreignKeys)) {
      for (Runnable constraint : List.copyOf(phase)) {
        try {
          constraint.run();
        } catch (StatementProblem problem) {
          statement.report(problem);
        }
      }
      phase.clear();
    }
    keysOfStatement.clear();
  }

  /**
   * Reads one constraint clause of a column.
   *
   * @param given its name; null where not said
   * @return false where no constraint clause starts here
   */
  boolean ofColumn(TableDraft table, String column, String given, Token token) {
    List<String> columns = List.of(column);
    if (tokens.accept("check")) {
      check(table, given, token);
    } else if (tokens.accept("primary", "key")) {
      primaryKey(table, given, columns, token);
    } else if (tokens.accept("unique")) {
      unique(table, given, columns, token);
    } else if (tokens.accept("references")) {
      foreignKey(table, given, columns, token);
    } else {
      return false;
    }
    return true;
  }

  /** Reads one constraint of a table. */
  void ofTable(TableDraft table) {
    Token token = tokens.peek();
    String given = tokens.accept("constraint") ? tokens.name() : null;
    if (tokens.accept("check")) {
      check(table, given, token);
    } else if (tokens.accept("primary", "key")) {
      if (tokens.accept("using", "index")) {
        usingIndex(table, given, true, token);
      } else {
        primaryKey(table, given, KeyColumns.read(tokens), token);
      }
    } else if (tokens.accept("unique")) {
      if (tokens.accept("using", "index")) {
        usingIndex(table, given, false, token);
      } else {
        unique(table, given, null, token);
      }
    } else if (tokens.accept("foreign", "key")) {
      List<String> columns = KeyColumns.read(tokens);
      tokens.expect("references");
      foreignKey(table, given, columns, token);
    } else if (tokens.accept("exclude")) {
      exclusion(table, given, token);
    } else if (tokens.accept("not", "null")) {
      String column = tokens.name();
      attributes();
      checks.add(
          () -> {
            statement.requireColumn(table, column, token);
            table.changeColumn(column, each -> each.withNullable(false));
          });
    } else {
      throw tokens.expected("a constraint");
    }
  }

  private void check(TableDraft table, String given, Token token) {
    int open = tokens.position();
    String expression = tokens.bracketed();
    List<Token> named =
        statement.check(open + 1, tokens.position() - 1, ExpressionSyntax::expression);
    Attributes attributes = attributes();
    checks.add(
        () -> {
          statement.requireNamed(table, named);
          List<String> columns = Expressions.columnsIn(expression, table::hasColumn);
          String part = columns.size() == 1 ? columns.get(0) : "";
          String name =
              given != null ? given : schema.chooseConstraintName(table.name, part, "check");
          requireNew(table, name, token);
          table.checks.add(
              new Check(
                  name,
                  expression,
                  inTableOrder(table, columns),
                  attributes.inherited,
                  attributes.valid,
                  "",
                  tokens.where(token)));
        });
  }

  static List<String> inTableOrder(TableDraft table, List<String> columns) {
    return table.columns.stream().map(column -> column.name()).filter(columns::contains).toList();
  }

  private void primaryKey(TableDraft table, String given, List<String> columns, Token token) {
    List<String> include = indexParameters();
    Attributes attributes = attributes();
    primaryKeys.add(
        () -> {
          statement.requireColumns(table, columns, token);
          if (table.primaryKey() != null) {
            throw tokens.problem(
                "sql-duplicate-name",
                "table " + table.name + " has a primary key already",
                token,
                "the first one is used; remove the other");
          }
          String name = given != null ? given : schema.chooseKeyName(table.name, "", "pkey");
          table.primaryKey(
              new PrimaryKey(
                  name, columns, include, attributes.deferral, "", tokens.where(token)));
          keysOfStatement.add(name);
          notNull(table, columns);
        });
  }

  private static void notNull(TableDraft table, List<String> columns) {
    columns.forEach(column -> table.changeColumn(column, each -> each.withNullable(false)));
  }

  /**
   * {@code listed} is null for a table constraint, whose columns stand behind NULLS NOT DISTINCT.
   */
  private void unique(TableDraft table, String given, List<String> listed, Token token) {
    boolean notDistinct = tokens.accept("nulls", "not", "distinct");
    if (!notDistinct) {
      tokens.accept("nulls", "distinct");
    }
    List<String> columns = listed == null ? KeyColumns.read(tokens) : listed;
    List<String> include = indexParameters();
    Attributes attributes = attributes();
    otherKeys.add(
        () -> {
          statement.requireColumns(table, columns, token);
          if (isMerged(table, columns)) {
            return;
          }
          String part = String.join("_", columns);
          String name = given != null ? given : schema.chooseKeyName(table.name, part, "key");
          requireNew(table, name, token);
          keysOfStatement.add(name);
          table.uniqueKeys.add(
              new UniqueKey(
                  name,
                  columns,
                  include,
                  notDistinct,
                  attributes.deferral,
                  "",
                  tokens.where(token)));
        });
  }

  /** {@code a int PRIMARY KEY UNIQUE} makes one key, not two. */
  private boolean isMerged(TableDraft table, List<String> columns) {
    return keysOfStatement.stream().anyMatch(key -> table.keyColumns(key).equals(columns));
  }

  private void usingIndex(TableDraft table, String given, boolean primary, Token token) {
    String indexName = tokens.name();
    Attributes attributes = attributes();
    otherKeys.add(
        () -> {
          Index index =
              table
                  .index(indexName)
                  .orElseThrow(
                      () -> statement.missing("index " + indexName + " does not exist", token));
          table.indexes.remove(index);
          String name = given == null ? indexName : given;
          if (primary) {
            table.primaryKey(
                new PrimaryKey(
                    name,
                    index.columns(),
                    index.include(),
                    attributes.deferral,
                    "",
                    tokens.where(token)));
            notNull(table, index.columns());
          } else {
            table.uniqueKeys.add(
                new UniqueKey(
                    name,
                    index.columns(),
                    index.include(),
                    index.nullsNotDistinct(),
                    attributes.deferral,
                    "",
                    tokens.where(token)));
          }
        });
  }

  private void exclusion(TableDraft table, String given, Token token) {
    int first = tokens.position() - 1;
    if (tokens.accept("using")) {
      tokens.name();
    }
    int open = tokens.position();
    tokens.bracketed();
    String elements = tokens.textBetween(open, tokens.position());
    indexParameters();
    if (tokens.accept("where")) {
      tokens.bracketed();
    }
    attributes();
    String definition = tokens.textBetween(first, tokens.position());
    checks.add(
        () -> {
          List<String> columns = Expressions.columnsIn(elements, table::hasColumn);
          String part = String.join("_", columns);
          String name = given != null ? given : schema.chooseKeyName(table.name, part, "excl");
          table.exclusions.add(new Exclusion(name, definition, "", tokens.where(token)));
        });
  }

  private void foreignKey(TableDraft table, String given, List<String> columns, Token token) {
    Token targetToken = tokens.peek();
    List<String> target = tokens.dottedName();
    List<String> listed = tokens.atSymbol("(") ? KeyColumns.read(tokens) : List.of();
    Actions actions = actions();
    Attributes attributes = attributes();
    foreignKeys.add(
        () -> {
          statement.requireColumns(table, columns, token);
          TableDraft referenced = statement.table(target, targetToken);
          List<String> keys = listed.isEmpty() ? primaryKeyOf(referenced, targetToken) : listed;
          new ReferredKey(statement, referenced, keys, targetToken).requireFor(table, columns);
          String part = String.join("_", columns);
          String name =
              given != null ? given : schema.chooseConstraintName(table.name, part, "fkey");
          requireNew(table, name, token);
          table.foreignKeys.add(
              new ForeignKey(
                  name,
                  columns,
                  referenced.name,
                  keys,
                  actions.onDelete,
                  actions.onUpdate,
                  actions.columns,
                  actions.match,
                  attributes.deferral,
                  attributes.valid,
                  "",
                  tokens.where(token)));
        });
  }

  private List<String> primaryKeyOf(TableDraft referenced, Token token) {
    if (referenced.primaryKey() == null) {
      throw statement.missing(
          "table " + referenced.name + " has no primary key to refer to", token);
    }
    return referenced.primaryKey().columns();
  }

  private void requireNew(TableDraft table, String name, Token token) {
    if (table.hasConstraint(name)) {
      throw tokens.problem(
          "sql-duplicate-name",
          "constraint \"" + name + "\" of table " + table.name + " exists already",
          token,
          "the first one is used; rename or remove the other");
    }
  }

  /** INCLUDE, WITH and the tablespace of the index behind a key. */
  private List<String> indexParameters() {
    List<String> include = tokens.accept("include") ? tokens.nameList() : List.of();
    if (tokens.at("with") && tokens.peek(1).isSymbol("(")) {
      tokens.next();
      tokens.bracketed();
    }
    if (tokens.accept("using", "index", "tablespace")) {
      tokens.name();
    }
    return include;
  }

  private Actions actions() {
    Actions actions = new Actions();
    while (true) {
      if (tokens.accept("match")) {
        actions.match =
            tokens.label().equals("full") ? ForeignKey.Match.FULL : ForeignKey.Match.SIMPLE;
      } else if (tokens.accept("on", "delete")) {
        actions.onDelete = action();
        actions.columns = tokens.atSymbol("(") ? tokens.nameList() : List.of();
      } else if (tokens.accept("on", "update")) {
        actions.onUpdate = action();
      } else {
        return actions;
      }
    }
  }

  private ReferentialAction action() {
    for (ReferentialAction action : ReferentialAction.values()) {
      if (tokens.accept(action.sql().toLowerCase(Locale.ROOT).split(" "))) {
        return action;
      }
    }
    throw tokens.expected("CASCADE, RESTRICT, SET NULL, SET DEFAULT or NO ACTION");
  }

  private Attributes attributes() {
    Attributes attributes = new Attributes();
    while (attribute(attributes)) {
      // Attributes come in any order and number.
    }
    return attributes;
  }

  private boolean attribute(Attributes attributes) {
    if (tokens.accept("not", "deferrable") || tokens.accept("initially", "immediate")) {
      return true;
    }
    if (tokens.accept("initially", "deferred")) {
      attributes.deferral = Deferral.INITIALLY_DEFERRED;
      return true;
    }
    if (tokens.accept("deferrable")) {
      boolean deferred = attributes.deferral == Deferral.INITIALLY_DEFERRED;
      attributes.deferral = deferred ? attributes.deferral : Deferral.INITIALLY_IMMEDIATE;
      return true;
    }
    if (tokens.accept("not", "valid") || tokens.accept("not", "enforced")) {
      attributes.valid = false;
      return true;
    }
    if (tokens.accept("no", "inherit")) {
      attributes.inherited = false;
      return true;
    }
    return tokens.accept("enforced");
  }

  private static final class Actions {
    private ReferentialAction onDelete = ReferentialAction.NO_ACTION;
    private ReferentialAction onUpdate = ReferentialAction.NO_ACTION;
    private List<String> columns = List.of();
    private ForeignKey.Match match = ForeignKey.Match.SIMPLE;
  }

  private static final class Attributes {
    private Deferral deferral = Deferral.NOT_DEFERRABLE;
    private boolean valid = true;
    private boolean inherited = true;
  }
}
