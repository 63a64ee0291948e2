package dev.hadron.logic.gate;

/** Ends the way of a reply through the gate. */
final class RefusedException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient GateResult.Refused result;

  RefusedException(Stage stage, String message) {
    super(message, null, false, false);
    this.result = new GateResult.Refused(stage, message);
  }

  GateResult.Refused result() {
    return result;
  }
}
