package dev.hadron.rules.schema;

import dev.hadron.catalog.Catalog;
import dev.hadron.catalog.Column;
import dev.hadron.catalog.ColumnValue;
import dev.hadron.catalog.Index;
import dev.hadron.catalog.SqlType;
import dev.hadron.catalog.Table;
import dev.hadron.catalog.UniqueKey;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Statements of servers that call types otherwise, and exchange a column whose values they do not cast. */
abstract class ExchangingMending extends Mending {

  /** The server's word for a type of PostgreSQL, by the latter's own name. */
  abstract Map<String, String> types();

  /** Of these the type's own word is followed by how large it is. */
  private static final Set<String> SIZED =
      Set.of("numeric", "varchar", "bpchar", "timestamp", "timestamptz", "time");

  @Override
  String type(SqlType type) {
    String name = type.name().name();
    if (!types().containsKey(name)) {
      return super.type(type);
    }
    String word = types().get(name);
    return SIZED.contains(name) && !type.arguments().isEmpty()
        ? word.replaceFirst("^\\w+", "$0(" + String.join(", ", type.arguments()) + ")")
        : word;
  }

  @Override
  String quoted(Table table) {
    return quote(table.name().name());
  }

  @Override
  String dropIndex(Table table, String index) {
    return "DROP INDEX " + quote(index) + ";";
  }

  /** The name of one that servers keep in capitals where it is not quoted. */
  final String quotedInCapitals(String name) {
    return super.quote(name).startsWith("\"") && name.equals(name.toLowerCase(Locale.ROOT))
        ? '"' + name.toUpperCase(Locale.ROOT).replace("\"", "\"\"") + '"'
        : super.quote(name);
  }

  /** The columns of a key, with a value in place of null where one may be null. */
  final String withoutNulls(Table table, UniqueKey key, String coalesced) {
    return key.columns().stream()
        .map(name -> table.column(name).orElseThrow())
        .map(
            each ->
                each.nullable()
                    ? coalesced.formatted(quote(each.name()), insteadOfNull(each))
                    : quote(each.name()))
        .collect(Collectors.joining(", "));
  }

  /** What stands for null in an index; a row that has it as its value is taken for one of them. */
  private static String insteadOfNull(Column column) {
    SqlType type = column.type();
    if (type.is("int2", "int4", "int8", "numeric", "float4", "float8", "bool")) {
      return "-1";
    }
    return type.is("date", "timestamp", "timestamptz") ? "'1000-01-01'" : "''";
  }

  /** What the values of a column are in its new type. */
  abstract String converted(Change change);

  String addColumn(Table table, String name, String definition) {
    return "%s ADD COLUMN %s %s; ".formatted(alter(table), quote(name), definition);
  }

  /** Values that every server writes alike. */
  private static final Pattern LITERAL =
      Pattern.compile("(?i)-?\\d+(?:\\.\\d+)?|'(?:[^'\\\\]|'')*'|true|false");

  /** What a column is where nobody says, without PostgreSQL's casts; empty where it is computed. */
  final Optional<String> literal(Column column) {
    return column
        .defaultExpression()
        .map(each -> each.replaceAll("::[a-z ]+(?:\\([\\d, ]+\\))?$", ""))
        .filter(each -> LITERAL.matcher(each).matches())
        .map(each -> value(column.withValue(new ColumnValue.Expression(each)), each));
  }

  @Override
  String changeTypes(Catalog catalog, Table table, List<Change> changes) {
    return Step.line(changes.stream().map(each -> step(catalog, table, each)).toList())
        + viewsOf(catalog, table, changes);
  }

  @Override
  final String widenKey(Catalog catalog, Table table, Change change) {
    return changeTypes(catalog, table, List.of(change));
  }

  /** How one column gets its type. */
  Step step(Catalog catalog, Table table, Change change) {
    return exchange(catalog, table, change);
  }

  /** A column of the new type takes the place of the old one, with its default where that fits. */
  final Step exchange(Catalog catalog, Table table, Change change) {
    Column column = change.column();
    Optional<String> kept =
        change.conversion() == Conversion.NONE ? literal(column) : Optional.empty();
    String initial = kept.map(each -> " DEFAULT " + each).orElse("");
    Step step =
        exchange(
            catalog,
            table,
            column,
            typeOf(change) + initial,
            converted(change),
            column.nullable() ? "" : forbid(table, change, initial));
    return hasDefault(column) && kept.isEmpty() && !step.statements().isEmpty()
        ? step.withNote("the default of " + column.name() + " is gone: say one of the new type")
        : step;
  }

  /** A column takes the place of another one, and its indexes are made again. */
  final Step exchange(
      Catalog catalog, Table table, Column column, String definition, String value, String last) {
    Bonds bonds = Bonds.of(catalog, table, column);
    String made = column.name() + "_new";
    String update = "UPDATE %s SET %s = %s;".formatted(quoted(table), quote(made), value);
    String exchange =
        addColumn(table, made, definition)
            + later(update)
            + " %s DROP COLUMN %s; ".formatted(alter(table), quote(column.name()))
            + renameColumn(table, made, column.name())
            + last;
    List<String> inTheWay = inTheWay(bonds, column);
    if (!inTheWay.isEmpty()) {
      return around(inTheWay, column, definition, value, exchange);
    }
    StringBuilder statements = new StringBuilder();
    bonds.indexes().forEach(each -> statements.append(dropIndex(table, each.name())).append(' '));
    statements.append(exchange);
    bonds.indexes().forEach(each -> statements.append(' ').append(createAgain(table, each)));
    return Step.of(statements.toString());
  }

  /** What has to go before a column can, and no statement of ours makes again. */
  List<String> inTheWay(Bonds bonds, Column column) {
    return bonds.lasting();
  }

  /** What is to be done where something is in the way. */
  Step around(
      List<String> inTheWay, Column column, String definition, String value, String statements) {
    return Step.around(inTheWay, statements);
  }

  private String createAgain(Table table, Index index) {
    return index.unique()
        ? createUniqueIndex(table, index.name(), quoted(index.columns()))
        : createIndex(table, index.name(), index.columns());
  }

  /** Whether the server casts the values that are there by itself. */
  static boolean isCast(Change change) {
    return change.conversion() == Conversion.NONE || change.conversion() == Conversion.FROM_UTC;
  }

  /** The word for the type of a change, which may need more room for what is converted. */
  String typeOf(Change change) {
    return type(change.type());
  }

  /** That the new column may not be null either. */
  abstract String forbid(Table table, Change change, String initial);

  @Override
  String value(Column flag, String none) {
    String value = super.value(flag, none);
    return value.equalsIgnoreCase("true") ? "1" : value.equalsIgnoreCase("false") ? "0" : value;
  }
}
