package dev.hadron.mapping;

import dev.hadron.catalog.Table;
import dev.hadron.model.Assignment;
import dev.hadron.model.Binding;
import dev.hadron.model.Entity;
import dev.hadron.model.ListShape;
import dev.hadron.model.Lookup;
import dev.hadron.model.Operation;
import dev.hadron.model.Projection;
import dev.hadron.model.RecordType;
import dev.hadron.model.Relation;
import dev.hadron.model.ServiceModel;
import dev.hadron.model.ValueType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds what in a mapped contract would not fit together once it is code. */
final class ContractIntegrity {

  private final ApiMapped mapped;
  private final ServiceModel model;
  private final List<String> faults = new ArrayList<>();

  private ContractIntegrity(ApiMapped mapped) {
    this.mapped = mapped;
    this.model = mapped.model();
  }

  /** One line per fault; empty for a model whose names and types all meet. */
  static List<String> faults(ApiMapped mapped) {
    ContractIntegrity integrity = new ContractIntegrity(mapped);
    integrity.unique();
    integrity.model.records().forEach(integrity::record);
    integrity.model.entities().forEach(integrity::entity);
    integrity.model.projections().forEach(integrity::projection);
    integrity.model.assignments().forEach(integrity::assignment);
    integrity.model.operations().forEach(integrity::operation);
    return integrity.faults;
  }

  private void check(boolean holds, String fault) {
    if (!holds) {
      faults.add(fault);
    }
  }

  private void unique() {
    Set<String> types = new HashSet<>();
    model.records().forEach(r -> check(types.add(r.name().toLowerCase()), "twice: " + r.name()));
    model.enums().forEach(e -> check(types.add(e.name().toLowerCase()), "twice: " + e.name()));
    Set<String> tables = new HashSet<>();
    mapped.catalog().tables().forEach(t -> check(tables.add(t.name().name()), "table " + t.name()));
    Set<String> mappers = new HashSet<>();
    model.projections().forEach(p -> check(mappers.add(p.entity() + "." + p.name()), "" + p));
    model.assignments().forEach(a -> check(mappers.add(a.entity() + "." + a.name()), "" + a));
  }

  private void record(RecordType record) {
    for (RecordType.Property property : record.properties()) {
      type(property.type());
    }
  }

  private void type(ValueType type) {
    if (type instanceof ValueType.ListOf list) {
      type(list.element());
    } else if (type instanceof ValueType.MapOf map) {
      type(map.value());
    } else if (type instanceof ValueType.RecordRef ref) {
      model.record(ref.recordName());
    } else if (type instanceof ValueType.EnumRef ref) {
      model.enumType(ref.enumName());
    }
  }

  private void entity(Entity entity) {
    Table table = mapped.catalog().table(entity.table().name()).orElseThrow();
    check(entity.keyAttributes().size() == 1, entity.name() + " has no single key");
    Set<String> columns = new HashSet<>();
    table.columns().forEach(c -> check(columns.add(c.name()), table.name() + "." + c.name()));
    Set<String> members = new HashSet<>();
    entity
        .attributes()
        .forEach(
            attribute -> {
              type(attribute.type());
              check(members.add(attribute.name()), entity.name() + "." + attribute.name());
              check(
                  table
                      .column(attribute.column().name())
                      .filter(c -> c.type().text().equals(attribute.column().sqlType()))
                      .isPresent(),
                  "column of " + entity.name() + "." + attribute.name());
            });
    for (Relation relation : entity.relations()) {
      model.entity(relation.target());
      check(members.add(relation.name()), entity.name() + "." + relation.name());
      if (relation instanceof Relation.OneToMany many) {
        Relation back = model.entity(many.target()).relation(many.mappedBy());
        check(back.target().equals(entity.name()), "back of " + many);
      }
    }
  }

