package dev.hadron.view;

import dev.hadron.model.RecordType;
import dev.hadron.model.ServiceModel;
import dev.hadron.model.ValueType;
import java.util.LinkedHashSet;
import java.util.Set;

/** All types that a value is made of: its own, and those inside of it, each once, as they are met. */
final class ReachableTypes {

  private final ServiceModel model;
  private final Set<ValueType> found = new LinkedHashSet<>();

  private ReachableTypes(ServiceModel model) {
    this.model = model;
  }

  /** What the method of a hole takes and returns. */
  static Set<ValueType> of(ServiceModel model, HoleMethod method) {
    ReachableTypes types = new ReachableTypes(model);
    method.arguments().forEach(argument -> types.add(argument.type()));
    method.answer().ifPresent(types::add);
    return types.found;
  }

  private void add(ValueType type) {
    if (!found.add(type)) {
      return;
    }
    if (type instanceof ValueType.ListOf list) {
      add(list.element());
    } else if (type instanceof ValueType.MapOf map) {
      add(map.value());
    } else if (type instanceof ValueType.RecordRef ref) {
      model.record(ref.recordName()).properties().stream()
          .map(RecordType.Property::type)
          .forEach(this::add);
    }
  }
}
