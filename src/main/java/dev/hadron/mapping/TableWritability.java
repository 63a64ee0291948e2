package dev.hadron.mapping;

import dev.hadron.catalog.Catalog;
import dev.hadron.catalog.Column;
import dev.hadron.catalog.PrimaryKey;
import dev.hadron.catalog.RewriteRule;
import dev.hadron.catalog.Routine;
import dev.hadron.catalog.Table;
import dev.hadron.catalog.Trigger;
import dev.hadron.diagnostic.LedgerEntry;
import dev.hadron.diagnostic.SourceLocation;
import dev.hadron.model.Writability;
import dev.hadron.model.Writability.Creation;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the keys, rules and triggers of a table let a service do to its rows. */
final class TableWritability {

  private static final Pattern CONDITION = Pattern.compile("(?i)\\bwhen\\s*\\(");
  private static final Pattern COMMENT = Pattern.compile("--[^\\n]*|(?s:/\\*.*?\\*/)");
  private static final Pattern RAISE_FIRST =
      Pattern.compile("(?i)\\bbegin\\s+raise\\s+(?:exception|sqlstate|using|\\w+_violation|')");

  private final Catalog catalog;
  private final KeylessTables keyless;
  private final SecretColumns secrets;
  private final List<LedgerEntry> ledger;

  TableWritability(KeylessTables keyless, SecretColumns secrets, List<LedgerEntry> ledger) {
    this.catalog = keyless.catalog();
    this.keyless = keyless;
    this.secrets = secrets;
    this.ledger = ledger;
  }

  Writability of(Table table) {
    Optional<PrimaryKey> key = keyless.keyOf(table);
    Optional<Column> computed = KeylessTables.computed(table);
    if (computed.isPresent()) {
      return computed(table, computed.get());
    }
    if (key.isPresent()) {
      return readOnly(table, key.get());
    }
    if (table.primaryKey().isEmpty()) {
      return listOnly(table);
    }
    return new Writability(
        creation(table),
        isDone(table, RewriteRule.Event.UPDATE, "table-no-update", "neither replace nor patch"),
        isDone(table, RewriteRule.Event.DELETE, "table-no-delete", "no delete operation"));
  }

  private Creation creation(Table table) {
    Optional<RewriteRule> rule = insteadOf(table, RewriteRule.Event.INSERT);
    if (rule.isPresent()) {
      note(
          "table-no-create",
          "rule " + rule.get().name() + " on " + table.name().name(),
          "no create operation: a DO INSTEAD rule redirects inserts, so an insert here may store"
              + " nothing",
          rule.get().where());
      return Creation.REDIRECTED;
    }
    Optional<Trigger> trigger = redirecting(table);
    if (trigger.isPresent()) {
      note(
          "table-no-create",
          "trigger " + trigger.get().name() + " on " + table.name().name(),
          "no create operation: a BEFORE INSERT trigger may redirect rows to a child table",
          trigger.get().where());
      return Creation.REDIRECTED;
    }
    return needsSecret(table) ? Creation.SERVICE : Creation.CLIENT;
  }

  /** Whether the statement reaches the rows; else the ledger says what there is no operation for. */
  private boolean isDone(Table table, RewriteRule.Event event, String kind, String without) {
    Optional<RewriteRule> rule = insteadOf(table, event);
    rule.ifPresent(
        each ->
            note(
                kind,
                "rule " + each.name() + " on " + table.name().name(),
                without + ": a DO INSTEAD rule takes the place of " + event + ", so the row may"
                    + " stay as it is",
                each.where()));
    Optional<Trigger> trigger = rule.isPresent() ? Optional.empty() : refusing(table, event);
    trigger.ifPresent(
        each ->
            note(
                kind,
                "trigger " + each.name() + " on " + table.name().name(),
                without + ": the trigger refuses each " + event,
                each.where()));
    return rule.isEmpty() && trigger.isEmpty();
  }

