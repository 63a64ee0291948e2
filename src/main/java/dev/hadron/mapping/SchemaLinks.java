package dev.hadron.mapping;

import static dev.hadron.mapping.SchemaOperations.article;
import static dev.hadron.mapping.SchemaOperations.spaced;
import static dev.hadron.mapping.SchemaOperations.tag;

import dev.hadron.model.Binding;
import dev.hadron.model.Entity;
import dev.hadron.model.Evidence;
import dev.hadron.model.HttpMethod;
import dev.hadron.model.ListShape;
import dev.hadron.model.Lookup;
import dev.hadron.model.Operation;
import dev.hadron.model.Paging;
import dev.hadron.model.Parameter;
import dev.hadron.model.Relation;
import dev.hadron.model.ValueType;
import dev.hadron.model.naming.JavaName;
import dev.hadron.model.naming.Plural;
import dev.hadron.model.naming.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The operations that a pure join table asks for: the list of what is linked, link and unlink. */
final class SchemaLinks {

  private final SchemaOperations schema;
  private final SchemaNames names;

  SchemaLinks(SchemaOperations schema, SchemaNames names) {
    this.schema = schema;
    this.names = names;
  }

  List<Operation> of(Entity entity, Entity target, Relation.ManyToMany link) {
    String collection = names.collection(entity, link);
    String path = SchemaPaths.parentPath(entity) + "/" + collection;
    List<Operation> operations = new ArrayList<>();
    operations.add(list(entity, target, link, path, collection));
    if (link.owner()) {
      Parameter other = SchemaPaths.targetParameter(entity, target, link);
      Lookup lookup =
          new Lookup(
              target.name(),
              List.of(
                  new Lookup.Condition(
                      List.of(target.identifier().attributes().get(0)),
                      new Lookup.PathParameter(other.name()))));
      String end = JavaName.stem(Plural.singularOfLast(Words.of(collection)));
      operations.add(
          change(entity, HttpMethod.PUT, path, other, "link", end)
              .summary("Link " + article(target) + " to " + article(entity))
              .noContent("Linked")
              .problems("404")
              .access(schema.access(entity, true))
              .build(
                  new Binding.Link(
                      SchemaPaths.byParentKey(entity), link.name(), lookup, Optional.empty()),
                  evidence(link),
                  link.origin()));
      operations.add(
          change(entity, HttpMethod.DELETE, path, other, "unlink", end)
              .summary("Unlink " + article(target) + " from " + article(entity))
              .noContent("Unlinked")
              .problems("404")
              .access(schema.access(entity, true))
              .build(
                  new Binding.Unlink(
                      SchemaPaths.byParentKey(entity), link.name(), lookup, Optional.empty()),
                  evidence(link),
                  link.origin()));
    }
    return operations;
  }

  private Operation list(
      Entity entity, Entity target, Relation.ManyToMany link, String path, String collection) {
    return new OperationDraft(
            names.list(entity, collection),
            "list" + JavaName.stem(collection),
            HttpMethod.GET,
            path)
        .tag(tag(entity))
        .summary("List " + spaced(collection) + " of " + article(entity))
        .parameters(SchemaPaths.keyParameters(entity, true))
        .answer(
            "200",
            "One page",
            new ValueType.ListOf(new ValueType.RecordRef(SchemaRecords.read(target))))
        .problems("400", "404")
        .access(schema.access(entity, false))
        .build(
            new Binding.LinkedList(
                SchemaPaths.byParentKey(entity),
                link.name(),
                target.name(),
                new ListShape.Bare(SchemaRecords.toRead(target)),
                new Paging.LinkHeader(List.of())),
            evidence(link),
            link.origin());
  }

  private OperationDraft change(
      Entity entity, HttpMethod method, String path, Parameter other, String verb, String end) {
    List<Parameter> parameters = new ArrayList<>(SchemaPaths.keyParameters(entity, true));
    parameters.add(other);
    return new OperationDraft(
            names.link(verb, entity, end), verb + end, method, path + "/{" + other.name() + "}")
        .tag(tag(entity))
        .parameters(parameters);
  }

  private static Evidence evidence(Relation.ManyToMany link) {
    return new Evidence("link-per-join-table", "join table " + link.joinTable().display());
  }
}
