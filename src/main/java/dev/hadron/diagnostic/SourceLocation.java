package dev.hadron.diagnostic;

import java.util.Objects;

/**
 * A place in an input document: file name as the user gave it, line and column, both counted from 1.
 *
 * <p>Line 0 means the file as a whole.
 */
public record SourceLocation(String file, int line, int column)
    implements Comparable<SourceLocation> {

  public SourceLocation {
    Objects.requireNonNull(file, "file");
  }

  /** The file as a whole, where no line can be named. */
  public static SourceLocation ofFile(String file) {
    return new SourceLocation(file, 0, 0);
  }

  @Override
  public int compareTo(SourceLocation other) {
    int byFile = file.compareTo(other.file);
    int byLine = byFile == 0 ? Integer.compare(line, other.line) : byFile;
    return byLine == 0 ? Integer.compare(column, other.column) : byLine;
  }

  /** {@code file:line:column}, or {@code file} alone where no line is known (GNU error format). */
  @Override
  public String toString() {
    return line == 0 ? file : file + ":" + line + ":" + column;
  }
}
