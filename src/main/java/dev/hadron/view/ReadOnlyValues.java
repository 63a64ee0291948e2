package dev.hadron.view;

import dev.hadron.model.RecordType;
import dev.hadron.model.RecordType.Access;
import dev.hadron.model.ServiceModel;
import dev.hadron.model.ValueType;
import java.util.LinkedHashSet;
import java.util.Set;

/** Finds values inside of stored JSON that no caller sets. */
final class ReadOnlyValues {

  private ReadOnlyValues() {}

  /** Whether a JSON column has room for some. */
  static boolean areStoredAsJson(ServiceModel model) {
    return records(model).stream()
        .flatMap(name -> model.record(name).properties().stream())
        .anyMatch(property -> property.access() == Access.READ_ONLY);
  }

  /** Whether the property is one: Jackson must not read it from a body. */
  static boolean isOne(ServiceModel model, RecordType record, RecordType.Property property) {
    return property.access() == Access.READ_ONLY && records(model).contains(record.name());
  }

  /** Names of the records that JSON columns hold, at any depth. */
  private static Set<String> records(ServiceModel model) {
    Set<String> names = new LinkedHashSet<>();
    model.entities().stream()
        .flatMap(entity -> entity.attributes().stream())
        .forEach(attribute -> add(model, attribute.type(), names));
    return names;
  }

  private static void add(ServiceModel model, ValueType type, Set<String> names) {
    if (type instanceof ValueType.ListOf list) {
      add(model, list.element(), names);
    } else if (type instanceof ValueType.MapOf map) {
      add(model, map.value(), names);
    } else if (type instanceof ValueType.RecordRef ref && names.add(ref.recordName())) {
      model.record(ref.recordName()).properties().forEach(p -> add(model, p.type(), names));
    }
  }
}
