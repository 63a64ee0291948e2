package dev.hadron.migrate;

import dev.hadron.catalog.Catalog;
import dev.hadron.catalog.QualifiedName;
import dev.hadron.catalog.SqlIdentifier;
import java.util.HashSet;
import java.util.Set;

/**
 * Names of indexes, keys, sequences and types, which share one space with tables in PostgreSQL and
 * have their own per table elsewhere.
 */
final class FreeNames {

  private final Set<QualifiedName> taken = new HashSet<>();

  FreeNames(Catalog catalog) {
    catalog.tables().forEach(table -> taken.add(table.name()));
    catalog.sequences().forEach(sequence -> taken.add(sequence.name()));
  }

  /** The wanted name where it is free, else one that starts with the table's. */
  String claim(QualifiedName table, String wanted) {
    String name = cut(wanted);
    if (taken.add(table.sibling(name))) {
      return name;
    }
    String longer = cut(table.name() + "_" + wanted);
    for (int i = 2; !taken.add(table.sibling(longer)); i++) {
      longer = SqlIdentifier.cut(table.name() + "_" + wanted, SqlIdentifier.MAX_BYTES - 4) + "_" + i;
    }
    return longer;
  }

  static String cut(String name) {
    return SqlIdentifier.cut(name, SqlIdentifier.MAX_BYTES);
  }
}
