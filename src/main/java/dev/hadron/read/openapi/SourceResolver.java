package dev.hadron.read.openapi;

import dev.hadron.diagnostic.SourceFile;
import java.util.Optional;

/** Finds the other files of a contract; the edge of the program decides which may be opened. */
@FunctionalInterface
public interface SourceResolver {

  /** No other files. */
  SourceResolver NONE = name -> Optional.empty();

  /**
   * @param name path with {@code /}, without {@code .} segments, relative to what the entry file's
   *     name is relative to
   */
  Optional<SourceFile> find(String name);
}
