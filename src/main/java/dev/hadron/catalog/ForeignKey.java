package dev.hadron.catalog;

import dev.hadron.diagnostic.SourceLocation;
import java.util.List;

/**
 * A foreign key; {@code columns} and {@code referencedColumns} have the same length and order.
 *
 * @param name as the server would name it where the input does not
 * @param onDeleteColumns the columns that SET NULL or SET DEFAULT touches; empty means all
 * @param valid false while existing rows are not checked ({@code NOT VALID})
 */
public record ForeignKey(
    String name,
    List<String> columns,
    QualifiedName referencedTable,
    List<String> referencedColumns,
    ReferentialAction onDelete,
    ReferentialAction onUpdate,
    List<String> onDeleteColumns,
    Match match,
    Deferral deferral,
    boolean valid,
    String comment,
    SourceLocation where) {

  public ForeignKey {
    columns = List.copyOf(columns);
    referencedColumns = List.copyOf(referencedColumns);
    onDeleteColumns = List.copyOf(onDeleteColumns);
  }

  /** A foreign key with the defaults of SQL: no action, not deferrable, MATCH SIMPLE. */
  public static ForeignKey of(
      String name,
      List<String> columns,
      QualifiedName referencedTable,
      List<String> referencedColumns,
      ReferentialAction onDelete,
      SourceLocation where) {
    return new ForeignKey(
        name,
        columns,
        referencedTable,
        referencedColumns,
        onDelete,
        ReferentialAction.NO_ACTION,
        List.of(),
        Match.SIMPLE,
        Deferral.NOT_DEFERRABLE,
        true,
        "",
        where);
  }

  public boolean isComposite() {
    return columns.size() > 1;
  }

  /** The same with another name. */
  public ForeignKey withName(String newName) {
    return new ForeignKey(
        newName,
        columns,
        referencedTable,
        referencedColumns,
        onDelete,
        onUpdate,
        onDeleteColumns,
        match,
        deferral,
        valid,
        comment,
        where);
  }

  /** The same with other columns. */
  public ForeignKey withColumns(List<String> newColumns) {
    return new ForeignKey(
        name,
        newColumns,
        referencedTable,
        referencedColumns,
        onDelete,
        onUpdate,
        onDeleteColumns,
        match,
        deferral,
        valid,
        comment,
        where);
  }

  /** The same with another referenced table. */
  public ForeignKey withReferencedTable(QualifiedName newReferencedTable) {
    return new ForeignKey(
        name,
        columns,
        newReferencedTable,
        referencedColumns,
        onDelete,
        onUpdate,
        onDeleteColumns,
        match,
        deferral,
        valid,
        comment,
        where);
  }

  /** The same with other referenced columns. */
  public ForeignKey withReferencedColumns(List<String> newReferencedColumns) {
    return new ForeignKey(
        name,
        columns,
        referencedTable,
        newReferencedColumns,
        onDelete,
        onUpdate,
        onDeleteColumns,
        match,
        deferral,
        valid,
        comment,
        where);
  }

  /** The same with another deferral. */
  public ForeignKey withDeferral(Deferral newDeferral) {
    return new ForeignKey(
        name,
        columns,
        referencedTable,
        referencedColumns,
        onDelete,
        onUpdate,
        onDeleteColumns,
        match,
        newDeferral,
        valid,
        comment,
        where);
  }

  /** The same with another valid. */
  public ForeignKey withValid(boolean newValid) {
    return new ForeignKey(
        name,
        columns,
        referencedTable,
        referencedColumns,
        onDelete,
        onUpdate,
        onDeleteColumns,
        match,
        deferral,
        newValid,
        comment,
        where);
  }

  /** The same with another comment. */
  public ForeignKey withComment(String newComment) {
    return new ForeignKey(
        name,
        columns,
        referencedTable,
        referencedColumns,
        onDelete,
        onUpdate,
        onDeleteColumns,
        match,
        deferral,
        valid,
        newComment,
        where);
  }

  /** Whether a composite key may be null in part. */
  public enum Match {
    SIMPLE,
    FULL
  }
}
