package dev.hadron.rules.schema;

import dev.hadron.catalog.Catalog;
import dev.hadron.catalog.Column;
import dev.hadron.catalog.Table;
import dev.hadron.catalog.UniqueKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Statements of H2: one change for each of them, and bare names in capitals. */
final class H2Mending extends ExchangingMending {

  private static final Map<String, String> TYPES =
      Map.of(
          "bool", "boolean",
          "timestamptz", "timestamp with time zone",
          "timestamp", "timestamp",
          "numeric", "numeric",
          "text", "clob",
          "jsonb", "json",
          "bytea", "blob",
          "bpchar", "char");

  @Override
  Map<String, String> types() {
    return TYPES;
  }

  @Override
  String quote(String name) {
    return quotedInCapitals(name);
  }

  @Override
  String renameColumn(Table table, String column, String name) {
    return "%s ALTER COLUMN %s RENAME TO %s;".formatted(alter(table), quote(column), quote(name));
  }

  @Override
  String forbidNull(Catalog catalog, Table table, Column flag) {
    String alter = alter(table) + " ALTER COLUMN " + quote(flag.name());
    String set = hasDefault(flag) ? "" : alter + " SET DEFAULT false; ";
    return filled(table, flag, "false") + set + alter + " SET NOT NULL;";
  }

  @Override
  String value(Column flag, String none) {
    String value = super.value(flag, none);
    return value.equals("0") ? "false" : value.equals("1") ? "true" : value;
  }

  @Override
  String nullsAlike(Table table, UniqueKey key) {
    String name = quote(key.name());
    return "%1$s DROP CONSTRAINT %2$s; %1$s ADD CONSTRAINT %2$s UNIQUE NULLS NOT DISTINCT (%3$s);"
        .formatted(alter(table), name, quoted(key.columns()));
  }

  @Override
  String converted(Change change) {
    String name = quote(change.column().name());
    String epoch = "dateadd(%s, %s, timestamp with time zone '1970-01-01 00:00:00+00')";
    return switch (change.conversion()) {
      case FROM_SECONDS -> epoch.formatted("second", name);
      case FROM_MILLIS -> epoch.formatted("millisecond", name);
      case FROM_TEXT -> "cast(nullif(" + name + ", '') AS " + type(change.type()) + ")";
      case FROM_UTC, NONE -> name;
    };
  }

  @Override
  String forbid(Table table, Change change, String initial) {
    return " %s ALTER COLUMN %s SET NOT NULL;".formatted(alter(table), quote(change.column().name()));
  }

  /** A time without a zone is read in the zone of the session. */
  @Override
  String changeTypes(Catalog catalog, Table table, List<Change> changes) {
    List<Step> steps = new ArrayList<>();
    changes.forEach(each -> steps.add(step(catalog, table, each)));
    if (changes.stream().anyMatch(each -> each.conversion() == Conversion.FROM_UTC)) {
      steps.add(0, Step.of("SET TIME ZONE 'UTC';"));
      steps.add(Step.of("SET TIME ZONE LOCAL;"));
    }
    return Step.line(steps) + viewsOf(catalog, table, changes);
  }

  @Override
  Step step(Catalog catalog, Table table, Change change) {
    return isCast(change)
        ? Step.of(
            "%s ALTER COLUMN %s SET DATA TYPE %s;"
                .formatted(alter(table), quote(change.column().name()), typeOf(change)))
        : exchange(catalog, table, change);
  }

  @Override
  Json json() {
    return new Json(
        "json", "json_objectagg(KEY %s VALUE %s)", "json_arrayagg(json_object(KEY %s VALUE %s))", false);
  }

  @Override
  String text(String expression) {
    return "cast(" + expression + " AS varchar)";
  }
}
