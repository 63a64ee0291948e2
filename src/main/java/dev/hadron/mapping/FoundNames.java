package dev.hadron.mapping;

import dev.hadron.catalog.Column;
import dev.hadron.catalog.QualifiedName;
import java.util.List;
import java.util.stream.Stream;

/**
 * Names that a service finds in the database when it starts: of those with a quote or a backslash
 * Hibernate's validation asks in other words than the ones it writes statements with.
 */
final class FoundNames {

  static final String REASON =
      "a quote or a backslash in its name, its schema or a column, which Hibernate's validation of the"
          + " schema would not find";

  private FoundNames() {}

  static boolean areFound(QualifiedName relation, List<Column> columns) {
    return Stream.concat(
            Stream.of(relation.schema(), relation.name()), columns.stream().map(Column::name))
        .noneMatch(name -> name.contains("\"") || name.contains("\\"));
  }
}
