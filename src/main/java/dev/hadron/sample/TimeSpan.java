package dev.hadron.sample;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.Period;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An interval of SQL: months and days of the calendar, and time of the clock. */
public record TimeSpan(Period period, Duration duration) implements Comparable<TimeSpan> {

  private static final Pattern PART =
      Pattern.compile(
          "\\s*(?:(-?\\d{1,6})\\s*(year|yr|month|mon|week|day|hour|minute|min|second|sec)s?"
              + "|(-?)(\\d{1,4}):(\\d{2})(?::(\\d{2}))?)");

  /** The interval that a text says, such as {@code 1 day 02:00:00}. */
  public static Optional<TimeSpan> parse(String text) {
    Matcher part = PART.matcher(text.toLowerCase(Locale.ROOT).strip());
    Period period = Period.ZERO;
    Duration duration = Duration.ZERO;
    int end = 0;
    while (part.lookingAt()) {
      if (part.group(1) == null) {
        long seconds =
            Integer.parseInt(part.group(4)) * 3600L
                + Integer.parseInt(part.group(5)) * 60L
                + (part.group(6) == null ? 0 : Integer.parseInt(part.group(6)));
        duration = duration.plusSeconds(part.group(3).isEmpty() ? seconds : -seconds);
      } else {
        int count = Integer.parseInt(part.group(1));
        switch (part.group(2)) {
          case "year", "yr" -> period = period.plusYears(count);
          case "month", "mon" -> period = period.plusMonths(count);
          case "week" -> period = period.plusDays(7L * count);
          case "day" -> period = period.plusDays(count);
          case "hour" -> duration = duration.plusHours(count);
          case "minute", "min" -> duration = duration.plusMinutes(count);
          default -> duration = duration.plusSeconds(count);
        }
      }
      end = part.end();
      part.region(end, text.strip().length());
    }
    return end > 0 && end == text.strip().length()
        ? Optional.of(new TimeSpan(period, duration))
        : Optional.empty();
  }

  static Optional<TimeSpan> of(Object value) {
    if (value instanceof TimeSpan span) {
      return Optional.of(span);
    }
    return value instanceof String text ? parse(text) : Optional.empty();
  }

  static TimeSpan between(LocalDateTime from, LocalDateTime to) {
    return new TimeSpan(Period.ZERO, Duration.between(from, to));
  }

  /** The time that is so much later. */
  public LocalDateTime after(LocalDateTime time) {
    return time.plus(period).plus(duration);
  }

  TimeSpan plus(TimeSpan other) {
    return new TimeSpan(period.plus(other.period), duration.plus(other.duration));
  }

  TimeSpan negated() {
    return new TimeSpan(period.negated(), duration.negated());
  }

  /** As the server compares them, by months of 30 days. */
  @Override
  public int compareTo(TimeSpan other) {
    return length().compareTo(other.length());
  }

  private Duration length() {
    return duration.plusDays(period.toTotalMonths() * 30L + period.getDays());
  }
}
