package dev.hadron.view;

import dev.hadron.model.Attribute;
import dev.hadron.model.ValueSource;
import dev.hadron.model.ValueType;

/** What the fields of a new entity begin with, where no caller says it. */
final class InitialValues {

  private InitialValues() {}

  /** A flag or a count has its value before the first row is written. */
  static String of(Attribute attribute) {
    if (DeletionMarks.isFlag(attribute)) {
      return " = false";
    }
    boolean neutral =
        attribute.source() == ValueSource.CLIENT_OR_DEFAULT
            && !attribute.nullable()
            && attribute.column().defaultExpression().isEmpty();
    if (neutral) {
      return attribute.type() instanceof ValueType.ListOf
          ? " = new ArrayList<>()"
          : " = " + nothing(attribute);
    }
    boolean begins =
        attribute.source() == ValueSource.STATE
            && !attribute.nullable()
            && attribute.column().defaultExpression().isEmpty();
    return begins ? " = " + nothing(attribute) : "";
  }

  private static String nothing(Attribute attribute) {
    return switch (((ValueType.Basic) attribute.type()).type()) {
      case BOOLEAN -> "false";
      case STRING -> "\"\"";
      case LONG -> "0L";
      default -> "0";
    };
  }

  /** Whether a new row takes the column's default where nobody says a value. */
  static boolean leavesToDefault(Attribute attribute) {
    return switch (attribute.source()) {
      case CLIENT_OR_DEFAULT -> true;
      case STATE, SECRET -> attribute.column().defaultExpression().isPresent();
      default -> false;
    };
  }
}
