package dev.hadron.rules.schema;

import dev.hadron.catalog.Catalog;
import dev.hadron.catalog.Column;
import dev.hadron.catalog.ColumnValue;
import dev.hadron.catalog.ForeignKey;
import dev.hadron.catalog.Partitioning;
import dev.hadron.catalog.Table;
import dev.hadron.model.naming.Plural;
import dev.hadron.model.naming.Words;
import dev.hadron.rules.handler.RuleCheck;
import dev.hadron.rules.handler.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A table that only links two others links the same two rows once. A key of its own is no help
 * here; columns that say more about a link, such as since when, make another link of it.
 */
public final class LinkUnique implements RuleCheck.CatalogCheck {

  /** Last words that say a link where the name has only one of its ends. */
  private static final Set<String> LINKING =
      Set.of("member", "members", "membership", "assignment", "link", "map", "mapping", "xref");

  @Override
  public List<Violation> check(Catalog catalog) {
    List<Violation> violations = new ArrayList<>();
    for (Table table : Tables.reviewed(catalog)) {
      if (isLink(catalog, table)) {
        List<String> pair =
            table.foreignKeys().stream().map(key -> key.columns().get(0)).toList();
        if (!table.isUnique(pair)
            && pair.stream().noneMatch(column -> table.isUnique(List.of(column)))) {
          violations.add(violation(table, pair));
        }
      }
    }
    return violations;
  }

  /** Two references to other tables, a key of its own, and nothing else but when it was made. */
  private static boolean isLink(Catalog catalog, Table table) {
    List<ForeignKey> keys = table.foreignKeys();
    if (keys.size() != 2
        || keys.stream().anyMatch(ForeignKey::isComposite)
        || keys.get(0).columns().equals(keys.get(1).columns())
        || table.primaryKey().filter(key -> key.columns().size() == 1).isEmpty()
        || table.partitioning() instanceof Partitioning.PartitionedBy
        || !isNamedAsLink(table)) {
      return false;
    }
    return table.columns().stream().allMatch(column -> isPartOfLink(catalog, table, column));
  }

  /** Other names say that a row is a thing: a copy of a film in a store, a well of a plate. */
  private static boolean isNamedAsLink(Table table) {
    List<String> words = Words.of(table.name().name());
    String name = String.join("", words);
    long ends =
        table.foreignKeys().stream()
            .map(key -> Plural.singularOfLast(Words.of(key.referencedTable().name())))
            .filter(end -> name.contains(String.join("", Words.of(end))))
            .count();
    return ends == 2 || ends == 1 && LINKING.contains(words.get(words.size() - 1));
  }

  private static boolean isPartOfLink(Catalog catalog, Table table, Column column) {
    return !table.foreignKeysOf(column.name()).isEmpty()
        || table.isPrimaryKeyColumn(column.name())
        || (column.value() instanceof ColumnValue.HasDefault
            && catalog.resolveDomain(column.type()).is("timestamp", "timestamptz"));
  }

  private static Violation violation(Table table, List<String> pair) {
    return new Violation(
        table.name().name()
            + " may link the same two rows again and again: lists show them twice, counts are too"
            + " high, and taking a link away leaves another",
        table.where(),
        dialect -> Mending.of(dialect).addUnique(table, pair));
  }
}
