package dev.hadron.view;

import dev.hadron.model.Attribute;
import dev.hadron.model.BasicType;
import dev.hadron.model.ValueSource;
import dev.hadron.model.ValueType;

/** How a row says that it was deleted and is kept: by a time, or by a flag. */
final class DeletionMarks {

  private DeletionMarks() {}

  static boolean isFlag(Attribute attribute) {
    return attribute.source() == ValueSource.SOFT_DELETE && type(attribute) == BasicType.BOOLEAN;
  }

  /** The condition in SQL that a row is not deleted. */
  static String absent(Attribute mark) {
    String column = mark.column().sqlName();
    if (!isFlag(mark)) {
      return column + " IS NULL";
    }
    return mark.nullable() ? column + " IS NULL OR " + column + " = false" : column + " = false";
  }

  /** The Java expression that marks a row. */
  static String set(Attribute mark) {
    return switch (type(mark)) {
      case BOOLEAN -> "true";
      case INSTANT -> "Instant.now()";
      case LOCAL_DATE_TIME -> "LocalDateTime.now()";
      case LOCAL_DATE -> "LocalDate.now()";
      default -> throw new IllegalArgumentException("no mark of a deletion: " + mark);
    };
  }

  /** A marked row's value, as a test binds it. */
  static String sample(Attribute mark) {
    return isFlag(mark) ? "true" : "\"2024-01-01 10:00:00\"";
  }

  private static BasicType type(Attribute mark) {
    return ((ValueType.Basic) mark.type()).type();
  }
}
