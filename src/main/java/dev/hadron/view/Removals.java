package dev.hadron.view;

import dev.hadron.model.Assignment;
import dev.hadron.model.Attribute;
import dev.hadron.model.Entity;
import dev.hadron.model.RecordType;
import dev.hadron.model.Relation;
import dev.hadron.model.ServiceModel;
import dev.hadron.sample.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which values of a row a merge patch may remove with null, and which it may not (RFC 7396). */
final class Removals {

  private Removals() {}

  /** JSON pointers of what has to stay and is not refused as a required property already. */
  static List<String> refused(ServiceModel model, Assignment assignment) {
    List<String> pointers = new ArrayList<>();
    collect(model, assignment, "", pointers);
    return pointers;
  }

  private static void collect(
      ServiceModel model, Assignment assignment, String prefix, List<String> pointers) {
    Entity entity = model.entity(assignment.entity());
    RecordType record = model.record(assignment.record());
    for (Assignment.Part part : assignment.parts()) {
      RecordType.Property property = record.property(part.property());
      String pointer = prefix + "/" + escaped(property.jsonName());
      if (part.target() instanceof Assignment.Nested nested) {
        pointers.add(pointer);
        collect(model, model.assignment(entity.name(), nested.assignment()), pointer, pointers);
      } else if (!isRequired(property) && stays(entity, part.target())) {
        pointers.add(pointer);
      }
    }
  }

  private static boolean isRequired(RecordType.Property property) {
    return property.required() && !property.nullable();
  }

  private static boolean stays(Entity entity, Assignment.Target target) {
    if (target instanceof Assignment.ToAttribute to) {
      return !entity.attribute(to.attribute()).nullable();
    }
    if (target instanceof Assignment.ToReference to) {
      return stays(entity, to.relation());
    }
    if (target instanceof Assignment.ToReferenceByNested to) {
      return stays(entity, to.relation());
    }
    return target instanceof Assignment.ToHashedSecret;
  }

  private static boolean stays(Entity entity, String relation) {
    return entity.relation(relation) instanceof Relation.ManyToOne one && !one.nullable();
  }

  /** The first attribute that null clears, with the name of its property. */
  static Optional<Cleared> cleared(ServiceModel model, Assignment assignment) {
    TestValues values = new TestValues(model);
    Entity entity = model.entity(assignment.entity());
    RecordType record = model.record(assignment.record());
    for (Assignment.Part part : assignment.parts()) {
      RecordType.Property property = record.property(part.property());
      if (part.target() instanceof Assignment.ToAttribute to
          && !to.keepWhenAbsent()
          && entity.attribute(to.attribute()).nullable()
          && !property.required()
          && property.defaultValue().isEmpty()
          && !values.isLeftOut(entity, entity.attribute(to.attribute()))) {
        return Optional.of(new Cleared(property.jsonName(), entity.attribute(to.attribute())));
      }
    }
    return Optional.empty();
  }

  /** A property and the attribute that its null clears. */
  record Cleared(String jsonName, Attribute attribute) {}

  static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }

  /** A patch that removes what a pointer points at, as JSON. */
  static String patch(String pointer) {
    String json = "null";
    String[] names = pointer.substring(1).split("/", -1);
    for (int i = names.length - 1; i >= 0; i--) {
      String name = names[i].replace("~1", "/").replace("~0", "~");
      json = "{" + Sample.quoteJson(name) + ": " + json + "}";
    }
    return json;
  }
}
