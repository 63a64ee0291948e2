package dev.hadron.catalog;

import dev.hadron.diagnostic.SourceLocation;
import java.util.List;

/**
 * A UNIQUE constraint; unique indexes that are no constraints are {@link Index}es.
 *
 * @param name as the server would name it where the input does not
 * @param include columns that are only stored in its index
 */
public record UniqueKey(
    String name,
    List<String> columns,
    List<String> include,
    boolean nullsNotDistinct,
    Deferral deferral,
    String comment,
    SourceLocation where) {

  public UniqueKey {
    columns = List.copyOf(columns);
    include = List.copyOf(include);
  }

  public static UniqueKey of(String name, List<String> columns, SourceLocation where) {
    return new UniqueKey(name, columns, List.of(), false, Deferral.NOT_DEFERRABLE, "", where);
  }

  /** The same with another name. */
  public UniqueKey withName(String newName) {
    return new UniqueKey(newName, columns, include, nullsNotDistinct, deferral, comment, where);
  }

  /** The same with other columns. */
  public UniqueKey withColumns(List<String> newColumns) {
    return new UniqueKey(name, newColumns, include, nullsNotDistinct, deferral, comment, where);
  }

  /** The same with another comment. */
  public UniqueKey withComment(String newComment) {
    return new UniqueKey(name, columns, include, nullsNotDistinct, deferral, newComment, where);
  }
}
