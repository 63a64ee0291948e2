package dev.hadron.generate;

import dev.hadron.diagnostic.SourceFile;
import dev.hadron.read.openapi.FileReferences;
import java.util.Set;

/** The other documents that a document needs beside it. */
public final class InputReferences {

  private InputReferences() {}

  /**
   * Paths of the files that a contract, or a part of one, refers to, relative to what its own name
   * is relative to; a path may start with {@code ..}. None for a schema.
   */
  public static Set<String> of(SourceFile document) {
    return InputKind.of(document) == InputKind.OPENAPI ? FileReferences.of(document) : Set.of();
  }
}
