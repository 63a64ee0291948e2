package dev.hadron.view;

import dev.hadron.model.Attribute;
import dev.hadron.model.Binding;
import dev.hadron.model.Entity;
import dev.hadron.model.EnumType;
import dev.hadron.model.Operation;
import dev.hadron.model.ServiceModel;
import dev.hadron.model.ValueType;
import java.util.List;
import java.util.function.UnaryOperator;

/** The states that verbs of a contract put rows into, in Java and in tests. */
final class StateValues {

  private StateValues() {}

  /** The expression of a value. */
  static String java(ServiceModel model, JavaTypes types, Attribute attribute, String value) {
    if (attribute.type() instanceof ValueType.EnumRef list) {
      return types.name(attribute.type())
          + "."
          + model.enumType(list.enumName()).constants().stream()
              .filter(constant -> constant.value().equals(value))
              .map(EnumType.Constant::javaName)
              .findFirst()
              .orElseThrow();
    }
    return value;
  }

  /** The row is in the state afterwards, however often that is asked for. */
  static void test(
      ServiceModel model,
      TestClass tests,
      ContractCalls calls,
      Operation operation,
      Binding.Transition transition) {
    Entity entity = model.entity(transition.lookup().entity());
    Attribute attribute = entity.attribute(transition.attribute());
    Trial trial = calls.on("row", operation, transition.lookup());
    String stored =
        "assertEquals(%s, String.valueOf(%s.get(%s)));"
            .formatted(
                JavaText.literal(transition.value()),
                TestRows.stored(entity),
                TestRows.column(attribute));
    tests.happy(
        operation,
        "puts_the_row_into_its_state",
        tests.insert(entity),
        trial.succeedsAsDeclared(model) + ";",
        stored);
    tests.happy(
        operation,
        "a_second_time_changes_nothing",
        tests.insert(entity),
        trial.succeeds() + ";",
        trial.succeeds() + ";",
        stored);
    calls.refusedToOthers(
        operation, transition.lookup(), List.of(), UnaryOperator.identity());
    calls.notFound(operation, transition.lookup());
  }
}
