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
  static Optional<Path> existing(String option, Optional<String> value) {
    Optional<Path> folder = value.map(Path::of);
    if (folder.isPresent() && !Files.isDirectory(folder.get())) {
      throw new UsageException(option + ": there is no folder '" + value.get() + "'");
    }
    return folder;
  }
}
