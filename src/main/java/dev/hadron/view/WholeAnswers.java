package dev.hadron.view;

import dev.hadron.model.ListShape;
import dev.hadron.model.Operation;
import dev.hadron.model.Projection;
import dev.hadron.model.RecordType;
import dev.hadron.model.ServiceModel;
import dev.hadron.model.ValueType;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tells answers that have all that their contract requires from those with a reservation. */
final class WholeAnswers {

  private static final String NOTHING = "null";

  private final ServiceModel model;
  private final Set<String> seen = new HashSet<>();

  private WholeAnswers(ServiceModel model) {
    this.model = model;
  }

  /** Whether something stands for each required property of the answer, at any depth. */
  static boolean isWhole(ServiceModel model, Operation operation) {
    return operation
        .success()
        .body()
        .filter(body -> !new WholeAnswers(model).lacks(body))
        .filter(
            body -> operation.listShape().stream().noneMatch(new WholeAnswers(model)::lacks))
        .isPresent();
  }

  private boolean lacks(ValueType type) {
    if (type instanceof ValueType.ListOf list) {
      return lacks(list.element());
    }
    if (type instanceof ValueType.MapOf map) {
      return lacks(map.value());
    }
    if (!(type instanceof ValueType.RecordRef ref) || !seen.add(ref.recordName())) {
      return false;
    }
    RecordType record = model.record(ref.recordName());
    return model.projectionsOnto(record).stream().anyMatch(shown -> lacks(record, shown))
        || record.properties().stream().anyMatch(property -> lacks(property.type()));
  }

  /** A page whose envelope has a property that nothing answers. */
  private boolean lacks(ListShape shape) {
    return shape instanceof ListShape.Envelope envelope
        && lacks(envelope.record(), envelope.parts());
  }

  private boolean lacks(String record, List<ListShape.Part> parts) {
    return parts.stream()
        .anyMatch(
            part ->
                part.content() instanceof ListShape.Inside inside
                        && lacks(inside.record(), inside.parts())
                    || part.content() instanceof ListShape.Absent absent
                        && absent.javaLiteral().equals(NOTHING)
                        && isPromised(model.record(record), part.property()));
  }

  private static boolean isPromised(RecordType record, String name) {
    RecordType.Property property = record.property(name);
    return property.required() && !property.nullable();
  }

  private static boolean lacks(RecordType record, Projection projection) {
    return projection.parts().stream()
        .anyMatch(
            part ->
                part.source() instanceof Projection.Absent absent
                    && absent.javaLiteral().equals(NOTHING)
                    && isPromised(record, part.property()));
  }
}
