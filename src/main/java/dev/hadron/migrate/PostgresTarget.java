package dev.hadron.migrate;

import dev.hadron.catalog.Catalog;
import dev.hadron.catalog.Check;
import dev.hadron.catalog.Column;
import dev.hadron.catalog.Dialect;
import dev.hadron.catalog.EnumType;
import dev.hadron.catalog.QualifiedName;
import dev.hadron.catalog.Routine;
import dev.hadron.catalog.Table;
import dev.hadron.catalog.Trigger;
import dev.hadron.diagnostic.Ledger;
import dev.hadron.diagnostic.LedgerEntry;
import dev.hadron.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A catalog of another dialect as PostgreSQL keeps it: types, defaults and keys are translated, what
 * has no counterpart is left out, and the ledger says each.
 */
public final class PostgresTarget {

  private final Catalog source;
  private final Dialect dialect;
  private final List<LedgerEntry> ledger = new ArrayList<>();
  private final List<EnumType> enums = new ArrayList<>();
  private final Map<QualifiedName, Routine> routines = new LinkedHashMap<>();
  private final List<Trigger> triggers = new ArrayList<>();
  private final FreeNames names;
  private final Set<Check> made = new HashSet<>();
  private final PostgresDefaults defaults;

  /** Whether the data stays where it is, so that nothing has to fit into PostgreSQL. */
  private final boolean stays;
  private final boolean reviewed;

  /** The catalog for PostgreSQL, and what could not be kept. */
  public record Translation(Catalog catalog, Ledger ledger) {}

  private PostgresTarget(Catalog source, Dialect dialect, boolean stays, boolean reviewed) {
    this.source = source;
    this.dialect = dialect;
    this.stays = stays;
    this.reviewed = reviewed;
    this.names = new FreeNames(source);
    this.defaults =
        new PostgresDefaults(
            source.sequences().stream()
                .map(sequence -> sequence.name())
                .collect(Collectors.toSet()));
  }

  public static Translation translate(Catalog source, Dialect dialect) {
    return new PostgresTarget(source, dialect, false, false).run();
  }

  /** The same for a review of what was given: every name as it is, and indexes that add nothing. */
  public static Catalog given(Catalog source, Dialect dialect) {
    return new PostgresTarget(source, dialect, false, true).run().catalog();
  }

  /**
   * What a service knows of tables that stay with their server: the same in PostgreSQL's words, every
   * name as it is, and with what the server does for a column.
   */
  public static Translation understand(Catalog source, Dialect dialect) {
    return new PostgresTarget(source, dialect, true, false).run();
  }

  private Translation run() {
    List<Table> typed = new ArrayList<>();
    for (Table table : source.tables()) {
      if (table.isTemporary()) {
        lose("table-temporary", "table " + table.name().name(), "left out: gone with its session", table.where());
      } else {
        typed.add(new ColumnTranslation(this, table).run());
      }
    }
    typed = new ReferenceTypes(typed).run();
    List<Table> tables = new ArrayList<>();
    for (Table table : typed) {
      tables.add(new KeyTranslation(this, typed, table).run());
    }
    Catalog catalog =
        new Catalog(
            source.schemas(),
            List.of(),
            enums,
            List.of(),
            List.of(),
            source.sequences(),
            tables,
            List.of(),
            List.copyOf(routines.values()),
            triggers,
            List.of());
    return new Translation(catalog, new Ledger(ledger));
  }

  Dialect dialect() {
    return dialect;
  }

  /** The name that a part of the table has in its new place. */
  String name(Table table, String given) {
    return keepsNames() ? given : names.claim(table.name(), given);
  }

  /** Takes a check that says in PostgreSQL's words what a type says elsewhere. */
  void make(Check check) {
    made.add(check);
  }

  boolean isMade(Check check) {
    return made.contains(check);
  }

  /** Whether names stay as they are, however long and in how many tables. */
  boolean keepsNames() {
    return stays || reviewed;
  }

  /** Whether it is looked at and not made, so that indexes stay that add nothing. */
  boolean isReviewed() {
    return reviewed;
  }

  boolean stays() {
    return stays;
  }

  PostgresDefaults defaults() {
    return defaults;
  }

  void lose(String id, String construct, String outcome, SourceLocation where) {
    ledger.add(new LedgerEntry("target-" + id, construct, outcome, where));
  }

  /** The type of an ENUM column; its name is that of table and column. */
  EnumType enumType(Table table, Column column, List<String> labels) {
    String wanted = table.name().name() + "_" + column.name();
    QualifiedName name = table.name().sibling(names.claim(table.name(), wanted));
    EnumType type = new EnumType(name, labels, "", column.where());
    enums.add(type);
    return type;
  }

  /** A trigger that sets the column to the time of each UPDATE that does not set it itself. */
  void refresh(Table table, Column column) {
    Routine function =
        routines.computeIfAbsent(
            QualifiedName.inPublic(FreeNames.cut("refresh_" + column.name())),
            name -> RefreshTriggers.function(name, column));
    triggers.add(
        RefreshTriggers.trigger(
            table, column, FreeNames.cut("refresh_" + column.name()), function.name()));
  }

  /** Columns that the table has, for expressions. */
  static Set<String> columns(Table table) {
    return table.columns().stream().map(Column::name).collect(Collectors.toSet());
  }
}
