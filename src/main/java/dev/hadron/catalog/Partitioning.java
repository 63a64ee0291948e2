package dev.hadron.catalog;

import java.util.List;

/** A table's place in a partition tree; a partition may itself be partitioned. */
public sealed interface Partitioning {

  Partitioning NONE = new None();

  /** An ordinary table. */
  record None() implements Partitioning {}

  /**
   * The table that is queried; it keeps no rows itself.
   *
   * @param strategy {@code range}, {@code list} or {@code hash}
   * @param columns the plain columns of the key
   * @param key the text between the brackets, as written
   */
  record PartitionedBy(String strategy, List<String> columns, String key) implements Partitioning {

    public PartitionedBy {
      columns = List.copyOf(columns);
    }
  }

  /**
   * A part of another table, and so no thing of its own.
   *
   * @param bound the text from {@code FOR VALUES} or {@code DEFAULT} on
   * @param subpartitioned the text after {@code PARTITION BY}; empty where it holds rows
   */
  record PartitionOf(QualifiedName parent, String bound, String subpartitioned)
      implements Partitioning {}
}
