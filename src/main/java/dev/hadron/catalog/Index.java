package dev.hadron.catalog;

import dev.hadron.diagnostic.SourceLocation;
import java.util.List;
import java.util.Optional;

/**
 * An index that is not made by a constraint; it lives in the schema of its table.
 *
 * @param name as the server would name it where the input does not
 * @param method {@code btree}, {@code gin}, {@code gist} …
 * @param include columns that are only stored
 * @param predicate the WHERE of a partial index, as written
 * @param options the text inside {@code WITH (...)}
 */
public record Index(
    String name,
    boolean unique,
    String method,
    List<Key> keys,
    List<String> include,
    boolean nullsNotDistinct,
    Optional<String> predicate,
    Optional<String> options,
    String comment,
    SourceLocation where) {

  public Index {
    keys = List.copyOf(keys);
    include = List.copyOf(include);
  }

  /** A plain btree index on columns. */
  public static Index of(String name, boolean unique, List<String> columns, SourceLocation where) {
    return new Index(
        name,
        unique,
        "btree",
        columns.stream().map(Key::ofColumn).toList(),
        List.of(),
        false,
        Optional.empty(),
        Optional.empty(),
        "",
        where);
  }

  public boolean isPartial() {
    return predicate.isPresent();
  }

  /** True where no two rows of the whole table have the same values in {@link #columns()}. */
  public boolean isKey() {
    return unique && !isPartial() && isOnColumnsOnly();
  }

  /** True where every key is a plain column, so that {@link #columns()} says it all. */
  public boolean isOnColumnsOnly() {
    return keys.stream().allMatch(key -> key.column().isPresent());
  }

  /** The plain columns among the keys, in key order. */
  public List<String> columns() {
    return keys.stream().flatMap(key -> key.column().stream()).toList();
  }

  /** The same with another name. */
  public Index withName(String newName) {
    return new Index(
        newName,
        unique,
        method,
        keys,
        include,
        nullsNotDistinct,
        predicate,
        options,
        comment,
        where);
  }

  /** The same with other keys. */
  public Index withKeys(List<Key> newKeys) {
    return new Index(
        name,
        unique,
        method,
        newKeys,
        include,
        nullsNotDistinct,
        predicate,
        options,
        comment,
        where);
  }

  /** The same with another include. */
  public Index withInclude(List<String> newInclude) {
    return new Index(
        name,
        unique,
        method,
        keys,
        newInclude,
        nullsNotDistinct,
        predicate,
        options,
        comment,
        where);
  }

  /** The same with another predicate. */
  public Index withPredicate(Optional<String> newPredicate) {
    return new Index(
        name,
        unique,
        method,
        keys,
        include,
        nullsNotDistinct,
        newPredicate,
        options,
        comment,
        where);
  }

  /** The same with another comment. */
  public Index withComment(String newComment) {
    return new Index(
        name,
        unique,
        method,
        keys,
        include,
        nullsNotDistinct,
        predicate,
        options,
        newComment,
        where);
  }

  /**
   * One key of an index.
   *
   * @param column the column where the key is one
   * @param expression the expression as written, without brackets around it; a column's name where
   *     the key is one
   * @param collation as written
   * @param operatorClass as written, with its options
   */
  public record Key(
      Optional<String> column,
      String expression,
      Optional<String> collation,
      Optional<String> operatorClass,
      boolean descending,
      Optional<NullsOrder> nulls) {

    public static Key ofColumn(String column) {
      return new Key(
          Optional.of(column), column, Optional.empty(), Optional.empty(), false, Optional.empty());
    }
  }

  /** Where an index puts nulls, when said. */
  public enum NullsOrder {
    FIRST,
    LAST
  }
}
