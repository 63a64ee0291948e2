package dev.hadron.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Folders that options name. */
final class Folders {

  private Folders() {}

  /**
   * The folder that an option names, empty where the option is not given.
   *
   * @throws UsageException when it is no folder
   */
  static Optional<Path> existing(String option, String value) {
    if (value == null) {
      return Optional.empty();
    }
    Path folder = Path.of(value);
    if (!Files.isDirectory(folder)) {
      throw new UsageException(option + ": there is no folder '" + value + "'");
    }
    return Optional.of(folder);
  }
}
