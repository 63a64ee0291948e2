package dev.hadron.model;

import java.util.List;
import java.util.Optional;

/** Where the rows of an entity come from. */
public sealed interface RowSource {

  /** They are stored: it is a table. */
  record Stored() implements RowSource {}

  /**
   * They are stored in partitions, of which the schema makes none or some: whoever runs the service
   * makes the others.
   *
   * @param rest name of a partition that would take every other row
   * @param bound which rows that one takes, such as {@code DEFAULT}
   */
  record Partitioned(TableName rest, String bound) implements RowSource {}

  /**
   * A query makes them of other rows: it is a view.
   *
   * @param parts rows that one row is made of, in an order in which they can be stored; none where
   *     that is not known
   * @param key for each column of the view's key the part that it is taken from; none where a new row
   *     cannot be told from others
   * @param certain whether the view is sure to show a row when all parts are stored
   * @param materialized whether it has to be refreshed before it does
   */
  record Derived(List<Part> parts, List<Given> key, boolean certain, boolean materialized)
      implements RowSource {
    public Derived {
      parts = List.copyOf(parts);
      key = List.copyOf(key);
    }
  }

  /**
   * A row of one table.
   *
   * @param entity that stands for the table, if one does
   * @param given the columns that have to have certain values
   */
  record Part(Optional<String> entity, TableName table, List<Given> given) {
    public Part {
      given = List.copyOf(given);
    }
  }

  /** A column and where its value is from. */
  record Given(String column, Value value) {}

  /** Where the value of a column is from. */
  sealed interface Value {}

  /** A column of an earlier part. */
  record OfPart(int part, String column) implements Value {}

  /** A literal of SQL, or {@code NULL}. */
  record Literal(String sql) implements Value {}
}
