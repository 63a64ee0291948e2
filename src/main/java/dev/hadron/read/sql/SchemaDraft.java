package dev.hadron.read.sql;

import dev.hadron.catalog.Catalog;
import dev.hadron.catalog.CompositeType;
import dev.hadron.catalog.Domain;
import dev.hadron.catalog.EnumType;
import dev.hadron.catalog.Extension;
import dev.hadron.catalog.ExtensionTypes;
import dev.hadron.catalog.QualifiedName;
import dev.hadron.catalog.RewriteRule;
import dev.hadron.catalog.Routine;
import dev.hadron.catalog.Schema;
import dev.hadron.catalog.Sequence;
import dev.hadron.catalog.Table;
import dev.hadron.catalog.Trigger;
import dev.hadron.catalog.View;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A database schema while statements still change it. */
final class SchemaDraft {

  final Map<String, Schema> schemas = new LinkedHashMap<>();

  /** True once a routine was called, whose statements nobody follows. */
  boolean routinesRan;

  final List<Extension> extensions = new ArrayList<>();
  final Map<QualifiedName, EnumType> enums = new LinkedHashMap<>();
  final Map<QualifiedName, Domain> domains = new LinkedHashMap<>();
  final Map<QualifiedName, CompositeType> compositeTypes = new LinkedHashMap<>();

  /** Types whose shape only the server knows: ranges, base types. */
  final Set<QualifiedName> otherTypes = new LinkedHashSet<>();

  final Map<QualifiedName, Sequence> sequences = new LinkedHashMap<>();
  final Map<QualifiedName, TableDraft> tables = new LinkedHashMap<>();
  final Map<QualifiedName, View> views = new LinkedHashMap<>();
  final List<Routine> routines = new ArrayList<>();
  final List<Trigger> triggers = new ArrayList<>();
  final List<RewriteRule> rules = new ArrayList<>();

  /** Of the parts of all tables. */
  final GivenNames names = new GivenNames();

  private final Set<String> operatorClasses = new LinkedHashSet<>();
  private final Set<String> unknownWithRows = new LinkedHashSet<>();

  private List<String> searchPath = List.of(QualifiedName.PUBLIC);

  /**
   * True once a statement has run whose effect cannot be read (dynamic SQL, CREATE TABLE AS), so
   * that a missing name may still exist on the server.
   */
  private boolean incomplete;

  /** A schema that is there already; its tables are known by their columns alone. */
  static SchemaDraft of(Catalog catalog) {
    SchemaDraft draft = new SchemaDraft();
    catalog.schemas().forEach(schema -> draft.schemas.put(schema.name(), schema));
    catalog.enums().forEach(type -> draft.enums.put(type.name(), type));
    catalog.domains().forEach(domain -> draft.domains.put(domain.name(), domain));
    catalog.compositeTypes().forEach(type -> draft.compositeTypes.put(type.name(), type));
    for (Table table : catalog.tables()) {
      TableDraft columns = new TableDraft(table.name(), table.kind(), table.where(), draft.names);
      columns.columns.addAll(table.columns());
      draft.tables.put(table.name(), columns);
    }
    catalog.views().forEach(view -> draft.views.put(view.name(), view));
    draft.routines.addAll(catalog.routines());
    return draft;
  }

  Catalog toCatalog() {
    return new Catalog(
        List.copyOf(schemas.values()),
        extensions,
        List.copyOf(enums.values()),
        List.copyOf(domains.values()),
        List.copyOf(compositeTypes.values()),
        List.copyOf(sequences.values()),
        tables.values().stream()
            .filter(table -> !table.columnsUnknown)
            .map(TableDraft::toTable)
            .toList(),
        List.copyOf(views.values()),
        routines,
        triggers,
        rules);
  }

  void markIncomplete() {
    incomplete = true;
  }

  boolean isIncomplete() {
    return incomplete;
  }

  /**
   * An empty path, as dumps set it, still finds {@code public}: the names in them are qualified.
   */
  void searchPath(List<String> path) {
    List<String> known = path.stream().filter(schema -> !schema.equals("$user")).toList();
    searchPath = known.isEmpty() ? List.of(QualifiedName.PUBLIC) : known;
  }

  List<String> searchPath() {
    return searchPath;
  }

