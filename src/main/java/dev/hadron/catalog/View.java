package dev.hadron.catalog;

import dev.hadron.diagnostic.SourceLocation;
import java.util.List;
import java.util.Objects;

/**
 * A view or materialized view.
 *
 * @param columns its columns in order; empty where they could not be derived from the query
 * @param query the text after AS, as written
 * @param structure what was understood of the query
 * @param indexes of a materialized view
 */
public record View(
    QualifiedName name,
    boolean materialized,
    List<Column> columns,
    String query,
    ViewStructure structure,
    List<Index> indexes,
    String comment,
    SourceLocation where) {

  public View {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(structure, "structure");
    columns = List.copyOf(columns);
    indexes = List.copyOf(indexes);
  }

  /** The same with another name. */
  public View withName(QualifiedName newName) {
    return new View(newName, materialized, columns, query, structure, indexes, comment, where);
  }

  /** The same with other columns. */
  public View withColumns(List<Column> newColumns) {
    return new View(name, materialized, newColumns, query, structure, indexes, comment, where);
  }

  /** The same with another structure. */
  public View withStructure(ViewStructure newStructure) {
    return new View(name, materialized, columns, query, newStructure, indexes, comment, where);
  }

  /** The same with other indexes. */
  public View withIndexes(List<Index> newIndexes) {
    return new View(name, materialized, columns, query, structure, newIndexes, comment, where);
  }

  /** The same with another comment. */
  public View withComment(String newComment) {
    return new View(name, materialized, columns, query, structure, indexes, newComment, where);
  }
}
