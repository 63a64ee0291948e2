package dev.hadron.logic;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/** What came of one request; no text in it holds a secret. */
public sealed interface LogicAnswer {

  /**
   * A reply.
   *
   * @param tokens as the other side counts prompt and reply; 0 where it does not say
   * @param complete whether the model came to an end by itself
   */
  record Reply(String text, long tokens, boolean complete) implements LogicAnswer {

    public Reply {
      Objects.requireNonNull(text, "text");
    }
  }

  /**
   * No reply.
   *
   * @param retryAfter how long the other side asks to wait
   */
  record Failure(Kind kind, String reason, Optional<Duration> retryAfter) implements LogicAnswer {

    public Failure {
      Objects.requireNonNull(kind, "kind");
      reason = PlainText.line(reason);
      Objects.requireNonNull(retryAfter, "retryAfter");
    }

    public static Failure of(Kind kind, String reason) {
      return new Failure(kind, reason, Optional.empty());
    }
  }

  /** What a failure means for the next request. */
  enum Kind {
    /** The same request may do better later. */
    PASSING,
    /** Another sample may do better. */
    UNUSABLE,
    /** No request will do better until somebody changes a setting. */
    LASTING,
    /** Nothing more may be asked: a budget is spent. */
    SPENT
  }
}
