package dev.hadron.mapping;

import dev.hadron.catalog.Catalog;
import dev.hadron.catalog.Column;
import dev.hadron.catalog.ColumnValue;
import dev.hadron.catalog.Domain;
import dev.hadron.catalog.SqlType;
import dev.hadron.catalog.Table;
import java.util.List;
import java.util.Optional;

/**
 * What columns have from their domains, of which the columns themselves say nothing: NOT NULL, and a
 * DEFAULT where the column has none (ISO 9075-2, 4.12; PostgreSQL, CREATE DOMAIN).
 */
final class DomainColumns {

  private final Catalog given;

  private DomainColumns(Catalog given) {
    this.given = given;
  }

  /** The schema with each column as its domain makes it. */
  static Catalog resolve(Catalog given) {
    if (given.domains().isEmpty()) {
      return given;
    }
    DomainColumns domains = new DomainColumns(given);
    return given.withTables(given.tables().stream().map(domains::resolve).toList());
  }

  private Table resolve(Table table) {
    List<Column> columns = table.columns().stream().map(this::resolve).toList();
    return columns.equals(table.columns()) ? table : table.withColumns(columns);
  }

  private Column resolve(Column column) {
    boolean nullable = column.nullable();
    Optional<String> otherwise = Optional.empty();
    Optional<Domain> domain = domain(column.type());
    // A domain can only be built on one that exists already, so this chain ends.
    while (domain.isPresent()) {
      nullable &= domain.get().nullable();
      otherwise = otherwise.or(domain.get()::defaultExpression);
      domain = domain(domain.get().type());
    }
    Column resolved = column.withNullable(nullable);
    return column.value() instanceof ColumnValue.None && otherwise.isPresent()
        ? resolved.withValue(new ColumnValue.Expression(otherwise.get()))
        : resolved;
  }

  private Optional<Domain> domain(SqlType type) {
    return type.isArray() ? Optional.empty() : given.domain(type.name());
  }
}
