package dev.hadron.mapping;

import dev.hadron.model.Access;
import dev.hadron.model.Binding;
import dev.hadron.model.Entity;
import dev.hadron.model.EntityTag;
import dev.hadron.model.Evidence;
import dev.hadron.model.HttpMethod;
import dev.hadron.model.ListShape;
import dev.hadron.model.Operation;
import dev.hadron.model.Paging;
import dev.hadron.model.Relation;
import dev.hadron.model.Resource;
import dev.hadron.model.RowSource;
import dev.hadron.model.ValueType;
import dev.hadron.model.naming.JavaName;
import dev.hadron.model.naming.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The operations that tables ask for: one resource per entity, lists along references, links. */
final class SchemaOperations {

  static final String JSON = "application/json";
  static final String MERGE_PATCH = "application/merge-patch+json";

  private final List<Entity> entities;
  private final SchemaFilters filters;
  private final Map<String, Map<List<String>, String>> orders;
  private final boolean open;

  /**
   * @param indexed per entity the members (attributes, relations) that an index starts with
   * @param orders by entity and columns of a reference the attribute that the rows of that parent are
   *     sorted by
   * @param open whether the user asked for a service without authentication
   */
  SchemaOperations(
      List<Entity> entities,
      Map<String, List<String>> indexed,
      Map<String, Map<List<String>, String>> orders,
      boolean open) {
    this.entities = entities;
    this.filters = new SchemaFilters(entities, indexed);
    this.orders = orders;
    this.open = open;
  }

  List<Resource> resources() {
    Map<String, List<Operation>> operations = new LinkedHashMap<>();
    entities.forEach(entity -> operations.put(entity.name(), new ArrayList<>()));
    entities.forEach(entity -> operations.get(entity.name()).addAll(own(entity)));
    SchemaNames names = new SchemaNames();
    operations.values().forEach(names::keep);
    SchemaLinks links = new SchemaLinks(this, names);
    for (Entity child : entities) {
      for (Relation.ManyToOne reference : child.references()) {
        Entity parent = entity(reference.target());
        operations.get(child.name()).add(subList(parent, child, reference, names));
      }
    }
    for (Entity entity : entities) {
      for (Relation relation : entity.relations()) {
        if (relation instanceof Relation.ManyToMany link) {
          operations.get(entity.name()).addAll(links.of(entity, entity(link.target()), link));
        }
      }
    }
    return entities.stream()
        .map(
            entity ->
                new Resource(
                    entity.name(),
                    JavaName.segment(entity.name()),
                    tag(entity),
                    entity.description(),
                    Optional.of(entity.name()),
                    operations.get(entity.name())))
        .toList();
  }

  private static Evidence evidence(Entity entity, String ofTable) {
    String name = entity.table().display();
    return entity.rows() instanceof RowSource.Derived
        ? new Evidence("resource-per-view", "view " + name)
        : new Evidence("resource-per-table", ofTable + name);
  }

  static String tag(Entity entity) {
    return String.join(" ", capitalizedFirst(Words.of(entity.plural())));
  }

  private static List<String> capitalizedFirst(List<String> words) {
    List<String> result = new ArrayList<>(words);
    result.set(0, JavaName.capitalize(result.get(0)));
    return result;
  }

  private List<Operation> own(Entity entity) {
    List<Operation> operations = new ArrayList<>();
    operations.add(list(entity));
    if (entity.isWritable()) {
      operations.add(create(entity));
    }
    if (!entity.isNumbered()) {
      operations.add(get(entity));
    }
    boolean updatable =
        entity.attributes().stream()
                .anyMatch(a -> !entity.isKey(a) && (a.source().fromClient()))
            || SchemaRecords.written(entity).stream().anyMatch(r -> r.source().fromClient());
    if (entity.writability().changed() && updatable) {
      operations.add(replace(entity));
      operations.add(patch(entity));
    }
    if (entity.writability().deleted()) {
      operations.add(delete(entity));
    }
    return operations;
  }

  private Operation list(Entity entity) {
    return new OperationDraft("list" + JavaName.capitalize(entity.plural()), "list", HttpMethod.GET, SchemaPaths.path(entity))
        .tag(tag(entity))
        .summary("List " + spaced(entity.plural()))
        .parameters(filters.parameters(entity))
        .answer("200", "One page", new ValueType.ListOf(new ValueType.RecordRef(SchemaRecords.read(entity))))
        .problems("400")
        .access(access(entity, false))
        .build(
            new Binding.ListPage(
                entity.name(),
                Optional.empty(),
                new ListShape.Bare(SchemaRecords.toRead(entity)),
                new Paging.LinkHeader(filters.sortable(entity)),
                filters.filters(entity),
                List.of()),
            evidence(entity, "table "),
            entity.origin());
  }

  private Operation create(Entity entity) {
    return new OperationDraft("create" + entity.name(), "create", HttpMethod.POST, SchemaPaths.path(entity))
        .tag(tag(entity))
        .summary("Create " + article(entity))
        .body(SchemaRecords.create(entity), JSON)
        .answer("201", "Created", new ValueType.RecordRef(SchemaRecords.read(entity)))
        .problems("400", "409", "415", "422")
        .access(access(entity, true))
        .build(
            new Binding.Create(
                entity.name(),
                List.of(),
                "toEntity",
                Optional.of(SchemaRecords.toRead(entity)),
                tagOf(entity),
                Optional.of(SchemaPaths.itemPath(entity))),
            evidence(entity, "table "),
            entity.origin());
  }

