package dev.hadron.logic.gate;

import dev.hadron.logic.PlainText;
import java.util.Objects;

/** What the gate says of one reply. */
public sealed interface GateResult {

  /** Longest message that goes back to a model. */
  int MAX_MESSAGE = 1_500;

  /**
   * The body compiles, calls only what it may, and passes every example.
   *
   * @param body its statements in braces, printed from the tree
   * @param source the whole class around it
   * @param examples number of examples that were run
   */
  record Accepted(String body, String source, int examples) implements GateResult {

    public Accepted {
      Objects.requireNonNull(body, "body");
      Objects.requireNonNull(source, "source");
    }
  }

  /**
   * The reply is of no use.
   *
   * @param message what is wrong, fit to be shown to its writer
   */
  record Refused(Stage stage, String message) implements GateResult {

    public Refused {
      Objects.requireNonNull(stage, "stage");
      message = PlainText.lines(message);
      message =
          message.length() <= MAX_MESSAGE ? message : message.substring(0, MAX_MESSAGE - 2) + " …";
    }
  }
}
