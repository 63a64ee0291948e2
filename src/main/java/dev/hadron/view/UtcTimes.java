package dev.hadron.view;

import dev.hadron.model.Attribute;
import dev.hadron.model.BasicType;
import dev.hadron.model.ServiceModel;
import java.util.regex.Pattern;

/** Points in time that a column without a time zone keeps (SQL {@code timestamp}): they are in UTC. */
public final class UtcTimes {

  private static final Pattern WITHOUT_ZONE =
      Pattern.compile("timestamp(\\(\\d\\))?( without time zone)?");

  private UtcTimes() {}

  public static boolean exist(ServiceModel model) {
    return model.entities().stream()
        .flatMap(entity -> entity.attributes().stream())
        .anyMatch(UtcTimes::isUtc);
  }

  static boolean isUtc(Attribute attribute) {
    return attribute.type().is(BasicType.INSTANT)
        && WITHOUT_ZONE.matcher(attribute.column().sqlType()).matches();
  }
}
