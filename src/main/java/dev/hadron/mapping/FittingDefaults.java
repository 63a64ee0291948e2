package dev.hadron.mapping;

import dev.hadron.model.BasicType;
import dev.hadron.model.EnumType;
import dev.hadron.model.ValueType;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
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
      case SHORT -> isRead(text, Short::valueOf);
      case INTEGER -> isRead(text, Integer::valueOf);
      case LONG -> isRead(text, Long::valueOf);
      case FLOAT, DOUBLE, DECIMAL -> isRead(text, BigDecimal::new);
      case LOCAL_DATE -> isRead(text, LocalDate::parse);
      case INSTANT -> isRead(text, each -> Instant.from(OffsetDateTime.parse(each)));
      case UUID -> isRead(text, UUID::fromString);
      case URI -> isRead(text, URI::create);
      default -> true;
    };
  }

  private static boolean isRead(String text, Function<String, ?> reader) {
    try {
      return reader.apply(text) != null;
    } catch (RuntimeException e) {
      return false;
    }
  }
}
