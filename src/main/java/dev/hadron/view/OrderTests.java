package dev.hadron.view;

import dev.hadron.model.Attribute;
import dev.hadron.model.BasicType;
import dev.hadron.model.Binding;
import dev.hadron.model.Constraints;
import dev.hadron.model.Entity;
import dev.hadron.model.Relation;
import dev.hadron.model.UniqueKey;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Tests of lists that have an order of their own: the row that comes first was stored last. */
final class OrderTests {

  private static final String NAME = "_in_its_order";

  private OrderTests() {}

  /**
   * The test of the list below {@code parent}; empty where rows of tests may be alike in what else
   * has to differ.
   */
  static Optional<List<String>> lines(
      Entity entity,
      Binding.ListPage list,
      Relation.ManyToOne reference,
      String insertParent,
      String fixture,
      Trial trial) {
    if (list.order().size() != 1 || reference.inKey()) {
      return Optional.empty();
    }
    Attribute order = entity.attribute(list.order().get(0).attribute());
    if (!takesBoth(order.constraints()) || !order.source().fromClient()) {
      return Optional.empty();
    }
    boolean alike =
        entity.uniqueKeys().stream()
            .map(UniqueKey::members)
            .anyMatch(
                members ->
                    members.contains(order.name()) && !members.contains(reference.name())
                        || members.contains(reference.name()) && !members.contains(order.name()));
    return alike
        ? Optional.empty()
        : Optional.of(
            List.of(
                insertParent,
                row(fixture, reference, order, 2),
                row(fixture, reference, order, 1),
                "%s.body(%s, is(List.of(1, 2)));"
                    .formatted(trial.succeeds(), JavaText.literal(order.wireName()))));
  }

  /** What the test is called. */
  static String name(String parent) {
    return "list_of_" + parent + NAME;
  }

  private static String row(
      String fixture, Relation.ManyToOne reference, Attribute order, int number) {
    return "%s.insert(db, Map.of(%s, parent, %s, %s));"
        .formatted(
            fixture,
            TestRows.column(reference),
            JavaText.literal(order.column().name()),
            order.type().is(BasicType.LONG) ? number + "L" : String.valueOf(number));
  }

  private static boolean takesBoth(Constraints constraints) {
    return constraints.minimum().filter(least -> least.compareTo(BigDecimal.ONE) > 0).isEmpty()
        && constraints.maximum().filter(most -> most.compareTo(BigDecimal.TEN) < 0).isEmpty()
        && !constraints.exclusiveMinimum()
        && constraints.multipleOf().isEmpty()
        && constraints.values().isEmpty();
  }
}
