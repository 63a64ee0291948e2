package dev.hadron.view;

import dev.hadron.model.Assignment;
import dev.hadron.model.Attribute;
import dev.hadron.model.Entity;
import dev.hadron.model.RecordType;
import dev.hadron.model.Relation;
import dev.hadron.model.RowSource;
import dev.hadron.model.ServiceModel;
import dev.hadron.model.ValueSource;
import dev.hadron.model.naming.SecretName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The tables that a service changes, with what of their rows nobody is to read elsewhere. */
public final class AuditedTables {

  /**
   * One of them.
   *
   * @param sql its name as statements write it
   * @param name as people read it
   * @param key columns that tell its rows apart
   * @param secrets columns whose values are never told
   */
  public record Audited(String sql, String name, List<String> key, List<String> secrets) {}

  private final ServiceModel model;

  private AuditedTables(ServiceModel model) {
    this.model = model;
  }

  public static List<Audited> of(ServiceModel model) {
    AuditedTables tables = new AuditedTables(model);
    Map<String, Audited> all = new LinkedHashMap<>();
    for (Entity entity : model.entities()) {
      if (!(entity.rows() instanceof RowSource.Derived)) {
        all.putIfAbsent(entity.table().sql(), tables.audited(entity));
      }
    }
    for (Entity entity : model.entities()) {
      entity.relations().stream()
          .filter(Relation.ManyToMany.class::isInstance)
          .map(Relation.ManyToMany.class::cast)
          .forEach(links -> all.putIfAbsent(links.joinTable().sql(), audited(links)));
    }
    return List.copyOf(all.values());
  }

  private Audited audited(Entity entity) {
    return new Audited(
        entity.table().sql(),
        entity.table().display(),
        entity.keyAttributes().stream().map(key -> key.column().name()).toList(),
        secrets(entity));
  }

  private List<String> secrets(Entity entity) {
    return entity.attributes().stream()
        .filter(attribute -> isSecret(entity, attribute))
        .map(attribute -> attribute.column().name())
        .toList();
  }

  /** Names of the columns of an entity whose values are never told. */
  static List<String> secrets(ServiceModel model, Entity entity) {
    return new AuditedTables(model).secrets(entity);
  }

  private static Audited audited(Relation.ManyToMany links) {
    return new Audited(
        links.joinTable().sql(),
        links.joinTable().display(),
        Stream.concat(links.joinColumns().stream(), links.inverseColumns().stream())
            .map(Relation.JoinColumn::column)
            .toList(),
        List.of());
  }

  /** What is hashed, what is called a secret, and what callers send and never see again. */
  private boolean isSecret(Entity entity, Attribute attribute) {
    return attribute.source() == ValueSource.HASHED_SECRET
        || SecretName.of(entity.table().name(), attribute.column().name()).isPresent()
        || WriteOnlyValues.areIn(model, attribute.type())
        || isWriteOnly(entity, attribute);
  }

  private boolean isWriteOnly(Entity entity, Attribute attribute) {
    return model.assignmentsOf(entity).stream()
        .anyMatch(
            assignment ->
                assignment.parts().stream()
                    .filter(part -> isTo(part.target(), attribute))
                    .map(part -> model.record(assignment.record()).property(part.property()))
                    .anyMatch(property -> property.access() == RecordType.Access.WRITE_ONLY));
  }

  private static boolean isTo(Assignment.Target target, Attribute attribute) {
    return target instanceof Assignment.ToAttribute to && to.attribute().equals(attribute.name())
        || target instanceof Assignment.ToElementsOnce once
            && once.attribute().equals(attribute.name());
  }
}
