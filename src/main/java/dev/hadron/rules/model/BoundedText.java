package dev.hadron.rules.model;

import dev.hadron.model.Attribute;
import dev.hadron.model.BasicType;
import dev.hadron.model.Entity;
import dev.hadron.model.ServiceModel;
import dev.hadron.model.ValueType;
import dev.hadron.rules.handler.RuleCheck;
import dev.hadron.rules.handler.Violation;
import java.util.ArrayList;
import java.util.List;

/** Every text that a client may send has a greatest length. */
public final class BoundedText implements RuleCheck.ModelCheck {

  @Override
  public List<Violation> check(ServiceModel model) {
    List<Violation> violations = new ArrayList<>();
    for (Entity entity : model.entities()) {
      for (Attribute attribute : entity.attributes()) {
        if (isWritable(entity) && isText(attribute) && isUnbounded(attribute)) {
          violations.add(
              new Violation(
                  entity.table().display()
                      + "."
                      + attribute.column().name()
                      + " has no greatest length: one client fills it with as much as a request"
                      + " may carry, and every reader pays",
                  attribute.origin().where(),
                  hint(model, attribute)));
        }
      }
    }
    return violations;
  }

  /** What mends it, in the language of the input. */
  private static String hint(ServiceModel model, Attribute attribute) {
    return model.api().document().isPresent()
        ? "maxLength: 500"
        : "varchar(500), or CHECK (char_length(" + attribute.column().name() + ") <= 500)";
  }

  private static boolean isWritable(Entity entity) {
    return !entity.writability().isReadOnly();
  }

  private static boolean isText(Attribute attribute) {
    return attribute.source().fromClient()
        && attribute.type().is(BasicType.STRING);
  }

  private static boolean isUnbounded(Attribute attribute) {
    return attribute.constraints().maxLength().isEmpty()
        && attribute.constraints().pattern().isEmpty();
  }
}
