package dev.hadron.mapping;

import dev.hadron.api.GivenLogic;
import dev.hadron.catalog.Catalog;
import dev.hadron.catalog.ForeignKey;
import dev.hadron.catalog.QualifiedName;
import dev.hadron.catalog.Table;
import dev.hadron.catalog.View;
import dev.hadron.diagnostic.Diagnostic;
import dev.hadron.diagnostic.Ledger;
import dev.hadron.diagnostic.LedgerEntry;
import dev.hadron.diagnostic.SourceLocation;
import dev.hadron.model.ApiInfo;
import dev.hadron.model.Assignment;
import dev.hadron.model.Coordinates;
import dev.hadron.model.Database;
import dev.hadron.model.Entity;
import dev.hadron.model.ErrorShape;
import dev.hadron.model.Origin;
import dev.hadron.model.RecordType;
import dev.hadron.model.Relation;
import dev.hadron.model.Resource;
import dev.hadron.model.Security;
import dev.hadron.model.ServiceModel;
import dev.hadron.model.naming.JavaName;
import dev.hadron.model.naming.Plural;
import dev.hadron.model.naming.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A schema to the service that its tables ask for. */
public final class CatalogMapper {

  private final Catalog catalog;
  private final KeylessTables keyless;
  private final Coordinates coordinates;
  private final boolean open;
  private final Optional<String> unguarded;
  private final Meanings meanings;
  private final List<GivenLogic> logic;
  private final List<LedgerEntry> ledger = new ArrayList<>();
  private final List<Recognition> recognised = new ArrayList<>();

  /**
   * @param open whether the user asked for a service without authentication
   */
  public CatalogMapper(Catalog catalog, Coordinates coordinates, boolean open) {
    this(catalog, coordinates, open, Meanings.of(Map.of()));
  }

  /**
   * @param meanings what the user says that columns mean
   */
  public CatalogMapper(
      Catalog catalog, Coordinates coordinates, boolean open, Meanings meanings) {
    this(catalog, coordinates, open, meanings, Optional.empty());
  }

  /**
   * @param unguarded why callers see the rows of others; empty where they do not
   */
  public CatalogMapper(
      Catalog catalog,
      Coordinates coordinates,
      boolean open,
      Meanings meanings,
      Optional<String> unguarded) {
    this(catalog, coordinates, open, meanings, unguarded, List.of());
  }

  /**
   * @param logic operations beside those that tables ask for
   */
  public CatalogMapper(
      Catalog catalog,
      Coordinates coordinates,
      boolean open,
      Meanings meanings,
      Optional<String> unguarded,
      List<GivenLogic> logic) {
    this.logic = List.copyOf(logic);
    this.unguarded = unguarded;
    this.meanings = meanings;
    this.keyless = new KeylessTables(DomainColumns.resolve(ViewCircles.cut(catalog)));
    this.catalog = keyless.catalog();
    this.coordinates = coordinates;
    this.open = open;
  }

