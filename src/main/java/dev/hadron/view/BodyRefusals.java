package dev.hadron.view;

import dev.hadron.model.Assignment;
import dev.hadron.model.BasicType;
import dev.hadron.model.ErrorShape;
import dev.hadron.model.RecordType;
import dev.hadron.model.RecordType.Access;
import dev.hadron.model.ServiceModel;
import dev.hadron.model.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Tests of bodies that a contract does not let be: none at all, null where nothing may be null. */
final class BodyRefusals {

  private final ServiceModel model;
  private final TestClass tests;

  BodyRefusals(ServiceModel model, TestClass tests) {
    this.model = model;
    this.tests = tests;
  }

  /**
   * Adds what can be refused of the operation's body.
   *
   * @param trial the call without a body
   * @param rows statements that make the rows which the call is about
   * @param start likewise, and a valid {@code body} behind them
   */
  void refused(Trial trial, Assignment assignment, List<String> rows, List<String> start) {
    if (NeededBodies.isNeeded(model, trial.operation().body().orElseThrow())) {
      List<String> lines = new ArrayList<>(rows);
      lines.add(trial.announces(Trial.json(trial.operation())).answers(400) + ";");
      tests.unhappy(trial.operation(), "needs_a_body", lines);
    }
    property(assignment, BodyRefusals::mayOnlyBeAbsent)
        .map(RecordType.Property::jsonName)
        .ifPresent(
            name ->
                sent(trial, start, name, "null", "refuses_null_as_" + TestClass.under(name)));
    property(assignment, BodyRefusals::isNumber)
        .map(RecordType.Property::jsonName)
        .ifPresent(
            name ->
                sent(
                    trial,
                    start,
                    name,
                    "new BigDecimal(\"1e400\")",
                    "refuses_more_than_a_number_holds_as_" + TestClass.under(name)));
    property(assignment, BodyRefusals::isOfSomeKind)
        .ifPresent(property -> unknownKind(trial, start, property));
    if (model.record(assignment.record()).closed()) {
      sent(trial, start, "no-such-property", "1", "knows_no_other_property");
    }
  }

  private void sent(Trial trial, List<String> start, String name, String value, String test) {
    List<String> lines = new ArrayList<>(start);
    lines.add("body.put(%s, %s);".formatted(JavaText.literal(name), value));
    lines.add(trial.sendsJson("body").answers(400) + ";");
    tests.unhappy(trial.operation(), test, lines);
  }

  private Optional<RecordType.Property> property(
      Assignment assignment, Predicate<RecordType.Property> condition) {
    return model.record(assignment.record()).properties().stream().filter(condition).findFirst();
  }

  private static boolean isNumber(RecordType.Property property) {
    return property.access() != Access.READ_ONLY
        && property.type() instanceof ValueType.Basic basic
        && Set.of(BasicType.DECIMAL, BasicType.DOUBLE, BasicType.FLOAT).contains(basic.type());
  }

  private static boolean isOfSomeKind(RecordType.Property property) {
    return property.access() != Access.READ_ONLY && property.type().variants().isPresent();
  }

  private void unknownKind(Trial trial, List<String> start, RecordType.Property property) {
    String jsonName = property.jsonName();
    String kind = property.type().variants().orElseThrow().property();
    String told =
        model.errorShape() instanceof ErrorShape.ProblemDetails
            ? TestRows.tells("/" + jsonName + "/" + kind)
            : "";
    List<String> lines = new ArrayList<>(start);
    lines.add(
        "body.put(%s, Map.of(%s, \"no-such-kind\"));"
            .formatted(JavaText.literal(jsonName), JavaText.literal(kind)));
    lines.add(trial.sendsJson("body").answers(400) + told + ";");
    tests.unhappy(
        trial.operation(), "refuses_an_unknown_kind_of_" + TestClass.under(jsonName), lines);
  }

  private static boolean mayOnlyBeAbsent(RecordType.Property property) {
    return !property.required()
        && !property.nullable()
        && property.access() != Access.READ_ONLY
        && !(property.type() instanceof ValueType.Json);
  }
}
