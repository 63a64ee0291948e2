package dev.hadron.read.sql;

import dev.hadron.catalog.Check;
import dev.hadron.catalog.Deferral;
import dev.hadron.catalog.Dialect;
import dev.hadron.catalog.ForeignKey;
import dev.hadron.catalog.Index;
import dev.hadron.catalog.PrimaryKey;
import dev.hadron.catalog.UniqueKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * The constraints and indexes of a statement of another dialect, applied together once all of its
 * columns are known.
 */
final class DialectConstraints {

  private final DialectStatement statement;
  private final Tokens tokens;
  private final List<Runnable> queue = new ArrayList<>();

  DialectConstraints(DialectStatement statement) {
    this.statement = statement;
    this.tokens = statement.tokens();
  }

  /** Applies what was read since the last call. */
  void apply() {
    for (Runnable constraint : List.copyOf(queue)) {
      try {
        constraint.run();
      } catch (StatementProblem problem) {
        statement.report(problem);
      }
    }
    queue.clear();
  }

  void primaryKey(TableDraft table, String given, List<String> names, Token token) {
    queue.add(
        () -> {
          List<String> columns = statement.requireColumns(table, names, token);
          if (table.primaryKey() != null) {
            throw tokens.problem(
                "sql-duplicate-name",
                "table " + table.name.name() + " has a primary key already",
                token,
                "the first one is used; remove the other");
          }
          // MySQL calls every primary key PRIMARY, whatever the statement says.
          boolean named = !given.isEmpty() && statement.dialect() != Dialect.MYSQL;
          String name =
              named ? given : statement.schema().chooseKeyName(table.name, "", "pkey");
          table.primaryKey(
              new PrimaryKey(
                  name, columns, List.of(), Deferral.NOT_DEFERRABLE, "", tokens.where(token)));
          columns.forEach(
              column -> table.changeColumn(column, each -> each.withNullable(false)));
        });
  }

  void unique(TableDraft table, String given, List<String> names, Token token) {
    queue.add(
        () -> {
          List<String> columns = statement.requireColumns(table, names, token);
          // MySQL keeps two keys on the same columns, others merge them.
          boolean repeated =
              statement.dialect() != Dialect.MYSQL && isKey(table, columns);
          if (!repeated) {
            String name = free(table, given, columns, "key");
            table.uniqueKeys.add(UniqueKey.of(name, columns, tokens.where(token)));
          }
        });
  }

  private static boolean isKey(TableDraft table, List<String> columns) {
    return table.primaryKey() != null && table.primaryKey().columns().equals(columns)
        || table.uniqueKeys.stream().anyMatch(key -> key.columns().equals(columns));
  }

  /** Unique by whole columns is a key; by prefixes, expressions or some rows only an index. */
  void uniqueOrIndex(
      TableDraft table,
      String given,
      List<Index.Key> parts,
      Optional<String> predicate,
      Token token) {
    if (predicate.isEmpty() && parts.stream().allMatch(part -> part.column().isPresent())) {
      unique(table, given, names(parts), token);
    } else {
      index(table, given, true, "btree", parts, predicate, token);
    }
  }

  void index(
      TableDraft table,
      String given,
      boolean unique,
      String method,
      List<Index.Key> parts,
      Optional<String> predicate,
      Token token) {
    queue.add(() -> addIndex(table, given, unique, method, parts, predicate, token));
  }

  void addIndex(
      TableDraft table,
      String given,
      boolean unique,
      String method,
      List<Index.Key> parts,
      Optional<String> predicate,
      Token token) {
    List<String> plain = parts.stream().flatMap(part -> part.column().stream()).toList();
    statement.requireColumns(table, plain, token);
    // Keys of a table's own list are read before its last column is.
    List<Index.Key> keys =
        parts.stream()
            .map(
                part ->
                    part.column().isEmpty()
                        ? part
                        : new Index.Key(
                            part.column().map(name -> DialectExpressions.column(table, name)),
                            DialectExpressions.column(table, part.expression()),
                            part.collation(),
                            part.operatorClass(),
                            part.descending(),
                            part.nulls()))
            .toList();
    String name = free(table, given, plain, "idx");
    table.indexes.add(
        new Index(
            name, unique, method, keys, List.of(), false, predicate, Optional.empty(), "",
            tokens.where(token)));
  }

  /** MySQL's names are unique in a table; where one is not given, it is made as PostgreSQL would. */
  private String free(TableDraft table, String given, List<String> columns, String label) {
    Predicate<String> taken = name -> table.hasConstraint(name) || table.hasIndex(name);
    if (!given.isEmpty()) {
      return taken.test(given) ? ObjectNames.choose(given, "", label, taken) : given;
    }
    String name = ObjectNames.choose(table.name.name(), String.join("_", columns), label, taken);
    table.unnamed.put(serverName(table, columns, name, taken), name);
    return name;
  }

  /** MySQL calls a key without a name as its first column, with a number where that is taken. */
  private String serverName(
      TableDraft table, List<String> columns, String made, Predicate<String> taken) {
    if (statement.dialect() != Dialect.MYSQL || columns.isEmpty()) {
      return made;
    }
    String first = columns.get(0);
    String name = first;
    for (int number = 2; taken.test(name) || table.unnamed.containsKey(name); number++) {
      name = first + "_" + number;
    }
    return name;
  }

  void check(TableDraft table, String given, Supplier<String> written, Token token) {
    queue.add(
        () -> {
          String expression = written.get();
          List<String> columns = Expressions.columnsIn(expression, table::hasColumn);
          String name = given;
          if (name.isEmpty()) {
            String part = columns.size() == 1 ? columns.get(0) : "";
            name =
                ObjectNames.choose(
                    table.name.name(), part, "check", each -> table.hasConstraint(each));
          }
          table.checks.add(
              Check.of(
                  name,
                  expression,
                  ConstraintReader.inTableOrder(table, columns),
                  tokens.where(token)));
        });
  }

  void foreignKey(TableDraft table, ForeignKey key, Token token) {
    queue.add(() -> addForeignKey(table, key, token));
  }

  /** The referenced table may come later; {@link DialectReferences} looks for it in the end. */
  private void addForeignKey(TableDraft table, ForeignKey key, Token token) {
    List<String> columns = statement.requireColumns(table, key.columns(), token);
    Predicate<String> taken =
        name -> table.foreignKeys.stream().anyMatch(each -> each.name().equals(name));
    String name =
        key.name().isEmpty()
            ? statement.dialect() == Dialect.MYSQL
                ? numbered(table, taken)
                : ObjectNames.choose(table.name.name(), String.join("_", columns), "fkey", taken)
            : key.name();
    ForeignKey named = key.withName(name).withColumns(columns);
    table.foreignKeys.removeIf(each -> each.name().equals(name));
    table.foreignKeys.add(named);
    if (statement.dialect() == Dialect.MYSQL && !table.toTable().isIndexed(columns)) {
      String index = free(table, key.name(), columns, "idx");
      table.indexes.add(Index.of(index, false, columns, key.where()));
      table.implied.add(index);
    }
  }

  private static String numbered(TableDraft table, Predicate<String> taken) {
    int number = 1;
    while (taken.test(table.name.name() + "_ibfk_" + number)) {
      number++;
    }
    return table.name.name() + "_ibfk_" + number;
  }

  /** The columns of a key; one by a prefix is the whole column where a key has to have columns. */
  static List<String> names(List<Index.Key> parts) {
    return parts.stream()
        .map(part -> part.column().orElse(part.expression().replaceAll("^left\\(\"?|\"?, .*", "")))
        .toList();
  }
}
