package dev.hadron.cli;

import java.util.Map;

/** Starts the server and blocks until it stops; the one thing that needs more than this package. */
@FunctionalInterface
public interface Server {

  /**
   * @param configuration of the server, by the names of its properties
   * @return the exit code of the stopped server
   */
  int serve(Map<String, String> configuration);
}
