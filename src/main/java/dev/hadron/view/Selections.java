package dev.hadron.view;

import dev.hadron.model.Attribute;
import dev.hadron.model.BasicType;
import dev.hadron.model.Entity;
import dev.hadron.model.ListShape;
import dev.hadron.model.Operation;
import dev.hadron.model.Parameter;
import dev.hadron.model.Projection;
import dev.hadron.model.RecordType;
import dev.hadron.model.ServiceModel;
import dev.hadron.model.ValueSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What answers have of which callers choose the properties. */
final class Selections {

  private Selections() {}

  /** The annotation of a method whose answers are cut down. */
  static Optional<String> annotation(ServiceModel model, Operation operation) {
    return operation
        .selection()
        .map(
            parameter -> {
              List<String> arguments = new ArrayList<>();
              arguments.add(
                  "value = " + JavaText.literal(operation.parameter(parameter).wireName()));
              List<String> keys = keys(model, operation);
              if (!keys.isEmpty()) {
                arguments.add("always = {" + JavaText.list(keys) + "}");
              }
              within(model, operation)
                  .ifPresent(name -> arguments.add("within = " + JavaText.literal(name)));
              return arguments.size() == 1
                  ? "@SelectedFields(" + arguments.get(0).substring("value = ".length()) + ")"
                  : "@SelectedFields(" + String.join(", ", arguments) + ")";
            });
  }

  /** Who asks for one property gets it and the key, and nothing beside them. */
  static void test(
      ServiceModel model, TestClass tests, Operation operation, List<String> start, Trial trial) {
    Optional<Projection> row = row(model, operation);
    if (operation.selection().isEmpty() || row.isEmpty()) {
      return;
    }
    List<String> keys = keys(model, operation);
    Optional<String> other =
        model.record(row.get().record()).properties().stream()
            .map(RecordType.Property::jsonName)
            .filter(name -> !keys.contains(name))
            .findFirst();
    if (other.isEmpty()) {
      return;
    }
    Parameter parameter = operation.parameter(operation.selection().get());
    if (!parameter.type().element().is(BasicType.STRING)) {
      return;
    }
    List<String> allowed = new ArrayList<>(keys);
    allowed.add(other.get());
    String names =
        allowed.stream()
            .map(name -> "'" + name.replace("$", "\\$") + "'")
            .collect(Collectors.joining(", "));
    String path =
        within(model, operation).orElse("")
            + (operation.listShape().isPresent() ? "[0]." : ".");
    String check = path + "keySet().every { it in [" + names + "] }";
    List<String> lines = new ArrayList<>(start);
    lines.add(
        trial.query(parameter.wireName(), JavaText.literal(other.get())).succeeds()
            + ".body(%s, equalTo(true));"
                .formatted(JavaText.literal(check.startsWith(".") ? check.substring(1) : check)));
    tests.happy(operation, "shows_what_is_asked_for", lines);
  }

  /** The property of an envelope that has the rows, or the row. */
  static Optional<String> within(ServiceModel model, Operation operation) {
    if (operation.listShape().orElse(null) instanceof ListShape.Envelope envelope) {
      return envelope.parts().stream()
          .filter(part -> part.content() instanceof ListShape.Items)
          .map(part -> model.record(envelope.record()).property(part.property()).jsonName())
          .findFirst();
    }
    return nested(model, operation);
  }

  private static Optional<String> nested(ServiceModel model, Operation operation) {
    return projection(model, operation)
        .filter(shown -> operation.listShape().isEmpty() && isEnvelope(shown))
        .map(
            shown ->
                model.record(shown.record()).property(shown.parts().get(0).property()).jsonName());
  }

  private static boolean isEnvelope(Projection shown) {
    return shown.parts().size() == 1
        && shown.parts().get(0).source() instanceof Projection.Nested;
  }

  private static Optional<Projection> projection(ServiceModel model, Operation operation) {
    return operation
        .binding()
        .shown()
        .or(() -> operation.listShape().stream().flatMap(ListShape::projections).findFirst())
        .flatMap(
            name ->
                operation.binding().entities().stream()
                    .flatMap(entity -> model.projectionsOf(model.entity(entity)).stream())
                    .filter(projection -> projection.name().equals(name))
                    .findFirst());
  }

  private static Optional<Projection> row(ServiceModel model, Operation operation) {
    return projection(model, operation)
        .map(
            shown ->
                isEnvelope(shown)
                    ? model.projection(
                        shown.entity(),
                        ((Projection.Nested) shown.parts().get(0).source()).projection())
                    : shown);
  }

  /** A key, or what the database makes for each row in the place of one. */
  private static boolean isIdentity(ServiceModel model, Entity entity, Attribute attribute) {
    return entity.isKey(attribute)
        || attribute.source() == ValueSource.DATABASE
            && UniqueValues.mustBeUnique(model, entity, attribute);
  }

  /** The properties that show the key of a row. */
  private static List<String> keys(ServiceModel model, Operation operation) {
    Optional<Projection> row = row(model, operation);
    if (row.isEmpty()) {
      return List.of();
    }
    Entity entity = model.entity(row.get().entity());
    RecordType record = model.record(row.get().record());
    return row.get().parts().stream()
        .filter(
            part ->
                part.source() instanceof Projection.FromAttribute from
                    && isIdentity(model, entity, entity.attribute(from.attribute())))
        .map(part -> record.property(part.property()).jsonName())
        .toList();
  }
}
