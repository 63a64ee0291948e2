package dev.hadron.mapping;

import dev.hadron.catalog.Catalog;
import dev.hadron.catalog.Column;
import dev.hadron.catalog.SqlIdentifier;
import dev.hadron.catalog.Table;
import dev.hadron.catalog.TableBuilder;
import dev.hadron.catalog.View;
import dev.hadron.diagnostic.LedgerEntry;
import dev.hadron.model.Attribute;
import dev.hadron.model.BasicType;
import dev.hadron.model.Constraints;
import dev.hadron.model.Entity;
import dev.hadron.model.Identifier;
import dev.hadron.model.Origin;
import dev.hadron.model.ValueSource;
import dev.hadron.model.ValueType;
import dev.hadron.model.Writability;
import dev.hadron.model.naming.JavaName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One view to one entity that is only read: its columns, and its key if one is sure. */
final class ViewMapper {

  /** What a path can say and a row is found by, whatever its digits and its time zone. */
  private static final Set<BasicType> ADDRESSES =
      Set.of(
          BasicType.SHORT,
          BasicType.INTEGER,
          BasicType.LONG,
          BasicType.STRING,
          BasicType.UUID,
          BasicType.LOCAL_DATE);

  private final Catalog catalog;
  private final ColumnTypes types;
  private final ColumnRoles roles;
  private final EntityNames names;
  private final ViewKeys keys;
  private final RowNumbers numbers;
  private final List<LedgerEntry> ledger;

  ViewMapper(
      Catalog catalog,
      ColumnTypes types,
      ColumnRoles roles,
      EntityNames names,
      ViewKeys keys,
      List<LedgerEntry> ledger) {
    this.catalog = catalog;
    this.types = types;
    this.roles = roles;
    this.names = names;
    this.keys = keys;
    this.numbers = new RowNumbers(catalog);
    this.ledger = ledger;
  }

  Entity map(View view) {
    Table seen = seen(view);
    UniqueNames properties = new UniqueNames();
    Map<String, Attribute> byColumn = new LinkedHashMap<>();
    for (Column column : seen.columns()) {
      if (isSecret(view, seen, column)) {
        hide(view, column);
      } else {
        byColumn.put(column.name(), attribute(view, seen, column, properties));
      }
    }
    List<String> key = keys.of(view);
    boolean addressed = !key.isEmpty() && key.stream().allMatch(each -> isAddress(byColumn, each));
    List<Attribute> attributes = new ArrayList<>(byColumn.values());
    Identifier identifier;
    if (addressed) {
      identifier = identifier(key.stream().map(byColumn::get).map(Attribute::name).toList());
    } else {
      Attribute number = numbers.attribute(seen, properties);
      attributes.add(0, number);
      identifier = numbers.identifier(seen, number);
      sayListOnly(view);
    }
    if (view.materialized()) {
      sayMaterialized(view);
    }
    return new Entity(
        names.entity(view.name()),
        names.plural(view.name()),
        EntityMapper.tableName(view.name()),
        identifier,
        attributes,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        Writability.readOnly(),
        ViewRows.of(catalog, names, view, addressed ? key : List.of()),
        List.of(),
        EntityMapper.comment(view.comment()),
        new Origin(view.where(), "view " + view.name()));
  }

  /** The view as who reads from it sees it. */
  private static Table seen(View view) {
    TableBuilder table = Table.named(view.name(), view.where());
    view.columns().forEach(table::column);
    return table.build();
  }

  private static Identifier identifier(List<String> members) {
    return members.size() == 1
        ? new Identifier.Assigned(members.get(0))
        : new Identifier.Composite(members);
  }

  private static boolean isAddress(Map<String, Attribute> attributes, String column) {
    return attributes.containsKey(column)
        && attributes.get(column).type() instanceof ValueType.Basic basic
        && ADDRESSES.contains(basic.type());
  }

  private Attribute attribute(View view, Table seen, Column column, UniqueNames properties) {
    Optional<ViewKeys.Origin> origin =
        keys.origin(view, column.name())
            .filter(found -> found.column().type().equals(column.type()));
    if (!types.hasJavaType(column)) {
      ledger.add(
          new LedgerEntry(
              "type-as-text",
              "column " + view.name().name() + "." + column.name() + " " + column.type(),
              "Java has no type for it: read in its text form",
              column.where()));
    }
    Constraints constraints = types.constraints(column);
    PropertyName name = PropertyName.claim(properties, column.name());
    return new Attribute(
        name.java(),
        name.wire(),
        new dev.hadron.model.Column(
            column.name(), SqlIdentifier.quote(column.name()), column.type().text(), Optional.empty()),
        origin
            .map(found -> types.valueType(found.table(), found.column()))
            .orElseGet(() -> types.valueType(seen, column)),
        keys.isNullable(view, column.name()),
        ValueSource.DATABASE,
        constraints,
        EntityMapper.comment(column.comment())
            .or(() -> origin.flatMap(found -> EntityMapper.comment(found.column().comment()))),
        new Origin(column.where(), "column " + view.name().name() + "." + column.name()));
  }

  // ---- ledger ------------------------------------------------------------------------------

  /** By its own name, or as the column of the table that it shows. */
  private boolean isSecret(View view, Table seen, Column column) {
    return roles.isSecret(seen, column)
        || keys.origin(view, column.name())
            .filter(origin -> roles.isSecret(origin.table(), origin.column()))
            .isPresent();
  }

  private void hide(View view, Column column) {
    ledger.add(
        new LedgerEntry(
            "view-secret-column",
            "column " + view.name().name() + "." + column.name(),
            "not read: a password or its hash never leaves the service",
            column.where()));
  }

  private void sayListOnly(View view) {
    ledger.add(
        new LedgerEntry(
            "view-list-only",
            "view " + view.name(),
            "a list alone: no columns are sure to tell its rows apart, so that none has an address",
            view.where()));
  }

  private void sayMaterialized(View view) {
    ledger.add(
        new LedgerEntry(
            "view-materialized",
            "materialized view " + view.name(),
            "shows the rows of its last REFRESH MATERIALIZED VIEW, which is left to the database",
            view.where()));
  }
}
