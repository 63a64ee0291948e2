package dev.hadron.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The whole service: what it stores, what it shows, what each operation does, and who may call it.
 * Its parts are found by name in constant time, since every view of every part asks for others.
 */
public final class ServiceModel {

  private static final Pattern POLICY =
      Pattern.compile("create policy", Pattern.CASE_INSENSITIVE);

  private final Coordinates coordinates;
  private final ApiInfo api;
  private final List<Entity> entities;
  private final List<EnumType> enums;
  private final List<RecordType> records;
  private final List<Projection> projections;
  private final List<Assignment> assignments;
  private final List<Resource> resources;
  private final Security security;
  private final ErrorShape errorShape;
  private final Database database;
  private final List<Migration> migrations;
  private final SortedMap<Feature, String> features;

  private final List<Entity> views;
  private final Map<String, Entity> entitiesByName;
  private final Map<String, EnumType> enumsByName;
  private final Map<String, RecordType> recordsByName;
  private final Map<Member, Projection> projectionsByName;
  private final Map<Member, Assignment> assignmentsByName;
  private final List<Operation> operations;
  private final Map<String, List<Operation>> operationsByEntity = new HashMap<>();
  private final Map<String, List<Entity>> entitiesByTarget = new HashMap<>();
  private final Map<String, List<Projection>> projectionsByEntity;
  private final Map<String, List<Projection>> projectionsByRecord;
  private final Map<String, List<Assignment>> assignmentsByEntity;
  private final Map<String, List<Assignment>> assignmentsByRecord;
  private final Map<Class<?>, Map<Entity, Object>> derived = new HashMap<>();
  private Boolean policies;

  public ServiceModel(
      Coordinates coordinates,
      ApiInfo api,
      List<Entity> entities,
      List<EnumType> enums,
      List<RecordType> records,
      List<Projection> projections,
      List<Assignment> assignments,
      List<Resource> resources,
      Security security,
      ErrorShape errorShape,
      Database database,
      List<Migration> migrations,
      Map<Feature, String> features) {
    this.coordinates = coordinates;
    this.api = api;
    this.entities = List.copyOf(entities);
    this.enums = List.copyOf(enums);
    this.records = List.copyOf(records);
    this.projections = List.copyOf(projections);
    this.assignments = List.copyOf(assignments);
    this.resources = List.copyOf(resources);
    this.security = security;
    this.errorShape = errorShape;
    this.database = database;
    this.migrations = List.copyOf(migrations);
    this.features = Collections.unmodifiableSortedMap(new TreeMap<>(features));
    this.views = entities.stream().filter(each -> each.rows() instanceof RowSource.Derived).toList();
    this.entitiesByName = index(entities, Entity::name);
    this.enumsByName = index(enums, EnumType::name);
    this.recordsByName = index(records, RecordType::name);
    this.projectionsByName = index(projections, p -> new Member(p.entity(), p.name()));
    this.assignmentsByName = index(assignments, a -> new Member(a.entity(), a.name()));
    this.projectionsByEntity = group(projections, Projection::entity);
    this.projectionsByRecord = group(projections, Projection::record);
    this.assignmentsByEntity = group(assignments, Assignment::entity);
    this.assignmentsByRecord = group(assignments, Assignment::record);
    this.operations =
        resources.stream().flatMap(resource -> resource.operations().stream()).toList();
    for (Entity entity : entities) {
      for (String target : entity.targets()) {
        entitiesByTarget.computeIfAbsent(target, name -> new ArrayList<>()).add(entity);
      }
    }
    for (Operation operation : operations) {
      for (String entity : operation.binding().entities()) {
        operationsByEntity.computeIfAbsent(entity, name -> new ArrayList<>()).add(operation);
      }
    }
  }

  public Coordinates coordinates() {
    return coordinates;
  }

  public ApiInfo api() {
    return api;
  }

  public List<Entity> entities() {
    return entities;
  }

  /** Entities whose rows are made of rows of others. */
  public List<Entity> views() {
    return views;
  }

  public List<EnumType> enums() {
    return enums;
  }

  public List<RecordType> records() {
    return records;
  }

  public List<Projection> projections() {
    return projections;
  }

  public List<Assignment> assignments() {
    return assignments;
  }

  public List<Resource> resources() {
    return resources;
  }

  public Security security() {
    return security;
  }

  public ErrorShape errorShape() {
    return errorShape;
  }

  public Database database() {
    return database;
  }

  public List<Migration> migrations() {
    return migrations;
  }

  /** What the service has because somebody asked for it by name. */
  public Set<Feature> features() {
    return features.keySet();
  }

  public boolean has(Feature feature) {
    return features.containsKey(feature);
  }

  /** Table that a feature keeps something in; empty where it has none. */
  public String tableOf(Feature feature) {
    return features.getOrDefault(feature, "");
  }

  /** Whether the database itself shows some rows to some callers alone; looked for once. */
  public boolean hasPolicies() {
    if (policies == null) {
      policies = migrations.stream().anyMatch(each -> POLICY.matcher(each.sql()).find());
    }
    return policies;
  }

  /** What the scripts want of the server of dev mode and tests that it does not have. */
  public List<StandIn> standIns() {
    return migrations.stream().flatMap(migration -> migration.standIns().stream()).toList();
  }

