package dev.hadron.generate;

import dev.hadron.diagnostic.Ledger;
import dev.hadron.diagnostic.LedgerEntry;
import dev.hadron.model.ListShape;
import dev.hadron.model.Operation;
import dev.hadron.model.Parameter;
import dev.hadron.model.Projection;
import dev.hadron.model.RecordType;
import dev.hadron.model.ServiceModel;
import dev.hadron.model.ValueType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a bound operation does less than its contract says: parameters without effect, and
 * properties of its answer that have a neutral value.
 */
final class Reservations {

  /** Id of the ledger line about a parameter that is checked and then has no effect. */
  private static final String IDLE = "parameter-without-effect";

  private final ServiceModel model;
  private final Set<String> idle;

  Reservations(ServiceModel model, Ledger ledger) {
    this.model = model;
    this.idle =
        ledger.entries().stream()
            .filter(entry -> entry.id().equals(IDLE))
            .map(LedgerEntry::construct)
            .collect(Collectors.toSet());
  }

  /** One phrase each; none for an operation that nobody has written. */
  List<String> of(Operation operation) {
    if (operation.isCustom()) {
      return List.of();
    }
    List<String> reservations = new ArrayList<>();
    String label = operation.method() + " " + operation.path();
    for (Parameter parameter : operation.parameters()) {
      if (idle.contains("parameter " + parameter.wireName() + " of " + label)) {
        boolean refused = operation.unsupportedParameters().stream()
                .anyMatch(p -> p.name().equals(parameter.name()));
        reservations.add(
            "parameter " + parameter.wireName() + (refused ? " is refused" : " has no effect"));
      }
    }
    unanswered(operation).forEach(name -> reservations.add(name + " has a neutral value"));
    return reservations;
  }

  /** Names of answered properties that nothing answers, such as {@code Owner.visits}. */
  private Set<String> unanswered(Operation operation) {
    Set<String> names = new LinkedHashSet<>();
    operation
        .listShape()
        .filter(ListShape.Envelope.class::isInstance)
        .map(ListShape.Envelope.class::cast)
        .ifPresent(envelope -> unanswered(envelope.record(), envelope.parts(), names));
    operation.success().body().ifPresent(type -> search(type, new HashSet<>(), names));
    return names;
  }

  private void unanswered(String record, List<ListShape.Part> parts, Set<String> names) {
    for (ListShape.Part part : parts) {
      if (part.content() instanceof ListShape.Absent) {
        names.add(name(record, part.property()));
      } else if (part.content() instanceof ListShape.Inside inside) {
        unanswered(inside.record(), inside.parts(), names);
      }
    }
  }

  private void search(ValueType type, Set<String> seen, Set<String> names) {
    if (type instanceof ValueType.ListOf list) {
      search(list.element(), seen, names);
    } else if (type instanceof ValueType.MapOf map) {
      search(map.value(), seen, names);
    } else if (type instanceof ValueType.RecordRef ref && seen.add(ref.recordName())) {
      RecordType record = model.record(ref.recordName());
      for (Projection projection : model.projectionsOnto(record)) {
        projection.parts().stream()
            .filter(part -> part.source() instanceof Projection.Absent)
            .forEach(part -> names.add(name(record.name(), part.property())));
      }
      record.properties().forEach(each -> search(each.type(), seen, names));
    }
  }

  private String name(String record, String property) {
    RecordType.Property found =
        model.record(record).properties().stream()
            .filter(each -> each.name().equals(property))
            .findFirst()
            .orElseThrow();
    return record + "." + found.jsonName();
  }
}
