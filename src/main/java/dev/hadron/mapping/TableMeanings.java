package dev.hadron.mapping;

import dev.hadron.catalog.Catalog;
import dev.hadron.catalog.Column;
import dev.hadron.catalog.SqlType;
import dev.hadron.catalog.Table;
import dev.hadron.model.naming.Words;
import java.util.List;
import java.util.Set;

/** What tables mean that changes nothing in the service: lists of values that others refer to. */
final class TableMeanings {

  private static final Set<String> LABELS =
      Set.of("name", "code", "label", "title", "key", "value", "description");
  private static final int MOST_COLUMNS = 6;

  private final Catalog catalog;
  private final Meanings meanings;
  private final List<Recognition> recognised;

  TableMeanings(Catalog catalog, Meanings meanings, List<Recognition> recognised) {
    this.catalog = catalog;
    this.meanings = meanings;
    this.recognised = recognised;
  }

  /** Adds what the tables mean. */
  void add(List<Table> tables) {
    for (Table table : tables) {
      if (meanings.isOn(Meanings.LOOKUP) && isLookup(table)) {
        recognised.add(
            new Recognition(
                table.name().name(),
                Meanings.LOOKUP,
                "refers to nothing, and " + catalog.referencesTo(table.name()).size() + " refer to it",
                "a resource like any other; its values are data, so no Java enum",
                table.where()));
      }
    }
  }

  /** A short table of labels that others refer to. */
  private boolean isLookup(Table table) {
    return table.columns().size() <= MOST_COLUMNS
        && table.foreignKeys().isEmpty()
        && !catalog.referencesTo(table.name()).isEmpty()
        && table.columns().stream().allMatch(column -> isKeyOrLabel(table, column))
        && table.columns().stream()
            .anyMatch(column -> isText(column) && table.isUnique(List.of(column.name())));
  }

  private boolean isKeyOrLabel(Table table, Column column) {
    List<String> words = Words.of(column.name());
    boolean addedByRule = column.where().equals(table.where());
    return table.isPrimaryKeyColumn(column.name())
        || addedByRule
        || ColumnRoles.isStamp(column.name())
        || isText(column) && !words.isEmpty() && LABELS.contains(words.get(words.size() - 1));
  }

  private boolean isText(Column column) {
    SqlType type = catalog.resolveDomain(column.type());
    return type.is("text", "varchar", "bpchar") && !type.isArray();
  }
}
