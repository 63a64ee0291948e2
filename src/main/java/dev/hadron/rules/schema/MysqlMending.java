package dev.hadron.rules.schema;

import dev.hadron.catalog.Catalog;
import dev.hadron.catalog.Column;
import dev.hadron.catalog.ColumnValue;
import dev.hadron.catalog.ForeignKey;
import dev.hadron.catalog.SqlType;
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
  String forbidNull(Catalog catalog, Table table, Column flag) {
    return filled(table, flag, "0")
        + "%s MODIFY %s tinyint(1) NOT NULL DEFAULT %s%s;"
            .formatted(alter(table), quote(flag.name()), value(flag, "0"), comment(flag));
  }

  @Override
  String nullsAlike(Table table, UniqueKey key) {
    String columns = withoutNulls(table, key, "(coalesce(%s, %s))");
    // The index of the key stays, since a foreign key may need it.
    return createUniqueIndex(table, key.name() + "_once", columns)
        + " -- MySQL 8.0.13 or later; MariaDB indexes no expression: make the columns NOT NULL there";
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

  /** A timestamp has whole seconds where it does not say more. */
  @Override
  String typeOf(Change change) {
    String type = super.typeOf(change);
    return change.conversion() == Conversion.FROM_MILLIS && type.equals("timestamp")
        ? "timestamp(3)"
        : type;
  }

  @Override
  String type(SqlType type) {
    return super.type(type).replace("(0)", "");
  }

  @Override
  String forbid(Table table, Change change, String initial) {
    return " %s MODIFY %s %s NOT NULL%s;"
        .formatted(alter(table), quote(change.column().name()), typeOf(change), initial);
  }

  @Override
  String changeTypes(Catalog catalog, Table table, List<Change> changes) {
    if (!changes.stream().allMatch(ExchangingMending::isCast)) {
      return super.changeTypes(catalog, table, changes);
    }
    String zone =
        changes.stream().anyMatch(each -> each.conversion() == Conversion.FROM_UTC)
            ? "SET time_zone = '+00:00'; "
            : "";
    String modified =
        changes.stream()
            .map(each -> "MODIFY " + definition(each.column(), typeOf(each)))
            .collect(Collectors.joining(", ", alter(table) + " ", ";"));
    return zone
        + withoutReferences(catalog, table, changes, modified)
        + (zone.isEmpty() ? "" : " -- timestamp holds the years 1970 to 2038");
  }

  /** Columns that refer to each other are of one type: they are set free, and bound again. */
  private String withoutReferences(
      Catalog catalog, Table table, List<Change> changes, String modified) {
    StringBuilder free = new StringBuilder();
    StringBuilder bind = new StringBuilder();
    for (Table child : catalog.tables()) {
      for (ForeignKey key : child.foreignKeys()) {
        List<String> referring = referring(table, child, key, changes);
        boolean own =
            child.name().equals(table.name())
                && changes.stream().anyMatch(each -> key.columns().contains(each.column().name()));
        if (own || !referring.isEmpty()) {
          free.append("%s DROP FOREIGN KEY %s; ".formatted(alter(child), quote(key.name())));
          bind.append(
              " %s %sADD CONSTRAINT %s FOREIGN KEY (%s) REFERENCES %s (%s)%s;"
                  .formatted(
                      alter(child),
                      referring.stream().map(each -> each + ", ").collect(Collectors.joining()),
                      quote(key.name()),
                      quoted(key.columns()),
                      quote(key.referencedTable().name()),
                      quoted(key.referencedColumns()),
                      actions(key)));
        }
      }
    }
    return free + modified + bind;
  }

  /** What changes of a foreign key's own columns with those that it refers to. */
  private List<String> referring(
      Table table, Table child, ForeignKey key, List<Change> changes) {
    List<String> modified = new ArrayList<>();
    for (Change change : changes) {
      int at = key.referencedColumns().indexOf(change.column().name());
      if (key.referencedTable().equals(table.name()) && at >= 0) {
        Column column = child.column(key.columns().get(at)).orElseThrow();
        modified.add("MODIFY " + definition(column, typeOf(change)));
      }
    }
    return modified;
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
    String digits = type.replaceFirst("^timestamp|^datetime", "").replaceFirst("^[^(].*", "");
    String value =
        counted || !hasDefault(column)
            ? ""
            : " DEFAULT " + plain(column.defaultExpression().orElseThrow(), digits);
    String refreshed =
        column.value() instanceof ColumnValue.Refreshed again
            ? " ON UPDATE " + plain(again.refresh(), digits)
            : "";
    String collation =
        column.collation().filter(each -> type.matches(".*(?:char|text).*")).map(each -> " COLLATE " + each).orElse("");
    String nullable = column.nullable() ? " NULL" : " NOT NULL";
    return quote(column.name())
        + " "
        + type
        + collation
        + nullable
        + value
        + refreshed
        + (counted ? " AUTO_INCREMENT" : "")
        + comment(column);
  }

  /** Without PostgreSQL's casts, and the time of the statement in MySQL's words and digits. */
  private static String plain(String expression, String digits) {
    return expression
        .replaceAll("::[a-z ]+(?:\\(\\d+\\))?", "")
        .replaceAll("(?i)(?:now\\(\\d*\\)|current_timestamp(?:\\(\\d*\\))?)", "CURRENT_TIMESTAMP" + digits);
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
