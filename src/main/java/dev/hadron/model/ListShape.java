package dev.hadron.model;

import java.util.List;
import java.util.stream.Stream;

/** What the body of a list looks like. */
public sealed interface ListShape {

  /** Whether a number of this kind is part of it. */
  default boolean counts(Kind kind) {
    return contents().anyMatch(content -> content.equals(new Count(kind)));
  }

  /** Whether it says something by which a caller goes on from page to page. */
  default boolean has(Fact fact) {
    return contents().anyMatch(content -> content.equals(new Told(fact)));
  }

  /** Whether it has addresses of this list or of its parts. */
  default boolean links() {
    return contents().anyMatch(Link.class::isInstance);
  }

  /** What the properties of an envelope hold, those of the objects in it among them. */
  default Stream<Content> contents() {
    return this instanceof Envelope envelope ? contents(envelope.parts()) : Stream.empty();
  }

  /** The projections that its rows are shown by; none where it is of single values. */
  default Stream<String> projections() {
    return this instanceof Bare bare
        ? Stream.of(bare.projection())
        : contents()
            .filter(Items.class::isInstance)
            .map(content -> ((Items) content).projection());
  }

  private static Stream<Content> contents(List<Part> parts) {
    return parts.stream()
        .map(Part::content)
        .flatMap(
            content ->
                content instanceof Inside inside ? contents(inside.parts()) : Stream.of(content));
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

  /** Whether and from where the list goes on. */
  record Told(Fact fact) implements Content {}

  /** An address of this list or of one of its parts. */
  record Link(Target target) implements Content {}

  /** An object that says such things of the list. */
  record Inside(String record, List<Part> parts) implements Content {
    public Inside {
      parts = List.copyOf(parts);
    }
  }

  /** Nothing in the model answers it. */
  record Absent(String javaLiteral) implements Content {}

  /** What a number in an envelope counts. */
  enum Kind {
    TOTAL,
    /** Number of the page, where the first one is 1 unless the list's own parameter says 0. */
    PAGE,
    /** Likewise, where the first one is 0. */
    PAGE_FROM_ZERO,
    SIZE,
    TOTAL_PAGES,
    OFFSET,
    NUMBER_OF_ITEMS,
    /** Place of the first item in the whole list, from 1 on; null on an empty page. */
    FROM,
    /** Place of the last item. */
    TO,
    /** Null on the last page. */
    NEXT_PAGE,
    /** Null on the first page. */
    PREVIOUS_PAGE
  }

  /** What is said of where a page stands. */
  enum Fact {
    HAS_NEXT,
    HAS_PREVIOUS,
    FIRST,
    LAST,
    EMPTY,
    PAGED,
    UNPAGED,
    /** Where the next page begins; null on the last one. */
    NEXT_CURSOR
  }

  /** Where a link leads. */
  enum Target {
    SELF,
    FIRST,
    PREVIOUS,
    NEXT,
    LAST
  }
}
