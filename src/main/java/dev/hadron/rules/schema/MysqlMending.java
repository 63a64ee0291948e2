package dev.hadron.rules.schema;

import dev.hadron.catalog.Catalog;
import dev.hadron.catalog.Column;
import dev.hadron.catalog.ColumnValue;
import dev.hadron.catalog.ForeignKey;
import dev.hadron.catalog.Table;
import dev.hadron.catalog.UniqueKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Statements of MySQL and MariaDB: MODIFY says the whole column again. */
final class MysqlMending extends ExchangingMending {

  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("bool", "tinyint(1)"),
          Map.entry("int2", "smallint"),
          Map.entry("int4", "int"),
          Map.entry("int8", "bigint"),
          Map.entry("numeric", "decimal"),
          Map.entry("float4", "float"),
          Map.entry("float8", "double"),
          Map.entry("varchar", "varchar"),
          Map.entry("bpchar", "char"),
          Map.entry("text", "longtext"),
          Map.entry("timestamptz", "timestamp"),
          Map.entry("timestamp", "datetime"),
          Map.entry("date", "date"),
          Map.entry("time", "time"),
          Map.entry("uuid", "char(36)"),
          Map.entry("jsonb", "json"),
          Map.entry("bytea", "longblob"));

  @Override
  Map<String, String> types() {
    return TYPES;
  }

  @Override
  String quote(String name) {
    return "`" + name.replace("`", "``") + "`";
  }

  @Override
  String dropIndex(Table table, String index) {
    return "DROP INDEX %s ON %s;".formatted(quote(index), quoted(table));
  }

  @Override
  String addNumber(Table table) {
    return alter(table) + " ADD COLUMN `id` bigint NOT NULL AUTO_INCREMENT PRIMARY KEY FIRST;";
  }

  @Override
  String forbidNull(Table table, Column flag) {
    return filled(table, flag, "0")
        + "%s MODIFY %s tinyint(1) NOT NULL DEFAULT %s%s;"
            .formatted(alter(table), quote(flag.name()), value(flag, "0"), comment(flag));
  }

  @Override
  String nullsAlike(Table table, UniqueKey key) {
    String columns = withoutNulls(table, key, "(coalesce(%s, %s))");
    // The index of the key stays, since a foreign key may need it.
    return "CREATE UNIQUE INDEX %s ON %s (%s); -- MySQL 8.0.13 or later"
        .formatted(quote(key.name() + "_once"), quoted(table), columns);
  }

  @Override
  String converted(Change change) {
    String name = quote(change.column().name());
    return switch (change.conversion()) {
      case FROM_SECONDS -> "from_unixtime(" + name + ")";
      case FROM_MILLIS -> "from_unixtime(" + name + " / 1000)";
      case FROM_TEXT -> "nullif(" + name + ", '')";
      case NONE, FROM_UTC -> name;
    };
  }

  @Override
  String forbid(Table table, Change change) {
    return " %s MODIFY %s %s NOT NULL;"
        .formatted(alter(table), quote(change.column().name()), type(change.type()));
  }

  @Override
  String changeTypes(Catalog catalog, Table table, List<Change> changes) {
    if (!areCast(changes)) {
      return super.changeTypes(catalog, table, changes);
    }
    String zone =
        changes.stream().anyMatch(each -> each.conversion() == Conversion.FROM_UTC)
            ? "SET time_zone = '+00:00'; "
            : "";
    String modified =
        changes.stream()
            .map(each -> "MODIFY " + definition(each.column(), type(each.type())))
            .collect(Collectors.joining(", ", alter(table) + " ", ";"));
    return zone
        + withoutReferences(catalog, table, changes, modified)
        + (zone.isEmpty() ? "" : " -- timestamp holds the years 1970 to 2038");
  }

  /** A column that others refer to is of their type: they are set free, and bound again. */
  private String withoutReferences(
      Catalog catalog, Table table, List<Change> changes, String modified) {
    List<String> free = new ArrayList<>();
    List<String> bind = new ArrayList<>();
    for (Table child : catalog.tables()) {
      for (ForeignKey key : child.foreignKeys()) {
        for (Change change : changes) {
          int at = key.referencedColumns().indexOf(change.column().name());
          if (key.referencedTable().equals(table.name()) && at >= 0) {
            Column column = child.column(key.columns().get(at)).orElseThrow();
            free.add("%s DROP FOREIGN KEY %s; ".formatted(alter(child), quote(key.name())));
            bind.add(
                " %s MODIFY %s, ADD CONSTRAINT %s FOREIGN KEY (%s) REFERENCES %s (%s)%s;"
                    .formatted(
                        alter(child),
                        definition(column, type(change.type())),
                        quote(key.name()),
                        quoted(key.columns()),
                        quoted(table),
                        quoted(key.referencedColumns()),
                        actions(key)));
          }
        }
      }
    }
    return String.join("", free) + modified + String.join("", bind);
  }

  private static String actions(ForeignKey key) {
    return action(" ON DELETE ", key.onDelete().name())
        + action(" ON UPDATE ", key.onUpdate().name());
  }

  private static String action(String event, String action) {
    return action.equals("NO_ACTION") ? "" : event + action.replace('_', ' ');
  }

  private String definition(Column column, String type) {
    boolean counted = column.isNumberedByServer();
    String value =
        counted || !(column.value() instanceof ColumnValue.HasDefault given)
            ? ""
            : " DEFAULT " + plain(given.expression());
    String nullable = column.nullable() ? " NULL" : " NOT NULL";
    return quote(column.name())
        + " "
        + type
        + nullable
        + value
        + (counted ? " AUTO_INCREMENT" : "")
        + comment(column);
  }

  /** Without PostgreSQL's casts, and with MySQL's word for the time of the statement. */
  private static String plain(String expression) {
    return expression
        .replaceAll("::[a-z ]+(?:\\(\\d+\\))?", "")
        .replace("now()", "CURRENT_TIMESTAMP");
  }

  private static String comment(Column column) {
    return column.comment().isEmpty()
        ? ""
        : " COMMENT '" + column.comment().replace("\\", "\\\\").replace("'", "''") + "'";
  }

  @Override
  Json json() {
    return new Json("json", "json_objectagg(%s, %s)", "json_arrayagg(json_object(%s, %s))", false);
  }

  @Override
  String text(String expression) {
    return "cast(" + expression + " AS char)";
  }
}
