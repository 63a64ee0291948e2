package dev.hadron.read.sql;

import dev.hadron.catalog.Column;
import dev.hadron.catalog.SqlType;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The columns at the other end of a foreign key, and what the server asks of them. */
record ReferredKey(Interpretation statement, TableDraft table, List<String> columns, Token token) {

  /** Built-in types that can be compared with each other, by their internal names. */
  private static final List<Set<String>> COMPARABLE =
      List.of(
          Set.of("int2", "int4", "int8", "numeric", "float4", "float8", "oid"),
          Set.of("text", "varchar", "bpchar", "name", "char"),
          Set.of("date", "timestamp", "timestamptz"),
          Set.of("uuid"),
          Set.of("bool"),
          Set.of("bytea"));

  /**
   * Fails where the server would make no foreign key: columns that do not exist, are more or fewer,
   * are no key of their table, or have a type that can't be compared.
   */
  void requireFor(TableDraft from, List<String> referring) {
    statement.requireColumns(table, columns, token);
    if (referring.size() != columns.size()) {
      throw statement.tokens()
          .problem(
              "foreign-key-columns",
              "the foreign key has %d columns, and refers to %d"
                  .formatted(referring.size(), columns.size()),
              token,
              "name one column of the other table for each of them");
    }
    if (!table.columnsUnknown && !isKey()) {
      throw statement.tokens()
          .problem(
              "foreign-key-target",
              "no primary key or unique constraint of table " + table.name + " is on ("
                  + String.join(", ", columns) + ")",
              token,
              "refer to a key, or make the columns UNIQUE first");
    }
    for (int i = 0; i < columns.size(); i++) {
      requireComparable(from, referring.get(i), columns.get(i));
    }
  }

  /** In any order, as the server has it. */
  private boolean isKey() {
    Set<String> wanted = Set.copyOf(columns);
    return table.primaryKey() != null && Set.copyOf(table.primaryKey().columns()).equals(wanted)
        || table.uniqueKeys.stream().anyMatch(key -> Set.copyOf(key.columns()).equals(wanted))
        || table.indexes.stream()
            .anyMatch(index -> index.isKey() && Set.copyOf(index.columns()).equals(wanted));
  }

  private void requireComparable(TableDraft from, String referring, String referred) {
    Optional<SqlType> one = from.column(referring).map(Column::type);
    Optional<SqlType> other = table.column(referred).map(Column::type);
    if (one.isPresent() && other.isPresent() && !isComparable(one.get(), other.get())) {
      throw statement.tokens()
          .problem(
              "foreign-key-types",
              "column " + referring + " is " + one.get() + ", and refers to " + referred + ", which is "
                  + other.get(),
              token,
              "give both columns the same type");
    }
  }

  /** False only where both types are known, and nothing compares them. */
  private static boolean isComparable(SqlType one, SqlType other) {
    return kind(one).isEmpty() || kind(other).isEmpty() || kind(one).equals(kind(other));
  }

  private static Optional<Set<String>> kind(SqlType type) {
    return COMPARABLE.stream()
        .filter(kind -> kind.stream().anyMatch(type::is))
        .findFirst();
  }
}
