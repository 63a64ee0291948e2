package dev.hadron.rules.schema;

import dev.hadron.catalog.Catalog;
import dev.hadron.catalog.QualifiedName;
import dev.hadron.catalog.SqlIdentifier;
import dev.hadron.catalog.Table;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/** The names that tables, views, sequences and indexes share within each schema of a catalogue. */
final class RelationNames {

  private final Set<QualifiedName> taken = new HashSet<>();

  private RelationNames() {}

  static RelationNames of(Catalog catalog) {
    RelationNames names = new RelationNames();
    catalog.sequences().forEach(sequence -> names.taken.add(sequence.name()));
    catalog
        .views()
        .forEach(
            view -> {
              names.taken.add(view.name());
              view.indexes().forEach(index -> names.take(view.name(), index.name()));
            });
    catalog.tables().forEach(names::takeAll);
    return names;
  }

  private void takeAll(Table table) {
    taken.add(table.name());
    table.indexes().forEach(index -> take(table.name(), index.name()));
    table.primaryKey().ifPresent(key -> take(table.name(), key.name()));
    table.uniqueKeys().forEach(key -> take(table.name(), key.name()));
    table.exclusions().forEach(exclusion -> take(table.name(), exclusion.name()));
  }

  private void take(QualifiedName relation, String name) {
    taken.add(relation.sibling(name));
  }

  /** A name that nothing has yet, no longer than the server keeps; it is taken from now on. */
  String free(String schema, String stem, String suffix) {
    String ending = suffix;
    for (int number = 1; ; number++) {
      int room = SqlIdentifier.MAX_BYTES - ending.getBytes(StandardCharsets.UTF_8).length;
      String name = SqlIdentifier.cut(stem, room) + ending;
      if (taken.add(new QualifiedName(schema, name))) {
        return name;
      }
      ending = suffix + number;
    }
  }
}
