import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes many rows of one: keys and references differ, and whatever else its table lets differ. */
final class MultipliedRows {

  /** How many values a column that is no key has at most. */
  private static final int VALUES = 5000;

  private final Connection database;
  private final int rows;

  /** A column, by its quoted name. */
  private record Column(String name, String type, int length, boolean key, boolean generated) {}

  /** A foreign key: columns here and there. */
  private record Reference(String table, List<String> columns, List<String> targets) {}

  MultipliedRows(Connection database, int rows) {
    this.database = database;
    this.rows = rows;
  }

  /** Fills every table that has a row, parents first, and returns a line for each other one. */
  List<String> make() throws SQLException {
    List<String> notes = new ArrayList<>();
    database.setAutoCommit(false);
    execute("SET session_replication_role = replica");
    for (String table : tables()) {
      if (values("SELECT 1 FROM " + table + " LIMIT 1").isEmpty()) {
        notes.add("no row to multiply: " + table);
        continue;
      }
      fill(table);
      database.commit();
    }
    execute("SET session_replication_role = origin");
    database.commit();
    database.setAutoCommit(true);
    execute("VACUUM ANALYZE");
    return notes;
  }

  private void fill(String table) throws SQLException {
    List<Column> columns = columns(table);
    List<Reference> references = references(table);
    Set<String> bound =
        references.stream().flatMap(key -> key.columns().stream()).collect(Collectors.toSet());
    Set<String> varied = new LinkedHashSet<>();
    columns.stream().filter(Column::key).map(Column::name).forEach(varied::add);
    for (Column column : columns) {
      if (!column.key() && !column.generated() && !bound.contains(column.name())) {
        varied.add(column.name());
        if (!tried(insert(table, columns, references, varied, VALUES), true)) {
          varied.remove(column.name());
        }
      }
    }
    tried(insert(table, columns, references, varied, rows), false);
  }

  /** Whether the server takes a statement, which is taken back again where it is a trial. */
  private boolean tried(String sql, boolean trial) throws SQLException {
    Savepoint before = database.setSavepoint();
    try {
      execute(sql);
      if (trial) {
        database.rollback(before);
      }
      return true;
    } catch (SQLException e) {
      database.rollback(before);
      if (!trial) {
        System.out.println("not multiplied: " + e.getMessage().lines().findFirst().orElse("") + ": " + sql);
      }
      return false;
    }
  }

  private String insert(
      String table, List<Column> columns, List<Reference> references, Set<String> varied, int count) {
    List<String> names = new ArrayList<>();
    List<String> values = new ArrayList<>();
    StringBuilder from = new StringBuilder();
    Set<String> bound = new LinkedHashSet<>();
    for (Reference reference : references) {
      if (reference.columns().stream().anyMatch(bound::contains)) {
        continue;
      }
      String alias = "p" + bound.size();
      String place = bound.isEmpty() ? "g" : "g / 10";
      from.append(
          " JOIN (SELECT *, row_number() OVER () AS n FROM %s) %s ON %s.n = 1 + (%s) %% (SELECT count(*) FROM %s)"
              .formatted(reference.table(), alias, alias, place, reference.table()));
      for (int i = 0; i < reference.columns().size(); i++) {
        bound.add(reference.columns().get(i));
        names.add(reference.columns().get(i));
        values.add(alias + "." + reference.targets().get(i));
      }
    }
    for (Column column : columns) {
      if (!column.generated() && !bound.contains(column.name())) {
        names.add(column.name());
        values.add(
            varied.contains(column.name())
                ? value(column, table, column.key() ? "g" : "(g % " + VALUES + ")")
                : "b." + column.name());
      }
    }
    return "INSERT INTO %s (%s) OVERRIDING SYSTEM VALUE SELECT %s FROM (SELECT * FROM %s LIMIT 1) b CROSS JOIN generate_series(1, %d) g%s ON CONFLICT DO NOTHING"
        .formatted(table, String.join(", ", names), String.join(", ", values), table, count, from);
  }

