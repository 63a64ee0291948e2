package dev.hadron.rules.schema;

import dev.hadron.catalog.Catalog;
import dev.hadron.catalog.Column;
import dev.hadron.catalog.ForeignKey;
import dev.hadron.catalog.SqlType;
import dev.hadron.catalog.Table;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Statements of SQL Server: names in brackets, and procedures that rename. */
final class SqlServerMending extends ExchangingMending {

  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("bool", "bit"),
          Map.entry("int2", "smallint"),
          Map.entry("int4", "int"),
          Map.entry("int8", "bigint"),
          Map.entry("numeric", "decimal"),
          Map.entry("float4", "real"),
          Map.entry("float8", "float"),
          Map.entry("varchar", "nvarchar"),
          Map.entry("bpchar", "nchar"),
          Map.entry("text", "nvarchar(max)"),
          Map.entry("timestamptz", "datetimeoffset"),
          Map.entry("timestamp", "datetime2"),
          Map.entry("date", "date"),
          Map.entry("time", "time"),
          Map.entry("uuid", "uniqueidentifier"),
          Map.entry("jsonb", "nvarchar(max)"),
          Map.entry("bytea", "varbinary(max)"));

  @Override
  Map<String, String> types() {
    return TYPES;
  }

  @Override
  String quote(String name) {
    return "[" + name.replace("]", "]]") + "]";
  }

  @Override
  String quoted(Table table) {
    return table.name().isInPublic() || table.name().schema().isEmpty()
        ? quote(table.name().name())
        : quote(table.name().schema()) + "." + quote(table.name().name());
  }

  @Override
  String dropIndex(Table table, String index) {
    return "DROP INDEX %s ON %s;".formatted(quote(index), quoted(table));
  }

  @Override
  String addNumber(Table table) {
    return alter(table) + " ADD [id] bigint IDENTITY PRIMARY KEY;";
  }

  @Override
  String addColumn(Table table, String name, String definition) {
    return "%s ADD %s %s; ".formatted(alter(table), quote(name), definition);
  }

  @Override
  String renameTable(Table table, String name) {
    return "EXEC sp_rename %s, %s;".formatted(literal(quoted(table)), literal(name));
  }

  @Override
  String renameColumn(Table table, String column, String name) {
    return "EXEC sp_rename %s, %s, 'COLUMN';"
        .formatted(literal(quoted(table) + "." + quote(column)), literal(name));
  }

  private static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  @Override
  String forbidNull(Catalog catalog, Table table, Column flag) {
    String set =
        hasDefault(flag) ? "" : "%s ADD DEFAULT 0 FOR %s; ".formatted(alter(table), quote(flag.name()));
    String statements =
        filled(table, flag, "0")
            + set
            + "%s ALTER COLUMN %s bit NOT NULL;".formatted(alter(table), quote(flag.name()));
    Bonds bonds = Bonds.of(catalog, table, flag);
    List<String> inTheWay = new ArrayList<>(bonds.lasting());
    inTheWay.addAll(bonds.indexNames());
    Step step = inTheWay.isEmpty() ? Step.of(statements) : Step.around(inTheWay, statements);
    return Step.line(List.of(step));
  }

  @Override
  String converted(Change change) {
    String name = quote(change.column().name());
    return switch (change.conversion()) {
      case FROM_SECONDS -> "dateadd(second, " + name + ", cast('1970-01-01' AS datetime2))";
      // What is added is an int, too small for all milliseconds.
      case FROM_MILLIS ->
          "dateadd(millisecond, %1$s %% 1000, dateadd(second, %1$s / 1000, cast('1970-01-01' AS datetime2)))"
              .formatted(name);
      case FROM_TEXT -> "nullif(" + name + ", '')";
      case FROM_UTC, NONE -> name;
    };
  }

  @Override
  String forbid(Table table, Change change, String initial) {
    return " %s ALTER COLUMN %s %s NOT NULL;"
        .formatted(alter(table), quote(change.column().name()), typeOf(change));
  }

  /** A batch is read as a whole, before its first statement has made the column. */
  @Override
  String later(String statement) {
    return "EXEC(" + literal(statement) + ");";
  }

  @Override
  Step step(Catalog catalog, Table table, Change change) {
    if (!isCast(change)) {
      return exchange(catalog, table, change);
    }
    Alterations made = new Alterations(table, new LinkedHashSet<>(), new LinkedHashSet<>());
    alter(catalog, table, change, made);
    String statements = String.join(" ", made.statements());
    return made.inTheWay().isEmpty()
        ? Step.of(statements)
        : Step.around(List.copyOf(made.inTheWay()), statements);
  }

  /** What is done for one column of a table, and what is in the way of it. */
  private record Alterations(Table table, Set<String> inTheWay, Set<String> statements) {}

  /** A column, and those that refer to it: SQL Server wants them to be of one type. */
  private void alter(Catalog catalog, Table table, Change change, Alterations made) {
    Column column = change.column();
    boolean added =
        made.statements()
            .add(
                "%s ALTER COLUMN %s %s%s;"
                    .formatted(
                        alter(table),
                        quote(column.name()),
                        typeOf(change),
                        column.nullable() ? "" : " NOT NULL"));
    if (!added) {
      return;
    }
    Bonds bonds = Bonds.of(catalog, table, column);
    for (String bond : isLonger(change) ? ofLonger(bonds) : inTheWay(bonds, column)) {
      boolean known = table.equals(made.table()) || bonds.references().contains(bond);
      made.inTheWay().add(known ? bond : bond + " of " + table.name().name());
    }
    for (Table child : catalog.tables()) {
      for (ForeignKey key : child.foreignKeys()) {
        int at = key.referencedColumns().indexOf(column.name());
        if (key.referencedTable().equals(table.name()) && at >= 0) {
          Column referring = child.column(key.columns().get(at)).orElseThrow();
          alter(catalog, child, new Change(referring, change.type(), change.conversion()), made);
        }
      }
    }
  }

  private static boolean isLonger(Change change) {
    SqlType old = change.column().type();
    return old.is("varchar")
        && change.type().is("varchar")
        && Integer.parseInt(old.arguments().get(0)) <= Integer.parseInt(change.type().arguments().get(0));
  }

  /** A text that gets longer keeps its indexes, conditions and default, but no key. */
  private static List<String> ofLonger(Bonds bonds) {
    List<String> all = new ArrayList<>(bonds.references());
    all.addAll(bonds.primary());
    return all;
  }

  /** Whether an index is clustered is not known, nor what the server has called a default. */
  @Override
  List<String> inTheWay(Bonds bonds, Column column) {
    List<String> all = new ArrayList<>(bonds.lasting());
    all.addAll(bonds.indexNames());
    if (hasDefault(column)) {
      all.add("the default of " + column.name() + " (its name is in sys.default_constraints)");
    }
    return all;
  }

  /** SQL Server has functions for it since 2025 only. */
  @Override
  Json json() {
    String pair =
        "concat('\"', string_escape(%s, 'json'), '\":', coalesce('\"' + string_escape(cast(%s AS"
            + " nvarchar(max)), 'json') + '\"', 'null'))";
    return new Json(
        "nvarchar(max)",
        "concat('{', string_agg(cast(" + pair + " AS nvarchar(max)), ','), '}')",
        "concat('[', string_agg(cast(concat('{', " + pair + ", '}') AS nvarchar(max)), ','), ']')",
        true,
        " CHECK (isjson(%s) = 1)");
  }

  @Override
  String text(String expression) {
    return "cast(" + expression + " AS nvarchar(200))";
  }
}
