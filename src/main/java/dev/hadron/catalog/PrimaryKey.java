package dev.hadron.catalog;

import dev.hadron.diagnostic.SourceLocation;
import java.util.List;

/**
 * The primary key of a table.
 *
 * @param name as the server would name it where the input does not
 * @param include columns that are only stored in its index
 */
public record PrimaryKey(
    String name,
    List<String> columns,
    List<String> include,
    Deferral deferral,
    String comment,
    SourceLocation where) {

  public PrimaryKey {
    columns = List.copyOf(columns);
    include = List.copyOf(include);
  }

  public static PrimaryKey of(String name, List<String> columns, SourceLocation where) {
    return new PrimaryKey(name, columns, List.of(), Deferral.NOT_DEFERRABLE, "", where);
  }

  public boolean isComposite() {
    return columns.size() > 1;
  }

  /** The same with another name. */
  public PrimaryKey withName(String newName) {
    return new PrimaryKey(newName, columns, include, deferral, comment, where);
  }

  /** The same with other columns. */
  public PrimaryKey withColumns(List<String> newColumns) {
    return new PrimaryKey(name, newColumns, include, deferral, comment, where);
  }

  /** The same with another comment. */
  public PrimaryKey withComment(String newComment) {
    return new PrimaryKey(name, columns, include, deferral, newComment, where);
  }
}
