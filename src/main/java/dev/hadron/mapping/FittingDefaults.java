package dev.hadron.mapping;

import dev.hadron.model.BasicType;
import dev.hadron.model.EnumType;
import dev.hadron.model.ValueType;
import java.math.BigDecimal;
import java.util.function.Function;

/** Which texts that a contract gives as defaults are values of their types. */
final class FittingDefaults {

  private FittingDefaults() {}

  /**
   * Whether a text is a value of the type; of types that are not read from one text, any is.
   *
   * @param enums the lists of values by their names
   */
  static boolean fits(ValueType type, String text, Function<String, EnumType> enums) {
    if (type instanceof ValueType.EnumRef ref) {
      return enums.apply(ref.enumName()).constants().stream()
          .anyMatch(constant -> constant.value().equals(text));
    }
    return !(type instanceof ValueType.Basic basic) || isRead(basic.type(), text);
  }

  private static boolean isRead(BasicType type, String text) {
    return switch (type) {
      case BOOLEAN -> text.matches("true|false");
      case SHORT -> TextForms.reads(Short::valueOf, text);
      case INTEGER -> TextForms.reads(Integer::valueOf, text);
      case LONG -> TextForms.reads(Long::valueOf, text);
      case FLOAT, DOUBLE, DECIMAL -> TextForms.reads(BigDecimal::new, text);
      case LOCAL_DATE, INSTANT, UUID, URI -> TextForms.isOne(type, text);
      default -> true;
    };
  }
}
