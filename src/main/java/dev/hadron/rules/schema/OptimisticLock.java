package dev.hadron.rules.schema;

import dev.hadron.catalog.Catalog;
import dev.hadron.catalog.Column;
import dev.hadron.catalog.ColumnValue;
import dev.hadron.catalog.Partitioning;
import dev.hadron.catalog.QualifiedName;
import dev.hadron.catalog.SqlIdentifier;
import dev.hadron.catalog.SqlType;
import dev.hadron.catalog.Table;
import dev.hadron.catalog.TableKind;
import dev.hadron.rules.handler.RuleDecision;
import dev.hadron.rules.handler.SchemaAmendment;
import dev.hadron.rules.handler.VersionNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Every row that clients change has a version: it becomes the strong ETag, and {@code If-Match} is
 * checked against it.
 *
 * <p>Left alone are tables without a key (their rows can't be addressed), pure join tables (a link
 * is there or not), and children that get the column from their parent.
 */
public final class OptimisticLock implements RuleDecision {

  static final String ID = "http-optimistic-lock";

  private static final String PURPOSE =
      "A version for optimistic locking and entity tags, where a table has none.";

  private static final List<String> NEW_NAMES = List.of("version", "row_version", "lock_version");

  private static final Set<String> LOCK_NAMES =
      Set.of(
          "version",
          "row_version",
          "rowversion",
          "lock_version",
          "lockversion",
          "optlock",
          "opt_lock",
          "opt_lock_version");

  private static final Pattern NUMBERED_LOCK_NAME = Pattern.compile("lock_version_\\d+");

  private static final SqlType BIGINT =
      new SqlType(new QualifiedName(QualifiedName.PG_CATALOG, "int8"), List.of(), 0, "bigint");

  private final VersionNames names;

  public OptimisticLock() {
    this(VersionNames.AS_CALLED);
  }

  public OptimisticLock(VersionNames names) {
    this.names = names;
  }

  @Override
  public SchemaAmendment decide(Catalog catalog) {
    Map<QualifiedName, Column> added = new HashMap<>();
    List<SchemaAmendment.Addition> additions = new ArrayList<>();
    for (Table table : catalog.tables()) {
      if (wantsVersion(table, catalog) && !getsFromParent(table, catalog)) {
        Column column = newColumn(table);
        added.put(table.name(), column);
        additions.add(new SchemaAmendment.Addition(ID, PURPOSE, statement(table, column)));
      }
    }
    List<Table> tables = new ArrayList<>();
    for (Table table : catalog.tables()) {
      tables.add(withVersion(table, catalog, added));
    }
    return new SchemaAmendment(Catalogs.withTables(catalog, tables), additions);
  }

  /**
   * The column that counts a row's changes: a whole number, never null, in no key, counted from a
   * constant, with a name that says so. A timestamp is none: two writers may share one.
   */
  public Optional<Column> versionColumn(Table table) {
    return table.columns().stream().filter(column -> isVersion(table, column)).findFirst();
  }

  private boolean isVersion(Table table, Column column) {
    boolean called = hasLockName(column.name().toLowerCase(Locale.ROOT));
    return names.isVersion(table, column, called)
        && column.type().is("int2", "int4", "int8")
        && !column.nullable()
        && countsFromConstant(column)
        && !isInKey(table, column.name());
  }

  private static boolean hasLockName(String name) {
    return LOCK_NAMES.contains(name) || NUMBERED_LOCK_NAME.matcher(name).matches();
  }

  private static boolean countsFromConstant(Column column) {
    if (column.value() instanceof ColumnValue.None) {
      return true;
    }
    return column.value() instanceof ColumnValue.Expression given
        && given.expression().strip().matches("\\(?'?[01]'?\\)?(::\\w+)?");
  }

  private static boolean isInKey(Table table, String column) {
    return table.isPrimaryKeyColumn(column)
        || !table.foreignKeysOf(column).isEmpty()
        || table.uniqueKeys().stream().anyMatch(key -> key.columns().contains(column))
        || table.indexes().stream()
            .anyMatch(index -> index.unique() && index.columns().contains(column));
  }

  private boolean wantsVersion(Table table, Catalog catalog) {
    return (table.kind() == TableKind.ORDINARY || table.kind() == TableKind.UNLOGGED)
        && table.primaryKey().isPresent()
        && !table.isPartition()
        && !catalog.isLink(table)
        && versionColumn(table).isEmpty();
  }

  private boolean getsFromParent(Table table, Catalog catalog) {
    return parents(table).stream()
        .flatMap(name -> catalog.table(name).stream())
        .anyMatch(
            parent ->
                versionColumn(parent).isPresent()
                    || wantsVersion(parent, catalog)
                    || getsFromParent(parent, catalog));
  }

  private static List<QualifiedName> parents(Table table) {
    return table.partitioning() instanceof Partitioning.PartitionOf part
        ? List.of(part.parent())
        : table.inherits();
  }

  private static Table withVersion(Table table, Catalog catalog, Map<QualifiedName, Column> added) {
    Column column = added.get(table.name());
    if (column != null) {
      List<Column> columns = new ArrayList<>(table.columns());
      columns.add(column);
      return Catalogs.withColumns(table, columns);
    }
    for (QualifiedName name : parents(table)) {
      Optional<Table> parent = catalog.table(name);
      if (parent.isPresent()) {
        List<Column> inherited = withVersion(parent.get(), catalog, added).columns();
        Column last = inherited.get(inherited.size() - 1);
        if (added.containsValue(last) && table.column(last.name()).isEmpty()) {
          List<Column> columns = new ArrayList<>(table.columns());
          columns.add(last);
          return Catalogs.withColumns(table, columns);
        }
      }
    }
    return table;
  }

  private static Column newColumn(Table table) {
    return new Column(
        freeName(table),
        BIGINT,
        false,
        new ColumnValue.Expression("0"),
        Optional.empty(),
        "",
        table.where());
  }

  private static String freeName(Table table) {
    for (String name : NEW_NAMES) {
      if (isFree(table, name)) {
        return name;
      }
    }
    int number = 2;
    while (!isFree(table, "lock_version_" + number)) {
      number++;
    }
    return "lock_version_" + number;
  }

  /** Java properties made from the names must differ too, so case and underscores don't count. */
  private static boolean isFree(Table table, String name) {
    return table.columns().stream().noneMatch(column -> plain(column.name()).equals(plain(name)));
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replace("_", "");
  }

  private static String statement(Table table, Column column) {
    return "ALTER TABLE "
        + SqlIdentifier.quote(table.name())
        + " ADD COLUMN "
        + SqlIdentifier.quote(column.name())
        + " bigint NOT NULL DEFAULT 0";
  }
}
