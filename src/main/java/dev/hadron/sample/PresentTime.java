package dev.hadron.sample;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.Period;
import java.util.Optional;

/**
 * The time at which a test runs, whenever that is, and so much before or after it.
 *
 * @param span added to it
 */
record PresentTime(TimeSpan span) {

  static final PresentTime NOW = new PresentTime(new TimeSpan(Period.ZERO, Duration.ZERO));

  private static final LocalDateTime EARLIEST = LocalDateTime.of(2025, 1, 1, 0, 0);
  private static final LocalDateTime LATEST = LocalDateTime.of(2100, 1, 1, 0, 0);

  PresentTime plus(TimeSpan more) {
    return new PresentTime(span.plus(more));
  }

  /** Empty for a time that has been or not, depending on when it is asked. */
  Optional<Integer> compareTo(LocalDateTime time) {
    if (span.after(EARLIEST).isAfter(time)) {
      return Optional.of(1);
    }
    return span.after(LATEST).isBefore(time) ? Optional.of(-1) : Optional.empty();
  }
}
