package dev.hadron.mapping;

import dev.hadron.catalog.Catalog;
import dev.hadron.catalog.Column;
import dev.hadron.catalog.SqlIdentifier;
import dev.hadron.catalog.SqlType;
import dev.hadron.catalog.Table;
import dev.hadron.model.Attribute;
import dev.hadron.model.BasicType;
import dev.hadron.model.Constraints;
import dev.hadron.model.Identifier;
import dev.hadron.model.Origin;
import dev.hadron.model.ValueSource;
import dev.hadron.model.ValueType;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The numbers that stand for a key where no columns are one. */
final class RowNumbers {

  /** Built-in types that PostgreSQL cannot sort. */
  private static final Set<String> UNORDERED =
      Set.of(
          "json", "xml", "point", "line", "lseg", "box", "path", "polygon", "circle", "xid", "cid",
          "txid_snapshot", "pg_snapshot", "refcursor", "aclitem", "jsonpath", "int2vector",
          "record");

  private final Catalog catalog;

  RowNumbers(Catalog catalog) {
    this.catalog = catalog;
  }

  Identifier.RowNumber identifier(Table table, Attribute number) {
    return new Identifier.RowNumber(
        number.name(),
        number.column().name(),
        table.columns().stream().map(this::order).toList());
  }

  private String order(Column column) {
    String name = SqlIdentifier.quote(column.name());
    return isOrdered(catalog.resolveDomain(column.type())) ? name : "CAST(" + name + " AS text)";
  }

  private boolean isOrdered(SqlType type) {
    return type.isBuiltIn()
        ? !UNORDERED.contains(type.name().name())
        : catalog.enumType(type.name()).isPresent();
  }

  Attribute attribute(Table table, UniqueNames properties) {
    UniqueNames columns = new UniqueNames();
    table.columns().forEach(column -> columns.claim(column.name()));
    String column = columns.claim("row_number");
    String name = properties.claim("rowNumber");
    return new Attribute(
        name,
        name,
        new dev.hadron.model.Column(column, column, "bigint", Optional.empty()),
        ValueType.of(BasicType.LONG),
        false,
        ValueSource.DATABASE,
        Constraints.NONE,
        Optional.empty(),
        new Origin(table.where(), "table " + table.name()));
  }
}