  private Operation get(Entity entity) {
    return new OperationDraft("get" + entity.name(), "get", HttpMethod.GET, SchemaPaths.itemPath(entity))
        .tag(tag(entity))
        .summary("Get " + article(entity))
        .parameters(SchemaPaths.keyParameters(entity))
        .answer("200", "Found", new ValueType.RecordRef(SchemaRecords.read(entity)))
        .problems("404")
        .access(access(entity, false))
        .build(
            new Binding.Get(SchemaPaths.byKey(entity), SchemaRecords.toRead(entity), tagOf(entity)),
            evidence(entity, "primary key of "),
            entity.origin());
  }

  private Operation replace(Entity entity) {
    return new OperationDraft("replace" + entity.name(), "replace", HttpMethod.PUT, SchemaPaths.itemPath(entity))
        .tag(tag(entity))
        .summary("Replace " + article(entity))
        .parameters(SchemaPaths.keyParameters(entity))
        .body(SchemaRecords.update(entity), JSON)
        .answer("200", "Replaced", new ValueType.RecordRef(SchemaRecords.read(entity)))
        .problems("400", "404", "409", "412", "415", "422")
        .access(access(entity, true))
        .build(
            new Binding.Replace(
                SchemaPaths.byKey(entity), "update", Optional.of(SchemaRecords.toRead(entity)), tagOf(entity)),
            evidence(entity, "primary key of "),
            entity.origin());
  }

  private Operation patch(Entity entity) {
    return new OperationDraft("patch" + entity.name(), "patch", HttpMethod.PATCH, SchemaPaths.itemPath(entity))
        .tag(tag(entity))
        .summary("Change parts of " + article(entity))
        .parameters(SchemaPaths.keyParameters(entity))
        .body(SchemaRecords.update(entity), MERGE_PATCH)
        .answer("200", "Changed", new ValueType.RecordRef(SchemaRecords.read(entity)))
        .problems("400", "404", "409", "412", "415", "422")
        .access(access(entity, true))
        .build(
            new Binding.Patch(
                SchemaPaths.byKey(entity),
                SchemaRecords.toUpdate(entity),
                "update",
                Optional.of(SchemaRecords.toRead(entity)),
                tagOf(entity)),
            evidence(entity, "primary key of "),
            entity.origin());
  }

  private Operation delete(Entity entity) {
    return new OperationDraft("delete" + entity.name(), "delete", HttpMethod.DELETE, SchemaPaths.itemPath(entity))
        .tag(tag(entity))
        .summary("Delete " + article(entity))
        .parameters(SchemaPaths.keyParameters(entity))
        .noContent("Deleted")
        .problems(
            entity.deletionMarks().isEmpty()
                ? new String[] {"404", "409", "412"}
                : new String[] {"404", "412"})
        .access(access(entity, true))
        .build(
            new Binding.Delete(SchemaPaths.byKey(entity), Optional.empty(), tagOf(entity)),
            evidence(entity, "primary key of "),
            entity.origin());
  }

  private Operation subList(
      Entity parent, Entity child, Relation.ManyToOne reference, SchemaNames names) {
    String collection = names.collection(parent, child, reference);
    Optional<String> order = order(child, reference);
    return new OperationDraft(
            names.list(parent, collection),
            "listBy" + JavaName.capitalize(reference.name()),
            HttpMethod.GET,
            SchemaPaths.parentPath(parent) + "/" + collection)
        .tag(tag(child))
        .summary("List the " + spaced(collection) + " of " + article(parent))
        .parameters(SchemaPaths.keyParameters(parent, true))
        .answer("200", "One page", new ValueType.ListOf(new ValueType.RecordRef(SchemaRecords.read(child))))
        .problems("400", "404")
        .access(access(child, false))
        .build(
            new Binding.ListPage(
                child.name(),
                Optional.of(new Binding.Scope(reference.name(), SchemaPaths.byParentKey(parent))),
                new ListShape.Bare(SchemaRecords.toRead(child)),
                new Paging.LinkHeader(sortable(child, order)),
                List.of(),
                order.stream().map(attribute -> new Binding.SortKey(attribute, false)).toList()),
            new Evidence("list-per-foreign-key", "foreign key " + reference.constraintName()),
            reference.origin());
  }

  private Optional<String> order(Entity child, Relation.ManyToOne reference) {
    List<String> columns = reference.columns().stream().map(Relation.JoinColumn::column).toList();
    return Optional.ofNullable(orders.getOrDefault(child.name(), Map.of()).get(columns));
  }

  /** The rows of one parent can be sorted by their order, whatever the index. */
  private List<String> sortable(Entity child, Optional<String> order) {
    List<String> names = new ArrayList<>(filters.sortable(child));
    order.filter(attribute -> !names.contains(attribute)).ifPresent(names::add);
    return names;
  }

  Access access(Entity entity, boolean write) {
    return open
        ? new Access.Open()
        : new Access.Roles(
            List.of(JavaName.kebab(entity.name()) + (write ? ":write" : ":read")));
  }

  private static EntityTag tagOf(Entity entity) {
    if (entity.version().isPresent()) {
      return new EntityTag.Version();
    }
    return entity.writability().isReadOnly()
        ? new EntityTag.None()
        : new EntityTag.RepresentationHash();
  }

  private Entity entity(String name) {
    return entities.stream().filter(e -> e.name().equals(name)).findFirst().orElseThrow();
  }

  static String spaced(String name) {
    return String.join(" ", Words.of(name));
  }

  static String article(Entity entity) {
    String name = spaced(entity.name());
    return ("aeiou".indexOf(name.charAt(0)) >= 0 ? "an " : "a ") + name;
  }
}
