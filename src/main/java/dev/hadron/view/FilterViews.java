package dev.hadron.view;

import dev.hadron.model.Binding;
import dev.hadron.model.Entity;
import dev.hadron.model.Filter;
import dev.hadron.model.Operation;
import dev.hadron.model.Paging;
import dev.hadron.model.Parameter;
import dev.hadron.model.ServiceModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The record of an entity's filter parameters, where lists have our own paging. */
final class FilterViews {

  private final ServiceModel model;
  private final JavaTypes types;

  FilterViews(ServiceModel model, JavaTypes types) {
    this.model = model;
    this.types = types;
  }

  static String className(Entity entity) {
    return entity.name() + "Filter";
  }

  /** The filter record; empty where no list of the entity can be narrowed. */
  Optional<FilterView> view(Entity entity) {
    return model.operationsOn(entity).stream()
        .filter(operation -> isFilteredList(operation, entity))
        .findFirst()
        .map(operation -> view(entity, operation));
  }

  private static boolean isFilteredList(Operation operation, Entity entity) {
    return operation.binding() instanceof Binding.ListPage list
        && list.entityName().equals(entity.name())
        && list.paging() instanceof Paging.LinkHeader
        && !list.filters().isEmpty();
  }

  private FilterView view(Entity entity, Operation operation) {
    Set<String> imports = new TreeSet<>(Set.of(types.inBase("paging.Conditions")));
    List<String> components = new ArrayList<>();
    StringBuilder conditions = new StringBuilder("new Conditions()");
    for (Filter filter : ((Binding.ListPage) operation.binding()).filters()) {
      Parameter parameter = operation.parameter(filter.parameter());
      imports.addAll(types.imports(parameter.type()));
      components.add(
          "@QueryParam(%s) %s %s"
              .formatted(
                  JavaText.literal(parameter.wireName()),
                  types.name(parameter.type()),
                  parameter.name()));
      conditions.append(condition(filter));
    }
    return new FilterView(
        types.inBase(entity.packageName()),
        JavaText.imports(imports),
        "What a list of " + JavaText.spaced(entity.plural()) + " can be narrowed to.",
        className(entity),
        String.join(", ", components),
        conditions.toString());
  }

  /** One call on {@code Conditions}. */
  static String condition(Filter filter) {
    if (filter.comparison() == Filter.Comparison.AMONG) {
      int last = filter.path().size() - 1;
      return among(
          filter.path().subList(0, last), filter.path().get(last), filter.parameter());
    }
    if (filter.comparison() == Filter.Comparison.CONTAINS_TEXT) {
      return ".containsText(%s, %s)".formatted(filter.parameter(), JavaText.list(filter.path()));
    }
    String call =
        switch (filter.comparison()) {
          case EQUAL -> "equal";
          case AT_LEAST -> "atLeast";
          case AT_MOST -> "atMost";
          case CONTAINS_ELEMENT -> "contains";
          case IN -> "in";
          case AMONG, CONTAINS_TEXT -> throw new IllegalArgumentException("no comparison of one value");
        };
    return ".%s(%s, %s)"
        .formatted(call, JavaText.literal(String.join(".", filter.path())), filter.parameter());
  }

  /** Keeps what a relation to many links to the row with a value. */
  static String among(List<String> path, String attribute, String value) {
    return ".among(%s, %s, %s)"
        .formatted(JavaText.literal(String.join(".", path)), JavaText.literal(attribute), value);
  }
}
