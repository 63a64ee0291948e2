package dev.hadron.output;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.jgit.diff.DiffFormatter;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;

/**
 * The difference of two texts in unified format, readable by {@code patch} and {@code git apply}.
 */
public final class UnifiedDiff {

  private UnifiedDiff() {}

  /**
   * @param before absent when the file is new
   * @param after absent when the file goes
   */
  public static String of(String path, Optional<String> before, Optional<String> after) {
    RawText from = raw(before);
    RawText to = raw(after);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DiffFormatter formatter = new DiffFormatter(out)) {
      formatter.format(new HistogramDiff().diff(RawTextComparator.DEFAULT, from, to), from, to);
      formatter.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("memory takes all that is written to it", e);
    }
    return "--- "
        + (before.isPresent() ? "a/" + path : "/dev/null")
        + "\n+++ "
        + (after.isPresent() ? "b/" + path : "/dev/null")
        + "\n"
        + out.toString(StandardCharsets.UTF_8);
  }

  private static RawText raw(Optional<String> text) {
    return new RawText(text.orElse("").getBytes(StandardCharsets.UTF_8));
  }
}
