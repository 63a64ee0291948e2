package dev.hadron.view;

import dev.hadron.model.Assignment;
import dev.hadron.model.Entity;
import dev.hadron.model.RecordType;
import dev.hadron.model.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes what an assignment needs beside the mapper: references, links, owned rows, presets. */
final class ServiceAssignments {

  private final ServiceCode code;

  ServiceAssignments(ServiceCode code) {
    this.code = code;
  }

  /** A new row in its variable, with everything that the caller sent. */
  List<String> newRow(Entity entity, Assignment assignment, String source) {
    String variable = code.variable(entity);
    code.imports.add(code.types.qualified(assignment.record()));
    code.importEntity(entity);
    List<String> lines = new ArrayList<>();
    lines.add("%1$s %2$s = new %1$s();".formatted(EntityViews.className(entity), variable));
    lines.add(apply(entity, assignment, source, variable) + ";");
    lines.addAll(references(entity, assignment, source, variable));
    return lines;
  }

  /** The call that writes a record into a row, references included. */
  String change(Entity entity, Assignment assignment, String source) {
    String variable = code.variable(entity);
    code.imports.add(code.types.qualified(assignment.record()));
    String parameter = code.source(assignment);
    List<String> references =
        new ArrayList<>(references(entity, assignment, parameter, variable));
    references.addAll(plainReferences(entity, variable, false));
    if (references.isEmpty()) {
      return apply(entity, assignment, source, variable);
    }
    List<String> lines = new ArrayList<>();
    lines.add(apply(entity, assignment, parameter, variable) + ";");
    lines.addAll(references);
    String method = MapperViews.methodName(code.model, assignment);
    code.helpers.putIfAbsent(
        method + assignment.record() + entity.name(),
        new MethodView(
            Optional.empty(),
            List.of(),
            "private void %s(%s %s, %s %s)"
                .formatted(
                    method,
                    assignment.record(),
                    parameter,
                    EntityViews.className(entity),
                    variable),
            lines));
    return "%s(%s, %s)".formatted(method, source, variable);
  }

  /** The mapper's part of an assignment. */
  private String apply(Entity entity, Assignment assignment, String source, String variable) {
    String method = MapperViews.methodName(code.model, assignment);
    return "%s.%s(%s, %s)".formatted(code.mapper(entity), method, source, variable);
  }

  /** What the service sets by itself when a row is made. */
  List<String> presets(Entity entity, Assignment assignment, String source, String variable) {
    List<String> lines = new ArrayList<>();
    for (Assignment.Preset preset : assignment.presets()) {
      String member = variable + "." + preset.member();
      if (preset.value() instanceof Assignment.Caller) {
        Entity user = code.model.target(entity, preset.member());
        String key = code.callerKey(user.keyAttributes().get(0).type());
        lines.add("%s = %s.get(%s);".formatted(member, code.repository(user), key));
      } else if (preset.value() instanceof Assignment.Belonging belonging) {
        lines.add(member + " = " + belonging(entity, preset.member(), belonging) + ";");
      } else if (preset.value() instanceof Assignment.SlugOf slug) {
        code.imports.add(code.types.inBase("persistence.Slugs"));
        lines.add(
            "%s = Slugs.unique(%s.%s, slug -> %s.count(%s, slug) > 0);"
                .formatted(
                    member,
                    variable,
                    slug.attribute(),
                    code.repository(entity),
                    JavaText.literal(preset.member())));
      } else if (preset.value() instanceof Assignment.Literal literal) {
        lines.add(member + " = " + literal.javaLiteral() + ";");
      } else {
        throw new IllegalArgumentException("unknown preset " + preset);
      }
    }
    return lines;
  }

  private String belonging(Entity entity, String member, Assignment.Belonging belonging) {
    String key = code.key(belonging.whose());
    return entity.findRelation(member).isPresent()
        ? reference(entity, (Relation.ManyToOne) entity.relation(member), key)
        : key;
  }

  /** The row that a value refers to; one that is somebody's is looked for. */
  private String reference(Entity entity, Relation.ManyToOne relation, String value) {
    Entity target = code.model.target(entity, relation.name());
    return target.guards().isEmpty()
        ? "%s.reference(%s)".formatted(code.repository(target), value)
        : "%s.reference(%s, %s)"
            .formatted(code.repository(target), value, JavaText.literal(relation.wireName()));
  }

