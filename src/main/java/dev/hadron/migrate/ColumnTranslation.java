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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The columns of one table with the types and values of PostgreSQL. */
final class ColumnTranslation {

  /** Places and areas, whose values travel in a form of their own. */
  private static final Set<String> SHAPES =
      Set.of(
          "geometry", "point", "linestring", "polygon", "multipoint", "multilinestring",
          "multipolygon", "geometrycollection", "geomcollection");

  private static final Set<String> IDENTIFIERS = Set.of("binary", "raw", "varbinary");

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
    table.columns().stream()
        .filter(column -> !isOfExpression(column))
        .forEach(column -> mapped.put(column.name(), type(column, labels)));
    table.columns().stream()
        .filter(ColumnTranslation::isOfExpression)
        .forEach(column -> mapped.put(column.name(), typeOfExpression(column)));
    if (!target.isReviewed()) {
      loseCollations();
    }
    List<Column> columns = new ArrayList<>();
    for (Column column : table.columns()) {
      if (target.stays() && SHAPES.contains(column.type().name().name())) {
        target.lose(
            "shape",
            what(column) + " " + column.type(),
            "stays in its table, and the service passes over it: it has no shapes of "
                + target.dialect().title(),
            column.where());
        continue;
      }
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

  /** One line for all columns of a table that say the same: dumps say it of each. */
  private void loseCollations() {
    Map<String, List<Column>> collated = new LinkedHashMap<>();
    for (Column column : table.columns()) {
      column
          .collation()
          .ifPresent(each -> collated.computeIfAbsent(each, key -> new ArrayList<>()).add(column));
    }
    collated.forEach(
        (collation, columns) -> {
          boolean one = columns.size() == 1;
          target.lose(
              "collation",
              (one ? "column " : "columns ")
                  + columns.stream()
                      .map(each -> table.name().name() + "." + each.name())
                      .collect(Collectors.joining(", "))
                  + " COLLATE "
                  + collation,
              (one ? "has" : "have")
                  + " the collation of the database, which tells letter case apart",
              columns.get(0).where());
        });
  }

  /** A computed column that says no type has that of its expression. */
  private static boolean isOfExpression(Column column) {
    return column.type().text().isEmpty() && column.value() instanceof ColumnValue.Generated;
  }

  /** Arithmetic on numbers gives a number; of anything else the text is what every type has. */
  private SqlType typeOfExpression(Column column) {
    String expression = ((ColumnValue.Generated) column.value()).expression();
    List<String> columns = named(expression);
    boolean number =
        !columns.isEmpty()
            && columns.stream().allMatch(mapped::containsKey)
            && columns.stream().allMatch(this::isNumber)
            && !expression.contains("'")
            && PortableSql.isPortable(expression, columns);
    if (!number) {
      target.lose(
          "type",
          what(column) + " AS (" + expression + ")",
          "becomes text: it says no type, and its expression may give any",
          column.where());
    }
    return BuiltInTypes.of(number ? "numeric" : "text");
  }

  private boolean isNumber(String column) {
    return is(column, "int2", "int4", "int8", "numeric", "float4", "float8");
  }

  private List<String> named(String expression) {
    List<String> columns = new ArrayList<>();
    for (Column other : table.columns()) {
      String name = java.util.regex.Pattern.quote(other.name());
      if (expression.matches("(?s).*(?<!\\w)\"?" + name + "\"?(?!\\w).*")) {
        columns.add(other.name());
      }
    }
    return columns;
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
    if (target.stays() && column.type().name().name().equals("bit") && !isFlag(column.type())) {
      return BuiltInTypes.of("int8");
    }
    if (isJson(column)) {
      return BuiltInTypes.of("jsonb");
    }
    if (!target.stays() && isIdentifier(column)) {
      target.lose(
          "type",
          what(column) + " " + column.type(),
          "becomes uuid: sixteen bytes that are a key",
          column.where());
      return BuiltInTypes.of("uuid");
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

  private static boolean isFlag(SqlType type) {
    return type.arguments().equals(List.of("1"));
  }

  /** Servers without a type of its own keep a UUID in sixteen bytes. */
  private boolean isIdentifier(Column column) {
    return IDENTIFIERS.contains(column.type().name().name())
        && column.type().arguments().equals(List.of("16"))
        && (table.isPrimaryKeyColumn(column.name())
            || !table.foreignKeysOf(column.name()).isEmpty());
  }

  /** MariaDB keeps JSON as text with a check. */
  private boolean isJson(Column column) {
    return target.dialect() == Dialect.MYSQL
        && column.type().name().name().equals("longtext")
        && table.checks().stream().anyMatch(check -> isJson(check, column.name()));
  }

  static boolean isJson(Check check, String column) {
    String expression = check.expression().replace("\"", "").strip();
    return expression.equalsIgnoreCase("json_valid(" + column + ")");
  }

  private String what(Column column) {
    return "column " + table.name().name() + "." + column.name();
  }

  private Column column(Column column, List<String> labels) {
    SqlType type = mapped.get(column.name());
    boolean unsigned = column.type().text().contains(" unsigned");
    boolean numbered = column.value() instanceof ColumnValue.Identity;
    boolean referring = !table.foreignKeysOf(column.name()).isEmpty();
    boolean bounded = !numbered && !referring && !type.is("bool");
    Optional<String> range =
        target.stays() && bounded
            ? MysqlRanges.of(column.name(), column.type())
            : Optional.empty();
    if (range.isPresent()) {
      check(column, "range", range.get());
    } else if (unsigned && bounded) {
      check(column, "unsigned", SqlIdentifier.quote(column.name()) + " >= 0");
    }
    MysqlRanges.ofSet(column.name(), column.type())
        .ifPresent(members -> check(column, "members", members));
    if (target.isReviewed()) {
      // What mends a column says all of it again.
      return value(column.withType(type), column, labels);
    }
    return value(column.withType(type).withCollation(Optional.empty()), column, labels);
  }

  private void check(Column column, String what, String expression) {
    String name = FreeNames.cut(table.name().name() + "_" + column.name() + "_" + what);
    Check check = Check.of(name, expression, List.of(column.name()), column.where());
    target.make(check);
    checks.add(check);
  }

  private Column value(Column column, Column source, List<String> labels) {
    ColumnValue value = source.value();
    if (target.stays() && !(value instanceof ColumnValue.Expression)) {
      return column;
    }
    if (value instanceof ColumnValue.Refreshed refreshed) {
      if (column.type().is("timestamp", "timestamptz", "date")) {
        target.refresh(table, column);
      } else {
        loseRefresh(column);
      }
      Column initial = withDefault(column, refreshed.expression(), labels);
      return target.isReviewed()
          ? initial.withValue(
              new ColumnValue.Refreshed(
                  initial.defaultExpression().orElse("NULL"), refreshed.refresh()))
          : initial;
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
    if (translated.isEmpty() && target.isReviewed()) {
      return column.withValue(new ColumnValue.Expression(expression));
    }
    if (translated.isEmpty() && target.stays()) {
      return column;
    }
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
    if (generated.equals(ColumnValue.Generated.ROW_START)
        || generated.equals(ColumnValue.Generated.ROW_END)) {
      return period(column, generated);
    }
    if (target.isReviewed()) {
      return column;
    }
    String expression = generated.expression();
    List<String> columns = named(expression);
    boolean texts = columns.stream().allMatch(each -> is(each, "text", "varchar", "bpchar"));
    boolean numbers =
        columns.stream().allMatch(this::isNumber);
    boolean sameKind =
        texts && column.type().is("text", "varchar")
            || numbers && column.type().is("int2", "int4", "int8", "numeric", "float8");
    boolean joined = expression.contains("||") && target.dialect() == Dialect.MYSQL;
    if (sameKind && !joined && PortableSql.isPortable(expression, columns)) {
      return column.withValue(new ColumnValue.Generated(expression, GeneratedStorage.STORED));
    }
    target.lose(
        "generated",
        what(column) + " AS (" + expression + ")",
        "is an ordinary column: PostgreSQL may compute it otherwise",
        column.where());
    return column.withValue(ColumnValue.NONE).withNullable(true);
  }

  private Column period(Column column, ColumnValue.Generated limit) {
    target.lose(
        "versioning",
        what(column) + " AS " + limit.expression(),
        "is an ordinary column with a default: only the latest version of a row is kept",
        column.where());
    boolean start = limit.equals(ColumnValue.Generated.ROW_START);
    return column.withValue(
        new ColumnValue.Expression(start ? "CURRENT_TIMESTAMP" : "'9999-12-31 23:59:59'"));
  }

  private boolean is(String column, String... names) {
    return mapped.get(column).is(names);
  }
}
