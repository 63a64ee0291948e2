package dev.hadron.rules.schema;

import dev.hadron.catalog.Catalog;
import dev.hadron.catalog.ForeignKey;
import dev.hadron.catalog.Index;
import dev.hadron.catalog.SqlIdentifier;
import dev.hadron.catalog.Table;
import dev.hadron.catalog.TableKind;
import dev.hadron.rules.handler.RuleCheck;
import dev.hadron.rules.handler.RuleDecision;
import dev.hadron.rules.handler.SchemaAmendment;
import dev.hadron.rules.handler.Violation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Every foreign key leads an index: the server makes one for the referenced side only.
 *
 * <p>Partitions are left to the index of the table that they are part of; foreign tables and
 * temporary ones are not ours to index.
 */
public final class ForeignKeyIndex implements RuleDecision, RuleCheck.CatalogCheck {

  static final String ID = "ddl-foreign-key-index";

  private static final String PURPOSE =
      "An index for every foreign key that no other index begins with.";

  @Override
  public SchemaAmendment decide(Catalog catalog) {
    RelationNames names = RelationNames.of(catalog);
    List<SchemaAmendment.Addition> additions = new ArrayList<>();
    List<Table> tables = new ArrayList<>();
    for (Table table : catalog.tables()) {
      List<Index> indexes = new ArrayList<>(table.indexes());
      for (ForeignKey key : unserved(table)) {
        Index index = index(table, key, names);
        indexes.add(index);
        additions.add(new SchemaAmendment.Addition(ID, PURPOSE, statement(table, index)));
      }
      tables.add(Catalogs.withIndexes(table, indexes));
    }
    return new SchemaAmendment(Catalogs.withTables(catalog, tables), additions);
  }

  @Override
  public List<Violation> check(Catalog catalog) {
    RelationNames names = RelationNames.of(catalog);
    List<Violation> violations = new ArrayList<>();
    for (Table table : catalog.tables()) {
      for (ForeignKey key : unserved(table)) {
        violations.add(
            new Violation(
                "foreign key "
                    + table.name().name()
                    + " ("
                    + String.join(", ", key.columns())
                    + ") leads no index: every delete or key change in "
                    + key.referencedTable().name()
                    + ", and every list along it, reads the whole table",
                key.where(),
                mend(table, index(table, key, names))));
      }
    }
    return violations;
  }

  /** Foreign keys without an index to find their rows by, in the order of creation. */
  private static List<ForeignKey> unserved(Table table) {
    if (table.isPartition()
        || table.kind() == TableKind.FOREIGN
        || table.kind() == TableKind.TEMPORARY) {
      return List.of();
    }
    List<ForeignKey> widestFirst = new ArrayList<>(table.foreignKeys());
    widestFirst.sort(Comparator.comparingInt(key -> -key.columns().size()));
    List<ForeignKey> chosen = new ArrayList<>();
    for (ForeignKey key : widestFirst) {
      if (!isServed(table, key) && chosen.stream().noneMatch(other -> leads(other, key))) {
        chosen.add(key);
      }
    }
    List<ForeignKey> inOrder = new ArrayList<>(table.foreignKeys());
    inOrder.retainAll(chosen);
    return inOrder;
  }

  private static boolean leads(ForeignKey other, ForeignKey key) {
    return leads(other.columns(), key.columns());
  }

  private static boolean leads(List<String> indexed, List<String> wanted) {
    return indexed.size() >= wanted.size()
        && Set.copyOf(indexed.subList(0, wanted.size())).equals(Set.copyOf(wanted));
  }

  private static boolean isServed(Table table, ForeignKey key) {
    List<String> columns = key.columns();
    return table.primaryKey().filter(primary -> leads(primary.columns(), columns)).isPresent()
        || table.uniqueKeys().stream().anyMatch(unique -> leads(unique.columns(), columns))
        || table.indexes().stream().anyMatch(index -> serves(index, columns));
  }

  private static boolean serves(Index index, List<String> columns) {
    boolean findsEqual =
        index.method().equals("btree") || index.method().equals("hash") && columns.size() == 1;
    return findsEqual
        && leads(leadingColumns(index), columns)
        && (!index.isPartial() || leavesOutNullsOnly(index, columns));
  }

  private static List<String> leadingColumns(Index index) {
    List<String> columns = new ArrayList<>();
    for (Index.Key key : index.keys()) {
      if (key.column().isEmpty()) {
        break;
      }
      columns.add(key.column().get());
    }
    return columns;
  }

  /** {@code WHERE column IS NOT NULL}: a foreign key never looks for nulls. */
  private static boolean leavesOutNullsOnly(Index index, List<String> columns) {
    String predicate =
        index.predicate().orElse("").replaceAll("[()\"]", " ").strip().replaceAll("\\s+", " ");
    return columns.stream()
        .anyMatch(
            column ->
                predicate
                    .toLowerCase(Locale.ROOT)
                    .equals(column.toLowerCase(Locale.ROOT) + " is not null"));
  }

  private static Index index(Table table, ForeignKey key, RelationNames names) {
    String wanted = table.name().name() + "_" + String.join("_", key.columns());
    return Index.of(
        names.free(table.name().schema(), wanted, "_idx"), false, key.columns(), key.where());
  }

  private static Violation.Mend mend(Table table, Index index) {
    return dialect -> Mending.of(dialect).createIndex(table, index.name(), index.columns());
  }

  private static String statement(Table table, Index index) {
    return "CREATE INDEX "
        + SqlIdentifier.quote(index.name())
        + " ON "
        + SqlIdentifier.quote(table.name())
        + " ("
        + SqlIdentifier.quote(index.columns())
        + ")";
  }
}
