package dev.hadron.logic.loop;

import java.time.Duration;

/** The clock of the loop, and how it waits; tests have their own. */
public interface Pace {

  /** Nanoseconds since some fixed moment. */
  long nanos();

  /** Waits; returns early where the thread is interrupted, and leaves it so. */
  void pause(Duration time);

  /** The machine's. */
  static Pace real() {
    return new Pace() {
      @Override
      public long nanos() {
        return System.nanoTime();
      }

      @Override
      public void pause(Duration time) {
        try {
          Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
      }
    };
  }
}
