package dev.hadron.view;

import dev.hadron.model.Parameter;
import dev.hadron.model.RecordType;
import dev.hadron.model.RequestBody;
import dev.hadron.model.ServiceModel;
import dev.hadron.model.ValueType;
import java.util.stream.Stream;

/** Finds values that have to be one of several kinds of object. */
public final class ToldUnions {

  private ToldUnions() {}

  /** Whether some value of the wire is checked for its kind. */
  public static boolean areChecked(ServiceModel model) {
    Stream<ValueType> properties =
        model.records().stream()
            .flatMap(record -> record.properties().stream())
            .map(RecordType.Property::type);
    Stream<ValueType> sent =
        model.operations().stream()
            .flatMap(
                operation ->
                    Stream.concat(
                        operation.parameters().stream().map(Parameter::type),
                        operation.body().stream().map(RequestBody::type)));
    return Stream.concat(properties, sent).anyMatch(ToldUnions::isTold);
  }

  private static boolean isTold(ValueType type) {
    if (type instanceof ValueType.ListOf list) {
      return isTold(list.element());
    }
    if (type instanceof ValueType.MapOf map) {
      return isTold(map.value());
    }
    return type.variants().isPresent();
  }
}
