package dev.hadron.mapping;

import dev.hadron.model.BasicType;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.Base64;
import java.util.UUID;
import java.util.function.Function;

/** What values look like on the wire whose types have a text form of their own. */
final class TextForms {

  private TextForms() {}

  /** Whether a text is a value of the type; any text is one of a type without such a form. */
  static boolean isOne(BasicType type, String text) {
    return switch (type) {
      case BYTES -> reads(Base64.getDecoder()::decode, text);
      case UUID -> reads(UUID::fromString, text);
      case URI -> reads(URI::create, text);
      case INSTANT -> reads(OffsetDateTime::parse, text);
      case LOCAL_DATE -> reads(LocalDate::parse, text);
      case LOCAL_TIME -> reads(LocalTime::parse, text);
      case OFFSET_TIME -> reads(OffsetTime::parse, text);
      case LOCAL_DATE_TIME -> reads(LocalDateTime::parse, text);
      case DURATION -> reads(Duration::parse, text);
      case BOOLEAN, SHORT, INTEGER, LONG, FLOAT, DOUBLE, DECIMAL, STRING -> true;
    };
  }

  /** Whether a reader takes a text; what it says against it is told with the place by who asks. */
  static boolean reads(Function<String, ?> reader, String text) {
    try {
      reader.apply(text);
      return true;
    } catch (DateTimeException | IllegalArgumentException e) {
      return false;
    }
  }
}
