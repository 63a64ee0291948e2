package dev.hadron.mapping;

import dev.hadron.catalog.Catalog;
import dev.hadron.catalog.Check;
import dev.hadron.catalog.Column;
import dev.hadron.catalog.Routine;
import dev.hadron.catalog.SqlIdentifier;
import dev.hadron.catalog.Table;
import dev.hadron.catalog.Trigger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Forms of texts that triggers want of new rows, as CHECKs would say it: a regular expression that
 * they refuse others by, or take apart what another column is made of that is never null.
 */
final class TriggerForms {

  private static final String TEXT = "'((?:[^']|'')*)'";

  private static final Pattern REFUSED = Pattern.compile("(?i)\\bnew\\.(\\w+)\\s*!~\\s*" + TEXT);

  private static final Pattern CALL =
      Pattern.compile("(?i)(?:\\w+\\.)?(\\w+)\\(\\s*new\\.(\\w+)\\s*\\)");

  private static final Pattern RAISED =
      Pattern.compile("(?i)\\braise\\s+(?:exception|sqlstate|using|\\w+_violation|')");

  private final Catalog catalog;
  private final TriggerValues values;

  TriggerForms(Catalog catalog, TriggerValues values) {
    this.catalog = catalog;
    this.values = values;
  }

  /** One for each form, with the name of its trigger. */
  List<Check> of(Table table) {
    List<Check> forms = new ArrayList<>();
    for (Trigger trigger : values.ofEachNewRow(table)) {
      values.function(trigger).ifPresent(function -> add(table, trigger, function, forms));
    }
    return forms;
  }

  /** One for each trigger that may refuse a new row, with its function as the expression. */
  List<Check> refusals(Table table) {
    return catalog.triggersOn(table.name()).stream()
        .filter(trigger -> trigger.events().contains(Trigger.Event.INSERT))
        .filter(
            trigger ->
                values.function(trigger)
                    .filter(each -> RAISED.matcher(each.definition()).find())
                    .isPresent())
        .map(
            trigger ->
                new Check(
                    trigger.name(),
                    trigger.function() + "()",
                    List.of(),
                    true,
                    true,
                    "",
                    trigger.where()))
        .toList();
  }

  private void add(Table table, Trigger trigger, Routine function, List<Check> forms) {
    Matcher refused = REFUSED.matcher(function.definition());
    while (refused.find()) {
      form(table, trigger, refused.group(1), refused.group(2)).ifPresent(forms::add);
    }
    for (Map.Entry<String, String> made :
        PlpgsqlAssignments.of(function.definition()).entrySet()) {
      Matcher call = CALL.matcher(made.getValue());
      boolean needed = table.column(made.getKey()).filter(each -> !each.nullable()).isPresent();
      if (needed && call.matches()) {
        taken(call.group(1))
            .flatMap(regex -> form(table, trigger, call.group(2), regex))
            .ifPresent(forms::add);
      }
    }
  }

  /** The regular expression that a function takes its only argument apart by. */
  private Optional<String> taken(String function) {
    return catalog.routines().stream()
        .filter(each -> each.name().name().equalsIgnoreCase(function))
        .findFirst()
        .flatMap(TriggerForms::taken);
  }

  private static Optional<String> taken(Routine function) {
    String[] argument = function.arguments().strip().split("\\s+");
    if (argument.length < 2 || function.arguments().contains(",")) {
      return Optional.empty();
    }
    Matcher regex =
        Pattern.compile(
                "(?i)\\bregexp_match(?:es)?\\(\\s*"
                    + Pattern.quote(argument[0])
                    + "\\s*,\\s*"
                    + TEXT)
            .matcher(function.definition());
    return regex.find() ? Optional.of(regex.group(1)) : Optional.empty();
  }

  private static Optional<Check> form(
      Table table, Trigger trigger, String name, String regex) {
    return table
        .column(name)
        .map(Column::name)
        .map(
            column ->
                new Check(
                    trigger.name(),
                    SqlIdentifier.quote(column) + " ~ '" + regex + "'",
                    List.of(column),
                    true,
                    true,
                    "",
                    trigger.where()));
  }
}