  /** Entities, records, operations and bindings of the schema, without migrations. */
  public Mapped map() {
    ledger.addAll(LocalExtensions.ledger(catalog));
    SecretColumns secrets = new SecretColumns(catalog, meanings);
    TableSelection selection = new TableSelection(keyless, secrets, ledger);
    UniqueNames typeNames = new UniqueNames();
    EntityNames names = new EntityNames(selection.entities(), typeNames);
    EnumNames enums = new EnumNames(catalog, typeNames);
    ViewSelection views = new ViewSelection(catalog, ledger);
    views.entities().forEach(view -> names.add(view.name(), typeNames));
    ClosedLists lists = new ClosedLists(catalog, meanings);
    enums.addChecked(selection.entities(), names, lists, typeNames, recognised);
    ColumnTypes types = new ColumnTypes(catalog, enums);
    ColumnRoles roles =
        new ColumnRoles(
            catalog, meanings, secrets, new AccountState(catalog, lists, secrets), open);
    RowOwners owners =
        new RowOwners(
            catalog, meanings, new Accounts(catalog, secrets), types, unguarded, selection.entities());
    EntityMapper mapper =
        new EntityMapper(
            catalog,
            types,
            new ColumnConstraints(catalog, types, lists, meanings),
            roles,
            owners,
            names,
            ledger,
            recognised);
    TableWritability writability = new TableWritability(keyless, secrets, ledger);
    Map<QualifiedName, Entity> entities = new LinkedHashMap<>();
    for (Table table : selection.entities()) {
      entities.put(table.name(), mapper.map(table, writability.of(table)));
    }
    new TableMeanings(catalog, meanings, recognised).add(selection.entities());
    Map<String, Map<List<String>, String>> orders = orders(selection, entities);
    RowGuards guards = new RowGuards(catalog, meanings, owners, recognised, ledger);
    guards.addTo(entities);
    recognised.sort(Comparator.comparing(Recognition::where).thenComparing(Recognition::kind));
    selection.joinTables().forEach(table -> addLinks(table, entities));
    ViewKeys keys = new ViewKeys(catalog);
    ViewMapper viewMapper = new ViewMapper(catalog, types, roles, names, keys, ledger);
    ViewGuards viewGuards = new ViewGuards(catalog, entities, keys, ledger);
    for (View view : views.entities()) {
      viewGuards
          .guarded(view, viewMapper.map(view))
          .ifPresent(entity -> entities.put(view.name(), entity));
    }
    List<Entity> all = List.copyOf(entities.values());
    SchemaRecords records = new SchemaRecords(all);
    SchemaOperations operations = new SchemaOperations(all, indexedMembers(entities, keys), orders, open);
    SchemaLogic store = new SchemaLogic(all, records.records(), enums.all(), typeNames);
    LogicHoles holes = new LogicHoles(store);
    List<Resource> resources =
        new SchemaHoles(
                operations.resources(),
                operations,
                store,
                new LogicTypes(catalog, types, all, store, holes.problems()),
                holes,
                open)
            .with(wanted());
    List<RecordType> allRecords = new ArrayList<>(store.records());
    allRecords.addAll(holes.records(resources));
    List<Assignment> assignments = new ArrayList<>(records.assignments());
    assignments.addAll(store.assignments());
    ServiceModel model =
        new ServiceModel(
            coordinates,
            new ApiInfo(
                coordinates.title(), "1.0.0", Optional.empty(), List.of(), "/api/v1", Optional.empty()),
            all,
            store.enums(),
            allRecords,
            records.projections(),
            assignments,
            resources,
            security(all),
            new ErrorShape.ProblemDetails(),
            Database.POSTGRESQL,
            List.of(),
            Map.of());
    List<Diagnostic> diagnostics = new ArrayList<>(noTables(all));
    diagnostics.addAll(unknownColumns());
    diagnostics.addAll(holes.problems());
    recognised.stream()
        .filter(found -> found.kind().equals(Meanings.SECRET))
        .map(CatalogMapper::secret)
        .forEach(diagnostics::add);
    return new Mapped(model, new Ledger(ledger), diagnostics, recognised);
  }

  /** By entity and columns of a reference the attribute that the rows of that parent are sorted by. */
  private Map<String, Map<List<String>, String>> orders(
      TableSelection selection, Map<QualifiedName, Entity> entities) {
    OrderingColumns ordering = new OrderingColumns(catalog, meanings, recognised);
    Map<String, Map<List<String>, String>> orders = new TreeMap<>();
    for (Table table : selection.entities()) {
      Entity entity = entities.get(table.name());
      ordering
          .of(table)
          .forEach(
              (parent, column) ->
                  entity
                      .attributeOf(column)
                      .filter(SchemaRecords::isShown)
                      .ifPresent(
                          attribute ->
                              orders
                                  .computeIfAbsent(entity.name(), name -> new HashMap<>())
                                  .put(parent, attribute.name())));
    }
    return orders;
  }

  /** The operations that are named beside those of the tables, unless nobody wants any. */
  private List<GivenLogic> wanted() {
    if (meanings.isOn(Meanings.LOGIC)) {
      return logic;
    }
    for (GivenLogic each : logic) {
      ledger.add(
          new LedgerEntry(
              SchemaHoles.RULE,
              "operation " + each.key(),
              "is left out: the option 'meaning' switches logic off",
              each.says().where()));
    }
    return List.of();
  }

  /** A decision that keeps something safe is told, and is no loss. */
  private static Diagnostic secret(Recognition found) {
    return Diagnostic.note(
        "secret-not-served",
        "column " + found.subject() + " is " + found.effect(),
        found.where(),
        "say 'meaning: " + found.subject() + ": plain' where it is no secret");
  }

