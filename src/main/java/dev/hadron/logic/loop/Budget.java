package dev.hadron.logic.loop;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/** What may be spent, on one hole or on a whole run. */
public record Budget(int calls, long tokens, Duration time) {

  public Budget {
    Objects.requireNonNull(time, "time");
  }

  /** For one hole: three samples of three calls, with room for repetitions. */
  public static Budget perHole() {
    return new Budget(12, 60_000, Duration.ofMinutes(5));
  }

  /** For a run. */
  public static Budget perRun() {
    return new Budget(200, 600_000, Duration.ofMinutes(45));
  }

  /** Counts what is spent of a budget; written by one thread, read by any. */
  public static final class Meter {

    private final Budget budget;
    private final String owner;
    private volatile int calls;
    private volatile long tokens;
    private volatile long nanos;

    /**
     * A meter at zero.
     *
     * @param owner whose budget it is, for messages: {@code hole} or {@code run}
     */
    public Meter(Budget budget, String owner) {
      this.budget = budget;
      this.owner = owner;
    }

    /** Why a request of about so many tokens may not be sent, if it may not. */
    Optional<String> refuses(long estimate) {
      if (calls >= budget.calls()) {
        return Optional.of(words(budget.calls() + " calls"));
      }
      if (tokens + estimate > budget.tokens()) {
        return Optional.of(words(budget.tokens() + " tokens"));
      }
      return remaining().isNegative() || remaining().isZero()
          ? Optional.of(words(budget.time().toSeconds() + " seconds"))
          : Optional.empty();
    }

    private String words(String what) {
      return "the budget of the " + owner + ", " + what + ", is spent";
    }

    Duration remaining() {
      return budget.time().minusNanos(nanos);
    }

    void spendCall(long spentTokens) {
      calls++;
      tokens += spentTokens;
    }

    void spendTime(long spentNanos) {
      nanos += spentNanos;
    }

    public int calls() {
      return calls;
    }

    public long tokens() {
      return tokens;
    }
  }
}
