package dev.hadron.rules.schema;

import dev.hadron.catalog.Catalog;
import dev.hadron.catalog.Column;
import dev.hadron.catalog.ColumnValue;
import dev.hadron.catalog.Dialect;
import dev.hadron.catalog.SqlIdentifier;
import dev.hadron.catalog.SqlType;
import dev.hadron.catalog.Table;
import dev.hadron.catalog.UniqueKey;
import dev.hadron.catalog.View;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The statements that mend a schema, in the words of one server; these are PostgreSQL's. */
class Mending {

  /** How the values that are there become values of the new type. */
  enum Conversion {
    /** As the server casts them. */
    NONE,
    /** Times that were written down in UTC. */
    FROM_UTC,
    /** Texts that say a date or a time. */
    FROM_TEXT,
    /** Seconds since 1970. */
    FROM_SECONDS,
    /** Milliseconds since 1970. */
    FROM_MILLIS
  }

  /** One column, and the type that it should have. */
  record Change(Column column, SqlType type, Conversion conversion) {}

  static Mending of(Dialect dialect) {
    return switch (dialect) {
      case POSTGRESQL, COCKROACHDB -> new Mending();
      case MYSQL -> new MysqlMending();
      case SQLITE -> new SqliteMending();
      case SQLSERVER -> new SqlServerMending();
      case ORACLE -> new OracleMending();
      case H2 -> new H2Mending();
    };
  }

  String quote(String name) {
    return SqlIdentifier.quote(name);
  }

  String quoted(Table table) {
    return SqlIdentifier.quote(table.name());
  }

  final String quoted(List<String> names) {
    return names.stream().map(this::quote).collect(Collectors.joining(", "));
  }

  final String alter(Table table) {
    return "ALTER TABLE " + quoted(table);
  }

  String createIndex(Table table, String index, List<String> columns) {
    return "CREATE INDEX %s ON %s (%s);".formatted(quote(index), quoted(table), quoted(columns));
  }

  /**
   * @param keys columns as they are quoted, or expressions of them
   */
  final String createUniqueIndex(Table table, String index, String keys) {
    return "CREATE UNIQUE INDEX %s ON %s (%s);".formatted(quote(index), quoted(table), keys);
  }

  String dropIndex(Table table, String index) {
    return "DROP INDEX " + SqlIdentifier.quote(table.name().sibling(index)) + ";";
  }

  String addUnique(Table table, List<String> columns) {
    return alter(table) + " ADD UNIQUE (" + quoted(columns) + ");";
  }

  String addPrimaryKey(Table table, List<String> columns) {
    return alter(table) + " ADD PRIMARY KEY (" + quoted(columns) + ");";
  }

  /** A key that the server counts, where no column could be one. */
  String addNumber(Table table) {
    return alter(table) + " ADD COLUMN id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY;";
  }

  String renameTable(Table table, String name) {
    return alter(table) + " RENAME TO " + quote(name) + ";";
  }

  String renameColumn(Table table, String column, String name) {
    return "%s RENAME COLUMN %s TO %s;".formatted(alter(table), quote(column), quote(name));
  }

  /** No null in a flag, and what it is where nobody says. */
  String forbidNull(Catalog catalog, Table table, Column flag) {
    String set = hasDefault(flag) ? "" : " ALTER COLUMN " + quote(flag.name()) + " SET DEFAULT false,";
    return filled(table, flag, "false")
        + "%s%s ALTER COLUMN %s SET NOT NULL;".formatted(alter(table), set, quote(flag.name()));
  }

  /** The default, or the given word, where null was. */
  final String filled(Table table, Column flag, String none) {
    return "UPDATE %s SET %s = %s WHERE %s IS NULL; "
        .formatted(quoted(table), quote(flag.name()), value(flag, none), quote(flag.name()));
  }

  static boolean hasDefault(Column column) {
    return column.defaultExpression().filter(each -> !each.equalsIgnoreCase("null")).isPresent();
  }

  String value(Column flag, String none) {
    return flag.defaultExpression().filter(given -> !given.equalsIgnoreCase("null")).orElse(none);
  }

  /** A unique key that takes nulls for equal. */
  String nullsAlike(Table table, UniqueKey key) {
    String name = quote(key.name());
    return "%s DROP CONSTRAINT %s, ADD CONSTRAINT %s UNIQUE NULLS NOT DISTINCT (%s);"
        .formatted(alter(table), name, name, quoted(key.columns()));
  }