  private List<Diagnostic> unknownColumns() {
    return meanings.unknown(catalog).stream()
        .map(
            key ->
                Diagnostic.warning(
                    "option",
                    "no column is called " + key,
                    SourceLocation.ofFile(Meanings.PLACE + key),
                    "write the name as the database has it, alone or after its table and a dot"))
        .toList();
  }

  private List<Diagnostic> noTables(List<Entity> all) {
    if (!all.stream().allMatch(Entity::isNumbered)) {
      return List.of();
    }
    SourceLocation where =
        catalog.tables().isEmpty()
            ? SourceLocation.ofFile("input")
            : catalog.tables().get(0).where();
    return List.of(
        Diagnostic.error(
            "schema-without-resources",
            "no table with a primary key, so there is nothing to serve",
            where,
            "add a PRIMARY KEY to at least one table"));
  }

  private Security security(List<Entity> entities) {
    if (open) {
      return new Security.None();
    }
    Set<String> roles = new TreeSet<>();
    for (Entity entity : entities) {
      roles.add(JavaName.kebab(entity.name()) + ":read");
      if (!entity.writability().isReadOnly()) {
        roles.add(JavaName.kebab(entity.name()) + ":write");
      }
    }
    return new Security.Jwt(
        "jwt", "Bearer", List.copyOf(roles), new Security.Issuer.Elsewhere());
  }

  private void addLinks(Table table, Map<QualifiedName, Entity> entities) {
    List<String> keyOrder = table.primaryKey().orElseThrow().columns();
    List<ForeignKey> keys = new ArrayList<>(table.foreignKeys());
    keys.sort(Comparator.comparingInt(key -> keyOrder.indexOf(key.columns().get(0))));
    addLink(table, keys.get(0), keys.get(1), true, entities);
    if (!keys.get(0).referencedTable().equals(keys.get(1).referencedTable())) {
      addLink(table, keys.get(1), keys.get(0), false, entities);
    }
  }

  private void addLink(
      Table table,
      ForeignKey from,
      ForeignKey to,
      boolean owner,
      Map<QualifiedName, Entity> entities) {
    Entity entity = entities.get(from.referencedTable());
    Entity target = entities.get(to.referencedTable());
    UniqueNames members = new UniqueNames();
    entity.attributes().forEach(attribute -> members.claim(attribute.name()));
    entity.relations().forEach(relation -> members.claim(relation.name()));
    String name = members.claim(linkName(to, target));
    List<Relation> relations = new ArrayList<>(entity.relations());
    relations.add(
        new Relation.ManyToMany(
            name,
            target.name(),
            EntityMapper.tableName(table.name()),
            List.of(joinColumn(table, from, entity)),
            List.of(joinColumn(table, to, target)),
            table.isUnique(from.columns()),
            owner,
            new Origin(table.where(), "table " + table.name())));
    entities.put(from.referencedTable(), EntityChanges.withRelations(entity, relations));
  }

  private static String linkName(ForeignKey to, Entity target) {
    List<String> words = ReferenceName.of(to.columns().get(0)).words();
    boolean saysTarget =
        String.join("", words).equals(String.join("", Words.of(target.name())));
    return saysTarget ? target.plural() : JavaName.variable(Plural.ofLast(words));
  }

  private Relation.JoinColumn joinColumn(Table table, ForeignKey key, Entity end) {
    return JoinColumns.of(catalog, table, key, end.identifier().attributes().get(0));
  }

  /** Members that an index, a key or (by rule) a foreign key's index starts with. */
  private Map<String, List<String>> indexedMembers(
      Map<QualifiedName, Entity> entities, ViewKeys keys) {
    Map<String, List<String>> indexed = new TreeMap<>();
    entities.forEach(
        (name, entity) -> {
          Optional<View> view = catalog.view(name);
          Set<String> columns =
              view.map(found -> IndexedColumns.of(found, keys))
                  .orElseGet(() -> IndexedColumns.of(catalog.table(name).orElseThrow()));
          indexed.put(entity.name(), members(entity, columns));
        });
    return indexed;
  }

  private static List<String> members(Entity entity, Set<String> columns) {
    List<String> members = new ArrayList<>();
    entity.attributes().stream()
        .filter(attribute -> columns.contains(attribute.column().name()))
        .forEach(attribute -> members.add(attribute.name()));
    entity.references().stream()
        .filter(
            reference ->
                !reference.inKey() && columns.contains(reference.columns().get(0).column()))
        .forEach(reference -> members.add(reference.name()));
    return members;
  }
}
