package dev.hadron.migrate;

import dev.hadron.catalog.Catalog;
import dev.hadron.catalog.Dialect;
import dev.hadron.catalog.ForeignKey;
import dev.hadron.catalog.QualifiedName;
import dev.hadron.catalog.Schema;
import dev.hadron.catalog.SqlIdentifier;
import dev.hadron.catalog.Table;
import dev.hadron.diagnostic.Ledger;
import dev.hadron.diagnostic.LedgerEntry;
import dev.hadron.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A catalog of PostgreSQL for a database of another kind: what that one lacks is put in other words
 * or left out, and the ledger says each.
 */
public final class TargetTranslation {

  private final Catalog source;
  private final Dialect target;
  private final List<LedgerEntry> ledger = new ArrayList<>();
  private final Set<String> constraintNames = new HashSet<>();
  private final Map<QualifiedName, QualifiedName> tableNames = new LinkedHashMap<>();

  /**
   * What came of it.
   *
   * @param meant what the service knows of its tables: in the words of PostgreSQL, every CHECK and
   *     enum included
   * @param written what {@link DdlWriter} writes down in the target's style
   */
  public record Translation(Catalog meant, Catalog written, Ledger ledger) {}

  private TargetTranslation(Catalog source, Dialect target) {
    this.source = source;
    this.target = target;
  }

  /**
   * @param source as PostgreSQL has it
   * @param target MySQL's or H2's
   */
  public static Translation translate(Catalog source, Dialect target) {
    return new TargetTranslation(source, target).run();
  }

  private Translation run() {
    List<Table> kept = source.tables().stream().filter(this::isKept).toList();
    name(kept);
    Set<ForeignKey> loose = RequiredCycles.of(kept);
    List<Table> meant = new ArrayList<>();
    List<Table> written = new ArrayList<>();
    for (Table table : kept) {
      TargetTable translated = new TargetTable(this, table, loose);
      if (translated.written().columns().isEmpty()) {
        lose("table-empty", "table " + table.name().name(), "left out: it has no columns", table.where());
        continue;
      }
      meant.add(translated.meant());
      written.add(translated.written());
    }
    Catalog tables =
        new Catalog(
            namespaces(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            referring(written),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    return new Translation(
        new Catalog(
            namespaces(),
            List.of(),
            source.enums(),
            List.of(),
            List.of(),
            List.of(),
            referring(meant),
            List.of(),
            List.of(),
            List.of(),
            List.of()),
        tables,
        new Ledger(ledger));
  }

  /** MySQL wants both ends of a foreign key to have one type. */
  private List<Table> referring(List<Table> tables) {
    return target == Dialect.MYSQL ? new ReferenceTypes(tables).run() : tables;
  }

  private boolean isKept(Table table) {
    if (table.isTemporary()) {
      lose("table-temporary", "table " + table.name().name(), "left out: gone with its session", table.where());
    }
    if (table.isPartition()) {
      lose("partition", "partition " + table.name().name(), "left out: its rows are in one table", table.where());
    }
    return !table.isTemporary() && !table.isPartition();
  }

  /** MySQL has databases where others have schemas, and a service has one of them. */
  private void name(List<Table> tables) {
    Set<String> taken = new HashSet<>();
    for (Table table : tables) {
      String own = table.name().name();
      boolean free = taken.add(own);
      String apart = free ? own : FreeNames.cut(table.name().schema() + "_" + own);
      taken.add(apart);
      tableNames.put(
          table.name(), target == Dialect.MYSQL ? QualifiedName.inPublic(apart) : table.name());
    }
  }

  private List<Schema> namespaces() {
    return target == Dialect.MYSQL ? List.of() : source.schemas();
  }

  Dialect target() {
    return target;
  }

  Catalog source() {
    return source;
  }

  QualifiedName tableName(QualifiedName given) {
    return tableNames.getOrDefault(given, given);
  }

  boolean isTable(QualifiedName given) {
    return tableNames.containsKey(given);
  }

  /** A constraint's name, which is one among all of the schema and not only of its table. */
  String constraintName(Table table, String wanted) {
    if (isFree(wanted)) {
      return wanted;
    }
    String longer = table.name().name() + "_" + wanted;
    String name = FreeNames.cut(longer);
    for (int i = 2; !isFree(name); i++) {
      String number = "_" + i;
      name = SqlIdentifier.cut(longer, SqlIdentifier.MAX_BYTES - number.length()) + number;
    }
    return name;
  }

  /** The server takes letters of either case for the same. */
  private boolean isFree(String name) {
    return constraintNames.add(name.toLowerCase(Locale.ROOT));
  }

  void lose(String id, String construct, String outcome, SourceLocation where) {
    ledger.add(new LedgerEntry("target-" + id, construct, outcome, where));
  }
}
