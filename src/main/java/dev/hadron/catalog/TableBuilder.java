package dev.hadron.catalog;

import dev.hadron.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A table under construction, for schemas that are derived and not read. */
public final class TableBuilder {

  private final QualifiedName name;
  private final SourceLocation where;
  private final List<Column> columns = new ArrayList<>();
  private final List<ForeignKey> foreignKeys = new ArrayList<>();
  private final List<UniqueKey> uniqueKeys = new ArrayList<>();
  private final List<Check> checks = new ArrayList<>();
  private final List<Index> indexes = new ArrayList<>();
  private Optional<PrimaryKey> primaryKey = Optional.empty();
  private String comment = "";

  TableBuilder(QualifiedName name, SourceLocation where) {
    this.name = name;
    this.where = where;
  }

  public TableBuilder column(Column column) {
    columns.add(column);
    return this;
  }

  public TableBuilder primaryKey(PrimaryKey key) {
    primaryKey = Optional.of(key);
    return this;
  }

  public TableBuilder foreignKey(ForeignKey key) {
    foreignKeys.add(key);
    return this;
  }

  public TableBuilder uniqueKey(UniqueKey key) {
    uniqueKeys.add(key);
    return this;
  }

  public TableBuilder check(Check check) {
    checks.add(check);
    return this;
  }

  public TableBuilder index(Index index) {
    indexes.add(index);
    return this;
  }

  public TableBuilder comment(String text) {
    comment = text;
    return this;
  }

  public Table build() {
    return new Table(
        name,
        TableKind.ORDINARY,
        columns,
        primaryKey,
        foreignKeys,
        uniqueKeys,
        checks,
        List.of(),
        indexes,
        List.of(),
        Partitioning.NONE,
        comment,
        where);
  }
}
