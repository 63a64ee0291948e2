package dev.hadron.view;

import dev.hadron.model.Binding;
import dev.hadron.model.Entity;
import dev.hadron.model.Lookup;
import dev.hadron.model.Operation;
import dev.hadron.model.ServiceModel;
import dev.hadron.model.ValueType;
import dev.hadron.model.naming.JavaName;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** How lookups are spelled in repositories and in the services that call them. */
public final class Lookups {

  private Lookups() {}

  /** Every lookup of the operations, parents included. */
  public static List<Lookup> all(List<Operation> operations) {
    List<Lookup> lookups = new ArrayList<>();
    for (Operation operation : operations) {
      Binding binding = operation.binding();
      lookups.addAll(binding.lookups());
      if (binding instanceof Binding.Link link) {
        lookups.add(link.target());
      }
      if (binding instanceof Binding.Linked linked) {
        lookups.add(linked.target());
      }
      if (binding instanceof Binding.Unlink unlink) {
        lookups.add(unlink.target());
      }
    }
    return lookups;
  }

  /** {@code get} by the key, {@code getBySlug}, {@code getByIdAndOwnerId} otherwise. */
  static String finder(Entity entity, Lookup lookup) {
    if (lookup.isByKey(entity)) {
      return "get";
    }
    return "getBy"
        + lookup.conditions().stream()
            .map(
                condition ->
                    condition.path().stream()
                        .map(JavaName::capitalize)
                        .collect(Collectors.joining()))
            .collect(Collectors.joining("And"));
  }

  /** Name of a finder's parameter: the path without dots. */
  static String argumentName(Lookup.Condition condition) {
    return JavaName.variable(String.join("_", condition.path()));
  }

  /** Type of the attribute at the end of a path. */
  static ValueType type(ServiceModel model, Entity entity, List<String> path) {
    return path.size() == 1
        ? entity.attribute(path.get(0)).type()
        : type(
            model,
            model.target(entity, path.get(0)),
            path.subList(1, path.size()));
  }
}
