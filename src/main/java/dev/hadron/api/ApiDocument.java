package dev.hadron.api;

import dev.hadron.diagnostic.SourceFile;
import java.util.List;
import java.util.Objects;

/**
 * The document as the user gave it, and as one text.
 *
 * @param entry the file that has the {@code openapi} or {@code swagger} key
 * @param parts the other files that it refers to, in order of first use
 * @param text the whole contract as one document of OpenAPI 3: the entry file's text, unchanged,
 *     where it has no parts and is one already
 * @param format notation of that text
 */
public record ApiDocument(
    SourceFile entry, List<SourceFile> parts, String text, Format format, SpecVersion version) {

  public ApiDocument {
    Objects.requireNonNull(entry, "entry");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(format, "format");
    Objects.requireNonNull(version, "version");
    parts = List.copyOf(parts);
  }

  /** The notation that a document is written in. */
  public enum Format {
    YAML,
    JSON
  }
}
