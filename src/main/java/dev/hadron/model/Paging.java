package dev.hadron.model;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** How a list is cut into pages. */
public sealed interface Paging {

  /** Java names of the operation's own parameters that it takes. */
  default Set<String> parameters() {
    if (this instanceof PageNumber number) {
      return Set.of(number.page(), number.size());
    }
    if (this instanceof OffsetLimit offset) {
      return Set.of(offset.offset(), offset.limit());
    }
    if (this instanceof Keyset keyset) {
      return Set.of(keyset.cursor(), keyset.limit());
    }
    return this instanceof LimitOnly only ? Set.of(only.limit()) : Set.of();
  }

  /** Java name of the operation's own parameter that says how many rows a page has. */
  default Optional<String> limitParameter() {
    if (this instanceof PageNumber number) {
      return Optional.of(number.size());
    }
    if (this instanceof OffsetLimit offset) {
      return Optional.of(offset.limit());
    }
    if (this instanceof Keyset keyset) {
      return Optional.of(keyset.limit());
    }
    return this instanceof LimitOnly only ? Optional.of(only.limit()) : Optional.empty();
  }

  /** How many rows a page has where neither the caller nor the contract says so. */
  default OptionalInt usualSize() {
    if (this instanceof PageNumber number) {
      return OptionalInt.of(number.defaultSize());
    }
    if (this instanceof OffsetLimit offset) {
      return OptionalInt.of(offset.defaultLimit());
    }
    return this instanceof Keyset keyset
        ? OptionalInt.of(keyset.defaultLimit())
        : OptionalInt.empty();
  }

  /**
   * Offset and keyset paging with our own parameters ({@code page}, {@code size}, {@code cursor},
   * {@code sort}) and a {@code Link} header (RFC 8288).
   *
   * @param sortable attributes that {@code sort} may name
   */
  record LinkHeader(List<String> sortable) implements Paging {
    public LinkHeader {
      sortable = List.copyOf(sortable);
    }
  }

  /**
   * The contract's own page number and page size parameters, by Java name.
   *
   * @param firstPage number of the first page, 0 or 1
   */
  record PageNumber(String page, String size, int firstPage, int defaultSize) implements Paging {}

  /** The contract's own offset and limit parameters, by Java name. */
  record OffsetLimit(String offset, String limit, int defaultLimit) implements Paging {}

  /**
   * The contract's own cursor and limit parameters, by Java name: the list goes on behind the row
   * whose key the cursor is.
   */
  record Keyset(String cursor, String limit, int defaultLimit) implements Paging {}

  /** The contract's own limit alone. */
  record LimitOnly(String limit) implements Paging {}

  /** The contract has no paging: the whole list, and an error beyond the cap, never a silent cut. */
  record Capped(int cap) implements Paging {}
}
