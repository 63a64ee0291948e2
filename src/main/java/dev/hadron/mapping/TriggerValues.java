package dev.hadron.mapping;

import dev.hadron.catalog.Catalog;
import dev.hadron.catalog.Column;
import dev.hadron.catalog.QualifiedName;
import dev.hadron.catalog.Routine;
import dev.hadron.catalog.Table;
import dev.hadron.catalog.Trigger;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The values that triggers give to columns of every new row, whatever was said of them. */
final class TriggerValues {

  private static final Pattern CONDITION =
      Pattern.compile("(?is)\\bfor\\s+each\\s+row\\s+when\\s*\\(.*");

  private final Catalog catalog;
  private final Map<QualifiedName, Map<String, String>> known = new HashMap<>();

  TriggerValues(Catalog catalog) {
    this.catalog = catalog;
  }

  /** The expression that the column has the value of. */
  Optional<String> of(Table table, Column column) {
    return Optional.ofNullable(
        known.computeIfAbsent(table.name(), name -> ofAll(table)).get(column.name()));
  }

  private Map<String, String> ofAll(Table table) {
    Map<String, String> values = new LinkedHashMap<>();
    for (Trigger trigger : ofEachNewRow(table)) {
      function(trigger)
          .ifPresent(each -> values.putAll(PlpgsqlAssignments.of(each.definition())));
    }
    return values;
  }

  /** Those that may change what is about to be stored. */
  List<Trigger> ofEachNewRow(Table table) {
    return catalog.triggersOn(table.name()).stream()
        .filter(TriggerValues::seesEachNewRow)
        .toList();
  }

  /** One that may set the column when a row changes, on whatever condition. */
  Optional<Trigger> changing(Table table, Column column) {
    List<Trigger> triggers =
        catalog.triggersOn(table.name()).stream()
            .filter(each -> each.timing() == Trigger.Timing.BEFORE && each.forEachRow())
            .filter(each -> each.events().contains(Trigger.Event.UPDATE))
            .toList();
    if (triggers.isEmpty()) {
      return Optional.empty();
    }
    Pattern setting =
        Pattern.compile(
            "(?i)\\bnew\\.\"?" + Pattern.quote(column.name()) + "\"?\\s*(?::=|=)");
    return triggers.stream()
        .filter(
            each ->
                function(each)
                    .filter(function -> setting.matcher(function.definition()).find())
                    .isPresent())
        .findFirst();
  }

  private static boolean seesEachNewRow(Trigger trigger) {
    return trigger.timing() == Trigger.Timing.BEFORE
        && trigger.forEachRow()
        && trigger.events().contains(Trigger.Event.INSERT)
        && !CONDITION.matcher(trigger.definition()).find();
  }

  /** What the trigger does, where it is written in PL/pgSQL. */
  Optional<Routine> function(Trigger trigger) {
    return catalog
        .functionsOf(trigger)
        .filter(each -> each.language().toLowerCase(Locale.ROOT).equals("plpgsql"))
        .findFirst();
  }
}
