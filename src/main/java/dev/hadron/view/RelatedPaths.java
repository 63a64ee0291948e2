package dev.hadron.view;

import dev.hadron.model.Binding;
import dev.hadron.model.Entity;
import dev.hadron.model.ListShape;
import dev.hadron.model.Operation;
import dev.hadron.model.Projection;
import dev.hadron.model.ServiceModel;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The associations that have to be read to show the rows of an entity, the outer ones first. */
public final class RelatedPaths {

  private final ServiceModel model;
  private final Set<String> paths = new LinkedHashSet<>();
  private boolean many;

  private RelatedPaths(ServiceModel model) {
    this.model = model;
  }

  /** What the lists of an entity's rows show, such as {@code pets} and then {@code pets.type}. */
  public static List<String> ofLists(ServiceModel model, Entity entity) {
    RelatedPaths related = new RelatedPaths(model);
    for (Operation operation : model.operationsOn(entity)) {
      shape(operation, entity).ifPresent(shape -> related.add(entity, shape));
    }
    return List.copyOf(related.paths);
  }

  /**
   * What an answer about one row shows beside it, where rows are among it that may be many; nothing
   * where each association leads to one row, which costs one statement anyway.
   */
  public static List<String> ofAnswer(ServiceModel model, Entity entity, String projection) {
    RelatedPaths related = new RelatedPaths(model);
    related.add(entity, projection);
    return related.many ? List.copyOf(related.paths) : List.of();
  }

  /** The same of all answers about one row of the entity. */
  public static List<String> ofAnswers(ServiceModel model, Entity entity) {
    return model.operationsOn(entity).stream()
        .map(Operation::binding)
        .filter(binding -> binding.entity().filter(entity.name()::equals).isPresent())
        .flatMap(binding -> binding.shown().stream())
        .flatMap(projection -> ofAnswer(model, entity, projection).stream())
        .distinct()
        .toList();
  }

  private static Optional<ListShape> shape(Operation operation, Entity entity) {
    if (operation.binding() instanceof Binding.ListPage list) {
      return Optional.of(list.shape()).filter(s -> list.entityName().equals(entity.name()));
    }
    if (operation.binding() instanceof Binding.LinkedList links) {
      return Optional.of(links.shape()).filter(s -> links.targetEntity().equals(entity.name()));
    }
    return Optional.empty();
  }

  private void add(Entity entity, ListShape shape) {
    if (shape instanceof ListShape.Values values) {
      List<String> path = values.path();
      for (int i = 1; i < path.size(); i++) {
        paths.add(String.join(".", path.subList(0, i)));
      }
    }
    shape.projections().forEach(projection -> add(entity, projection));
  }

  private void add(Entity entity, String projection) {
    ProjectionWalk.of(model, entity, projection, this::visit);
  }

  private void visit(Entity entity, Projection.Source source, List<String> at) {
    if (source instanceof Projection.FromReference from && !isKey(model, entity, from)) {
      read(at, from.relation());
    } else if (source instanceof Projection.FromRelated from) {
      read(at, from.relation());
    } else if (source instanceof Projection.FromCollection from) {
      many = true;
      read(at, from.relation());
    }
  }

  private void read(List<String> at, String relation) {
    paths.add(String.join(".", ProjectionWalk.to(at, relation)));
  }

  /** Whether the reference itself has the value, so that the other row is not read for it. */
  static boolean isKey(ServiceModel model, Entity entity, Projection.FromReference from) {
    Entity target = model.target(entity, from.relation());
    return target.isKey(target.attribute(from.attribute()));
  }
}
