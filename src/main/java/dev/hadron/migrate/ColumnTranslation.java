package dev.hadron.migrate;

import dev.hadron.catalog.BuiltInTypes;
import dev.hadron.catalog.Check;
import dev.hadron.catalog.Column;
import dev.hadron.catalog.ColumnValue;
import dev.hadron.catalog.ColumnValue.GeneratedStorage;
import dev.hadron.catalog.Dialect;
import dev.hadron.catalog.EnumType;
import dev.hadron.catalog.SqlIdentifier;
import dev.hadron.catalog.SqlType;
import dev.hadron.catalog.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The columns of one table with the types and values of PostgreSQL. */
final class ColumnTranslation {

  private final PostgresTarget target;
  private final Table table;
  private final PostgresTypes types;
  private final List<Check> checks = new ArrayList<>();
  private final Map<String, SqlType> mapped = new HashMap<>();

  ColumnTranslation(PostgresTarget target, Table table) {
    this.target = target;
    this.table = table;
    this.types = new PostgresTypes(target.dialect());
  }

  /** The table with its columns translated; checks on unsigned numbers are added. */
  Table run() {
    Map<String, List<String>> labels = new HashMap<>();
    table.columns().forEach(column -> mapped.put(column.name(), type(column, labels)));
    List<Column> columns = new ArrayList<>();
    for (Column column : table.columns()) {
      columns.add(column(column, labels.getOrDefault(column.name(), List.of())));
    }
    checks.addAll(0, table.checks());
    return new Table(
        table.name(),
        table.kind(),
        columns,
        table.primaryKey(),
        table.foreignKeys(),
        table.uniqueKeys(),
        checks,
        List.of(),
        table.indexes(),
        List.of(),
        table.partitioning(),
        table.comment(),
        table.where());
  }

  private SqlType type(Column column, Map<String, List<String>> labels) {
    if (column.type().name().name().equals("enum") && !column.type().arguments().isEmpty()) {
      List<String> values = PostgresTypes.labels(column.type());
      boolean fits = values.stream().noneMatch(each -> each.length() > 60);
      if (fits) {
        labels.put(column.name(), values);
        EnumType type = target.enumType(table, column, values);
        return new SqlType(type.name(), List.of(), 0, SqlIdentifier.quoteType(type.name()));
      }
    }
    PostgresTypes.Mapped result = types.map(column.type());
    result
        .loss()
        .ifPresent(
            loss -> target.lose("type", what(column) + " " + column.type(), "becomes " + loss, column.where()));
    SqlType type = result.type();
    boolean numbered = column.value() instanceof ColumnValue.Identity;
    if (numbered && !type.is("int2", "int4", "int8")) {
      return BuiltInTypes.of("int8");
    }
    // Some keep a small number in it, whatever the width says.
    boolean notTwo =
        type.is("bool")
            && column.type().name().name().equals("tinyint")
            && (numbered
                || column
                    .defaultExpression()
                    .filter(each -> !each.equalsIgnoreCase("null"))
                    .filter(each -> target.defaults().of(each, type, List.of()).isEmpty())
                    .isPresent());
    return notTwo ? BuiltInTypes.of("int2") : type;
  }

  private String what(Column column) {
    return "column " + table.name().name() + "." + column.name();
  }

  private Column column(Column column, List<String> labels) {
    SqlType type = mapped.get(column.name());
    boolean unsigned = column.type().text().contains(" unsigned");
    boolean numbered = column.value() instanceof ColumnValue.Identity;
    boolean referring = !table.foreignKeysOf(column.name()).isEmpty();
    if (unsigned && !numbered && !referring && !type.is("bool")) {
      String name = FreeNames.cut(table.name().name() + "_" + column.name() + "_unsigned");
      String expression = SqlIdentifier.quote(column.name()) + " >= 0";
      checks.add(Check.of(name, expression, List.of(column.name()), column.where()));
    }
    if (column.collation().isPresent()) {
      target.lose(
          "collation",
          what(column) + " COLLATE " + column.collation().get(),
          "has the collation of the database, which tells letter case apart",
          column.where());
    }
    return value(column.withType(type).withCollation(Optional.empty()), column, labels);
  }

  private Column value(Column column, Column source, List<String> labels) {
    ColumnValue value = source.value();
    if (value instanceof ColumnValue.Refreshed refreshed) {
      if (column.type().is("timestamp", "timestamptz", "date")) {
        target.refresh(table, column);
      } else {
        loseRefresh(column);
      }
      return withDefault(column, refreshed.expression(), labels);
    }
    if (value instanceof ColumnValue.Expression expression) {
      return withDefault(column, expression.expression(), labels);
    }
    if (value instanceof ColumnValue.Generated generated) {
      return generated(column, source, generated);
    }
    return column;
  }

  private void loseRefresh(Column column) {
    target.lose(
        "refresh",
        what(column) + " ON UPDATE",
        "left out: the column holds no time in PostgreSQL",
        column.where());
  }

  private Column withDefault(Column column, String expression, List<String> labels) {
    if (expression.equalsIgnoreCase("null")) {
      return column.withValue(ColumnValue.NONE);
    }
    Optional<String> translated =
        target.defaults().of(expression, column.type(), labels);
    if (translated.isEmpty()) {
      target.lose(
          "default",
          what(column) + " DEFAULT " + expression,
          "left out: PostgreSQL has no such value of type " + column.type(),
          column.where());
      return column.withValue(ColumnValue.NONE);
    }
    return column.withValue(new ColumnValue.Expression(translated.get()));
  }

  /** Kept where it is arithmetic on numbers, or joins texts: nothing else is surely immutable. */
  private Column generated(Column column, Column source, ColumnValue.Generated generated) {
    String expression = generated.expression();
    List<String> columns = new ArrayList<>();
    for (Column other : table.columns()) {
      boolean named = expression.matches("(?s).*(?<!\\w)\"?" + java.util.regex.Pattern.quote(other.name()) + "\"?(?!\\w).*");
      if (named) {
        columns.add(other.name());
      }
    }
    boolean texts = columns.stream().allMatch(each -> is(each, "text", "varchar", "bpchar"));
    boolean numbers =
        columns.stream().allMatch(each -> is(each, "int2", "int4", "int8", "numeric", "float8"));
    boolean sameKind =
        texts && column.type().is("text", "varchar")
            || numbers && column.type().is("int2", "int4", "int8", "numeric", "float8");
    boolean joined = expression.contains("||") && target.dialect() == Dialect.MYSQL;
    boolean known = !source.type().name().name().isEmpty();
    if (known && sameKind && !joined && PortableSql.isPortable(expression, columns)) {
      return column.withValue(new ColumnValue.Generated(expression, GeneratedStorage.STORED));
    }
    target.lose(
        "generated",
        what(column) + " AS (" + expression + ")",
        "is an ordinary column: PostgreSQL may compute it otherwise",
        column.where());
    return column.withValue(ColumnValue.NONE).withNullable(true);
  }

  private boolean is(String column, String... names) {
    return mapped.get(column).is(names);
  }
}
