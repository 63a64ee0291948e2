package dev.hadron.api;

import dev.hadron.diagnostic.SourceFile;
import java.util.List;
import java.util.Objects;

/**
 * The document as the user gave it.
 *
 * @param entry the file that has the {@code openapi} or {@code swagger} key
 * @param parts the other files that it refers to, in order of first use
 */
public record ApiDocument(
    SourceFile entry, List<SourceFile> parts, Format format, SpecVersion version) {

  public ApiDocument {
    Objects.requireNonNull(entry, "entry");
    Objects.requireNonNull(format, "format");
    Objects.requireNonNull(version, "version");
    parts = List.copyOf(parts);
  }

  /** The entry file's text, unchanged. */
  public String text() {
    return entry.text();
  }

  /** The notation that a document is written in. */
  public enum Format {
    YAML,
    JSON
  }
}
