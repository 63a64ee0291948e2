package dev.hadron.view;

import dev.hadron.model.BasicType;
import dev.hadron.model.Binding;
import dev.hadron.model.Entity;
import dev.hadron.model.ListShape;
import dev.hadron.model.Operation;
import dev.hadron.model.Projection;
import dev.hadron.model.Relation;
import dev.hadron.model.ServiceModel;
import dev.hadron.model.ValueType;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is shown of rows and no column of theirs has: flags of the caller's links, and counts. */
public final class Marks {

  private final ServiceModel model;
  private final Set<List<String>> paths = new LinkedHashSet<>();

  private Marks(ServiceModel model) {
    this.model = model;
  }

  /** A mark with the basic type of the property that shows it. */
  record Typed(Projection.Mark mark, BasicType type) {}

  /** Whether any row of the service has some. */
  public static boolean exist(ServiceModel model) {
    return model.entities().stream().anyMatch(entity -> !of(model, entity).isEmpty());
  }

  /** Whether some say what the caller has done. */
  public static boolean knowCaller(ServiceModel model) {
    return model.entities().stream().anyMatch(entity -> knowCaller(model, entity));
  }

  static boolean knowCaller(ServiceModel model, Entity entity) {
    return of(model, entity).stream()
        .anyMatch(typed -> typed.mark() instanceof Projection.LinkedToCaller);
  }

  /** Each mark of an entity's rows once, as its projections show them. */
  static List<Typed> of(ServiceModel model, Entity entity) {
    Map<String, Typed> marks = new LinkedHashMap<>();
    for (Projection projection : model.projectionsOf(entity)) {
      for (Projection.Part part : projection.parts()) {
        if (part.source() instanceof Projection.Mark mark) {
          ValueType type = model.record(projection.record()).property(part.property()).type();
          marks.putIfAbsent(mark.field(), new Typed(mark, ((ValueType.Basic) type).type()));
        }
      }
    }
    return List.copyOf(marks.values());
  }

  /** Relations that lead from rows that are shown so to rows with marks; empty for the rows. */
  static List<List<String>> paths(ServiceModel model, Entity entity, String projection) {
    Marks marks = new Marks(model);
    marks.add(entity, projection);
    return List.copyOf(marks.paths);
  }

  /** The same of all lists of the entity's rows. */
  static List<List<String>> pathsOfLists(ServiceModel model, Entity entity) {
    Marks marks = new Marks(model);
    for (Operation operation : model.operationsOn(entity)) {
      boolean lists =
          operation.binding() instanceof Binding.ListPage list
                  && list.entityName().equals(entity.name())
              || operation.binding() instanceof Binding.LinkedList links
                  && links.targetEntity().equals(entity.name());
      if (lists) {
        operation
            .listShape()
            .orElseThrow()
            .projections()
            .forEach(projection -> marks.add(entity, projection));
      }
    }
    return List.copyOf(marks.paths);
  }

  /** The same of all answers about one row of the entity. */
  static List<List<String>> pathsOfAnswers(ServiceModel model, Entity entity) {
    Marks marks = new Marks(model);
    model.operationsOn(entity).stream()
        .map(Operation::binding)
        .filter(binding -> binding.entity().filter(entity.name()::equals).isPresent())
        .flatMap(binding -> binding.shown().stream())
        .forEach(projection -> marks.add(entity, projection));
    return List.copyOf(marks.paths);
  }

  /** Whether rows that a list of that shape shows say what the caller has done. */
  static boolean knowCaller(ServiceModel model, Entity entity, ListShape shape) {
    return shape
        .projections()
        .flatMap(projection -> paths(model, entity, projection).stream())
        .anyMatch(path -> knowCaller(model, end(model, entity, path)));
  }

  /** The entity whose rows are the callers. */
  static Entity account(ServiceModel model) {
    return model.entities().stream()
        .flatMap(
            entity ->
                of(model, entity).stream()
                    .filter(typed -> typed.mark() instanceof Projection.LinkedToCaller)
                    .map(typed -> ((Projection.LinkedToCaller) typed.mark()).relation())
                    .map(relation -> model.target(entity, relation)))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no caller is linked to anything"));
  }

  private void add(Entity entity, String projection) {
    ProjectionWalk.of(
        model,
        entity,
        projection,
        (at, source, path) -> {
          if (source instanceof Projection.Mark) {
            paths.add(path);
          }
        });
  }

  /** The entity that a path leads to. */
  static Entity end(ServiceModel model, Entity entity, List<String> path) {
    Entity end = entity;
    for (String relation : path) {
      end = model.target(end, relation);
    }
    return end;
  }

  /** The query that reads a mark of the rows whose keys are its first parameter. */
  static String query(ServiceModel model, Entity entity, Projection.Mark mark) {
    String key = entity.keyAttributes().get(0).name();
    if (mark instanceof Projection.LinkedToCaller linked) {
      Entity account = model.target(entity, linked.relation());
      return "select e.%1$s from %2$s e join e.%3$s l where e.%1$s in ?1 and l.%4$s = ?2"
          .formatted(
              key,
              EntityViews.className(entity),
              linked.relation(),
              account.keyAttributes().get(0).name());
    }
    if (mark instanceof Projection.CountedLinks counted) {
      return "select e.%1$s, count(*) from %2$s e join e.%3$s l where e.%1$s in ?1 group by e.%1$s"
          .formatted(key, EntityViews.className(entity), counted.relation());
    }
    if (mark instanceof Projection.CountedReferences counted) {
      Entity other = model.entity(counted.entity());
      boolean many = other.relation(counted.relation()) instanceof Relation.ManyToMany;
      String from = EntityViews.className(other) + " e";
      String at = "e." + counted.relation() + "." + key;
      if (many) {
        from += " join e." + counted.relation() + " l";
        at = "l." + key;
      }
      return "select %1$s, count(*) from %2$s where %1$s in ?1 group by %1$s".formatted(at, from);
    }
    throw new IllegalArgumentException("unknown mark " + mark);
  }
}
