package dev.hadron.view;

import dev.hadron.model.Entity;
import dev.hadron.model.Lookup;
import dev.hadron.model.Projection;
import dev.hadron.model.RecordType;
import dev.hadron.model.Relation;
import dev.hadron.model.ServiceModel;
import java.util.List;

/**
 * References that a table lets be empty and that a contract takes for granted: an address leads
 * over them, or an answer promises them.
 */
final class PromisedReferences {

  private PromisedReferences() {}

  static boolean contains(ServiceModel model, Entity entity, Relation.ManyToOne reference) {
    return model.api().document().isPresent()
        && (isShown(model, entity, reference.name())
            || model.operations().stream()
                .flatMap(operation -> operation.binding().lookups().stream())
                .anyMatch(lookup -> isOnWay(model, lookup, entity, reference.name())));
  }

  private static boolean isOnWay(
      ServiceModel model, Lookup lookup, Entity entity, String relation) {
    for (Lookup.Condition condition : lookup.conditions()) {
      Entity at = model.entity(lookup.entity());
      List<String> relations = condition.path().subList(0, condition.path().size() - 1);
      for (String step : relations) {
        if (at.name().equals(entity.name()) && step.equals(relation)) {
          return true;
        }
        at = model.target(at, step);
      }
    }
    return false;
  }

  private static boolean isShown(ServiceModel model, Entity entity, String relation) {
    for (Projection projection : model.projectionsOf(entity)) {
      RecordType record = model.record(projection.record());
      for (Projection.Part part : projection.parts()) {
        boolean read =
            part.source() instanceof Projection.FromReference from
                    && from.relation().equals(relation)
                || part.source() instanceof Projection.FromRelated related
                    && related.relation().equals(relation);
        RecordType.Property property = record.property(part.property());
        if (read && property.required() && !property.nullable()) {
          return true;
        }
      }
    }
    return false;
  }
}
