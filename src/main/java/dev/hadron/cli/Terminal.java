package dev.hadron.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.Objects;

/**
 * The streams of one invocation.
 *
 * @param in what {@code -} reads
 * @param out results
 * @param err diagnostics and everything that is not a result
 * @param color whether {@code err} shows colours
 */
public record Terminal(InputStream in, PrintStream out, PrintStream err, boolean color) {

  public Terminal {
    Objects.requireNonNull(in, "in");
    Objects.requireNonNull(out, "out");
    Objects.requireNonNull(err, "err");
  }
}
