package dev.hadron.view;

import dev.hadron.model.RecordType;
import dev.hadron.model.RecordType.Access;
import dev.hadron.model.ServiceModel;
import dev.hadron.model.ValueType;
import dev.hadron.model.Variants;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Ways to members of JSON of several kinds that callers send and nobody is shown. */
public final class ConcealedPaths {

  private final ServiceModel model;
  private final List<String> paths = new ArrayList<>();
  private final Deque<String> open = new ArrayDeque<>();

  private ConcealedPaths(ServiceModel model) {
    this.model = model;
  }

  /** Whether some property of the wire holds such members. */
  public static boolean exist(ServiceModel model) {
    return model.records().stream()
        .flatMap(record -> record.properties().stream())
        .anyMatch(property -> !of(model, property).isEmpty());
  }

  /** The kind of object and the names that lead to a member, as in a JSON pointer; sorted by kind. */
  static List<String> of(ServiceModel model, RecordType.Property property) {
    ConcealedPaths search = new ConcealedPaths(model);
    if (property.access() != Access.WRITE_ONLY) {
      variants(property.type())
          .ifPresent(variants -> variants.records().forEach((kind, record) -> search.walk(record, kind)));
    }
    return search.paths;
  }

  /** The kinds that a value, or an element of a list or map, may be of. */
  static Optional<Variants> variants(ValueType type) {
    ValueType inner =
        type instanceof ValueType.ListOf list
            ? list.element()
            : type instanceof ValueType.MapOf map ? map.value() : type;
    return inner.variants();
  }

  private void walk(String record, String way) {
    if (open.contains(record)) {
      return;
    }
    open.push(record);
    for (RecordType.Property property : model.record(record).properties()) {
      String name = property.jsonName().replace("~", "~0").replace("/", "~1");
      if (property.access() == Access.WRITE_ONLY) {
        paths.add(way + "/" + name);
      } else {
        walk(property.type(), way + "/" + name);
      }
    }
    open.pop();
  }

  private void walk(ValueType type, String way) {
    if (type instanceof ValueType.ListOf list) {
      walk(list.element(), way);
    } else if (type instanceof ValueType.MapOf map) {
      walk(map.value(), way + "/*");
    } else if (type instanceof ValueType.RecordRef ref) {
      walk(ref.recordName(), way);
    } else {
      type.variants().ifPresent(any -> any.records().values().forEach(each -> walk(each, way)));
    }
  }
}
