package dev.hadron.rules.schema;

import dev.hadron.catalog.Catalog;
import dev.hadron.catalog.Column;
import dev.hadron.catalog.ForeignKey;
import dev.hadron.catalog.PrimaryKey;
import dev.hadron.catalog.SqlType;
import dev.hadron.catalog.Table;
import dev.hadron.model.naming.Words;
import dev.hadron.rules.handler.RuleCheck;
import dev.hadron.rules.handler.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * No table keeps the columns of another one as rows of name and value; what has no fixed shape is
 * one jsonb column.
 */
public final class EntityAttributeValue implements RuleCheck.CatalogCheck {

  private static final Set<String> NAMES =
      Set.of(
          "attribute", "attribute name", "attribute key", "attr", "attr name", "property",
          "property name", "property key", "field", "field name", "meta key", "key", "name",
          "param name", "option name", "setting name", "k");

  private static final Set<String> VALUES =
      Set.of(
          "value", "val", "attribute value", "attr value", "property value", "field value",
          "meta value", "param value", "option value", "setting value", "text value", "v");

  private static final Set<String> DEFINITIONS =
      Set.of("attribute", "attributes", "property", "properties", "field", "fields");

  /** Names of columns, without an id at their end, that refer to what a value means. */
  private static final Set<String> DEFINING = Set.of("attribute", "property", "field", "type");

  private static final int MOST_COLUMNS = 6;

  /** Whose rows the names and values are, and where the name of each stands. */
  private record Shape(ForeignKey owner, Column value, Optional<Column> name, Optional<ForeignKey> definition) {}

  @Override
  public List<Violation> check(Catalog catalog) {
    List<Violation> violations = new ArrayList<>();
    for (Table table : Tables.reviewed(catalog)) {
      if (table.columns().size() <= MOST_COLUMNS && catalog.referencesTo(table.name()).isEmpty()) {
        shape(catalog, table)
            .flatMap(shape -> violation(catalog, table, shape))
            .ifPresent(violations::add);
      }
    }
    return violations;
  }

  private static Optional<Shape> shape(Catalog catalog, Table table) {
    Optional<Column> value = text(catalog, table, VALUES);
    List<ForeignKey> keys =
        table.foreignKeys().stream().filter(key -> !key.isComposite()).toList();
    if (value.isEmpty() || keys.size() != table.foreignKeys().size()) {
      return Optional.empty();
    }
    Optional<Column> name = text(catalog, table, NAMES);
    if (keys.size() == 1 && name.isPresent()) {
      return Optional.of(new Shape(keys.get(0), value.get(), name, Optional.empty()));
    }
    List<ForeignKey> definitions = keys.stream().filter(EntityAttributeValue::isDefinition).toList();
    if (keys.size() == 2 && definitions.size() == 1 && name.isEmpty()) {
      ForeignKey definition = definitions.get(0);
      ForeignKey owner = keys.get(0).equals(definition) ? keys.get(1) : keys.get(0);
      return Optional.of(new Shape(owner, value.get(), name, Optional.of(definition)));
    }
    return Optional.empty();
  }

  private static boolean isDefinition(ForeignKey key) {
    List<String> words = Words.of(key.referencedTable().name());
    String column = String.join(" ", Words.of(key.columns().get(0))).replaceFirst(" id$", "");
    return DEFINING.contains(column)
        || !words.isEmpty() && DEFINITIONS.contains(words.get(words.size() - 1));
  }

  private static Optional<Column> text(Catalog catalog, Table table, Set<String> names) {
    return table.columns().stream()
        .filter(column -> names.contains(String.join(" ", Words.of(column.name()))))
        .filter(column -> table.foreignKeysOf(column.name()).isEmpty())
        .filter(column -> isText(catalog.resolveDomain(column.type())))
        .findFirst();
  }

  private static boolean isText(SqlType type) {
    return type.is("text", "varchar", "bpchar");
  }

  private static Optional<Violation> violation(Catalog catalog, Table table, Shape shape) {
    Optional<Table> owner = catalog.table(shape.owner().referencedTable());
    if (owner.isEmpty() || owner.get().name().equals(table.name())) {
      return Optional.empty();
    }
    return Optional.of(
        new Violation(
            "table "
                + table.name().name()
                + " keeps the columns of "
                + owner.get().name().name()
                + " as rows: nothing checks a value's type, each value that a query names is one"
                + " more join, and to read one "
                + owner.get().name().name()
                + " is to read many rows",
            table.where(),
            dialect -> statements(Mending.of(dialect), catalog, table, owner.get(), shape)));
  }

  /** The values moved into one document of their owner, and the table dropped. */
  private static String statements(
      Mending sql, Catalog catalog, Table table, Table owner, Shape shape) {
    String column = sql.quote(freeName(owner, table));
    String name =
        shape
            .definition()
            .map(key -> definitionName(sql, catalog, key))
            .orElseGet(() -> "v." + sql.quote(shape.name().orElseThrow().name()));
    String join =
        shape
            .definition()
            .map(
                key ->
                    " JOIN %s d ON d.%s = v.%s"
                        .formatted(
                            sql.quoted(catalog.table(key.referencedTable()).orElseThrow()),
                            sql.quote(key.referencedColumns().get(0)),
                            sql.quote(key.columns().get(0))))
            .orElse("");
    boolean once = isOnce(table, shape);
    String none = once ? "'{}'" : "'[]'";
    String value = "v." + sql.quote(shape.value().name());
    Mending.Json json = sql.json();
    String all = (once ? json.object() : json.array()).formatted(name, value);
    String added =
        json.type()
            + (json.defaults() ? " DEFAULT " + none + " NOT NULL" : "")
            + json.check().formatted(column);
    String cast = json.defaults() ? none : "cast(" + none + " AS " + json.type() + ")";
    String filled =
        "UPDATE %s SET %s = coalesce((SELECT %s FROM %s v%s WHERE v.%s = %s.%s), %s);"
            .formatted(
                sql.quoted(owner),
                column,
                all,
                sql.quoted(table),
                join,
                sql.quote(shape.owner().columns().get(0)),
                sql.quoted(owner),
                sql.quote(shape.owner().referencedColumns().get(0)),
                cast);
    return "%s ADD %s %s; %s DROP TABLE %s;"
        .formatted(sql.alter(owner), column, added, sql.later(filled), sql.quoted(table));
  }

  /** Whether a thing has each name once, so that an object holds all values. */
  private static boolean isOnce(Table table, Shape shape) {
    String name =
        shape.name().map(Column::name).orElseGet(() -> shape.definition().orElseThrow().columns().get(0));
    return table.isUnique(List.of(shape.owner().columns().get(0), name));
  }

  private static String definitionName(Mending sql, Catalog catalog, ForeignKey key) {
    Optional<Table> definition = catalog.table(key.referencedTable());
    String column =
        definition
            .flatMap(
                table ->
                    table.columns().stream()
                        .filter(each -> isText(catalog.resolveDomain(each.type())))
                        .filter(each -> !each.nullable())
                        .map(Column::name)
                        .findFirst()
                        .or(() -> table.primaryKey().map(PrimaryKey::columns).map(c -> c.get(0))))
            .orElse(key.referencedColumns().get(0));
    return sql.text("d." + sql.quote(column));
  }

  private static String freeName(Table owner, Table table) {
    String plain = "attributes";
    return owner.column(plain).isEmpty() ? plain : table.name().name() + "_values";
  }
}
