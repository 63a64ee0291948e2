package dev.hadron.sample;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates and times in the forms that SQL and Java write, all in one zone. */
public final class Times {

  private static final Pattern FORM =
      Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:[ T](\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?))?(?:Z|\\+00(?::?00)?)?");

  private Times() {}

  static boolean isTime(Object value) {
    return value instanceof LocalDate || value instanceof LocalDateTime;
  }

  /** The time, that of a date being its start; empty for what is none. */
  static Optional<LocalDateTime> of(Object value) {
    if (value instanceof LocalDate date) {
      return Optional.of(date.atStartOfDay());
    }
    if (value instanceof LocalDateTime time) {
      return Optional.of(time);
    }
    return value instanceof String text ? parse(text) : Optional.empty();
  }

  /** The time that a text says. */
  public static Optional<LocalDateTime> parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    try {
      LocalTime time = form.group(2) == null ? LocalTime.MIDNIGHT : LocalTime.parse(form.group(2));
      return Optional.of(LocalDate.parse(form.group(1)).atTime(time));
    } catch (DateTimeParseException e) {
      // A day that no month has is no time.
      return Optional.empty();
    }
  }
}
