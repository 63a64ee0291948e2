package dev.hadron.diagnostic;

import java.util.Arrays;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** One input document as text, with the name that messages print and an index of its lines. */
public final class SourceFile {

  private final String name;
  private final String text;
  private final int firstLine;
  private final int[] lineStarts;

  /**
   * Where pieces of the text come from, by their offset; empty where the text is the document's.
   */
  private final NavigableMap<Integer, SourceLocation> origins;

  public SourceFile(String name, String text) {
    this(name, text, 1, new TreeMap<>());
  }

  private SourceFile(
      String name, String text, int firstLine, NavigableMap<Integer, SourceLocation> origins) {
    this.name = Objects.requireNonNull(name, "name");
    this.text = Objects.requireNonNull(text, "text");
    this.firstLine = firstLine;
    this.lineStarts = lineStarts(text);
    this.origins = origins;
  }

  /**
   * A text made from a document: its places are those of what it was made from.
   *
   * @param origins the place of each piece of the text by the offset at which it starts
   */
  public static SourceFile derived(
      String name, String text, SortedMap<Integer, SourceLocation> origins) {
    return new SourceFile(name, text, 1, new TreeMap<>(origins));
  }

  /**
   * Some lines of a document: their places are those that they have in it.
   *
   * @param firstLine where the first one stands in the document, counted from 1
   */
  public static SourceFile lines(String name, String text, int firstLine) {
    return new SourceFile(name, text, firstLine, new TreeMap<>());
  }

  public String name() {
    return name;
  }

  public String text() {
    return text;
  }

  /** The number that the first line of the text has in its document. */
  public int firstLine() {
    return firstLine;
  }

  /** The place of the character at {@code offset}, counted from 0 in UTF-16 code units. */
  public SourceLocation locate(int offset) {
    if (offset < 0 || offset > text.length()) {
      throw new IndexOutOfBoundsException("offset " + offset + " of " + text.length());
    }
    Map.Entry<Integer, SourceLocation> origin = origins.floorEntry(offset);
    if (origin != null) {
      return origin.getValue();
    }
    int found = Arrays.binarySearch(lineStarts, offset);
    int line = found >= 0 ? found : -found - 2;
    return new SourceLocation(name, line + firstLine, offset - lineStarts[line] + 1);
  }

  private static int[] lineStarts(String text) {
    int[] starts = new int[16];
    int count = 1;
    for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
      if (count == starts.length) {
        starts = Arrays.copyOf(starts, count * 2);
      }
      starts[count++] = i + 1;
    }
    return Arrays.copyOf(starts, count);
  }
}
