package dev.hadron.mapping;

import dev.hadron.catalog.Catalog;
import dev.hadron.catalog.Column;
import dev.hadron.catalog.ForeignKey;
import dev.hadron.catalog.SqlIdentifier;
import dev.hadron.catalog.SqlType;
import dev.hadron.catalog.Table;
import dev.hadron.model.Relation;
import java.util.Optional;

/** The column of a foreign key of one column, and what it refers to. */
final class JoinColumns {

  private JoinColumns() {}

  /**
   * @param attribute of the entity that is referred to
   */
  static Relation.JoinColumn of(Catalog catalog, Table table, ForeignKey key, String attribute) {
    String name = key.columns().get(0);
    String referenced = key.referencedColumns().get(0);
    Column column = table.column(name).orElseThrow();
    SqlType own = column.type();
    Optional<SqlType> other =
        catalog
            .table(key.referencedTable())
            .flatMap(target -> target.column(referenced))
            .map(Column::type);
    return new Relation.JoinColumn(
        name,
        SqlIdentifier.quote(name),
        referenced,
        attribute,
        other.filter(type -> !type.name().equals(own.name())).map(type -> nameOf(own)),
        own.is("varchar", "bpchar")
            ? own.arguments().stream().map(Integer::valueOf).findFirst()
            : Optional.empty(),
        column.defaultExpression());
  }

  /** As the driver reports it: {@code int2} for a {@code smallint}. */
  private static String nameOf(SqlType type) {
    return type.isBuiltIn() ? type.name().name() : type.text();
  }
}
