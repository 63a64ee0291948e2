package dev.hadron.logic.gate;

import java.time.Duration;
import java.util.Objects;

/** What the examples of one body may use, all together. */
public record GateLimits(int heapMegabytes, Duration wallClock) {

  public GateLimits {
    Objects.requireNonNull(wallClock, "wallClock");
  }

  /** Plenty for arithmetic, little for a loop that never ends. */
  public static GateLimits standard() {
    return new GateLimits(64, Duration.ofSeconds(20));
  }
}
