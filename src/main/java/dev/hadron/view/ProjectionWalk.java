package dev.hadron.view;

import dev.hadron.model.Entity;
import dev.hadron.model.Projection;
import dev.hadron.model.ServiceModel;
import java.util.ArrayList;
import java.util.List;

/** Goes through what a projection shows, and on into the rows of other entities among it. */
final class ProjectionWalk {

  /** Takes each source that is shown. */
  @FunctionalInterface
  interface Visitor {

    /**
     * @param entity whose rows the source belongs to
     * @param at the relations that lead there; empty for the rows themselves
     */
    void visit(Entity entity, Projection.Source source, List<String> at);
  }

  private final ServiceModel model;
  private final Visitor visitor;

  /** The projections that the one at hand stands inside. */
  private final List<Projection> open = new ArrayList<>();

  private ProjectionWalk(ServiceModel model, Visitor visitor) {
    this.model = model;
    this.visitor = visitor;
  }

  /** Visits everything that the projection shows; one that holds itself is not followed. */
  static void of(ServiceModel model, Entity entity, String projection, Visitor visitor) {
    new ProjectionWalk(model, visitor).go(entity, projection, List.of());
  }

  private void go(Entity entity, String name, List<String> at) {
    Projection projection = model.projection(entity.name(), name);
    if (open.stream().anyMatch(outer -> outer == projection)) {
      return;
    }
    open.add(projection);
    for (Projection.Part part : projection.parts()) {
      visitor.visit(entity, part.source(), at);
      if (part.source() instanceof Projection.Nested nested) {
        go(entity, nested.projection(), at);
      } else if (part.source() instanceof Projection.FromRelated from) {
        go(model.target(entity, from.relation()), from.projection(), to(at, from.relation()));
      } else if (part.source() instanceof Projection.FromCollection from) {
        go(model.target(entity, from.relation()), from.projection(), to(at, from.relation()));
      }
    }
    open.remove(open.size() - 1);
  }

  /** The path that goes on by one relation. */
  static List<String> to(List<String> path, String relation) {
    List<String> longer = new ArrayList<>(path);
    longer.add(relation);
    return longer;
  }
}
