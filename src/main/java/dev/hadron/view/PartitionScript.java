package dev.hadron.view;

import dev.hadron.model.Entity;
import dev.hadron.model.RowSource;
import dev.hadron.model.ServiceModel;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes the partitions that tests need of tables of which the schema makes none. */
final class PartitionScript {

  private static final String WHY =
      "-- For tests alone: without these partitions, the tables take no row, or not every one.\n";

  private PartitionScript() {}

  /** It runs after each migration, and so often finds what it made before. */
  static Optional<String> of(ServiceModel model) {
    List<String> statements =
        model.entities().stream().flatMap(PartitionScript::statement).toList();
    return statements.isEmpty()
        ? Optional.empty()
        : Optional.of(WHY + String.join("\n", statements));
  }

  private static Stream<String> statement(Entity entity) {
    return entity.rows() instanceof RowSource.Partitioned parted
        ? Stream.of(
            "CREATE TABLE IF NOT EXISTS %s PARTITION OF %s %s;"
                .formatted(parted.rest().sql(), entity.table().sql(), parted.bound()))
        : Stream.empty();
  }
}
