package dev.hadron.catalog;

import dev.hadron.diagnostic.SourceLocation;
import java.util.List;

/**
 * A CHECK constraint of a table or domain.
 *
 * @param name as the server would name it where the input does not
 * @param expression as written, without the outer brackets
 * @param columns the columns of its table that the expression names, in table order
 * @param inherited false for {@code NO INHERIT}
 * @param valid false while existing rows are not checked ({@code NOT VALID})
 */
public record Check(
    String name,
    String expression,
    List<String> columns,
    boolean inherited,
    boolean valid,
    String comment,
    SourceLocation where) {

  public Check {
    columns = List.copyOf(columns);
  }

  public static Check of(
      String name, String expression, List<String> columns, SourceLocation where) {
    return new Check(name, expression, columns, true, true, "", where);
  }

  /** The same with another name. */
  public Check withName(String newName) {
    return new Check(newName, expression, columns, inherited, valid, comment, where);
  }

  /** The same with another expression. */
  public Check withExpression(String newExpression) {
    return new Check(name, newExpression, columns, inherited, valid, comment, where);
  }

  /** The same with other columns. */
  public Check withColumns(List<String> newColumns) {
    return new Check(name, expression, newColumns, inherited, valid, comment, where);
  }

  /** The same with another valid. */
  public Check withValid(boolean newValid) {
    return new Check(name, expression, columns, inherited, newValid, comment, where);
  }

  /** The same with another comment. */
  public Check withComment(String newComment) {
    return new Check(name, expression, columns, inherited, valid, newComment, where);
  }
}
