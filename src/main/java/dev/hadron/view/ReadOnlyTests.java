package dev.hadron.view;

import dev.hadron.model.Assignment;
import dev.hadron.model.Entity;
import dev.hadron.model.RecordType;
import dev.hadron.model.ServiceModel;
import dev.hadron.model.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tests that a caller sets no read-only value inside of an object that is stored as JSON. */
final class ReadOnlyTests {

  private final ServiceModel model;
  private final TestClass tests;
  private final ContractBodies samples;

  ReadOnlyTests(ServiceModel model, TestClass tests, ContractBodies samples) {
    this.model = model;
    this.tests = tests;
    this.samples = samples;
  }

  /**
   * @param trial sends a body that is called {@code body}
   * @param start statements that make it
   */
  void add(
      Trial trial,
      Entity entity,
      Assignment assignment,
      List<String> start,
      Optional<String> answer) {
    RecordType record = model.record(assignment.record());
    for (Assignment.Part part : assignment.parts()) {
      RecordType.Property property = record.property(part.property());
      Optional<RecordType> inside = inside(property.type());
      if (part.target() instanceof Assignment.ToAttribute to && inside.isPresent()) {
        Optional<String> path =
            answer.flatMap(
                shown -> ContractCreateTests.pathTo(model, entity, shown, to.attribute()));
        Optional<RecordType.Property> unread = unread(inside.get());
        if (path.isPresent() && unread.isPresent()) {
          add(trial, property, inside.get(), unread.get(), start, path.get());
          return;
        }
      }
    }
  }

  private void add(
      Trial trial,
      RecordType.Property property,
      RecordType inside,
      RecordType.Property unread,
      List<String> start,
      String path) {
    boolean list = property.type() instanceof ValueType.ListOf;
    String object = samples.objectWith(inside, unread);
    List<String> lines = new ArrayList<>(start);
    lines.add(
        "body.put(%s, %s);"
            .formatted(
                JavaText.literal(property.jsonName()), list ? "List.of(" + object + ")" : object));
    String shown = path + (list ? "[0]." : ".") + unread.jsonName();
    lines.add(
        trial.succeeds() + ".body(" + JavaText.literal(shown) + ", nullValue());");
    tests.happy(trial.operation(), "takes_no_read_only_value_from_inside", lines);
  }

  /** The record of an object, or of a list of one or more of them. */
  private Optional<RecordType> inside(ValueType type) {
    ValueType one = type.element();
    return one instanceof ValueType.RecordRef ref
        ? Optional.of(model.record(ref.recordName()))
        : Optional.empty();
  }

  private Optional<RecordType.Property> unread(RecordType record) {
    ReadOnlyValues values = new ReadOnlyValues(model);
    return record.properties().stream()
        .filter(property -> values.isOne(record, property))
        .filter(property -> property.type().isScalar())
        .findFirst();
  }
}