  private void projection(Projection projection) {
    RecordType record = model.record(projection.record());
    Entity entity = model.entity(projection.entity());
    check(
        projection.parts().stream()
            .map(Projection.Part::property)
            .toList()
            .equals(record.properties().stream().map(RecordType.Property::name).toList()),
        "parts of " + projection.name());
    for (Projection.Part part : projection.parts()) {
      ValueType type = record.property(part.property()).type();
      if (part.source() instanceof Projection.FromAttribute from) {
        check(entity.attribute(from.attribute()).type().equals(type), "type of " + part);
      } else if (part.source() instanceof Projection.FromReference from) {
        Entity target = model.entity(entity.relation(from.relation()).target());
        check(target.attribute(from.attribute()).type().equals(type), "type of " + part);
      } else if (part.source() instanceof Projection.FromRelated from) {
        String target = entity.relation(from.relation()).target();
        String inner = model.projection(target, from.projection()).record();
        check(type.equals(new ValueType.RecordRef(inner)), "type of " + part);
      } else if (part.source() instanceof Projection.FromCollection from) {
        String target = entity.relation(from.relation()).target();
        String inner = model.projection(target, from.projection()).record();
        check(type.equals(new ValueType.ListOf(new ValueType.RecordRef(inner))), "type of " + part);
      } else if (part.source() instanceof Projection.Nested nested) {
        model.projection(entity.name(), nested.projection());
      }
    }
  }

  private void assignment(Assignment assignment) {
    RecordType record = model.record(assignment.record());
    Entity entity = model.entity(assignment.entity());
    check(assignment.parts().size() == record.properties().size(), "parts of " + assignment.name());
    for (Assignment.Part part : assignment.parts()) {
      ValueType type = record.property(part.property()).type();
      if (part.target() instanceof Assignment.ToAttribute to) {
        check(entity.attribute(to.attribute()).type().equals(type), "type of " + part);
      } else if (part.target() instanceof Assignment.ToReferenceByNested to) {
        Entity target = model.entity(entity.relation(to.relation()).target());
        RecordType nested = model.record(((ValueType.RecordRef) type).recordName());
        check(
            nested
                .property(to.nestedProperty())
                .type()
                .equals(target.keyAttributes().get(0).type()),
            "type of " + part);
      } else if (part.target() instanceof Assignment.Nested nested) {
        model.assignment(entity.name(), nested.assignment());
      }
    }
    assignment
        .presets()
        .forEach(
            preset ->
                check(
                    entity.findAttribute(preset.member()).isPresent()
                        || entity.findRelation(preset.member()).isPresent(),
                    "preset " + preset));
  }

  private void operation(Operation operation) {
    operation.parameters().forEach(parameter -> type(parameter.type()));
    operation.body().ifPresent(body -> type(body.type()));
    operation.responses().forEach(response -> response.body().ifPresent(this::type));
    Binding binding = operation.binding();
    if (binding instanceof Binding.OnRow row) {
      lookup(operation, row.lookup());
    } else if (binding instanceof Binding.Create create) {
      model.assignment(create.entityName(), create.assignment());
      create.answer().ifPresent(answer -> model.projection(create.entityName(), answer));
      create.scopes().forEach(scope -> lookup(operation, scope.parent()));
    } else if (binding instanceof Binding.ListPage list) {
      list.scope().ifPresent(scope -> lookup(operation, scope.parent()));
      list.filters().forEach(filter -> operation.parameter(filter.parameter()));
      list.filters().forEach(filter -> typeAt(list.entityName(), filter.path()));
      if (list.shape() instanceof ListShape.Bare bare) {
        model.projection(list.entityName(), bare.projection());
      }
    }
  }

  private void lookup(Operation operation, Lookup lookup) {
    for (Lookup.Condition condition : lookup.conditions()) {
      ValueType stored = typeAt(lookup.entity(), condition.path());
      if (condition.value() instanceof Lookup.PathParameter parameter) {
        check(
            operation.parameter(parameter.name()).type().equals(stored),
            operation.id() + ": type of " + parameter.name());
      }
    }
  }

  private ValueType typeAt(String entity, List<String> path) {
    return path.size() == 1
        ? model.entity(entity).attribute(path.get(0)).type()
        : typeAt(model.entity(entity).relation(path.get(0)).target(), path.subList(1, path.size()));
  }
}
