package dev.hadron.model;

import java.util.List;

/** What the body of a list looks like. */
public sealed interface ListShape {

  /** Whether a number of this kind is part of it. */
  default boolean counts(Kind kind) {
    return this instanceof Envelope envelope
        && envelope.parts().stream()
            .anyMatch(part -> part.content() instanceof Count count && count.kind() == kind);
  }

  /** A JSON array of projected rows. */
  record Bare(String projection) implements ListShape {}

  /** An object around the rows, with counts. */
  record Envelope(String record, List<Part> parts) implements ListShape {
    public Envelope {
      parts = List.copyOf(parts);
    }
  }

  /** A JSON array of one attribute's values. */
  record Values(List<String> path) implements ListShape {}

  /** One property of the envelope. */
  record Part(String property, Content content) {}

  /** What a property of the envelope holds. */
  sealed interface Content {}

  /** The rows, projected. */
  record Items(String projection) implements Content {}

  /** A number about the page or the whole list. */
  record Count(Kind kind) implements Content {}

  /** Nothing in the model answers it. */
  record Absent(String javaLiteral) implements Content {}

  /** What a number in an envelope counts. */
  enum Kind {
    TOTAL,
    PAGE,
    SIZE,
    TOTAL_PAGES,
    OFFSET,
    NUMBER_OF_ITEMS
  }
}
