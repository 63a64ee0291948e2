package dev.hadron.catalog;

import dev.hadron.diagnostic.SourceLocation;

/**
 * A namespace that the input creates; {@code public} is listed only where the input mentions it.
 */
public record Schema(String name, String comment, SourceLocation where) {
  /** The same with another comment. */
  public Schema withComment(String newComment) {
    return new Schema(name, newComment, where);
  }
}
