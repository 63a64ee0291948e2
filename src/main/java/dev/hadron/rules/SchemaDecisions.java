package dev.hadron.rules;

import dev.hadron.catalog.Catalog;
import dev.hadron.catalog.Column;
import dev.hadron.catalog.Table;
import dev.hadron.rules.handler.SchemaAmendment;
import dev.hadron.rules.handler.VersionNames;
import dev.hadron.rules.schema.OptimisticLock;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What rules add to a schema that somebody else wrote, in the order of the script. */
public final class SchemaDecisions {

  /** Handlers that decide: first columns, then what may stand on them. */
  static final List<String> IN_ORDER = List.of("OptimisticLock", "ForeignKeyIndex");

  private SchemaDecisions() {}

  /** All additions: a version for every row that clients change, an index for every foreign key. */
  public static SchemaAmendment amend(Catalog given) {
    return amend(given, VersionNames.AS_CALLED);
  }

  /**
   * @param names which columns count changes already
   */
  public static SchemaAmendment amend(Catalog given, VersionNames names) {
    return amendColumns(given, names).then(RuleHandlers.decision("ForeignKeyIndex").orElseThrow());
  }

  /** The columns among them, for a server that indexes foreign keys by itself. */
  public static SchemaAmendment amendColumns(Catalog given, VersionNames names) {
    return SchemaAmendment.none(given).then(new OptimisticLock(names));
  }

  /** The additions of some handlers, by name. */
  static SchemaAmendment amend(Catalog given, Set<String> handlers) {
    SchemaAmendment amendment = SchemaAmendment.none(given);
    for (String handler : IN_ORDER) {
      if (handlers.contains(handler)) {
        amendment = amendment.then(RuleHandlers.decision(handler).orElseThrow());
      }
    }
    return amendment;
  }

  /** The column that a table counts its rows' changes in, by name, type and default. */
  public static Optional<Column> versionColumn(Table table) {
    return new OptimisticLock().versionColumn(table);
  }
}