  /** The name under which something new is created. */
  QualifiedName nameForNew(List<String> parts) {
    if (parts.size() > 1) {
      return new QualifiedName(parts.get(parts.size() - 2), parts.get(parts.size() - 1));
    }
    String schema =
        searchPath.stream()
            .filter(path -> path.equals(QualifiedName.PUBLIC) || schemas.containsKey(path))
            .findFirst()
            .orElse(searchPath.get(0));
    return new QualifiedName(schema, parts.get(0));
  }

  /** The first name on the search path that exists. */
  Optional<QualifiedName> find(List<String> parts, Predicate<QualifiedName> exists) {
    if (parts.size() > 1) {
      return Optional.of(nameForNew(parts)).filter(exists);
    }
    return searchPath.stream()
        .map(schema -> new QualifiedName(schema, parts.get(0)))
        .filter(exists)
        .findFirst();
  }

  Optional<TableDraft> table(List<String> parts) {
    return find(parts, tables::containsKey).map(tables::get);
  }

  Optional<QualifiedName> type(List<String> parts) {
    return find(
        parts,
        name ->
            enums.containsKey(name)
                || domains.containsKey(name)
                || compositeTypes.containsKey(name)
                || otherTypes.contains(name)
                || tables.containsKey(name)
                || views.containsKey(name));
  }

  /** Whether a type may exist: created here, in whatever schema, or by an extension. */
  boolean mayHaveType(String name) {
    return Stream.of(
                enums.keySet(),
                domains.keySet(),
                compositeTypes.keySet(),
                otherTypes,
                tables.keySet(),
                views.keySet())
            .flatMap(Set::stream)
            .anyMatch(known -> known.name().equals(name))
        || extensions.stream().anyMatch(each -> ExtensionTypes.mayBring(each.name(), name));
  }

  /** Whether rows of a table that is not there have not been met before: once is enough said. */
  boolean isFirstRowsOf(String name) {
    return unknownWithRows.add(name);
  }

  void addOperatorClass(String name) {
    operatorClasses.add(name);
  }

  /** Those of the server and of extensions are named {@code …_ops}. */
  boolean mayHaveOperatorClass(String name) {
    return name.contains("ops") || operatorClasses.contains(name);
  }

  /** Whether a table, view or sequence may exist under a name, in whatever schema. */
  boolean mayHaveRelation(String name) {
    return Stream.of(tables.keySet(), views.keySet(), sequences.keySet())
        .flatMap(Set::stream)
        .anyMatch(known -> known.name().equals(name));
  }

  /** The table that has an index of that name, also one made by a constraint. */
  Optional<TableDraft> tableWithIndex(List<String> parts) {
    return find(parts, this::hasIndex)
        .flatMap(
            name ->
                tables.values().stream()
                    .filter(table -> table.name.schema().equals(name.schema()))
                    .filter(table -> table.hasIndex(name.name()))
                    .findFirst());
  }

  private boolean hasIndex(QualifiedName name) {
    return names.mayHave(name.name())
        && tables.values().stream()
            .anyMatch(
                table -> table.name.schema().equals(name.schema()) && table.hasIndex(name.name()));
  }

  private boolean hasViewIndex(QualifiedName name) {
    return views.values().stream()
        .filter(view -> view.name().schema().equals(name.schema()))
        .flatMap(view -> view.indexes().stream())
        .anyMatch(index -> index.name().equals(name.name()));
  }

  /** True where a table, view, sequence, index or composite type has that name. */
  boolean relationExists(QualifiedName name) {
    return tables.containsKey(name)
        || views.containsKey(name)
        || sequences.containsKey(name)
        || compositeTypes.containsKey(name)
        || hasIndex(name)
        || hasViewIndex(name);
  }

  boolean constraintExists(QualifiedName name) {
    return names.mayHave(name.name())
        && tables.values().stream()
            .anyMatch(
                table ->
                    table.name.schema().equals(name.schema()) && table.hasConstraint(name.name()));
  }

  /** A free name for an index or sequence. */
  String chooseRelationName(QualifiedName table, String columns, String label) {
    return ObjectNames.choose(
        table.name(), columns, label, name -> relationExists(table.sibling(name)));
  }

  /** A free name for a primary key, unique key or exclusion: index and constraint at once. */
  String chooseKeyName(QualifiedName table, String columns, String label) {
    return ObjectNames.choose(
        table.name(),
        columns,
        label,
        name -> relationExists(table.sibling(name)) || constraintExists(table.sibling(name)));
  }

  /** A free name for a foreign key or check. */
  String chooseConstraintName(QualifiedName table, String columns, String label) {
    return ObjectNames.choose(
        table.name(), columns, label, name -> constraintExists(table.sibling(name)));
  }
}
