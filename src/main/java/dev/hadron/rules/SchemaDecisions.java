package dev.hadron.rules;

import dev.hadron.catalog.Catalog;
import dev.hadron.rules.handler.SchemaAmendment;
import dev.hadron.rules.handler.VersionNames;
import dev.hadron.rules.schema.OptimisticLock;
import java.util.List;
import java.util.Set;

/** What rules add to a schema that somebody else wrote, in the order of the script. */
public final class SchemaDecisions {

  private static final String VERSIONS = "OptimisticLock";

  /** Handlers that decide: first columns, then what may stand on them. */
  static final List<String> IN_ORDER = List.of(VERSIONS, "ForeignKeyIndex");

  private SchemaDecisions() {}

  /**
   * All additions: a version for every row that clients change, an index for every foreign key.
   *
   * @param names which columns count changes already
   */
  public static SchemaAmendment amend(Catalog given, VersionNames names) {
    return amend(given, Set.copyOf(IN_ORDER), names);
  }

  /** The columns among them, for a server that indexes foreign keys by itself. */
  public static SchemaAmendment amendColumns(Catalog given, VersionNames names) {
    return amend(given, Set.of(VERSIONS), names);
  }

  /** The additions of some handlers, by name. */
  static SchemaAmendment amend(Catalog given, Set<String> handlers) {
    return amend(given, handlers, VersionNames.AS_CALLED);
  }

  private static SchemaAmendment amend(
      Catalog given, Set<String> handlers, VersionNames names) {
    SchemaAmendment amendment = SchemaAmendment.none(given);
    for (String handler : IN_ORDER) {
      if (handlers.contains(handler)) {
        amendment =
            amendment.then(
                handler.equals(VERSIONS)
                    ? new OptimisticLock(names)
                    : RuleHandlers.decision(handler).orElseThrow());
      }
    }
    return amendment;
  }
}
