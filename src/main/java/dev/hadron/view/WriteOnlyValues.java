package dev.hadron.view;

import dev.hadron.model.Binding;
import dev.hadron.model.Entity;
import dev.hadron.model.Operation;
import dev.hadron.model.Projection;
import dev.hadron.model.RecordType;
import dev.hadron.model.RecordType.Access;
import dev.hadron.model.ServiceModel;
import dev.hadron.model.ValueType;
import java.util.HashSet;
import java.util.Set;

/** Finds values that callers never see again and that JSON inside of the service still has to hold. */
public final class WriteOnlyValues {

  private final ServiceModel model;
  private final Set<String> seen = new HashSet<>();

  private WriteOnlyValues(ServiceModel model) {
    this.model = model;
  }

  /** Whether some value of the wire is stored as JSON or patched, and nobody is ever to see it. */
  public static boolean stayInside(ServiceModel model) {
    return areStoredAsJson(model) || arePatched(model);
  }

  /** Whether values of the type keep some. */
  public static boolean areIn(ServiceModel model, ValueType type) {
    return new WriteOnlyValues(model).holds(type);
  }

  /** Whether a JSON column keeps some. */
  static boolean areStoredAsJson(ServiceModel model) {
    return model.entities().stream()
        .flatMap(entity -> entity.attributes().stream())
        .anyMatch(attribute -> new WriteOnlyValues(model).holds(attribute.type()));
  }

  /** Whether some stand in a row as it was before a merge patch. */
  static boolean arePatched(ServiceModel model) {
    return model.operations().stream()
        .map(Operation::binding)
        .filter(Binding.Patch.class::isInstance)
        .map(Binding.Patch.class::cast)
        .anyMatch(
            patch ->
                new WriteOnlyValues(model)
                    .shows(model.entity(patch.lookup().entity()), patch.current()));
  }

  private boolean shows(Entity entity, String projection) {
    Projection shown = model.projection(entity.name(), projection);
    RecordType record = model.record(shown.record());
    return shown.parts().stream()
        .filter(part -> !(part.source() instanceof Projection.Absent))
        .anyMatch(
            part ->
                part.source() instanceof Projection.Nested nested
                    ? shows(entity, nested.projection())
                    : holds(record.property(part.property())));
  }

  private boolean holds(RecordType.Property property) {
    return property.access() == Access.WRITE_ONLY || holds(property.type());
  }

  private boolean holds(ValueType type) {
    if (type instanceof ValueType.ListOf list) {
      return holds(list.element());
    }
    if (type instanceof ValueType.MapOf map) {
      return holds(map.value());
    }
    if (type.variants().isPresent()) {
      return type.variants().get().records().values().stream()
          .anyMatch(record -> holds(new ValueType.RecordRef(record)));
    }
    return type instanceof ValueType.RecordRef ref
        && seen.add(ref.recordName())
        && model.record(ref.recordName()).properties().stream().anyMatch(this::holds);
  }
}
