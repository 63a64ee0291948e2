package dev.hadron.samples;

import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** How tests print the time that they took. */
final class Stopwatch {

  private Stopwatch() {}

  /** The seconds between two readings of {@link System#nanoTime}. */
  static String seconds(long from, long to) {
    return String.format(Locale.ROOT, "%.1f", TimeUnit.NANOSECONDS.toMillis(to - from) / 1000.0);
  }
}
