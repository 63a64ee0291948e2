package dev.hadron.view;

import dev.hadron.model.Attribute;
import dev.hadron.model.BasicType;
import dev.hadron.model.ServiceModel;

/** Texts of a fixed length (SQL {@code character(n)}), which the database fills up with blanks. */
public final class PaddedTexts {

  private PaddedTexts() {}

  public static boolean exist(ServiceModel model) {
    return model.entities().stream()
        .flatMap(entity -> entity.attributes().stream())
        .anyMatch(PaddedTexts::isPadded);
  }

  static boolean isPadded(Attribute attribute) {
    return attribute.type().is(BasicType.STRING)
        && SqlText.isBlankPadded(attribute.column().sqlType());
  }
}
