package dev.hadron.logic;

import java.time.Duration;

/** Something that answers prompts: a language model behind a protocol, or a script in a test. */
public interface LogicWriter {

  /** Protocol and model, such as {@code openai:qwen2.5-coder}; part of every cache key. */
  String model();

  /**
   * Answers one request. It never throws for what the other side does, and returns within the time.
   *
   * @param limit for the whole reply, not for its first byte
   */
  LogicAnswer write(LogicRequest request, Duration limit);
}
