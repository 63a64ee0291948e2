package dev.hadron.view;

import dev.hadron.model.RecordType;
import dev.hadron.model.RecordType.Access;
import dev.hadron.model.RequestBody;
import dev.hadron.model.ServiceModel;
import dev.hadron.model.ValueType;
import java.util.Optional;

/** Which bodies an operation cannot do without, though a contract may call them optional. */
final class NeededBodies {

  private NeededBodies() {}

  /**
   * Whether an operation that stores its body can do nothing without one: the contract requires it,
   * or something in it.
   */
  static boolean isNeeded(ServiceModel model, RequestBody body) {
    return body.required() || emptied(model, body).isEmpty();
  }

  /** The record of a body that says something by being empty: nothing in it is required. */
  static Optional<RecordType> emptied(ServiceModel model, RequestBody body) {
    return body.type() instanceof ValueType.RecordRef ref
        ? Optional.of(model.record(ref.recordName()))
            .filter(
                record ->
                    record.properties().stream()
                        .allMatch(p -> !p.required() || p.access() == Access.READ_ONLY))
        : Optional.empty();
  }
}
