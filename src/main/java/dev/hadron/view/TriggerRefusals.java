package dev.hadron.view;

import dev.hadron.model.Entity;
import dev.hadron.model.ServiceModel;

/** Triggers that refuse rows for reasons that nobody can tell from outside. */
final class TriggerRefusals {

  private TriggerRefusals() {}

  static boolean exist(ServiceModel model) {
    return model.entities().stream().anyMatch(TriggerRefusals::of);
  }

  /** Whether a trigger may refuse a new row of the entity. */
  static boolean of(Entity entity) {
    return entity.checks().stream().anyMatch(Entity.CheckConstraint::isRefusal);
  }
}
