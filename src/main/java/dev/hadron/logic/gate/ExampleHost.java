package dev.hadron.logic.gate;

import java.io.IOException;
import java.nio.file.Path;

/** Where examples run. */
interface ExampleHost {

  /**
   * Runs {@link ExampleRunner} once.
   *
   * @param folder holds what it needs
   * @param arguments its arguments
   */
  Run run(Path folder, String... arguments) throws IOException;

  /** How a run ended. */
  sealed interface Run {}

  /** It ended by itself; its output may still be a broken report. */
  record Ended(String output) implements Run {}

  /** It was ended, and why. */
  record Stopped(String reason, String output) implements Run {}
}