  /** Refuses references in plain attributes to rows that are somebody else's. */
  List<String> plainReferences(Entity entity, String variable, boolean creating) {
    List<String> lines = new ArrayList<>();
    for (RowFilters.Plain plain : new RowFilters(code.model).plain(entity)) {
      boolean changes =
          plain.attributes().stream()
              .anyMatch(each -> each.source().fromClient() && !entity.isKey(each));
      if (creating || changes) {
        code.imports.add(code.types.inBase("persistence.References"));
        String query =
            IntStream.range(0, plain.paths().size())
                .mapToObj(i -> plain.paths().get(i) + " = ?" + (i + 1))
                .collect(Collectors.joining(" and "));
        String values =
            plain.attributes().stream()
                .map(each -> variable + "." + each.name())
                .collect(Collectors.joining(", "));
        lines.add(
            "References.require(%s, %s, %s, %s);"
                .formatted(
                    code.repository(plain.target()),
                    JavaText.literal(plain.properties().get(plain.properties().size() - 1)),
                    JavaText.literal(query),
                    values));
      }
    }
    return lines;
  }

  private List<String> references(
      Entity entity, Assignment assignment, String source, String variable) {
    List<String> lines = new ArrayList<>();
    RecordType record = code.model.record(assignment.record());
    for (Assignment.Part part : assignment.parts()) {
      String getter = source + "." + part.property() + "()";
      boolean required = record.property(part.property()).required();
      lines.addAll(reference(entity, part.target(), getter, required, variable));
    }
    return lines;
  }

  private List<String> reference(
      Entity entity,
      Assignment.Target target,
      String getter,
      boolean required,
      String variable) {
    if (target instanceof Assignment.ToReference to) {
      Relation.ManyToOne relation = (Relation.ManyToOne) entity.relation(to.relation());
      String set =
          "%s.%s = %s;".formatted(variable, to.relation(), reference(entity, relation, getter));
      return to.keepWhenAbsent() ? unlessNull(getter, List.of(set)) : List.of(set);
    }
    if (target instanceof Assignment.ToReferenceByNested to) {
      String value = getter + "." + to.nestedProperty() + "()";
      String set =
          "%s.%s = %s.reference(%s);"
              .formatted(variable, to.relation(), repositoryOf(entity, to.relation()), value);
      boolean mayBeNone =
          entity.relation(to.relation()) instanceof Relation.ManyToOne one && one.nullable();
      if (mayBeNone && !to.keepWhenAbsent()) {
        return List.of(
            "%s.%s = %s == null ? null : %s.reference(%s);"
                .formatted(
                    variable,
                    to.relation(),
                    getter,
                    repositoryOf(entity, to.relation()),
                    value));
      }
      return required ? List.of(set) : unlessNull(getter, List.of(set));
    }
    if (target instanceof Assignment.ToCollectionByNested to) {
      String member = variable + "." + to.relation();
      List<String> set =
          List.of(
              member + ".clear();",
              "%s.forEach(item -> %s.add(%s.reference(item.%s())));"
                  .formatted(
                      getter,
                      member,
                      repositoryOf(entity, to.relation()),
                      to.nestedProperty()));
      return required && !to.keepWhenAbsent() ? set : unlessNull(getter, set);
    }
    if (target instanceof Assignment.ToOwnedCollection to) {
      return owned(entity, to, getter, required, variable);
    }
    if (target instanceof Assignment.Nested nested) {
      Assignment inner = code.model.assignment(entity.name(), nested.assignment());
      return references(entity, inner, getter, variable);
    }
    // Attributes, secrets and what is ignored are the mapper's.
    return List.of();
  }

  private List<String> owned(
      Entity entity,
      Assignment.ToOwnedCollection to,
      String getter,
      boolean required,
      String variable) {
    Relation.OneToMany relation = (Relation.OneToMany) entity.relation(to.relation());
    Entity child = code.model.entity(relation.target());
    Assignment assignment = code.model.assignment(child.name(), to.assignment());
    String record = assignment.record();
    String childClass = EntityViews.className(child);
    code.importEntity(child);
    code.imports.add(code.types.qualified(record));
    List<String> lines =
        List.of(
            "%s.%s.clear();".formatted(variable, to.relation()),
            "for (%s item : %s) {".formatted(record, getter),
            "  %1$s child = new %1$s();".formatted(childClass),
            "  " + apply(child, assignment, "item", "child") + ";",
            "  child.%s = %s;".formatted(relation.mappedBy(), variable),
            "  %s.%s.add(child);".formatted(variable, to.relation()),
            "}");
    return required ? lines : unlessNull(getter, lines);
  }

  private String repositoryOf(Entity entity, String relation) {
    return code.repository(code.model.target(entity, relation));
  }

  private static List<String> unlessNull(String getter, List<String> statements) {
    List<String> lines = new ArrayList<>();
    lines.add("if (" + getter + " != null) {");
    statements.forEach(statement -> lines.add("  " + statement));
    lines.add("}");
    return lines;
  }

  /** Name of the entity that an owned collection cascades to, for mappings. */
  static Optional<String> ownedBy(Assignment assignment, String relation) {
    return assignment.parts().stream()
        .filter(
            part ->
                part.target() instanceof Assignment.ToOwnedCollection to
                    && to.relation().equals(relation))
        .map(Assignment.Part::property)
        .findFirst();
  }
}
