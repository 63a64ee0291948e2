package dev.hadron.logic.loop;

/**
 * One reply that was not accepted.
 *
 * @param stage where it ended: of the gate, {@link #ENDPOINT} or {@link #BUDGET}
 * @param request hash of the request
 */
public record Attempt(int sample, int round, String stage, String message, String request) {

  /** The other side gave no reply. */
  public static final String ENDPOINT = "endpoint";

  /** There was no request, since nothing more may be spent. */
  public static final String BUDGET = "budget";
}
