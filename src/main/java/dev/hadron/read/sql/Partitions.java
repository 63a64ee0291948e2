package dev.hadron.read.sql;

import dev.hadron.catalog.Partitioning;
import java.util.List;

/** Interprets ATTACH and DETACH PARTITION, and knows which tables hang below another. */
final class Partitions {

  private final Interpretation statement;
  private final Tokens tokens;

  Partitions(Interpretation statement) {
    this.statement = statement;
    this.tokens = statement.tokens();
  }

  /** Reads on at the partition's name. */
  void attach(TableDraft parent) {
    Token token = tokens.peek();
    TableDraft child = statement.table(tokens.dottedName(), token);
    int first = tokens.position();
    tokens.skipElement();
    String bound = tokens.textBetween(first, tokens.position());
    String below =
        child.partitioning instanceof Partitioning.PartitionedBy by
            ? by.strategy() + " (" + by.key() + ")"
            : "";
    child.partitioning = new Partitioning.PartitionOf(parent.name, bound, below);
    copyNewKeys(statement.schema(), parent);
  }

  /** Reads on at the partition's name. */
  void detach() {
    Token token = tokens.peek();
    TableDraft child = statement.table(tokens.dottedName(), token);
    tokens.skipElement();
    child.partitioning = Partitioning.NONE;
  }

  static List<TableDraft> childrenOf(SchemaDraft schema, TableDraft parent) {
    return schema.tables.values().stream()
        .filter(
            child ->
                child.inherits.contains(parent.name)
                    || child.partitioning instanceof Partitioning.PartitionOf part
                        && part.parent().equals(parent.name))
        .toList();
  }

  /** A partition has the primary key of its parent, under a name of its own. */
  static void copyNewKeys(SchemaDraft schema, TableDraft parent) {
    for (TableDraft child : childrenOf(schema, parent)) {
      boolean partition = child.partitioning instanceof Partitioning.PartitionOf;
      if (partition && child.primaryKey() == null && parent.primaryKey() != null) {
        String name = schema.chooseKeyName(child.name, "", "pkey");
        child.primaryKey(parent.primaryKey().withName(name));
        parent
            .primaryKey()
            .columns()
            .forEach(column -> child.changeColumn(column, each -> each.withNullable(false)));
      }
    }
  }
}
