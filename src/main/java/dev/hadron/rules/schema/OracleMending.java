package dev.hadron.rules.schema;

import dev.hadron.catalog.Catalog;
import dev.hadron.catalog.Column;
import dev.hadron.catalog.Table;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Statements of Oracle, whose bare names are in capitals. */
final class OracleMending extends ExchangingMending {

  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("bool", "number(1)"),
          Map.entry("int2", "number(5)"),
          Map.entry("int4", "number(10)"),
          Map.entry("int8", "number(19)"),
          Map.entry("numeric", "number"),
          Map.entry("float4", "binary_float"),
          Map.entry("float8", "binary_double"),
          Map.entry("varchar", "varchar2"),
          Map.entry("bpchar", "char"),
          Map.entry("text", "clob"),
          Map.entry("timestamptz", "timestamp with time zone"),
          Map.entry("timestamp", "timestamp"),
          Map.entry("date", "date"),
          Map.entry("uuid", "raw(16)"),
          Map.entry("jsonb", "clob"),
          Map.entry("bytea", "blob"));

  private static final List<String> WHOLE = List.of("int2", "int4", "int8");

  @Override
  Map<String, String> types() {
    return TYPES;
  }

  @Override
  String quote(String name) {
    return quotedInCapitals(name);
  }

  @Override
  String addNumber(Table table) {
    return alter(table) + " ADD id number(19) GENERATED ALWAYS AS IDENTITY PRIMARY KEY;";
  }

  @Override
  String addColumn(Table table, String name, String definition) {
    return "%s ADD %s %s; ".formatted(alter(table), quote(name), definition);
  }

  @Override
  String forbidNull(Catalog catalog, Table table, Column flag) {
    String set = hasDefault(flag) ? "" : "DEFAULT 0 ";
    return filled(table, flag, "0")
        + "%s MODIFY (%s %sNOT NULL);".formatted(alter(table), quote(flag.name()), set);
  }

  @Override
  String converted(Change change) {
    String name = quote(change.column().name());
    String epoch = "timestamp '1970-01-01 00:00:00 UTC' + numtodsinterval(%s, 'second')";
    return switch (change.conversion()) {
      case FROM_SECONDS -> epoch.formatted(name);
      case FROM_MILLIS -> epoch.formatted(name + " / 1000");
      case FROM_TEXT ->
          (change.type().is("date") ? "to_date(" + name + ", 'YYYY-MM-DD')" : "to_timestamp_tz(replace(" + name + ", 'T', ' '), 'YYYY-MM-DD HH24:MI:SS.FF TZH:TZM')");
      case FROM_UTC -> "from_tz(cast(" + name + " AS timestamp), 'UTC')";
      case NONE -> name;
    };
  }

  @Override
  String forbid(Table table, Change change, String initial) {
    return " %s MODIFY (%s NOT NULL);".formatted(alter(table), quote(change.column().name()));
  }

  @Override
  String changeTypes(Catalog catalog, Table table, List<Change> changes) {
    return changes.stream().allMatch(OracleMending::isModified)
        ? changes.stream()
            .map(each -> quote(each.column().name()) + " " + type(each.type()))
            .collect(Collectors.joining(", ", alter(table) + " MODIFY (", ");"))
        : super.changeTypes(catalog, table, changes);
  }

  /** Whether the new type is the old one with other limits, as all of Oracle's numbers are one. */
  private static boolean isModified(Change change) {
    String old = change.column().type().name().name();
    String made = change.type().name().name();
    return change.conversion() == Conversion.NONE
        && (old.equals(made) || WHOLE.contains(old) && WHOLE.indexOf(old) < WHOLE.indexOf(made));
  }

  @Override
  Step step(Catalog catalog, Table table, Change change) {
    return change.type().is("time")
        ? Step.byHand(
            "by hand: Oracle has no type for a time of the day; say the form of %s by a CHECK (regexp_like(…))"
                .formatted(quote(change.column().name())))
        : exchange(catalog, table, change);
  }

  @Override
  Json json() {
    return new Json(
        "clob",
        "json_objectagg(KEY %s VALUE %s RETURNING CLOB)",
        "json_arrayagg(json_object(KEY %s VALUE %s) RETURNING CLOB)",
        true);
  }

  @Override
  String text(String expression) {
    return "to_char(" + expression + ")";
  }
}
