package dev.hadron.logic.loop;

import java.util.List;
import java.util.Objects;

/** What became of a hole. */
public sealed interface LogicOutcome {

  /** Replies that were not accepted, in order. */
  List<Attempt> attempts();

  /**
   * A body that passed the gate; somebody still has to accept it.
   *
   * @param source the class that holds it
   */
  record Proposed(String source, Provenance provenance, List<Attempt> attempts)
      implements LogicOutcome {

    public Proposed {
      Objects.requireNonNull(source, "source");
      Objects.requireNonNull(provenance, "provenance");
      attempts = List.copyOf(attempts);
    }
  }

  /** The hole stays open: its operation answers 501 and says which file to open. */
  record Open(String reason, List<Attempt> attempts) implements LogicOutcome {

    public Open {
      Objects.requireNonNull(reason, "reason");
      attempts = List.copyOf(attempts);
    }
  }
}
