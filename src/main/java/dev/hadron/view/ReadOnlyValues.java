package dev.hadron.view;

import dev.hadron.model.RecordType;
import dev.hadron.model.RecordType.Access;
import dev.hadron.model.ServiceModel;
import dev.hadron.model.ValueType;
import java.util.LinkedHashSet;
import java.util.Set;

/** Finds values inside of stored JSON that no caller sets. */
final class ReadOnlyValues {

  private final ServiceModel model;

  /** Names of the records that JSON columns hold, at any depth. */
  private final Set<String> records = new LinkedHashSet<>();

  ReadOnlyValues(ServiceModel model) {
    this.model = model;
    model.entities().stream()
        .flatMap(entity -> entity.attributes().stream())
        .forEach(attribute -> add(attribute.type()));
  }

  /** Whether a JSON column has room for some. */
  boolean areStoredAsJson() {
    return records.stream()
        .flatMap(name -> model.record(name).properties().stream())
        .anyMatch(property -> property.access() == Access.READ_ONLY);
  }

  /** Whether the property is one: Jackson must not read it from a body. */
  boolean isOne(RecordType record, RecordType.Property property) {
    return property.access() == Access.READ_ONLY && records.contains(record.name());
  }

  private void add(ValueType type) {
    if (type instanceof ValueType.ListOf list) {
      add(list.element());
    } else if (type instanceof ValueType.MapOf map) {
      add(map.value());
    } else if (type instanceof ValueType.RecordRef ref && records.add(ref.recordName())) {
      model.record(ref.recordName()).properties().forEach(p -> add(p.type()));
    }
  }
}
