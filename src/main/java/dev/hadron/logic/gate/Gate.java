package dev.hadron.logic.gate;

import dev.hadron.logic.LogicTask;
import java.io.IOException;
import java.util.Optional;

/** Judges replies for one hole. */
public interface Gate extends AutoCloseable {

  /** What is wrong with the hole itself, if anything is: then no reply can be right. */
  Optional<GateResult.Refused> broken();

  /** Judges a reply. */
  GateResult judge(String reply) throws IOException;

  /** Judges code that stands in a file. */
  default GateResult judgeCode(String code) throws IOException {
    return judge("```java\n" + code + "\n```");
  }

  @Override
  void close() throws IOException;

  /** Opens gates. */
  @FunctionalInterface
  interface Opener {
    Gate open(LogicTask task, GateLimits limits) throws IOException;
  }
}
