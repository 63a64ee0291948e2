package dev.hadron.samples;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;
import org.eclipse.jgit.diff.DiffFormatter;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;

/** Says how a generated tree differs from the expected one: every path, and the first differences. */
final class TreeComparison {

  private static final int FILES_IN_FULL = 8;
  private static final int LINES_A_FILE = 60;

  private final SortedMap<String, byte[]> expected;
  private final SortedMap<String, byte[]> actual;
  private final List<String> paths = new ArrayList<>();
  private final StringBuilder details = new StringBuilder();
  private int shown;

  private TreeComparison(SortedMap<String, byte[]> expected, SortedMap<String, byte[]> actual) {
    this.expected = expected;
    this.actual = actual;
  }

  /** The differences as text for a reader; empty when the trees are equal. */
  static String of(SortedMap<String, byte[]> expected, SortedMap<String, byte[]> actual)
      throws IOException {
    return new TreeComparison(expected, actual).compare();
  }

  private String compare() throws IOException {
    TreeSet<String> all = new TreeSet<>(expected.keySet());
    all.addAll(actual.keySet());
    for (String path : all) {
      if (!actual.containsKey(path)) {
        paths.add("no longer generated: " + path);
      } else if (!expected.containsKey(path)) {
        paths.add("not expected: " + path);
      } else if (!Arrays.equals(expected.get(path), actual.get(path))) {
        paths.add("changed: " + path);
        show(path);
      }
    }
    return paths.isEmpty() ? "" : String.join("\n", paths) + "\n" + details;
  }

  private void show(String path) throws IOException {
    if (shown == FILES_IN_FULL) {
      return;
    }
    shown++;
    List<String> lines = diff(expected.get(path), actual.get(path)).lines().toList();
    details.append("\n--- expected/").append(path).append("\n+++ generated\n");
    lines.stream().limit(LINES_A_FILE).forEach(line -> details.append(line).append('\n'));
    if (lines.size() > LINES_A_FILE) {
      details.append("… ").append(lines.size() - LINES_A_FILE).append(" more lines\n");
    }
  }

  private static String diff(byte[] before, byte[] after) throws IOException {
    RawText from = new RawText(before);
    RawText to = new RawText(after);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DiffFormatter formatter = new DiffFormatter(out)) {
      formatter.format(new HistogramDiff().diff(RawTextComparator.DEFAULT, from, to), from, to);
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}