  /** A trigger that raises an error before it asks anything. */
  private Optional<Trigger> refusing(Table table, RewriteRule.Event event) {
    Trigger.Event refused = Trigger.Event.valueOf(event.name());
    return catalog.triggersOn(table.name()).stream()
        .filter(trigger -> trigger.events().contains(refused))
        .filter(trigger -> trigger.updateColumns().isEmpty())
        .filter(trigger -> !CONDITION.matcher(trigger.definition()).find())
        .filter(trigger -> catalog.functionsOf(trigger).anyMatch(TableWritability::raises))
        .findFirst();
  }

  private static boolean raises(Routine routine) {
    String code = COMMENT.matcher(routine.definition()).replaceAll(" ");
    return RAISE_FIRST.matcher(code).find();
  }

  private Optional<RewriteRule> insteadOf(Table table, RewriteRule.Event event) {
    return catalog.rulesOn(table.name()).stream()
        .filter(rule -> rule.instead() && rule.event() == event)
        .findFirst();
  }

  private Optional<Trigger> redirecting(Table table) {
    return catalog.triggersOn(table.name()).stream()
        .filter(trigger -> trigger.timing() == Trigger.Timing.BEFORE)
        .filter(trigger -> trigger.events().contains(Trigger.Event.INSERT))
        .filter(trigger -> !trigger.events().contains(Trigger.Event.UPDATE))
        .filter(trigger -> isParent(table))
        .findFirst();
  }

  private boolean isParent(Table table) {
    return catalog.tables().stream().anyMatch(other -> other.inherits().contains(table.name()));
  }

  /** Whether a row can't be without a secret, and no client may give one. */
  private boolean needsSecret(Table table) {
    List<String> needed =
        table.columns().stream()
            .filter(column -> column.isMandatory() && secrets.isHidden(table, column))
            .map(Column::name)
            .toList();
    if (needed.isEmpty()) {
      return false;
    }
    note(
        "table-no-create",
        "table " + table.name(),
        "no create operation: a row needs " + String.join(", ", needed) + ", which no client may"
            + " give; create rows in the service's own code, or say 'meaning: "
            + table.name().name() + "." + needed.get(0) + ": plain' where it is no secret",
        table.where());
    return true;
  }

  /** Hibernate would have to know the key before the server computes it. */
  private Writability computed(Table table, Column column) {
    note(
        "table-read-only",
        "table " + table.name(),
        "list and get alone: the server computes its primary key, of which "
            + column.name()
            + " is GENERATED, so that no new row would be found again",
        table.where());
    return Writability.readOnly();
  }

  /** Hibernate could write them, but nothing keeps a row's unique values from changing. */
  private Writability readOnly(Table table, PrimaryKey key) {
    note(
        "table-read-only",
        "table " + table.name(),
        "list and get alone: "
            + without(table)
            + ": rows are read by the unique key "
            + key.name()
            + "; "
            + remedy(table),
        table.where());
    return Writability.readOnly();
  }

  /** Not even all columns together tell two rows apart. */
  private Writability listOnly(Table table) {
    note(
        "table-list-only",
        "table " + table.name(),
        "a list alone: "
            + without(table)
            + ", and no unique columns that are never null, so that no row has an address"
            + keyless.unaddressed(table).map(column -> "; " + remedy(table)).orElse(""),
        table.where());
    return Writability.readOnly();
  }

  private String without(Table table) {
    return keyless
        .unaddressed(table)
        .map(
            column ->
                "no address can hold its primary key, of which "
                    + column.name()
                    + " is "
                    + column.type())
        .orElse("it has no primary key");
  }

  private String remedy(Table table) {
    return keyless.unaddressed(table).isPresent()
        ? "a PRIMARY KEY of a number or a uuid makes its rows writable, with a unique key on what was it"
        : "a PRIMARY KEY makes its rows writable";
  }

  private void note(String kind, String construct, String outcome, SourceLocation where) {
    ledger.add(new LedgerEntry(kind, construct, outcome, where));
  }
}
