package dev.hadron.model;

import dev.hadron.model.naming.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a header of a list's answer says of the list. */
public enum ListHeader {
  /** How many rows the whole list has. */
  TOTAL,
  /** How many of them are in the answer. */
  RETURNED,
  /** Where the pages around this one are (RFC 8288). */
  LINKS;

  private static final Set<String> RETURNS =
      Set.of("result count", "results count", "item count", "items count", "returned count");
  private static final Set<String> PAGES = Set.of("page", "pages");

  /** Told by its name and type; empty for a header of another meaning. */
  static Optional<ListHeader> of(Response.Header header, Paging paging) {
    boolean pages = paging instanceof Paging.PageNumber || paging instanceof Paging.OffsetLimit;
    if (header.name().equalsIgnoreCase("link")) {
      return pages && header.type().is(BasicType.STRING) ? Optional.of(LINKS) : Optional.empty();
    }
    List<String> words = new ArrayList<>(Words.of(header.name()));
    words.remove("x");
    boolean whole = header.type().is(BasicType.INTEGER) || header.type().is(BasicType.LONG);
    if (whole && RETURNS.contains(String.join(" ", words))) {
      return Optional.of(RETURNED);
    }
    boolean total = words.contains("total") && words.stream().noneMatch(PAGES::contains);
    return whole && (total || words.equals(List.of("count")))
        ? Optional.of(TOTAL)
        : Optional.empty();
  }
}
