package dev.hadron.model;

import java.util.List;
import java.util.Optional;

/** The whole service: what it stores, what it shows, what each operation does, and who may call it. */
public record ServiceModel(
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
    List<Migration> migrations) {

  public ServiceModel {
    entities = List.copyOf(entities);
    enums = List.copyOf(enums);
    records = List.copyOf(records);
    projections = List.copyOf(projections);
    assignments = List.copyOf(assignments);
    resources = List.copyOf(resources);
    migrations = List.copyOf(migrations);
  }

  /**
   * @throws IllegalArgumentException when there is no such entity
   */
  public Entity entity(String name) {
    return find(entities.stream().filter(e -> e.name().equals(name)).findFirst(), "entity", name);
  }

  /**
   * @throws IllegalArgumentException when there is no such enum
   */
  public EnumType enumType(String name) {
    return find(enums.stream().filter(e -> e.name().equals(name)).findFirst(), "enum", name);
  }

  /**
   * @throws IllegalArgumentException when there is no such record
   */
  public RecordType record(String name) {
    return find(records.stream().filter(r -> r.name().equals(name)).findFirst(), "record", name);
  }

  /**
   * @throws IllegalArgumentException when there is no such projection
   */
  public Projection projection(String entity, String name) {
    return find(
        projections.stream()
            .filter(p -> p.entity().equals(entity) && p.name().equals(name))
            .findFirst(),
        "projection",
        entity + "." + name);
  }

  /**
   * @throws IllegalArgumentException when there is no such assignment
   */
  public Assignment assignment(String entity, String name) {
    return find(
        assignments.stream()
            .filter(a -> a.entity().equals(entity) && a.name().equals(name))
            .findFirst(),
        "assignment",
        entity + "." + name);
  }

  /** The same service with these scripts. */
  public ServiceModel withMigrations(List<Migration> scripts) {
    return new ServiceModel(
        coordinates,
        api,
        entities,
        enums,
        records,
        projections,
        assignments,
        resources,
        security,
        errorShape,
        scripts);
  }

  public List<Operation> operations() {
    return resources.stream().flatMap(resource -> resource.operations().stream()).toList();
  }

  private static <T> T find(Optional<T> found, String kind, String name) {
    return found.orElseThrow(() -> new IllegalArgumentException("no " + kind + " named " + name));
  }
}
