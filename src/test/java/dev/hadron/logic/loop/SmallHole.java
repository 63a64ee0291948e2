package dev.hadron.logic.loop;

import dev.hadron.logic.Example;
import dev.hadron.logic.LogicTask;
import dev.hadron.logic.Signature;
import dev.hadron.logic.gate.GateLimits;
import java.time.Duration;
import java.util.List;

/** A hole that is filled in a line, and limits that a test can wait for. */
final class SmallHole {

  static final String RIGHT = "return n * 2;";

  private SmallHole() {}

  static LogicTask task() {
    return task("Twice the number.");
  }

  static LogicTask task(String description) {
    return new LogicTask(
        "math.Twice",
        "com.example.math",
        new Signature(
            "Twice", "int", "twice", List.of(new Signature.Parameter("int", "n")), List.of()),
        description,
        List.of("Negative numbers are allowed."),
        List.of(),
        List.of(example("2", "4"), example("3", "6"), example("0", "0"), example("-7", "-14")),
        List.of("src/main/java/com/example/math/TwiceLogic.java"));
  }

  private static Example example(String n, String expected) {
    return new Example("twice " + n, List.of(n), new Example.Returns(expected));
  }

  static LoopLimits limits() {
    return new LoopLimits(
        3,
        2,
        2,
        500,
        Duration.ofSeconds(5),
        Duration.ofSeconds(30),
        new Budget(12, 40_000, Duration.ofMinutes(10)),
        new GateLimits(32, Duration.ofSeconds(40)));
  }

  static Budget run() {
    return new Budget(50, 200_000, Duration.ofMinutes(10));
  }

  /** Does not really wait. */
  static Pace pace() {
    return new Pace() {
      private long waited;

      @Override
      public long nanos() {
        return System.nanoTime() + waited;
      }

      @Override
      public void pause(Duration time) {
        waited += time.toNanos();
      }
    };
  }

  static String fenced(String code) {
    return "```java\n" + code + "\n```";
  }
}