  /**
   * @throws IllegalArgumentException when there is no such entity
   */
  public Entity entity(String name) {
    return find(entitiesByName, name, "entity");
  }

  /**
   * @throws IllegalArgumentException when there is no such enum
   */
  public EnumType enumType(String name) {
    return find(enumsByName, name, "enum");
  }

  /**
   * @throws IllegalArgumentException when there is no such record
   */
  public RecordType record(String name) {
    return find(recordsByName, name, "record");
  }

  /**
   * @throws IllegalArgumentException when there is no such projection
   */
  public Projection projection(String entity, String name) {
    return find(projectionsByName, new Member(entity, name), "projection");
  }

  /**
   * @throws IllegalArgumentException when there is no such assignment
   */
  public Assignment assignment(String entity, String name) {
    return find(assignmentsByName, new Member(entity, name), "assignment");
  }

  /** The entities whose foreign keys refer to an entity, itself among them where its own do. */
  public List<Entity> entitiesReferringTo(Entity entity) {
    return entitiesByTarget.getOrDefault(entity.name(), List.of());
  }

  /** The entity that a relation of the entity leads to. */
  public Entity target(Entity entity, String relation) {
    return entity(entity.relation(relation).target());
  }

  /**
   * What is derived from an entity of this model: made when it is first asked for, and kept.
   *
   * @param kind of which there is one for each entity
   */
  public <T> T derived(Class<T> kind, Entity entity, Function<Entity, T> make) {
    Map<Entity, Object> known = derived.computeIfAbsent(kind, k -> new IdentityHashMap<>());
    Object made = known.get(entity);
    if (made == null) {
      made = make.apply(entity);
      known.put(entity, made);
    }
    return kind.cast(made);
  }

  /** What the rows of an entity are shown as. */
  public List<Projection> projectionsOf(Entity entity) {
    return projectionsByEntity.getOrDefault(entity.name(), List.of());
  }

  /** What is shown as that record. */
  public List<Projection> projectionsOnto(RecordType record) {
    return projectionsByRecord.getOrDefault(record.name(), List.of());
  }

  /** What sets the values of an entity's rows. */
  public List<Assignment> assignmentsOf(Entity entity) {
    return assignmentsByEntity.getOrDefault(entity.name(), List.of());
  }

  /** What sets values from that record. */
  public List<Assignment> assignmentsFrom(RecordType record) {
    return assignmentsByRecord.getOrDefault(record.name(), List.of());
  }

  /** What joins answers with log lines. */
  public CorrelationHeader correlation() {
    return CorrelationHeader.of(operations.stream());
  }

  /** The operations of all resources. */
  public List<Operation> operations() {
    return operations;
  }

  /** The operations that look at rows of an entity, whatever resource they belong to. */
  public List<Operation> operationsOn(Entity entity) {
    return operationsByEntity.getOrDefault(entity.name(), List.of());
  }

  /** The same service with these scripts. */
  public ServiceModel withMigrations(List<Migration> scripts) {
    return with(entities, enums, security, database, scripts, features);
  }

  /** The same service with a script behind all others. */
  public ServiceModel withScript(String name, String sql) {
    List<Migration> scripts = new ArrayList<>(migrations);
    scripts.add(new Migration(scripts.size() + 1, name, sql, List.of()));
    return withMigrations(scripts);
  }

  /** The same service with callers who prove themselves otherwise. */
  public ServiceModel withSecurity(Security other) {
    return with(entities, enums, other, database, migrations, features);
  }

  /**
   * The same service with what was asked for by name.
   *
   * @param asked with the table of each, empty where it has none
   */
  public ServiceModel withFeatures(Map<Feature, String> asked) {
    return with(entities, enums, security, database, migrations, asked);
  }

  /** The same service with its data elsewhere. */
  public ServiceModel storedIn(
      Database elsewhere, List<Entity> storedEntities, List<EnumType> storedEnums) {
    return with(storedEntities, storedEnums, security, elsewhere, migrations, features);
  }

  private ServiceModel with(
      List<Entity> otherEntities,
      List<EnumType> otherEnums,
      Security otherSecurity,
      Database otherDatabase,
      List<Migration> otherMigrations,
      Map<Feature, String> otherFeatures) {
    return new ServiceModel(
        coordinates,
        api,
        otherEntities,
        otherEnums,
        records,
        projections,
        assignments,
        resources,
        otherSecurity,
        errorShape,
        otherDatabase,
        otherMigrations,
        otherFeatures);
  }

  private static <K, T> Map<K, T> index(List<T> parts, Function<T, K> key) {
    Map<K, T> index = new HashMap<>();
    parts.forEach(part -> index.putIfAbsent(key.apply(part), part));
    return index;
  }

  private static <T> Map<String, List<T>> group(List<T> parts, Function<T, String> key) {
    Map<String, List<T>> groups = new HashMap<>();
    parts.forEach(
        part -> groups.computeIfAbsent(key.apply(part), name -> new ArrayList<>()).add(part));
    return groups;
  }

  private static <K, T> T find(Map<K, T> index, K key, String kind) {
    T found = index.get(key);
    if (found == null) {
      throw new IllegalArgumentException("no " + kind + " named " + key);
    }
    return found;
  }

  /** Key of what has a name within its entity. */
  private record Member(String entity, String name) {

    @Override
    public String toString() {
      return entity + "." + name;
    }
  }
}
