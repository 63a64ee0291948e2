package dev.hadron.mapping;

import dev.hadron.catalog.Catalog;
import dev.hadron.catalog.ForeignKey;
import dev.hadron.catalog.Table;
import dev.hadron.catalog.Trigger;
import java.util.List;
import java.util.regex.Pattern;

/** Rows that triggers insert when a row of another table comes, such as its counters. */
final class TriggerRows {

  private final Catalog catalog;

  TriggerRows(Catalog catalog) {
    this.catalog = catalog;
  }

  /** Whether a new row that the foreign key refers to may have one of the table's already. */
  boolean comeWith(Table table, ForeignKey key) {
    List<Trigger> triggers = catalog.triggersOn(key.referencedTable());
    return !triggers.isEmpty()
        && triggers.stream()
            .filter(trigger -> trigger.events().contains(Trigger.Event.INSERT))
            .flatMap(trigger -> catalog.functionsOf(trigger))
            .anyMatch(function -> insertion(table).matcher(function.definition()).find());
  }

  private static Pattern insertion(Table table) {
    return Pattern.compile(
        "(?i)\\binsert\\s+into\\s+(?:\"?\\w+\"?\\.)?\"?"
            + Pattern.quote(table.name().name())
            + "\"?(?![\\w.])");
  }
}
