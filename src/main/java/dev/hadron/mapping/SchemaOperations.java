package dev.hadron.mapping;

import dev.hadron.model.Access;
import dev.hadron.model.Binding;
import dev.hadron.model.Entity;
import dev.hadron.model.EntityTag;
import dev.hadron.model.Evidence;
import dev.hadron.model.HttpMethod;
import dev.hadron.model.ListShape;
import dev.hadron.model.Lookup;
import dev.hadron.model.Operation;
import dev.hadron.model.Paging;
import dev.hadron.model.Parameter;
import dev.hadron.model.Relation;
import dev.hadron.model.Resource;
import dev.hadron.model.RowSource;
import dev.hadron.model.ValueType;
import dev.hadron.model.Writability;
import dev.hadron.model.naming.JavaName;
import dev.hadron.model.naming.Plural;
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
  private final boolean open;

  /**
   * @param indexed per entity the members (attributes, relations) that an index starts with
   * @param open whether the user asked for a service without authentication
   */
  SchemaOperations(List<Entity> entities, Map<String, List<String>> indexed, boolean open) {
    this.entities = entities;
    this.filters = new SchemaFilters(entities, indexed);
    this.open = open;
  }

  List<Resource> resources() {
    Map<String, List<Operation>> operations = new LinkedHashMap<>();
    entities.forEach(entity -> operations.put(entity.name(), new ArrayList<>()));
    UniqueNames paths = new UniqueNames();
    entities.forEach(entity -> operations.get(entity.name()).addAll(own(entity)));
    for (Entity child : entities) {
      for (Relation.ManyToOne reference : child.references()) {
        Entity parent = entity(reference.target());
        operations.get(child.name()).add(subList(parent, child, reference, paths));
      }
    }
    for (Entity entity : entities) {
      for (Relation relation : entity.relations()) {
        if (relation instanceof Relation.ManyToMany link) {
          operations.get(entity.name()).addAll(links(entity, link));
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

  private static String tag(Entity entity) {
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
    boolean readOnly = entity.writability() instanceof Writability.ReadOnly;
    boolean updatable =
        entity.attributes().stream()
                .anyMatch(a -> !entity.isKey(a) && (a.source().fromClient()))
            || !SchemaRecords.written(entity).isEmpty();
    if (!readOnly && updatable) {
      operations.add(replace(entity));
      operations.add(patch(entity));
    }
    if (!readOnly) {
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
      Entity parent, Entity child, Relation.ManyToOne reference, UniqueNames paths) {
    String collection = collection(parent, child, reference, paths);
    return new OperationDraft(
            "list" + parent.name() + JavaName.stem(collection),
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
                new Paging.LinkHeader(filters.sortable(child)),
                List.of(),
                List.of()),
            new Evidence("list-per-foreign-key", "foreign key " + reference.constraintName()),
            reference.origin());
  }

  private static String collection(
      Entity parent, Entity child, Relation.ManyToOne reference, UniqueNames paths) {
    String plural = JavaName.kebab(child.plural());
    boolean plain = mainReference(parent, child).equals(reference.name());
    boolean self = parent.name().equals(child.name());
    String qualified = JavaName.kebab(reference.name()) + "-" + plural;
    String wanted =
        self ? ownList(reference, qualified) : plain ? plural : qualified;
    String claimed = paths.claim(parent.name() + "/" + wanted);
    return claimed.substring(parent.name().length() + 1);
  }

  private static String ownList(Relation.ManyToOne reference, String qualified) {
    return reference.name().equals("parent") ? "children" : qualified;
  }

  /**
   * The reference whose list needs no other name than the child's: the one named like the parent,
   * or else the first, so that one which is added later does not change the paths of the others.
   */
  private static String mainReference(Entity parent, Entity child) {
    List<String> names =
        child.references().stream()
            .filter(reference -> reference.target().equals(parent.name()))
            .map(Relation.ManyToOne::name)
            .toList();
    String like = JavaName.variable(parent.name());
    return names.contains(like) ? like : names.get(0);
  }

  private List<Operation> links(Entity entity, Relation.ManyToMany link) {
    Entity target = entity(link.target());
    Evidence evidence = new Evidence("link-per-join-table", "join table " + link.joinTable().display());
    String collection = JavaName.kebab(link.name());
    String listPath = SchemaPaths.parentPath(entity) + "/" + collection;
    String end = JavaName.stem(Plural.singularOfLast(Words.of(link.name())));
    String one = entity.name() + end;
    List<Operation> operations = new ArrayList<>();
    operations.add(
        new OperationDraft(
                "list" + entity.name() + JavaName.stem(link.name()),
                "list" + JavaName.stem(link.name()),
                HttpMethod.GET,
                listPath)
            .tag(tag(entity))
            .summary("List " + spaced(link.name()) + " of " + article(entity))
            .parameters(SchemaPaths.keyParameters(entity, true))
            .answer(
                "200",
                "One page",
                new ValueType.ListOf(new ValueType.RecordRef(SchemaRecords.read(target))))
            .problems("400", "404")
            .access(access(entity, false))
            .build(
                new Binding.LinkedList(
                    SchemaPaths.byParentKey(entity),
                    link.name(),
                    target.name(),
                    new ListShape.Bare(SchemaRecords.toRead(target)),
                    new Paging.LinkHeader(List.of())),
                evidence,
                link.origin()));
    if (link.owner()) {
      Parameter other = SchemaPaths.targetParameter(entity, target, link);
      String linkPath = listPath + "/{" + other.name() + "}";
      List<Parameter> parameters = new ArrayList<>(SchemaPaths.keyParameters(entity, true));
      parameters.add(other);
      Lookup targetLookup =
          new Lookup(
              target.name(),
              List.of(
                  new Lookup.Condition(
                      List.of(target.identifier().attributes().get(0)),
                      new Lookup.PathParameter(other.name()))));
      operations.add(
          new OperationDraft("link" + one, "link" + end, HttpMethod.PUT, linkPath)
              .tag(tag(entity))
              .summary("Link " + article(target) + " to " + article(entity))
              .parameters(parameters)
              .noContent("Linked")
              .problems("404")
              .access(access(entity, true))
              .build(
                  new Binding.Link(SchemaPaths.byParentKey(entity), link.name(), targetLookup, Optional.empty()),
                  evidence,
                  link.origin()));
      operations.add(
          new OperationDraft("unlink" + one, "unlink" + end, HttpMethod.DELETE, linkPath)
              .tag(tag(entity))
              .summary("Unlink " + article(target) + " from " + article(entity))
              .parameters(parameters)
              .noContent("Unlinked")
              .problems("404")
              .access(access(entity, true))
              .build(
                  new Binding.Unlink(
                      SchemaPaths.byParentKey(entity), link.name(), targetLookup, Optional.empty()),
                  evidence,
                  link.origin()));
    }
    return operations;
  }

  private Access access(Entity entity, boolean write) {
    return open
        ? new Access.Open()
        : new Access.Roles(
            List.of(JavaName.kebab(entity.name()) + (write ? ":write" : ":read")));
  }

  private static EntityTag tagOf(Entity entity) {
    if (entity.version().isPresent()) {
      return new EntityTag.Version();
    }
    return entity.writability() instanceof Writability.ReadOnly
        ? new EntityTag.None()
        : new EntityTag.RepresentationHash();
  }

  private Entity entity(String name) {
    return entities.stream().filter(e -> e.name().equals(name)).findFirst().orElseThrow();
  }

  private static String spaced(String name) {
    return String.join(" ", Words.of(name));
  }

  private static String article(Entity entity) {
    String name = spaced(entity.name());
    return ("aeiou".indexOf(name.charAt(0)) >= 0 ? "an " : "a ") + name;
  }
}
