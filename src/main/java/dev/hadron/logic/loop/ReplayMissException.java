package dev.hadron.logic.loop;

/** A replay wants a reply that was never recorded. */
public final class ReplayMissException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ReplayMissException(String hole, String hash) {
    super("no reply is recorded for the hole " + hole + ", request " + hash);
  }
}
