package dev.hadron.view;

import dev.hadron.model.RecordType;
import dev.hadron.model.ServiceModel;
import dev.hadron.model.ValueType;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/** What the tests of a hole's examples may name: all types that its values are made of. */
final class HoleImports {

  private final ServiceModel model;
  private final JavaTypes types;
  private final Set<String> imports =
      new TreeSet<>(
          Set.of(
              "java.util.Arrays", "java.util.List", "java.util.Map", "org.junit.jupiter.api.Test",
              "org.junit.jupiter.api.extension.ExtendWith"));
  private final Set<String> seen = new HashSet<>();

  private HoleImports(ServiceModel model, JavaTypes types) {
    this.model = model;
    this.types = types;
  }

  static Set<String> of(ServiceModel model, JavaTypes types, HoleMethod method) {
    HoleImports all = new HoleImports(model, types);
    all.imports.add("static org.junit.jupiter.api.Assertions.assertEquals");
    all.imports.add(types.inBase("testing.OpenHoles"));
    method.arguments().forEach(argument -> all.add(argument.type()));
    method.answer().ifPresent(all::add);
    return all.imports;
  }

  private void add(ValueType type) {
    imports.addAll(types.imports(type));
    if (type instanceof ValueType.ListOf list) {
      add(list.element());
    } else if (type instanceof ValueType.MapOf map) {
      add(map.value());
    } else if (type instanceof ValueType.RecordRef ref && seen.add(ref.recordName())) {
      RecordType record = model.record(ref.recordName());
      record.properties().forEach(property -> add(property.type()));
    }
  }
}
