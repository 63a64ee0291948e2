package dev.hadron.generate.jobs;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A job at one moment.
 *
 * @param title of the service
 * @param calls requests that the model got
 * @param tokens that these cost
 * @param forgotten when it is forgotten, which begins to count at its end
 */
public record JobStatus(
    String id,
    String title,
    State state,
    int calls,
    long tokens,
    List<Hole> holes,
    Optional<Instant> forgotten) {

  public JobStatus {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(state, "state");
    holes = List.copyOf(holes);
    Objects.requireNonNull(forgotten, "forgotten");
  }

  /** Of a job. */
  public enum State {
    WAITING("waiting"),
    RUNNING("running"),
    DONE("done"),
    CANCELLED("cancelled"),
    /** It took longer than it may. */
    STOPPED("stopped"),
    /** Something broke that is nobody's fault but ours. */
    FAILED("failed");

    private final String label;

    State(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }

    public boolean isOver() {
      return this != WAITING && this != RUNNING;
    }
  }

  /** Of a hole. */
  public enum Decision {
    WAITING("waiting"),
    ASKING("asking"),
    OPEN("open"),
    PROPOSED("proposed"),
    ACCEPTED("accepted"),
    REFUSED("refused");

    private final String label;

    Decision(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  /**
   * A hole at that moment.
   *
   * @param name within the project, such as {@code ticket.ScorePriority}
   * @param rule what it has to do, in the words of the input
   * @param note why it is so; one line, and no secret
   * @param refused how many replies were not accepted
   */
  public record Hole(
      String name,
      String rule,
      Decision decision,
      String note,
      int refused,
      Optional<Proposal> proposal) {

    public Hole {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(decision, "decision");
      Objects.requireNonNull(proposal, "proposal");
    }
  }

  public Optional<Hole> hole(String name) {
    return holes.stream().filter(hole -> hole.name().equals(name)).findFirst();
  }

  /** How many holes the model is done with. */
  public long settled() {
    return holes.stream()
        .filter(hole -> hole.decision() != Decision.WAITING && hole.decision() != Decision.ASKING)
        .count();
  }
}
