package dev.hadron.logic.loop;

import dev.hadron.logic.gate.GateLimits;
import java.time.Duration;
import java.util.Objects;

/**
 * How far the loop goes for a hole.
 *
 * @param samples fresh starts
 * @param repairs further tries of a sample, each told what was wrong with the one before
 * @param retries repetitions of a request that failed in passing
 * @param call time for one whole reply
 * @param longestWait longest time that another side may ask to wait
 */
public record LoopLimits(
    int samples,
    int repairs,
    int retries,
    int replyTokens,
    Duration call,
    Duration longestWait,
    Budget hole,
    GateLimits gate) {

  public LoopLimits {
    Objects.requireNonNull(call, "call");
    Objects.requireNonNull(longestWait, "longestWait");
    Objects.requireNonNull(hole, "hole");
    Objects.requireNonNull(gate, "gate");
  }

  public static LoopLimits standard() {
    return new LoopLimits(
        3,
        2,
        2,
        2_000,
        Duration.ofSeconds(90),
        Duration.ofSeconds(30),
        Budget.perHole(),
        GateLimits.standard());
  }
}
