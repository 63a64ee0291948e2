package dev.hadron.view;

import dev.hadron.model.Assignment;
import dev.hadron.model.Entity;
import dev.hadron.model.RecordType;
import dev.hadron.model.ServiceModel;
import dev.hadron.model.ValueType;
import java.util.ArrayList;
import java.util.List;

/** A contract's body in a test, and the checks that the row holds what it said. */
final class AssignedValues {

  private AssignedValues() {}

  /** The statement that makes the body. */
  static String body(TestClass tests, Entity entity, Assignment assignment) {
    return "Map<String, Object> body = %s.%s(db);"
        .formatted(tests.fixture(entity), ContractBodies.methodName(assignment.record()));
  }

  /**
   * Checks of the values that the body and a row hold alike.
   *
   * @param row name of the variable that holds the row
   */
  static List<String> stored(
      ServiceModel model, Entity entity, Assignment assignment, String row) {
    return stored(model, entity, assignment, "body", row);
  }

  private static List<String> stored(
      ServiceModel model, Entity entity, Assignment assignment, String body, String row) {
    List<String> lines = new ArrayList<>();
    RecordType record = model.record(assignment.record());
    for (Assignment.Part part : assignment.parts()) {
      String name = JavaText.literal(record.property(part.property()).jsonName());
      if (part.target() instanceof Assignment.ToAttribute to
          && TestValues.isPlain(entity.attribute(to.attribute()))) {
        String column = TestRows.column(entity.attribute(to.attribute()));
        lines.add(TestRows.same(body, name, row, column));
      } else if (part.target() instanceof Assignment.ToHashedSecret to) {
        lines.add(TestRows.hashed(row, entity.attribute(to.attribute())));
      } else if (part.target() instanceof Assignment.Nested nested) {
        Assignment inner = model.assignment(entity.name(), nested.assignment());
        String variable = body.equals("body") ? "inner" : body + "Inner";
        lines.add("Map<?, ?> %s = (Map<?, ?>) %s.get(%s);".formatted(variable, body, name));
        lines.addAll(stored(model, entity, inner, variable, row));
      }
    }
    if (lines.isEmpty()) {
      lines.add(TestRows.present(row, entity));
    }
    return lines;
  }

  /** Checks of the values that a body could have changed and has not. */
  static List<String> kept(Entity entity, Assignment assignment) {
    return assignment.parts().stream()
        .map(Assignment.Part::target)
        .filter(Assignment.ToAttribute.class::isInstance)
        .map(target -> entity.attribute(((Assignment.ToAttribute) target).attribute()))
        // The driver's arrays are equal to themselves alone.
        .filter(
            attribute -> attribute.isDocument() || !(attribute.type() instanceof ValueType.ListOf))
        .map(TestRows::column)
        .map(column -> TestRows.same("row", column, "after", column))
        .toList();
  }
}
