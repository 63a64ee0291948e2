package dev.hadron.rules.schema;

import dev.hadron.catalog.Catalog;
import dev.hadron.catalog.Column;
import dev.hadron.catalog.Table;
import dev.hadron.catalog.UniqueKey;
import java.util.List;
import java.util.Map;

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
  String forbidNull(Table table, Column flag) {
    String set =
        hasDefault(flag) ? "" : "%s ADD DEFAULT 0 FOR %s; ".formatted(alter(table), quote(flag.name()));
    return filled(table, flag, "0")
        + set
        + "%s ALTER COLUMN %s bit NOT NULL;".formatted(alter(table), quote(flag.name()));
  }

  @Override
  String nullsAlike(Table table, UniqueKey key) {
    return "-- nothing: a unique key of SQL Server takes nulls for equal";
  }

  @Override
  String converted(Change change) {
    String name = quote(change.column().name());
    return switch (change.conversion()) {
      case FROM_SECONDS -> "dateadd(second, " + name + ", '1970-01-01')";
      case FROM_MILLIS -> "dateadd(second, " + name + " / 1000, '1970-01-01')";
      case FROM_TEXT -> "nullif(" + name + ", '')";
      case FROM_UTC, NONE -> name;
    };
  }

  @Override
  String forbid(Table table, Change change) {
    return " %s ALTER COLUMN %s %s NOT NULL;"
        .formatted(alter(table), quote(change.column().name()), type(change.type()));
  }

  @Override
  String changeTypes(Catalog catalog, Table table, List<Change> changes) {
    return areCast(changes)
        ? each(
            catalog,
            table,
            changes,
            change ->
                "%s ALTER COLUMN %s %s%s;"
                    .formatted(
                        alter(table),
                        quote(change.column().name()),
                        type(change.type()),
                        change.column().nullable() ? "" : " NOT NULL"))
        : super.changeTypes(catalog, table, changes);
  }

  @Override
  Json json() {
    return new Json("json", "json_objectagg(%s: %s)", "json_arrayagg(json_object(%s: %s))", false);
  }

  @Override
  String text(String expression) {
    return "cast(" + expression + " AS nvarchar(200))";
  }
}
