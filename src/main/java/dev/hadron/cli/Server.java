package dev.hadron.cli;

/** Starts the server and blocks until it stops; the one thing that needs more than this package. */
@FunctionalInterface
public interface Server {

  /**
   * @return the exit code of the stopped server
   */
  int serve(String host, int port);
}