  private static String value(Column column, String table, String number) {
    String base = "b." + column.name();
    String type = column.type();
    if (type.matches("smallint|integer|bigint|numeric.*|real|double precision")) {
      return "((SELECT max(%s) FROM %s) + %s)::%s".formatted(column.name(), table, number, type);
    }
    if (type.matches("(?:character varying|character|text).*")) {
      String text = "%s::text || '-' || coalesce(%s, '')".formatted(number, base);
      return column.length() > 0 ? "left(%s, %d)".formatted(text, column.length()) : text;
    }
    if (type.equals("uuid")) {
      return "gen_random_uuid()";
    }
    if (type.equals("date")) {
      return "%s + %s::int".formatted(base, number);
    }
    if (type.startsWith("timestamp")) {
      return "%s + %s * interval '1 minute'".formatted(base, number);
    }
    return type.equals("boolean") ? number + " % 2 = 0" : base;
  }

  // ---- what there is -----------------------------------------------------------------------

  private List<String> tables() throws SQLException {
    Set<String> left =
        new LinkedHashSet<>(
            values(
                "SELECT c.oid::regclass FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace"
                    + " WHERE relkind IN ('r', 'p') AND NOT relispartition AND nspname NOT LIKE 'pg\\_%'"
                    + " AND nspname <> 'information_schema' AND relname <> 'flyway_schema_history'"
                    + " ORDER BY 1"));
    List<String> ordered = new ArrayList<>();
    while (!left.isEmpty()) {
      List<String> ready = new ArrayList<>();
      for (String table : left) {
        boolean waits =
            references(table).stream()
                .anyMatch(key -> !key.table().equals(table) && left.contains(key.table()));
        if (!waits) {
          ready.add(table);
        }
      }
      if (ready.isEmpty()) {
        ready.add(left.iterator().next());
      }
      ordered.addAll(ready);
      left.removeAll(ready);
    }
    return ordered;
  }

  private List<Column> columns(String table) throws SQLException {
    List<Column> columns = new ArrayList<>();
    String sql =
        "SELECT quote_ident(attname), format_type(atttypid, NULL), atttypmod, attgenerated <> '',"
            + " EXISTS (SELECT FROM pg_index WHERE indrelid = attrelid AND indisunique AND attnum = ANY (indkey))"
            + " FROM pg_attribute WHERE attrelid = '%s'::regclass AND attnum > 0 AND NOT attisdropped ORDER BY attnum";
    try (Statement statement = database.createStatement();
        ResultSet row = statement.executeQuery(sql.formatted(table.replace("'", "''")))) {
      while (row.next()) {
        columns.add(
            new Column(
                row.getString(1), row.getString(2), row.getInt(3) - 4, row.getBoolean(5), row.getBoolean(4)));
      }
    }
    return columns;
  }

  private List<Reference> references(String table) throws SQLException {
    List<Reference> references = new ArrayList<>();
    String sql =
        "SELECT confrelid::regclass, %s, %s FROM pg_constraint WHERE conrelid = '%s'::regclass AND contype = 'f' ORDER BY conname"
            .formatted(names("conrelid", "conkey"), names("confrelid", "confkey"), table.replace("'", "''"));
    try (Statement statement = database.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      while (row.next()) {
        references.add(
            new Reference(
                row.getString(1), List.of(row.getString(2).split("\n")), List.of(row.getString(3).split("\n"))));
      }
    }
    return references;
  }

  private static String names(String table, String numbers) {
    return ("(SELECT string_agg(quote_ident(attname), E'\\n' ORDER BY place) FROM unnest(%s) WITH ORDINALITY AS k (number, place)"
            + " JOIN pg_attribute ON attrelid = %s AND attnum = number)")
        .formatted(numbers, table);
  }

  private List<String> values(String sql) throws SQLException {
    List<String> values = new ArrayList<>();
    try (Statement statement = database.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      while (row.next()) {
        values.add(row.getString(1));
      }
    }
    return values;
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = database.createStatement()) {
      statement.execute(sql);
    }
  }
}