  /**
   * Other types for columns of one table, in one statement where the server writes the table anew
   * for each; and what it asks for first where a view shows a column.
   */
  String changeTypes(Catalog catalog, Table table, List<Change> changes) {
    String first =
        changes.stream()
            .filter(each -> each.conversion() != Conversion.NONE && hasDefault(each.column()))
            .filter(each -> each.conversion() != Conversion.FROM_UTC)
            .map(each -> alter(table) + " ALTER COLUMN " + quote(each.column().name()) + " DROP DEFAULT; ")
            .collect(Collectors.joining());
    String statement =
        changes.stream()
            .map(
                each ->
                    "ALTER COLUMN %s TYPE %s%s"
                        .formatted(quote(each.column().name()), type(each.type()), using(each)))
            .collect(Collectors.joining(", ", alter(table) + " ", ";"));
    List<String> computed =
        changes.stream()
            .flatMap(
                each ->
                    Bonds.computed(table, each.column(), each.conversion() != Conversion.NONE).stream())
            .distinct()
            .toList();
    Step step =
        computed.isEmpty()
            ? Step.of(first + statement)
            : Step.around(computed, first + statement);
    Step told =
        first.isEmpty() ? step : step.withNote("its default is gone: say one of the new type");
    return Step.line(List.of(told)) + viewsOf(catalog, table, changes);
  }

  /** A larger type for a numbered key; the counter of a serial column has one of its own. */
  String widenKey(Catalog catalog, Table table, Change change) {
    String counter =
        change.column().value() instanceof ColumnValue.NextValue next
            ? "ALTER SEQUENCE " + SqlIdentifier.quote(next.sequence()) + " AS bigint; "
            : "";
    return counter + changeTypes(catalog, table, List.of(change));
  }

  /** As a statement writes it. */
  String type(SqlType type) {
    String text = type.text();
    return switch (text) {
      case "timestamp with time zone" -> "timestamptz";
      case "time without time zone" -> "time";
      default -> text.replace("character varying", "varchar").replaceFirst("\\((\\d+),(\\d+)\\)", "($1, $2)");
    };
  }

  private String using(Change change) {
    String name = quote(change.column().name());
    return switch (change.conversion()) {
      case NONE -> "";
      case FROM_UTC -> " USING " + name + " AT TIME ZONE 'UTC'";
      case FROM_TEXT -> " USING nullif(" + name + ", '')::" + type(change.type());
      case FROM_SECONDS -> " USING to_timestamp(" + name + ")";
      case FROM_MILLIS -> " USING to_timestamp(" + name + " / 1000.0)";
    };
  }

  final String viewsOf(Catalog catalog, Table table, List<Change> changes) {
    List<String> views = new ArrayList<>();
    for (View view : catalog.views()) {
      boolean shown =
          view.query().contains("*")
              || changes.stream().anyMatch(change -> names(view, change.column().name()));
      if (names(view, table.name().name()) && shown) {
        views.add(view.name().name());
      }
    }
    return views.isEmpty()
        ? ""
        : " -- drop these views first, they show it: " + String.join(", ", views);
  }

  private static boolean names(View view, String name) {
    return mentions(view.query(), name);
  }

  /** Whether a text of SQL has the name as a word of its own. */
  static boolean mentions(String sql, String name) {
    return Pattern.compile("\\b" + Pattern.quote(name) + "\\b", Pattern.CASE_INSENSITIVE)
        .matcher(sql)
        .find();
  }

  /**
   * Functions that gather names and values into one document.
   *
   * @param check what a column of that type has to be told, with its name; or empty
   */
  record Json(String type, String object, String array, boolean defaults, String check) {

    Json(String type, String object, String array, boolean defaults) {
      this(type, object, array, defaults, "");
    }
  }

  /** A statement that names what one before it has made. */
  String later(String statement) {
    return statement;
  }

  /** What a document is, with one value for each name or with all of them. */
  Json json() {
    return new Json("jsonb", "jsonb_object_agg(%s, %s)", "jsonb_agg(jsonb_build_object(%s, %s))", true);
  }

  /** A value as text, such as a name that a document has. */
  String text(String expression) {
    return expression + "::text";
  }
}
